import { pageAnchorOf } from '../tree/ids.ts';
import type { ProvisionId } from '../tree/tree.ts';

/**
 * Address of a provision from the site's root, without a leading slash: `van-ban/S/dieu-12/#khoan-4-diem-dd`.
 * An empty id is the regulation's own page.
 */
export function addressOf(slug: string, id: ProvisionId): string {
  const base = `van-ban/${slug}/`;
  if (id === '') return base;
  const { page, anchor } = pageAnchorOf(id);
  return `${base}${page === '' ? '' : `${page}/`}${anchor === '' ? '' : `#${anchor}`}`;
}
