import { useEffect, useMemo, useState } from 'preact/hooks';
import { reportPageError } from '../../../adapters/browser/faults/pageErrors.ts';
import { yieldToPage } from '../../../adapters/browser/page/yieldToPage.ts';

/** Milliseconds of work before yielding to the page. */
const SLICE = 8;

/**
 * The result of work in small steps, done a few milliseconds at a time; null until it is done. Work that takes no
 * longer than that is done at once.
 * @param start begins the work; called again when one of `of` changes
 * @returns the result, and the number of steps done so far
 */
export function useSteps<T>(
  start: () => Generator<unknown, T>,
  of: readonly unknown[],
): { readonly result: T | null; readonly done: number } {
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the caller names what the work depends on
  const work = useMemo(() => newWork(start()), of);
  const [, redraw] = useState(0);
  useEffect(() => {
    const stopping = new AbortController();
    const resume = async () => {
      while (work.result === null) {
        await yieldToPage();
        if (stopping.signal.aborted) return;
        work.advance();
        redraw((count) => count + 1);
      }
    };
    resume().catch(reportPageError);
    return () => stopping.abort();
  }, [work]);
  return { result: work.result === null ? null : work.result.value, done: work.done };
}

function newWork<T>(steps: Generator<unknown, T>) {
  const work = {
    result: null as { readonly value: T } | null,
    done: 0,
    advance() {
      const until = performance.now() + SLICE;
      do {
        const step = steps.next();
        if (step.done === true) {
          work.result = { value: step.value };
          return;
        }
        work.done += 1;
      } while (performance.now() < until);
    },
  };
  work.advance();
  return work;
}
