/** Work in small steps, so that a page can respond between them. */

/** The result of work done in one go. */
export function finished<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
