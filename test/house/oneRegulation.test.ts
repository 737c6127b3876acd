/** src/ contains no word of one particular regulation: such words come from content/. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SRC = new URL('../../src/', import.meta.url);

/** Words and ids specific to the first regulation. */
const WORDS =
  /người đứng đầu|cải cách hành chính|hớn quản|chỉ số|tự chấm|bảo đảm(?! an toàn)|tiến độ|hiệu quả thấp|chưa hoàn thành|nội dung trách nhiệm|giao quyền|giao phụ trách|cơ quan, đơn vị|\d+ đến \d+ nội dung|parIndex|xuat-sac|khong-hoan-thanh/iu;

/** Source without its comments, which may give examples from it. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/**
 * Exceptions: parsers of official texts know common words of law, readers of an office's list its usual headings, and
 * messages to editors give examples.
 */
const KNOWS_LAWS =
  /^domain\/(regulation|word|search)\/|^domain\/report\/expectedUnits|^adapters\/site\/|^domain\/rating\/rules\//;

test('src/ contains no word of one particular regulation', () => {
  const found = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(ts|tsx|astro)$/.test(name) && !KNOWS_LAWS.test(name))
    .flatMap((name) =>
      withoutComments(readFileSync(new URL(name, SRC), 'utf8'))
        .split('\n')
        .flatMap((line) => {
          const [word] = WORDS.exec(line) ?? [];
          return word === undefined ? [] : [`${name}: ${word} (${line.trim().slice(0, 90)})`];
        }),
    );
  expect(found).toEqual([]);
});
