import { yieldToPage } from './yieldToPage.ts';

/** Milliseconds of work before yielding to the page, short enough for a tap to be answered within a frame. */
const SLICE = 8;

/**
 * The result of work in small steps; the page can paint and respond in between. Rejects with what a step throws.
 * @param onYield called after each slice with what the last step yielded
 */
export async function runInSlices<Step, Result>(
  steps: Generator<Step, Result>,
  onYield: (step: Step) => void = () => undefined,
): Promise<Result> {
  let until = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() <= until) continue;
    onYield(step.value);
    await yieldToPage();
    until = performance.now() + SLICE;
  }
}
