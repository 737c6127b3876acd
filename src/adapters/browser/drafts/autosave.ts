import { same } from '../../../domain/draft/same.ts';
import type { StorageState } from '../../../domain/draft/storageState.ts';
import type { Browser } from './browser.ts';
import { storageFailure } from './storageFailure.ts';

/** From the first unsaved edit to the save, in milliseconds; later edits do not put it off. */
const DELAY = 250;
/** How long a save may take before it is said that the storage does not answer (it goes on meanwhile). */
const PATIENCE = 700;
/** Waits between further attempts after a failure; the last one repeats. */
const RETRIES = [1_000, 3_000, 10_000, 30_000] as const;

export interface AutosaveOptions {
  readonly browser: Pick<Browser, 'after' | 'now'>;
  /** Stores all that is unsaved, loading first where that has not been done; whether it wrote anything. Rejects when any of it could not be stored. */
  readonly save: () => Promise<boolean>;
  readonly isUnsaved: () => boolean;
  readonly report: (state: StorageState) => void;
}

/** When to save, and what to say of it. “Saved” is only ever said when nothing is unsaved. */
export interface Autosave {
  readonly state: () => StorageState;
  /** Something changed: saves soon, or at once when `urgent`. */
  readonly touch: (urgent?: boolean) => void;
  /** Saves now; resolves when nothing is unsaved or the attempt failed. */
  readonly flush: () => Promise<void>;
  /** No further attempts. */
  readonly stop: () => void;
}

export function autosave({ browser, save, isUnsaved, report }: AutosaveOptions): Autosave {
  let state: StorageState = { state: 'loading' };
  let running: Promise<void> | null = null;
  let callOff: (() => void) | null = null;
  let failures = 0;
  let savedAt: string | null = null;
  let stopped = false;

  function say(next: StorageState): void {
    if (same(state, next)) return;
    state = next;
    report(next);
  }

  function schedule(milliseconds: number): void {
    callOff?.();
    callOff = stopped ? null : browser.after(milliseconds, () => void flush());
  }

  /** While a save is under way: says so when it keeps something waiting for longer than PATIENCE. Returns the way to stop. */
  function watch(): () => void {
    let stop = browser.after(PATIENCE, check);
    return () => stop();

    function check(): void {
      if (isUnsaved() && state.state !== 'failed') say({ state: 'failed', because: 'slow' });
      stop = browser.after(PATIENCE, check);
    }
  }

  function flush(): Promise<void> {
    callOff?.();
    callOff = null;
    return (running ??= run().finally(() => (running = null)));
  }

  async function run(): Promise<void> {
    do {
      const stopWatching = watch();
      try {
        if (await save()) savedAt = browser.now();
      } catch (error) {
        const { reason } = storageFailure(error);
        say({ state: 'failed', because: reason });
        schedule(RETRIES[Math.min(failures, RETRIES.length - 1)] ?? 0);
        failures += 1;
        return;
      } finally {
        stopWatching();
      }
    } while (isUnsaved());
    failures = 0;
    say({ state: 'saved', at: savedAt });
  }

  return {
    state: () => state,
    touch(urgent = false) {
      // A failure stays in view until something is saved.
      if (state.state !== 'failed') say({ state: 'saving' });
      if (urgent) void flush();
      else if (callOff === null || failures > 0) schedule(DELAY);
    },
    flush,
    stop() {
      stopped = true;
      callOff?.();
    },
  };
}
