/**
 * The check also runs in a worker of the oldest browsers, so nothing that it imports may use what they cannot parse.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const IMPORT = /(?:from|import) '([^']+)'/g;

/** The files that a file imports, directly or not, with what is imported from packages. */
function closure(path: string, seen: Set<string>): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(IMPORT))
    if (target.startsWith('.')) closure(resolve(dirname(path), target), seen);
    else seen.add(target);
  return seen;
}

const src = fileURLToPath(new URL('../../../src/', import.meta.url));
const seen = new Set<string>();
for (const entry of ['draftCheck/checkDraft.ts', 'word/document.ts', 'oldFonts.ts'])
  closure(resolve(src, 'domain', entry), seen);
const files = [...seen];

test('only files of the domain', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((file) => !file.includes('/src/domain/'))).toEqual([]);
});

test('no method that the oldest browsers lack (domain/baseline.ts has them as functions)', () => {
  const lacking = /\.at\(-|\.(?:findLast|findLastIndex|toSorted|toReversed|toSpliced)\(|Object\.(?:hasOwn|groupBy)\(/;
  expect(files.filter((file) => file.startsWith('/') && lacking.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('no lookbehind, which Safari lacks before 16.4', () => {
  expect(files.filter((file) => file.startsWith('/') && /\(\?<[=!]/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
