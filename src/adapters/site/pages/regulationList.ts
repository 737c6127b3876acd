import { getCollection } from 'astro:content';
import type { Regulation } from '../../../domain/regulation/regulation.ts';

let known: Promise<readonly Regulation[]> | null = null;

/** All regulations, in a build always in the same list, so that what is worked out of it is worked out once. */
export function regulationList(): Promise<readonly Regulation[]> {
  if (import.meta.env.DEV) return readList();
  known ??= readList();
  return known;
}

async function readList(): Promise<readonly Regulation[]> {
  return (await getCollection('regulations')).map(({ data }) => data);
}
