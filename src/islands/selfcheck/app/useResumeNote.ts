import { useEffect } from 'preact/hooks';
import type { SelfCheckProps } from '../shared/context.ts';
import type { OpenDrafts } from './useDrafts.ts';

/** Keeps the note of the last edited draft for the other pages (`domain/draft/resumeNote.ts`). */
export function useResumeNote(props: SelfCheckProps, drafts: OpenDrafts | null): void {
  const states = drafts?.items.map(({ draft }) => `${draft.id} ${draft.revision}`).join();
  useEffect(() => {
    if (drafts?.settled !== true) return;
    const { items } = drafts;
    // Without a network it is kept on another visit.
    import('./storeResumeNote.ts').then(
      ({ storeResumeNote }) => storeResumeNote(props, items),
      () => undefined,
    );
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only for a changed draft
  }, [states, drafts?.settled]);
}
