/** Keeps the memory of a build small; Node would rather use what the machine has. */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** By how many percent of the memory in use the heap may grow between collections; costs no extra time. */
const GROWTH = 60;
/** Bytes for new objects, of which few outlive a page or a bundled file. Left alone, V8 takes 128 MiB. */
const NEW_OBJECTS = 64 * 1024 * 1024;
/** Megabytes for new objects in a thread that starts later, at most what its own limits allow. */
const OF_THREAD = 4;
/** How often their room is looked at until it is that large, in milliseconds. */
const PAUSE = 20;

/** Makes Node collect garbage early: on a machine with much memory it would let the heap grow several times first. */
export function growSlowly(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}

/**
 * Releases the memory of a finished stage before the next one needs its own, also the room for new objects, which only
 * this kind of collection gives back to the system. From then on that room grows only to half of its size: V8 takes its
 * limit when it starts, but stops growing at any time.
 */
export function releaseNewObjects(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('globalThis.gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  const timer = setInterval(() => {
    const room = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    if (room !== undefined && room.space_size < NEW_OBJECTS) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    // The thread that finishes pages (pageFinisher.ts) starts later: with the room to which it would have grown.
    setFlagsFromString(`--min-semi-space-size=${OF_THREAD}`);
    clearInterval(timer);
  }, PAUSE).unref();
}
