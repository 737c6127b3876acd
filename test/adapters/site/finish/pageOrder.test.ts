import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { byRegulation } from '../../../../src/adapters/site/finish/pageOrder.ts';

const pages = (...pathnames: readonly string[]) => pathnames.map((pathname) => ({ pathname }));

describe('byRegulation', () => {
  it('puts the pages of a regulation next to each other, in their order', () => {
    expect(
      byRegulation(
        pages(
          '/',
          '/van-ban/a',
          '/van-ban/b',
          '/gioi-thieu',
          '/van-ban/b/dieu-1',
          '/van-ban/a/search.json',
          '/van-ban',
        ),
      ),
    ).toEqual(
      pages('/', '/gioi-thieu', '/van-ban', '/van-ban/a', '/van-ban/a/search.json', '/van-ban/b', '/van-ban/b/dieu-1'),
    );
  });

  it('reads addresses with and without slashes at their ends', () => {
    expect(byRegulation(pages('van-ban/a/', 'van-ban/b/', 'van-ban/a/x/'))).toEqual(
      pages('van-ban/a/', 'van-ban/a/x/', 'van-ban/b/'),
    );
  });

  it('loses and repeats nothing, and changes no regulation’s own order', () => {
    const paths = fc.array(
      fc.record({ slug: fc.constantFrom('a', 'b', 'c'), kind: fc.nat(9) }).map(({ slug, kind }) => ({
        pathname: `/van-ban/${slug}/${kind}`,
      })),
    );
    fc.assert(
      fc.property(paths, (given) => {
        const ordered = byRegulation(given);
        expect(ordered).toHaveLength(given.length);
        for (const slug of ['a', 'b', 'c']) {
          const own = ({ pathname }: { pathname: string }) => pathname.startsWith(`/van-ban/${slug}/`);
          expect(ordered.filter(own)).toEqual(given.filter(own));
        }
      }),
    );
  });
});
