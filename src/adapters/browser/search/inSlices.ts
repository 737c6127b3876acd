import { turn } from '../page/turn.ts';

/** Milliseconds after which the page gets its turn: a tap that comes then still meets a frame in time. */
const SLICE = 8;

/** Maps `items` as `map` does, letting the page paint and answer in between. Rejects with what `make` throws. */
export async function inSlices<From, To>(
  items: readonly From[],
  make: (item: From, index: number) => To,
): Promise<readonly To[]> {
  const made: To[] = [];
  let until = performance.now() + SLICE;
  for (const [index, item] of items.entries()) {
    if (performance.now() > until) {
      await turn();
      until = performance.now() + SLICE;
    }
    made.push(make(item, index));
  }
  return made;
}
