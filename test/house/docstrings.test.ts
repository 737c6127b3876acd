/**
 * Every function and class that src/ exports says what it does: in a docstring directly above it, or in that of its
 * file if the file exports nothing else that runs. Routes of Astro are left out: their names say it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

const EXPORTED =
  /^export (?:async )?(?:abstract )?(?:(?:function\*?|class) (\w+)|const (\w+)(?:: (?:[^=\n]|=>)*)? =(?:\n *)? (?:async )?(?:\(|function\b|<))/gm;
/** A docstring directly above, with nothing but remarks for the linter in between. */
const ABOVE = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n(?:\/\/ oxlint[^\n]*\n)*$/;
/** The docstring of a file. */
const OF_FILE = /^\/\*\*((?:(?!\*\/)[\s\S])*)\*\//;

/** The names that one file exports without a docstring. One that only repeats the name, or is only a tag, is none. */
function undocumented(source: string): readonly string[] {
  const exported = [...source.matchAll(EXPORTED)].map(({ 1: named, 2: constant, index }) => ({
    name: named ?? constant ?? '',
    index,
  }));
  // The further signatures of an overloaded function belong to the first.
  const first = exported.filter(({ name }, at) => exported.findIndex((one) => one.name === name) === at);
  const ofFile = first.length === 1 ? OF_FILE.exec(source)?.[1] : undefined;
  return first
    .filter(({ name, index }) => {
      const words = (ABOVE.exec(source.slice(0, index))?.[1] ?? ofFile)?.match(/[\p{L}\p{N}]+/gu) ?? [];
      return words.filter((word) => word !== name).length < 2;
    })
    .map(({ name }) => name);
}

test.each([
  ['export function a() {}', ['a']],
  ['/** Adds two numbers. */\nexport function a() {}', []],
  ['/** Adds two numbers. */\n\nexport function a() {}\nexport class B {}', ['a', 'B']],
  ['// Adds two numbers.\nexport const a = (b: number) => b;', ['a']],
  ['/** a */\nexport async function a() {}', ['a']],
  ['/** @throws */\nexport function* a() {}', ['a']],
  ['/** What this file is. */\nexport function a() {}', []],
  ['/** What this file is. */\n\nexport function a() {}\n\nexport function b() {}', ['a', 'b']],
  ['export const A = 1;\nexport const b: () => void =\n  () => undefined;', ['b']],
])('finds what %j exports without a docstring', (source, expected) => {
  expect(undocumented(source)).toEqual(expected);
});

test('every exported function and class has a docstring', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('pages/'));
  expect(files.length).toBeGreaterThan(700);
  const found = files.flatMap((path) =>
    undocumented(readFileSync(`${src}/${path}`, 'utf8')).map((name) => `${path}: ${name}`),
  );
  expect(found).toEqual([]);
});
