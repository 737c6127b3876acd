/** No dead export: a value that a file offers is used by another file of the site, or is offered to the outside on purpose. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const config = { path: 'astro.config.mjs', code: readFileSync(`${src}/../astro.config.mjs`, 'utf8') };
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:ts|tsx|astro)$/.test(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), code: readFileSync(`${src}/${path}`, 'utf8') }));

/** What tests take: a piece of logic may be tested by itself, but only where its own file uses it too. */
const testFolder = fileURLToPath(new URL('..', import.meta.url));
const tests = readdirSync(testFolder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(`${testFolder}/${path}`, 'utf8'))
  .join('\n');

/** Offered to code outside `src/`: the engine and its loader (README), and what Astro itself calls. */
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

test('the check sees exports and their use', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.some(({ code }) => /^export function rate\b/m.test(code))).toBe(true);
});

test('no file offers a value that no other file takes', () => {
  expect(deadExports()).toEqual([]);
});

test('no type is offered that nothing is made of: neither another file nor a function of its own', () => {
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

test('everything has one address: no file hands on what another offers', () => {
  expect(
    files.flatMap(({ path, code }) =>
      [...code.matchAll(/^export (?:type )?(?:\*|\{[^}]*\}) from .*$/gm)].map(([line]) => `${path}: ${line}`),
    ),
  ).toEqual([]);
});
