import { same } from '../../../domain/draft/same.ts';
import type { StorageState } from '../../../domain/draft/storageState.ts';
import { reportPageError } from '../faults/pageErrors.ts';
import type { Browser } from './storage/browser.ts';
import { storageFailure } from './storage/storageFailure.ts';

/** Delay from the first unsaved edit to the save, in milliseconds; later edits do not extend it. */
const DELAY = 250;
/**
 * How long storing one draft may take, in milliseconds, before the storage is reported as not responding (the save
 * continues).
 */
const TIMEOUT = 700;
/**
 * TIMEOUT is counted in this many timer steps: while the page itself is busy no step elapses, so the storage is not
 * blamed.
 */
const STEPS = 7;
/** Delays between retries after a failure, in milliseconds; the last one repeats. */
const RETRIES = [1_000, 3_000, 10_000, 30_000] as const;

export interface AutosaveOptions {
  readonly browser: Pick<Browser, 'after' | 'now'>;
  /**
   * Stores everything unsaved, loading first if necessary; resolves to true if it wrote anything. Rejects if something
   * could not be stored. Calls `stored` after each draft, so that saving many is not mistaken for a storage that does
   * not respond.
   */
  readonly save: (stored: () => void) => Promise<boolean>;
  readonly isUnsaved: () => boolean;
  readonly report: (state: StorageState) => void;
}

/** Decides when to save and reports the state. “Saved” is reported only when nothing is unsaved. */
export interface Autosave {
  readonly state: () => StorageState;
  /** Something changed: saves soon, or immediately if `urgent`. */
  readonly touch: (urgent?: boolean) => void;
  /** Saves now; resolves when nothing is unsaved or the attempt failed. */
  readonly flush: () => Promise<void>;
  /** Makes no further attempts. */
  readonly stop: () => void;
}

/** Starts in the state `loading`; the first `touch` or `flush` saves. */
export function autosave({ browser, save, isUnsaved, report }: AutosaveOptions): Autosave {
  let state: StorageState = { state: 'loading' };
  let running: Promise<void> | null = null;
  let cancelTimer: (() => void) | null = null;
  let failures = 0;
  let savedAt: string | null = null;
  let stopped = false;

  function changeState(next: StorageState): void {
    if (same(state, next)) return;
    state = next;
    report(next);
  }

  function schedule(milliseconds: number): void {
    cancelTimer?.();
    cancelTimer = stopped ? null : browser.after(milliseconds, () => void flush());
  }

  /** During a save: reports when nothing has been stored for longer than TIMEOUT. */
  function watch(): { readonly stored: () => void; readonly stop: () => void } {
    let passed = 0;
    let stop = browser.after(TIMEOUT / STEPS, check);
    return {
      stored: () => (passed = 0),
      stop: () => stop(),
    };

    function check(): void {
      passed += 1;
      if (passed >= STEPS && isUnsaved() && state.state !== 'failed') changeState({ state: 'failed', because: 'slow' });
      stop = browser.after(TIMEOUT / STEPS, check);
    }
  }

  function flush(): Promise<void> {
    cancelTimer?.();
    cancelTimer = null;
    return (running ??= run().finally(() => (running = null)));
  }

  async function run(): Promise<void> {
    do {
      const watching = watch();
      try {
        if (await save(watching.stored)) savedAt = browser.now();
      } catch (error) {
        const failure = storageFailure(error);
        if (failure === null) reportPageError(error);
        changeState({ state: 'failed', because: failure?.reason ?? 'page' });
        schedule(RETRIES[Math.min(failures, RETRIES.length - 1)] ?? 0);
        failures += 1;
        return;
      } finally {
        watching.stop();
      }
    } while (isUnsaved());
    failures = 0;
    changeState({ state: 'saved', at: savedAt });
  }

  return {
    state: () => state,
    touch(urgent = false) {
      // A failure stays visible until something is saved.
      if (state.state !== 'failed') changeState({ state: 'saving' });
      if (urgent) void flush();
      else if (cancelTimer === null || failures > 0) schedule(DELAY);
    },
    flush,
    stop() {
      stopped = true;
      cancelTimer?.();
    },
  };
}
