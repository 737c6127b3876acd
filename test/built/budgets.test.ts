/**
 * The weight budgets, checked on the bytes of the build: what a cheap phone must load before it can show a page or
 * react. No browser is needed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dist, transferred, whole } from '../bench/weight.ts';

const KB = 1024;
const regulations = join(dist, 'van-ban');
const articles = readdirSync(regulations, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: slug }) =>
    readdirSync(join(regulations, slug)).flatMap((name) =>
      name.startsWith('dieu-') ? [`van-ban/${slug}/${name}`] : [],
    ),
  );

test('there are articles to weigh', () => {
  expect(articles.length).toBeGreaterThanOrEqual(17);
});

for (const article of articles) {
  test(`${article} transfers at most 9,000 bytes in total`, () => {
    const weight = transferred(article);
    // A page without styles would be light for the wrong reason.
    expect(weight.css).toBeGreaterThan(KB);
    expect(whole(weight)).toBeLessThanOrEqual(9_000);
  });
}

test('the self-check loads at most 38 KB of JavaScript before any interaction', () => {
  const { js } = transferred('van-ban/212-qd-ubnd-2021/tu-kiem-tra');
  expect(js).toBeGreaterThan(10 * KB);
  expect(js).toBeLessThanOrEqual(38 * KB);
});

test('a page preloads all its static imports, so that scripts load in parallel', () => {
  for (const page of ['van-ban/212-qd-ubnd-2021/tu-kiem-tra', 'tim-kiem', 'tong-hop', 'soat-du-thao']) {
    const html = readFileSync(join(dist, page, 'index.html'), 'utf8');
    const named = (html.match(/(?:src|href)="[^"]+\.js"/g) ?? []).map((name) => name.replace(/.*\/|"$/g, ''));
    const imported = named.flatMap((name) =>
      [...readFileSync(join(dist, '_astro', name), 'utf8').matchAll(/(?:from|import)["'`]\.\/([^"'`]+)["'`]/g)].map(
        ([, file = '']) => file,
      ),
    );
    expect(imported.length, page).toBeGreaterThan(3);
    expect(
      imported.filter((file) => !named.includes(file)),
      page,
    ).toEqual([]);
    for (const [, island] of html.matchAll(/(?:component|renderer)-url="[^"]*\/([^"/]+)"/g))
      expect(named, page).toContain(island);
  }
});

test('an article loads no library', () => {
  expect(transferred('van-ban/212-qd-ubnd-2021/dieu-12').js).toBeLessThanOrEqual(KB);
});

test('no script of ours carries the helpers that class fields and private fields are rewritten with', () => {
  const helped = readdirSync(join(dist, '_astro')).filter(
    (name) =>
      name.endsWith('.js') &&
      /@@toPrimitive must return|Private element is not present|private elements twice/.test(
        readFileSync(join(dist, '_astro', name), 'utf8'),
      ),
  );
  // The docx library brings its own; the parser of texts has private fields, and is fetched to check a draft only. The
  // file of helpers that both need is named after one of them.
  expect(helped.map((name) => name.replace(/[.-].*/, ''))).toEqual([
    'checkWorker',
    expect.stringMatching(/^(?:classPrivate\w+|defineProperty)$/),
    'docxFile',
    'docxWorker',
  ]);
});
