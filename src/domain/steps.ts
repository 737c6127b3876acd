/** Work in small steps, so that a page can answer between them. */

/** The result of work, all of it at once. */
export function finished<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
