/**
 * Resolves when the page's current state has been painted, so that a message shown before long work is visible before
 * it.
 */
export function painted(): Promise<void> {
  // A timer set in an animation frame runs after that frame is painted. A page in the background paints none until it
  // is visible.
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
