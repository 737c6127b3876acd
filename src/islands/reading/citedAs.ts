import { provisionWords } from '../../domain/regulation/tree/ids.ts';

/**
 * How the provision of a mark is cited, before its instrument: `điểm đ khoản 4 Điều 12`. An article's or division's mark bears its words; a clause's
 * and a point's anchor says them, on an article's own page without the article.
 */
export function citedAs(mark: HTMLAnchorElement): string {
  if (mark.dataset.cite !== undefined) return mark.dataset.cite;
  const anchor = mark.closest('[id]')?.id ?? '';
  const words = provisionWords(anchor.replace(/-(?=(?:dieu|khoan|diem)-)/g, '.'));
  const article = mark.ownerDocument.querySelector<HTMLElement>('h1 [data-cite]')?.dataset.cite;
  return article === undefined ? words : `${words} ${article}`;
}
