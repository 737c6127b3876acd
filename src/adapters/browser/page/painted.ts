/** Resolves when the page as it now is has been drawn, so that a sentence said before long work is seen before it. */
export function painted(): Promise<void> {
  // A timer set inside a frame runs after the frame has been drawn. A page in the background draws none until somebody looks.
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
