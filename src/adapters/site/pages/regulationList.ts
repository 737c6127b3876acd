import { oncePer } from '../../../domain/oncePer.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';
import { readRegulations, unpacked } from '../content/readRegulations.ts';
import { listedOf, type ListedRegulation } from './listedRegulation.ts';

const listedIn = oncePer((bytes: Uint8Array): ListedRegulation => listedOf(unpacked(bytes)));

let known: readonly ListedRegulation[] | null = null;
let latest: { readonly bytes: Uint8Array; readonly regulation: Regulation } | null = null;

/**
 * All regulations, in order of their slugs; in a build always in the same list, so that what is computed from it is
 * computed once.
 */
export function regulationList(): Promise<readonly ListedRegulation[]> {
  if (import.meta.env.DEV) return Promise.resolve(listed());
  known ??= listed();
  return Promise.resolve(known);
}

function listed(): readonly ListedRegulation[] {
  return [...readRegulations.bySlug.values()].map(listedIn).sort(({ slug: a }, { slug: b }) => (a < b ? -1 : 1));
}

/** Regulations that are read one after another. */
type WholeRegulations = Iterable<Regulation> & { readonly length: number };

let whole: WholeRegulations | null = null;

/** All regulations whole, in the order of the list, each read in its turn; in a build always the same object. */
export async function wholeRegulations(): Promise<WholeRegulations> {
  const regulations = await regulationList();
  const oneByOne = {
    length: regulations.length,
    *[Symbol.iterator]() {
      for (const { slug } of regulations) yield regulationAt(slug);
    },
  };
  if (import.meta.env.DEV) return oneByOne;
  whole ??= oneByOne;
  return whole;
}

/**
 * A whole regulation. Only the latest one stays in memory, with everything that was computed from it: a build renders
 * all pages of a regulation one after another (`pageOrder.ts`).
 * @throws Error if there is none of this name
 */
export function regulationAt(slug: string): Regulation {
  const bytes = readRegulations.bySlug.get(slug);
  if (bytes === undefined) throw new Error(`no regulation ${slug} was read`);
  if (latest?.bytes !== bytes) latest = { bytes, regulation: unpacked(bytes) };
  return latest.regulation;
}
