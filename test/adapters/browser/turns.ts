/** A fake clock and hooks into `page/yieldToPage.ts`, so that no test depends on the machine's speed. */
import { vi } from 'vitest';

/** Sets the clock to what `now` returns, in milliseconds, until `leaveTurns`. */
export function useClock(now: () => number): void {
  vi.spyOn(performance, 'now').mockImplementation(now);
}

/** Calls back at each turn, which then ends immediately, until `leaveTurns`. */
export function onTurn(listener: () => void): void {
  vi.stubGlobal(
    'MessageChannel',
    class {
      readonly port1 = { onmessage: () => {}, close: () => {} };
      readonly port2 = {
        postMessage: () => {
          listener();
          queueMicrotask(() => this.port1.onmessage());
        },
      };
    },
  );
}

/** Restores the clock and the turns. */
export function leaveTurns(): void {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
}
