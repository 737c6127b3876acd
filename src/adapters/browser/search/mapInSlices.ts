import { yieldToPage } from '../page/yieldToPage.ts';

/** Milliseconds of work before yielding to the page, short enough for a tap to be answered within a frame. */
const SLICE = 8;

/**
 * Like `items.map(make)`, but yields regularly so that the page can paint and respond. Rejects with what `make` throws.
 */
export async function mapInSlices<From, To>(
  items: readonly From[],
  make: (item: From, index: number) => To,
): Promise<readonly To[]> {
  const made: To[] = [];
  let until = performance.now() + SLICE;
  for (const [index, item] of items.entries()) {
    if (performance.now() > until) {
      await yieldToPage();
      until = performance.now() + SLICE;
    }
    made.push(make(item, index));
  }
  return made;
}
