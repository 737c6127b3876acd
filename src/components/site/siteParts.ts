import { ratedSlugs } from './ratedSlugs.ts';

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
