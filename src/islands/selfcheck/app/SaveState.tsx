import { useRef } from 'preact/hooks';
import { savedSentence } from '../../../domain/draft/savedSentence.ts';
import type { StorageState } from '../../../domain/draft/storageState.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { WayBack } from '../shared/route.ts';

interface Props {
  readonly storage: StorageState;
  readonly back: WayBack | null;
  /** Downloads all drafts as a file; null if there are none. */
  readonly download: (() => void) | null;
}

/**
 * The back link, and the save state. A failure is announced, with a way to keep the data; a success only once and after
 * each failure, not at every keystroke.
 */
export function SaveState({ storage, back, download }: Props) {
  const failed = storage.state === 'failed';
  const message = useRef('');
  if (failed) message.current = '';
  else if (storage.state === 'saved' && storage.at !== null) message.current = 'Đã lưu trên máy này.';
  return (
    <div class={`save-state ${failed ? 'failed' : ''}`}>
      {back !== null && (
        <a
          href={back.href}
          onClick={(event) => {
            if (back.steps === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            history.go(back.steps);
          }}
        >
          <Icon name="back" />
          Quay lại
        </a>
      )}
      <span data-storage={storage.state} role={failed ? 'alert' : undefined}>
        {savedSentence(storage, new Date().toISOString())}
      </span>
      <span class="vh" role="status">
        {message.current}
      </span>
      {failed && download !== null && (
        <button type="button" class="btn small" onClick={download}>
          Tải tệp về máy
        </button>
      )}
    </div>
  );
}
