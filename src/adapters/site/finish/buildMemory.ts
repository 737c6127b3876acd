/** Keeps a build small in memory: on a machine with much of it, Node collects garbage only when there is a lot. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** By how many percent of what is in use the heap may grow between collections. This takes no more time. */
const GROWTH = 60;

/** Collects garbage before the heap has grown several times. */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}

/** Releases the memory of a finished stage before the next one needs its own. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('globalThis.gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect === 'function') collect();
}
