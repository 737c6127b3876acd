import type { CurrentArticle } from '../../domain/search/results/found.ts';

/** Address of the site's root, from the `data-root` attribute that the build sets. */
export function siteRoot(): URL {
  return new URL(document.documentElement.dataset.root ?? '/', document.baseURI);
}

/**
 * The article that a page shows, from its address, so that “khoản 4” typed there is understood; null for other pages.
 * @param path the page's path from the site's root, without a leading slash: `van-ban/S/dieu-12/`
 */
export function currentArticleOf(path: string): CurrentArticle | null {
  const [, slug, article] = /^van-ban\/([a-z0-9-]+)\/(dieu-[a-z0-9]+)\/(?:index\.html)?$/.exec(path) ?? [];
  return slug === undefined || article === undefined ? null : { slug, article };
}

/**
 * The slug of the regulation to which a page belongs, from its path as for `currentArticleOf`; null for other pages,
 * such as those of the list of regulations (`van-ban/trang-2/`).
 */
export function regulationOf(path: string): string | null {
  return /^van-ban\/(?!trang-\d+\/)([a-z0-9-]+)\//.exec(path)?.[1] ?? null;
}

/** The path of this page from the site's root. */
export function pathNow(): string {
  const { pathname } = siteRoot();
  return location.pathname.startsWith(pathname) ? location.pathname.slice(pathname.length) : '';
}
