import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { withoutUnusedMethods } from '../../../../src/adapters/site/finish/unusedMethods.ts';

const left = (code: string, ...used: string[]) => withoutUnusedMethods(code, 'x.js', used).replace(/\s+/g, ' ');

describe('the methods of a class', () => {
  it('stay if they are used, or called by one that stays', () => {
    expect(left('class A { a() { return this.b(); } b() {} c() { this.d(); } d() { this.c(); } }', 'a')).toBe(
      'class A { a() { return this.b(); } b() {} }',
    );
    expect(left('class A { get size() { return 1; } static of() {} x() {} } export const y = (a) => a.size;')).toBe(
      'class A { get size() { return 1; } } export const y = (a) => a.size;',
    );
  });

  it('stay if they are taken out by name, called by the language, or named by an expression', () => {
    expect(left('class A { a() {} b() {} next() {} [c]() {} } const { a } = x; x["b"]();')).toBe(
      'class A { a() {} b() {} next() {} [c]() {} } const { a } = x; x["b"]();',
    );
  });

  it('called by a class inside one that stays, stay too', () => {
    expect(left('class A { a() { return class { in() { x.b(); } }; } b() {} c() {} }', 'a')).toBe(
      'class A { a() { return class { in() { x.b(); } }; } b() {} }',
    );
  });

  it('cannot be left out of a class that calls its own by a computed name', () => {
    expect(() => left('class A { a(x) { this[x](); } }', 'a')).toThrow(/computed/);
  });
});

describe('the library of the search', () => {
  const file = fileURLToPath(import.meta.resolve('minisearch'));
  const whole = readFileSync(file, 'utf8');
  const code = withoutUnusedMethods(whole, file, ['add', 'search']);

  it('drops the unused methods: removing, suggesting, storing', () => {
    for (const method of ['autoSuggest', 'loadJSON', 'discard', 'vacuum', 'addAllAsync']) {
      expect(whole).toMatch(new RegExp(`^ {4}(?:static )?${method}\\(`, 'm'));
      expect(code).not.toMatch(new RegExp(`^ {4}(?:static )?${method}\\(`, 'm'));
    }
  });

  it('answers as before', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'methods-'));
    try {
      const path = join(folder, 'index.mjs');
      await writeFile(path, code);
      const { default: Less } = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {
        default: typeof MiniSearch;
      };
      const options = { fields: ['a', 'b'] };
      const texts = ['cải cách hành chính', 'hành chính công', 'cải tiến', 'đạo đức công vụ', 'cơ cấu'];
      const answers = [MiniSearch, Less].map((library) => {
        const index = new library(options);
        texts.forEach((a, id) => index.add({ id, a, b: texts[texts.length - 1 - id] }));
        return ['hành', 'cải cách', 'công', 'khác'].flatMap((query) => [
          index.search(query),
          index.search(query, { prefix: true, fuzzy: 2 }),
          index.search({ combineWith: 'AND', queries: [query, { queries: ['cong'], fields: ['b'], fuzzy: 2 }] }),
        ]);
      });
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[0]?.flat().length).toBeGreaterThan(10);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
