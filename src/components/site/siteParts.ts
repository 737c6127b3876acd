import { getCollection } from 'astro:content';

/** A part of the site with its root address. */
export interface SitePart {
  readonly href: string;
  readonly name: string;
}

/** The parts of the site that every page leads to; where one regulation is rated, straight to its own pages. */
export async function siteParts(): Promise<readonly SitePart[]> {
  const rated = await ratedSlugs();
  const [only] = rated.length === 1 ? rated : [];
  const base = only === undefined ? null : `/van-ban/${only}/`;
  return [
    { href: '/van-ban/', name: 'Văn bản' },
    ...(base === null
      ? []
      : [
          { href: `${base}cach-xep-loai/`, name: 'Cách xếp loại' },
          { href: `${base}tu-kiem-tra/`, name: 'Tự kiểm tra' },
        ]),
    ...(rated.length > 0 ? [{ href: '/tong-hop/', name: 'Tổng hợp' }] : []),
    { href: '/soat-du-thao/', name: 'Soát dự thảo' },
  ];
}

/** In a module, because variables of a component do not outlive one rendering. */
let known: Promise<readonly string[]> | null = null;

/**
 * The slugs of the regulations with rating rules. A build asks Astro for them once, because every page names them and
 * Astro copies the list each time.
 */
function ratedSlugs(): Promise<readonly string[]> {
  if (import.meta.env.DEV) return readSlugs();
  known ??= readSlugs();
  return known;
}

async function readSlugs(): Promise<readonly string[]> {
  const regulations = await getCollection('regulations');
  return regulations.flatMap(({ id, data: { isRated } }) => (isRated ? [id] : []));
}
