import { getCollection } from 'astro:content';
import type { Regulation } from '../../../domain/regulation/regulation.ts';

let known: Promise<readonly Regulation[]> | null = null;

/** All regulations. A build always gets the same array, so that what is cached by it is computed once. */
export function regulationList(): Promise<readonly Regulation[]> {
  if (import.meta.env.DEV) return readList();
  known ??= readList();
  return known;
}

async function readList(): Promise<readonly Regulation[]> {
  return (await getCollection('regulations')).map(({ data }) => data);
}
