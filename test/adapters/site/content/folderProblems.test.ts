/** All that is wrong in one folder is reported at once, whichever file it is in. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadRegulation } from '../../../../src/adapters/site/content/loadRegulation.ts';
import { ContentError } from '../../../../src/domain/problem.ts';

const NAME = 'noi-quy-vuon-cay';
let root = '';
let folder = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'folder-'));
  folder = join(root, NAME);
  cpSync(fileURLToPath(new URL(`../../../fixtures/regulations/${NAME}`, import.meta.url)), folder, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** The files with problems, each once. */
function files(): readonly string[] {
  try {
    loadRegulation(folder);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return [...new Set(error.problems.map(({ file }) => file.slice(file.indexOf(NAME) + NAME.length + 1)))].sort();
  }
}

test('a file that nothing reads hides no mistake in the others', () => {
  expect(files()).toEqual([]);
  writeFileSync(join(folder, 'ghi-chu.txt'), 'x');
  writeFileSync(join(folder, 'notes.yaml'), '- { id: A }\n');
  expect(files()).toEqual(['ghi-chu.txt', 'notes.yaml']);
});

test('nor does a missing text', () => {
  rmSync(join(folder, 'van-ban.txt'));
  writeFileSync(join(folder, 'notes.yaml'), '- { id: A }\n');
  expect(files()).toEqual(['notes.yaml', 'van-ban.txt']);
});

test('nor pictures of the official text that cannot be used', () => {
  writeFileSync(join(folder, 'ban-goc.pdf'), 'x');
  writeFileSync(join(folder, 'notes.yaml'), '- { id: A }\n');
  expect(files()).toEqual(['ban-goc.pdf', 'notes.yaml']);
});
