import { describe, expect, it } from 'vitest';
import { readRoute, routeHref, type Route } from '../../src/islands/selfcheck/route.ts';

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
  { view: 'about', draft: 'a1b2' },
];

describe('routes', () => {
  it.each(ROUTES)('survive their own address: %o', (route) => {
    expect(readRoute(routeHref(route))).toEqual(route);
  });

  it.each(['', '#', '#%E0%A4%A', '#/', '#//x'])('an address that means nothing (%s) leads to the list', (fragment) => {
    expect(readRoute(fragment)).toEqual({ view: 'drafts' });
  });

  it('a name from the prototype is no view', () => {
    expect(readRoute('#a1/constructor')).toEqual({ view: 'article', draft: 'a1', article: 'constructor' });
  });
});
