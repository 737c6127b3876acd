import { provisionWords } from '../../domain/regulation/tree/ids.ts';

/**
 * The citation of a provision without its instrument: `điểm đ khoản 4 Điều 12`. Articles and divisions carry it in
 * `data-cite`; for clauses and points it is derived from their anchor, which on an article's own page omits the
 * article.
 * @param mark the link on the provision's number
 */
export function citedAs(mark: HTMLAnchorElement): string {
  if (mark.dataset.cite !== undefined) return mark.dataset.cite;
  const anchor = mark.closest('[id]')?.id ?? '';
  const words = provisionWords(anchor.replace(/-(?=(?:dieu|khoan|diem)-)/g, '.'));
  const article = mark.ownerDocument.querySelector<HTMLElement>('h1 [data-cite]')?.dataset.cite;
  return article === undefined ? words : `${words} ${article}`;
}
