import type { Regulation } from '../../../domain/regulation/regulation.ts';

interface ReadRegulations {
  readonly bySlug: Map<string, Regulation>;
  /** Called after a change in `npm run dev`; does nothing in a build. */
  changed: () => void;
}

/** The name under which the process holds them: pages are bundled, so they have modules of their own. */
const NAME = Symbol.for('regulations of the build');

const places = globalThis as unknown as Record<symbol, ReadRegulations | undefined>;

/**
 * The regulations that the loader has read, for the pages, which are rendered in the same process. Through Astro's
 * store they would be written as one text, bundled as a script and read again: more time than reading a kept build,
 * and three copies in memory.
 */
export const readRegulations: ReadRegulations = (places[NAME] ??= { bySlug: new Map(), changed: () => undefined });
