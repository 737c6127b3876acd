import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DraftEvent, DraftItem, DraftSession } from '../../../adapters/browser/drafts/held/draftSession.ts';
import { beforeReload } from '../../../adapters/browser/offline/beforeReload.ts';
import { openDrafts } from '../../../adapters/browser/drafts/openDrafts.ts';
import type { StorageState } from '../../../domain/draft/storageState.ts';

/** The drafts of this device as used by the views. Null until they are open. */
export interface OpenDrafts {
  readonly session: DraftSession;
  readonly items: readonly DraftItem[];
  readonly storage: StorageState;
  /** True once the store has responded; see DraftSession. */
  readonly settled: boolean;
  /** Renders the changes of an edit made here. */
  readonly redraw: () => void;
}

/** Changes of the list within this time are rendered together, in milliseconds. */
const FRAME = 16;

/**
 * Opens the drafts of one regulation and follows every change of them, wherever it is made.
 * @param scope the deployment's path; @param onEvent receives the events to report to the owner
 * @param fetchFirst fetches the code of the first view; the drafts are only returned afterwards, to avoid a layout
 * shift
 */
export function useDrafts(
  scope: string,
  regulation: string,
  onEvent: (event: DraftEvent) => void,
  fetchFirst: () => Promise<void> | undefined,
): OpenDrafts | null {
  const [session, setSession] = useState<DraftSession | null>(null);
  const [, count] = useState(0);
  const redraw = useCallback(() => count((before) => before + 1), []);
  const due = useRef(false);
  const redrawSoon = useCallback(() => {
    if (due.current) return;
    due.current = true;
    setTimeout(() => {
      due.current = false;
      redraw();
    }, FRAME);
  }, [redraw]);
  useEffect(() => {
    let closed = false;
    let opened: DraftSession | null = null;
    let unsubscribe = () => {};
    const stopSaving = beforeReload(async () => {
      await opened?.flush();
      return opened === null || (opened.state().state === 'saved' && opened.lost().length === 0);
    });
    const fetched = fetchFirst();
    void openDrafts({ scope, regulation }).then(async (made) => {
      opened = made;
      await fetched;
      if (closed) {
        void made.close();
        return;
      }
      unsubscribe = made.subscribe((event) => {
        // Storing three hundred drafts in a row must not cause three hundred renderings.
        if (event.kind === 'list') redrawSoon();
        else redraw();
        onEvent(event);
      });
      setSession(made);
    });
    return () => {
      closed = true;
      unsubscribe();
      stopSaving();
      void opened?.close();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the first `onEvent` serves: it reads the address
  }, [scope, regulation]);
  return session === null
    ? null
    : { session, items: session.list(), storage: session.state(), settled: session.isSettled(), redraw };
}
