/** Lines of code have at most 120 characters; a sentence, pattern or address that is one literal may be longer. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MAX = 120;
/** Files of printed sentences, in templates of many lines. */
const PROSE = /\/(?:hostFiles|packageInstruction|metadataDraft)\.ts$/;
/** Literals, whose words cannot be wrapped without joining them again in code. A template may end on a later line. */
const LITERAL =
  /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`?|\/(?![*/ ])(?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+\/[a-z]*/g;

function isTooLong(line: string): boolean {
  if (line.length <= MAX) return false;
  const isComment = /^\s*(?:\/\/|\/?\*)/.test(line);
  return isComment ? !/https?:\S{40}/.test(line) : line.replace(LITERAL, '""').length > MAX;
}

test.each([
  ['x'.repeat(120), false],
  ['x'.repeat(121), true],
  [`const a = '${'x'.repeat(121)}';`, false],
  [`// ${'x '.repeat(60)}`, true],
  [`// see https://example.org/${'x'.repeat(100)}`, false],
  [`f(/${'x'.repeat(121)}/u)`, false],
])('%s is too long: %s', (line, expected) => {
  expect(isTooLong(line)).toBe(expected);
});

test('no line of code or comment is longer than 120 characters', () => {
  const files = ['src', 'test'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|tsx|mjs|css)$/.test(path) && !path.includes('fixtures') && !PROSE.test(path))
      .map((path) => `${folder}/${path}`),
  );
  expect(files.length).toBeGreaterThan(500);
  const found = files.flatMap((path) =>
    readFileSync(`${root}${path}`, 'utf8')
      .split('\n')
      .flatMap((line, at) => (isTooLong(line) ? [`${path}:${at + 1} ${line.trim().slice(0, 80)}`] : [])),
  );
  expect(found).toEqual([]);
});
