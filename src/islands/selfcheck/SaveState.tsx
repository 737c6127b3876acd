import { savedSentence } from '../../domain/draft/savedSentence.ts';
import type { StorageState } from '../../domain/draft/storageState.ts';

/** The way back, and whether what was entered is stored; said aloud only when it is not. */
export function SaveState({ storage, back }: { readonly storage: StorageState; readonly back: string | null }) {
  const failed = storage.state === 'failed';
  return (
    <div class={`save-state ${failed ? 'failed' : ''}`}>
      {back !== null && <a href={back}>‹ Quay lại</a>}
      <span data-storage={storage.state} role={failed ? 'alert' : undefined}>
        {savedSentence(storage, new Date().toISOString())}
      </span>
    </div>
  );
}
