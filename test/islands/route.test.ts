import { describe, expect, it } from 'vitest';
import { readRoute, routeHref, wayBack, type Route } from '../../src/islands/selfcheck/shared/route.ts';

const ROUTES: readonly Route[] = [
  { view: 'drafts' },
  { view: 'new', role: null },
  { view: 'new', role: 'chu-tich-ubnd-xa' },
  { view: 'overview', draft: 'a1b2' },
  { view: 'article', draft: 'a1b2', article: 'dieu-6' },
  { view: 'article', draft: 'a1b2', article: 'dieu-6', at: 'dieu-6-khoan-2-diem-a' },
  { view: 'figures', draft: 'a1b2' },
  { view: 'figures', draft: 'a1b2', at: 'so-lieu-flags.discipline' },
  { view: 'result', draft: 'a1b2' },
  { view: 'result', draft: 'a1b2', at: 'theo-khoan' },
  { view: 'about', draft: 'a1b2' },
  { view: 'about', draft: 'a1b2', at: 'don-vi', from: 'check' },
  { view: 'article', draft: 'a1b2', article: 'dieu-6', at: 'dieu-6-khoan-2-diem-dd', from: 'check' },
  { view: 'figures', draft: 'a1b2', at: 'muc-flags.discipline', from: 'check' },
  { view: 'check', draft: 'a1b2' },
  { view: 'check', draft: 'a1b2', at: 'dieu-6-khoan-2-diem-dd' },
  { view: 'report', draft: 'a1b2' },
  // Imported drafts may have ids that equal address words.
  ...['moi', 'noi-dung', 'so-lieu', 'ket-qua', 'thong-tin', 'kiem-tra', 'phieu', 'dieu-6', '.', '~'].flatMap(
    (draft): readonly Route[] => [
      { view: 'overview', draft },
      { view: 'article', draft, article: 'dieu-6', at: 'dieu-6-khoan-2', from: 'check' },
      { view: 'figures', draft },
      { view: 'result', draft },
    ],
  ),
];

describe('routes', () => {
  it.each(ROUTES)('survive a round trip through their address: %o', (route) => {
    expect(readRoute(routeHref(route))).toEqual(route);
  });

  it.each(['', '#', '#%E0%A4%A', '#/', '#//x', '#noi-dung'])(
    'lead to the list for a meaningless address (%s)',
    (fragment) => {
      expect(readRoute(fragment)).toEqual({ view: 'drafts' });
    },
  );

  it.each<readonly [Route, string | null]>([
    [{ view: 'drafts' }, null],
    [{ view: 'overview', draft: 'a' }, '#'],
    [{ view: 'article', draft: 'a', article: 'dieu-6', at: 'dieu-6-khoan-2' }, '#a'],
    [
      { view: 'article', draft: 'a', article: 'dieu-6', at: 'dieu-6-khoan-2', from: 'check' },
      '#a/kiem-tra/dieu-6-khoan-2',
    ],
    [{ view: 'check', draft: 'a', at: 'dieu-6-khoan-2' }, '#a'],
    [{ view: 'report', draft: 'a' }, '#a/kiem-tra'],
  ])('lead back from %o to %s', (route, back) => {
    expect(wayBack(route)).toBe(back);
  });

  it('do not resolve names from Object.prototype', () => {
    expect(readRoute('#a1/constructor')).toEqual({ view: 'article', draft: 'a1', article: 'constructor' });
  });
});
