import { deserialize } from 'node:v8';
import type { LoadedRegulation } from './loadRegulation.ts';

interface ReadRegulations {
  /** Each regulation in the form in which it is kept for the next build. */
  readonly bySlug: Map<string, Uint8Array>;
  /** Called after a change in `npm run dev`; does nothing in a build. */
  changed: () => void;
}

/** The name under which the process holds them: pages are bundled, so they have modules of their own. */
const NAME = Symbol.for('regulations of the build');

const globals = globalThis as unknown as Record<symbol, ReadRegulations | undefined>;

/**
 * The regulations that the loader has read, for the pages, which are rendered in the same process. Through Astro's
 * store they would be written as one text, bundled as a script and read again: more time than reading a kept build,
 * and three copies in memory. As bytes a regulation takes a tenth of the memory of its tree with all that its pages
 * work out from it.
 */
export const readRegulations: ReadRegulations = (globals[NAME] ??= { bySlug: new Map(), changed: () => undefined });

/** A regulation from its bytes; a new object each time. */
export function unpacked(bytes: Uint8Array): LoadedRegulation {
  return deserialize(bytes) as LoadedRegulation;
}
