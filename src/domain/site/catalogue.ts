/** How many regulations a page lists, so that no page grows with their number. */
import type { Metadata } from '../regulation/metadata.ts';

/** With more regulations than this, a page that lists all of them lists only the newest and links to the catalogue. */
export const NAMED = 10;

/** Number of regulations on one page of the catalogue. */
export const PAGE_SIZE = 50;

/** What the catalogue needs to sort a regulation. */
interface Dated {
  readonly slug: string;
  readonly meta: Pick<Metadata, 'date'>;
}

/** Newest first; on the same date, by slug. */
export function newestFirst<T extends Dated>(regulations: readonly T[]): readonly T[] {
  return regulations.toSorted((a, b) =>
    a.meta.date === b.meta.date ? (a.slug < b.slug ? -1 : 1) : a.meta.date < b.meta.date ? 1 : -1,
  );
}

export interface CataloguePage<T> {
  /** From 1. */
  readonly number: number;
  /** Folder under `/van-ban/`; empty for the first page. */
  readonly folder: string;
  readonly regulations: readonly T[];
}

/** The catalogue's pages; at least one, even without regulations. */
export function cataloguePages<T extends Dated>(regulations: readonly T[]): readonly CataloguePage<T>[] {
  const sorted = newestFirst(regulations);
  return Array.from({ length: Math.max(1, Math.ceil(sorted.length / PAGE_SIZE)) }, (_, index) => ({
    number: index + 1,
    folder: index === 0 ? '' : `trang-${index + 1}`,
    regulations: sorted.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
  }));
}
