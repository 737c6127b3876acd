/** Finds unused exports: an exported value must be used by another source file, or be public on purpose. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const config = { path: 'astro.config.mjs', code: readFileSync(`${src}/../astro.config.mjs`, 'utf8') };
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:ts|tsx|astro)$/.test(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), code: readFileSync(`${src}/${path}`, 'utf8') }));

/** Source of the tests. A function may be exported for its test only if its own file uses it too. */
const testFolder = fileURLToPath(new URL('..', import.meta.url));
const tests = readdirSync(testFolder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(`${testFolder}/${path}`, 'utf8'))
  .join('\n');

/** Exports used from outside `src/`, here the ones that Astro calls. */
const OUTSIDE = /^(?:getStaticPaths|GET|prerender|collections|partial)$/;

function deadExports(): readonly string[] {
  return files.flatMap(({ path, code }) =>
    [...code.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].flatMap(([, name = '']) => {
      if (OUTSIDE.test(name)) return [];
      const word = new RegExp(`\\b${name}\\b`, 'g');
      const taken = [config, ...files].some((other) => other.path !== path && other.code.search(word) >= 0);
      const tested = (code.match(word)?.length ?? 0) > 1 && tests.search(word) >= 0;
      return taken || tested ? [] : [`${path}: ${name}`];
    }),
  );
}

test('the check finds source files and exports', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.some(({ code }) => /^export function rate\b/m.test(code))).toBe(true);
});

test('src/ has no unused exported values', () => {
  expect(deadExports()).toEqual([]);
});

test('src/ has no unused exported types', () => {
  const dead = files.flatMap(({ path, code }) =>
    [...code.matchAll(/^export (?:interface|type) (\w+)/gm)].flatMap(([, name = '']) => {
      const word = new RegExp(`\\b${name}\\b`, 'g');
      return (code.match(word)?.length ?? 0) > 1 ||
        files.some((other) => other.path !== path && other.code.search(word) >= 0)
        ? []
        : [`${path}: ${name}`];
    }),
  );
  expect(dead).toEqual([]);
});

test('src/ has no re-exports', () => {
  expect(
    files.flatMap(({ path, code }) =>
      [...code.matchAll(/^export (?:type )?(?:\*|\{[^}]*\}) from .*$/gm)].map(([line]) => `${path}: ${line}`),
    ),
  ).toEqual([]);
});
