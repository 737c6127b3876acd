/** Checks drafts in a worker or, where none can be started, in slices on the page. */
import type { CheckedDraft } from '../../../domain/draftCheck/checked.ts';
import { overNetwork } from '../faults/networkFailure.ts';

export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'checked'; readonly checked: CheckedDraft }
  | { readonly kind: 'fault'; readonly message: string };

/** The part of a worker that is used. */
export interface CheckWorker {
  onmessage: ((event: MessageEvent<WorkerAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  readonly postMessage: (words: string) => void;
  readonly terminate: () => void;
}

export interface DraftChecker {
  /**
   * Checks a text; cancels a check that is still running.
   * @param progress called with the share done, 0 to 1
   * @returns null if it was stopped or cancelled. Rejects with NetworkFailure if the code cannot be fetched, and with
   * another error for a fault of the page
   */
  readonly check: (words: string, progress: (share: number) => void) => Promise<CheckedDraft | null>;
  readonly stop: () => void;
}

function startWorker(): CheckWorker {
  return new Worker(new URL('./checkWorker.ts', import.meta.url));
}

/** @param start starts a worker; throws if the browser does not allow it */
export function draftChecker(start: () => CheckWorker = startWorker): DraftChecker {
  let worker: CheckWorker | null = null;
  let giveUp: (() => void) | null = null;
  /** No worker can be started here, so every check runs in slices. */
  let isWithout = false;

  const end = () => {
    worker?.terminate();
    worker = null;
  };
  const stop = () => {
    giveUp?.();
    giveUp = null;
  };

  function inWorker(words: string, progress: (share: number) => void): Promise<CheckedDraft | null | 'none'> {
    return new Promise((resolve, reject) => {
      try {
        worker ??= start();
      } catch {
        resolve('none');
        return;
      }
      const mine = worker;
      const settle = () => {
        giveUp = null;
        mine.onmessage = null;
        mine.onerror = null;
      };
      giveUp = () => {
        settle();
        end();
        resolve(null);
      };
      mine.onmessage = ({ data }) => {
        if (data.kind === 'progress') return progress(data.share);
        settle();
        if (data.kind === 'checked') return resolve(data.checked);
        end();
        reject(new Error(data.message));
      };
      // Its file could not be fetched, or a policy forbids it: errors of the check itself come as messages.
      mine.onerror = () => {
        settle();
        end();
        resolve('none');
      };
      mine.postMessage(words);
    });
  }

  async function inSlices(words: string, progress: (share: number) => void): Promise<CheckedDraft | null> {
    const controller = new AbortController();
    giveUp = () => controller.abort();
    const { checkInSlices } = await overNetwork(() => import('./checkInSlices.ts'));
    return checkInSlices(words, progress, controller.signal);
  }

  return {
    async check(words, progress) {
      stop();
      const done = isWithout ? 'none' : await inWorker(words, progress);
      if (done !== 'none') return done;
      isWithout = true;
      return inSlices(words, progress);
    },
    stop,
  };
}
