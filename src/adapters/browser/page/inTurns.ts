import { turn } from './turn.ts';

/** Milliseconds of work before yielding to the page, short enough for a tap to be answered within a frame. */
const TURN = 8;

/**
 * The result of work in small steps; the page can paint and respond in between. Rejects with what a step throws.
 * @param told called after each turn with what the last step yielded
 */
export async function inTurns<Step, Result>(
  steps: Generator<Step, Result>,
  told: (step: Step) => void = () => undefined,
): Promise<Result> {
  let until = performance.now() + TURN;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() <= until) continue;
    told(step.value);
    await turn();
    until = performance.now() + TURN;
  }
}
