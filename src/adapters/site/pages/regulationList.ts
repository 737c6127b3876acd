import { getCollection } from 'astro:content';
import { readRegulations } from '../content/readRegulations.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';

let known: Promise<readonly Regulation[]> | null = null;

/** All regulations. A build always gets the same array, so that what is cached by it is computed once. */
export function regulationList(): Promise<readonly Regulation[]> {
  if (import.meta.env.DEV) return readList();
  known ??= readList();
  return known;
}

async function readList(): Promise<readonly Regulation[]> {
  const entries = await getCollection('regulations');
  return entries.map(({ id }) => {
    const regulation = readRegulations.bySlug.get(id);
    if (regulation === undefined) throw new Error(`${id} was not read in this process`);
    return regulation;
  });
}
