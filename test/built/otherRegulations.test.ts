/** Sites of the first regulation and of others of very different structure, made without changes in src/. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRegulation } from '../../src/adapters/site/content/loadRegulation.ts';
import { articlesOf } from '../../src/domain/regulation/tree/walk.ts';
import { PROJECT } from '../adapters/site/buildSite.ts';
import { deadLinks } from '../adapters/site/deadLinks.ts';
import { POINTS, UNRATED } from '../otherSite/content.ts';
import { otherSite } from '../otherSite/site.ts';

const FIRST = '212-qd-ubnd-2021';
const OTHER = otherSite().dist;

/** The folder of the build that has a regulation. */
const distOf = (slug: string) => (slug === FIRST ? join(PROJECT, 'dist') : OTHER);
const file = (slug: string, path: string) => join(distOf(slug), 'van-ban', slug, path);
const has = (slug: string, path: string) => existsSync(file(slug, path));
const read = (slug: string, path: string) => readFileSync(file(slug, path), 'utf8');
const page = (slug: string, path: string) => read(slug, join(path, 'index.html'));

describe('regulations of different structure', () => {
  test('have a page for every article, including 5a', () => {
    for (const slug of [FIRST, UNRATED, POINTS]) {
      const folder = slug === FIRST ? `content/${slug}` : `test/fixtures/regulations/${slug}`;
      const articles = articlesOf(loadRegulation(join(PROJECT, folder)).text.regulation);
      expect(articles.length).toBeGreaterThan(4);
      for (const { node } of articles) expect(has(slug, join(node.id, 'index.html')), node.id).toBe(true);
    }
    expect(has(UNRATED, 'dieu-5a/index.html')).toBe(true);
  });

  test('have no broken link', () => {
    expect(deadLinks(OTHER)).toEqual([]);
  });

  test('have a self-check if they have rules, and no mention of one otherwise', () => {
    for (const [slug, rated] of [
      [FIRST, true],
      [POINTS, true],
      [UNRATED, false],
    ] as const) {
      expect(has(slug, 'tu-kiem-tra/index.html')).toBe(rated);
      expect(page(slug, '').includes('tu-kiem-tra/')).toBe(rated);
      expect(page(slug, 'dieu-3').includes('tu-kiem-tra/')).toBe(rated);
    }
    expect(has(UNRATED, 'cach-xep-loai')).toBe(false);
    expect(has(UNRATED, 'xep-loai.dmn')).toBe(false);
  });

  test('have no page of an enacting decision if there is none', () => {
    expect(has(FIRST, 'quyet-dinh')).toBe(true);
    expect(has(UNRATED, 'quyet-dinh')).toBe(false);
  });

  test('are offered as data, and their rules if there are any', () => {
    for (const slug of [FIRST, UNRATED, POINTS]) {
      const data: unknown = JSON.parse(read(slug, 'van-ban.json'));
      expect(data).toMatchObject({ $schema: '../../van-ban.schema.json', slug });
      expect(read(slug, 'akn.xml')).toContain('<akomaNtoso xmlns=');
      expect(has(slug, 'xep-loai.dmn')).toBe(slug !== UNRATED);
    }
    expect(JSON.parse(readFileSync(join(OTHER, 'van-ban.schema.json'), 'utf8'))).toHaveProperty('$defs');
  });

  test('are listed in the catalogue', () => {
    const catalogue = readFileSync(join(OTHER, 'van-ban/index.html'), 'utf8');
    for (const slug of [UNRATED, POINTS]) expect(catalogue).toContain(`./${slug}/`);
  });

  test('show a table as a table with its notes, and load its styles only where needed', () => {
    const html = page(UNRATED, 'dieu-3');
    expect(html.match(/<th scope="col"/g)).toHaveLength(4);
    expect(html.match(/<tr/g)).toHaveLength(4);
    expect(html).toMatch(/<td[^>]*><mark[^>]*>Ngày lễ<\/mark><a role="doc-noteref"[^>]*><\/a><\/td>/);
    expect(html).toMatch(/<td[^>]*><\/td>/);
    expect(html).toMatch(/href="[^"]*table[^"]*\.css"/);
    expect(page(UNRATED, 'dieu-4')).not.toMatch(/href="[^"]*table[^"]*\.css"/);
  });
});
