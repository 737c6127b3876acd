import { getCollection } from 'astro:content';

/** In a module, because variables of a component do not outlive one rendering. */
let known: Promise<readonly string[]> | null = null;

/**
 * The slugs of the regulations with rating rules. A build asks Astro for them once, because every page names them and
 * Astro copies the list each time.
 */
export function ratedSlugs(): Promise<readonly string[]> {
  if (import.meta.env.DEV) return readSlugs();
  known ??= readSlugs();
  return known;
}

async function readSlugs(): Promise<readonly string[]> {
  const regulations = await getCollection('regulations');
  return regulations.flatMap(({ id, data: { isRated } }) => (isRated ? [id] : []));
}
