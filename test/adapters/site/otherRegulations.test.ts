/** Builds a site from the first regulation and others of very different structure, without changes in src/. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadRegulation } from '../../../src/adapters/site/content/loadRegulation.ts';
import { articlesOf } from '../../../src/domain/regulation/tree/walk.ts';
import { buildSite, contentOf, PROJECT, type BuiltSite } from './buildSite.ts';
import { deadLinks } from './deadLinks.ts';

const FIRST = '212-qd-ubnd-2021';
const UNRATED = 'dieu-le-cho-phien';
const POINTS = 'quy-che-thi-dua';

let site: BuiltSite;
beforeAll(() => {
  site = buildSite(
    contentOf([`content/${FIRST}`, `test/fixtures/regulations/${UNRATED}`, `test/fixtures/regulations/${POINTS}`]),
  );
});
afterAll(() => rmSync(site.folder, { recursive: true, force: true }));

const has = (path: string) => existsSync(join(site.dist, path, 'index.html'));
const page = (path: string) => readFileSync(join(site.dist, path, 'index.html'), 'utf8');

describe('a site of three regulations', () => {
  test('has a page for every article, including 5a', () => {
    for (const slug of [FIRST, UNRATED, POINTS]) {
      const folder = slug === FIRST ? `content/${slug}` : `test/fixtures/regulations/${slug}`;
      const articles = articlesOf(loadRegulation(join(PROJECT, folder)).text.regulation);
      expect(articles.length).toBeGreaterThan(4);
      for (const { node } of articles) expect(has(`van-ban/${slug}/${node.id}`), node.id).toBe(true);
    }
    expect(has(`van-ban/${UNRATED}/dieu-5a`)).toBe(true);
  });

  test('has no broken link', () => {
    expect(deadLinks(site.dist)).toEqual([]);
  });

  test('has a self-check for the two with rules, and no mention of one for the third', () => {
    for (const [slug, rated] of [
      [FIRST, true],
      [POINTS, true],
      [UNRATED, false],
    ] as const) {
      expect(has(`van-ban/${slug}/tu-kiem-tra`)).toBe(rated);
      expect(page(`van-ban/${slug}`).includes('tu-kiem-tra/')).toBe(rated);
      expect(page(`van-ban/${slug}/dieu-3`).includes('tu-kiem-tra/')).toBe(rated);
    }
    expect(has(`van-ban/${UNRATED}/cach-xep-loai`)).toBe(false);
    expect(existsSync(join(site.dist, 'van-ban', UNRATED, 'xep-loai.dmn'))).toBe(false);
  });

  test('has no page of an enacting decision if there is none', () => {
    expect(has(`van-ban/${FIRST}/quyet-dinh`)).toBe(true);
    expect(has(`van-ban/${UNRATED}/quyet-dinh`)).toBe(false);
  });

  test('offers each as data, and the rules if there are any', () => {
    for (const slug of [FIRST, UNRATED, POINTS]) {
      const data: unknown = JSON.parse(readFileSync(join(site.dist, 'van-ban', slug, 'van-ban.json'), 'utf8'));
      expect(data).toMatchObject({ $schema: '../../van-ban.schema.json', slug });
      expect(readFileSync(join(site.dist, 'van-ban', slug, 'akn.xml'), 'utf8')).toContain('<akomaNtoso xmlns=');
      expect(existsSync(join(site.dist, 'van-ban', slug, 'xep-loai.dmn'))).toBe(slug !== UNRATED);
    }
    expect(JSON.parse(readFileSync(join(site.dist, 'van-ban.schema.json'), 'utf8'))).toHaveProperty('$defs');
  });

  test('lists all three on the home page and in the catalogue', () => {
    for (const slug of [FIRST, UNRATED, POINTS]) {
      expect(page('')).toContain(`van-ban/${slug}/`);
      expect(page('van-ban')).toContain(`./${slug}/`);
    }
  });

  test('shows a table as a table with its notes, and loads its styles only where needed', () => {
    const html = page(`van-ban/${UNRATED}/dieu-3`);
    expect(html.match(/<th scope="col"/g)).toHaveLength(4);
    expect(html.match(/<tr/g)).toHaveLength(4);
    expect(html).toMatch(/<td[^>]*><mark[^>]*>Ngày lễ<\/mark><\/td>/);
    expect(html).toMatch(/<td[^>]*><\/td>/);
    expect(html).toMatch(/href="[^"]*table[^"]*\.css"/);
    expect(page(`van-ban/${UNRATED}/dieu-4`)).not.toMatch(/href="[^"]*table[^"]*\.css"/);
  });
});
