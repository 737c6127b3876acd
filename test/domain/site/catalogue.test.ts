import { expect, test } from 'vitest';
import { cataloguePages, newestFirst, PAGE_SIZE } from '../../../src/domain/site/catalogue.ts';

const regulation = (slug: string, date: string) => ({ slug, meta: { date } });

test('newestFirst sorts by date, then by slug', () => {
  const all = [regulation('a', '2020-01-01'), regulation('c', '2021-01-01'), regulation('b', '2021-01-01')];
  expect(newestFirst(all).map(({ slug }) => slug)).toEqual(['b', 'c', 'a']);
});

test.each([
  [0, 1, 0],
  [1, 1, 1],
  [PAGE_SIZE, 1, PAGE_SIZE],
  [PAGE_SIZE + 1, 2, 1],
  [1000, 20, 50],
])('cataloguePages splits %i regulations into %i pages, the last with %i', (count, pages, last) => {
  const found = cataloguePages(Array.from({ length: count }, (_, index) => regulation(`so-${index}`, '2021-01-01')));
  expect(found).toHaveLength(pages);
  expect(found.at(-1)?.regulations).toHaveLength(last);
  expect(found.map(({ folder }) => folder)).toEqual(
    Array.from({ length: pages }, (_, index) => (index === 0 ? '' : `trang-${index + 1}`)),
  );
  expect(new Set(found.flatMap(({ regulations }) => regulations)).size).toBe(count);
});
