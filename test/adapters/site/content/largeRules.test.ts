/**
 * Rules that test very many facts: those of one group are folded into one; rules that are still too large are reported
 * instead of exhausting the build.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadRegulation } from '../../../../src/adapters/site/content/loadRegulation.ts';
import { analysisRemarks } from '../../../../src/adapters/site/content/commands/analysisRemarks.ts';
import { survey } from '../../../../src/domain/rating/analysis/gaps.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import { conditionPhrase } from '../../../../src/domain/rating/wording/phrases.ts';

let root = '';
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'large-'))));
afterEach(() => rmSync(root, { recursive: true }));

const NUMBERS = Array.from({ length: 22 }, (_, i) => i);

/** The rules of a family with 22 yes/no facts f0 … f21 and these conditions of the best and the worst level. */
function rulesWith(best: readonly string[], middle: string, worst: readonly string[]) {
  const folder = join(root, 'gia-dinh');
  cpSync(fileURLToPath(new URL('../../../fixtures/schemes/gia-dinh', import.meta.url)), folder, { recursive: true });
  rmSync(join(folder, 'rating-cases.yaml'));
  const file = readFileSync(join(folder, 'rating.yaml'), 'utf8');
  const facts = NUMBERS.map((i) => `  - { id: f${i}, kind: yesNo, name: Việc ${i}, clause: dieu-4, fixed: true }`);
  const conditions = [
    'conditions:',
    `  tieu-bieu: { id: k1, clause: dieu-3.khoan-1, all: [${best.join()}] }`,
    `  van-hoa: ${middle}`,
    `  khong: { id: k3, clause: dieu-3.khoan-3, any: [${worst.join()}] }`,
  ];
  const middlePart = ['facts:', ...facts, ...conditions, ''].join('\n');
  writeFileSync(
    join(folder, 'rating.yaml'),
    file.slice(0, file.indexOf('facts:')) +
      middlePart +
      file.slice(file.indexOf('readings:'), file.indexOf('groupRules:')) +
      file.slice(file.indexOf('gap:')),
  );
  return loadRegulation(folder);
}

const SOME = '{ id: k2, clause: dieu-3.khoan-2, duties: [khong-dat], count: { atMost: 2 } }';

test('22 alternatives are folded into one in gaps and overlaps', () => {
  const { ruleset, remarks } = rulesWith(
    ['{ id: a, duties: [khong-dat], count: { atMost: 0 } }'],
    SOME,
    NUMBERS.map((i) => `{ id: c${i}, fact: f${i}, is: true }`),
  );
  expect(remarks.join()).not.toContain('quá nhiều');
  expect(analysisRemarks(ruleset!)).toEqual([]);
  const { gaps, unreachable } = survey(ruleset!, 'ho', 'nguyen-van');
  expect(unreachable).toEqual([]);
  expect(gaps.map((region) => region.map((part) => conditionPhrase(ruleset!, part)).join(' · '))).toEqual([
    'Từ 3 trở lên tiêu chuẩn không đạt · Không thuộc trường hợp nào trong 22 trường hợp của khoản 3 Điều 3',
  ]);
  const answers = Object.fromEntries(ruleset!.roles[0]!.duties.map((duty) => [duty, 'dat']));
  expect(rate(ruleset!, { role: 'ho', answers }).readings['nguyen-van']?.possible).toEqual(['tieu-bieu']);
});

test('rules that are still too large are reported with the condition that causes it, and not refused', () => {
  const pair = (i: number, step: number): readonly [number, number] => [i, (i + step) % NUMBERS.length];
  const { ruleset, remarks } = rulesWith(
    NUMBERS.map((i) => `{ id: c${i}, fact: f${i}, is: true }`),
    `{ id: k2, clause: dieu-3.khoan-2, all: [${NUMBERS.map(
      (i) =>
        `{ id: d${i}, any: [${pair(i, 1)
          .map((fact) => `{ id: d${i}-${fact}, fact: f${fact}, is: true }`)
          .join()}] }`,
    ).join()}] }`,
    NUMBERS.map(
      (i) =>
        `{ id: e${i}, all: [${pair(i, 5)
          .map((fact) => `{ id: e${i}-${fact}, fact: f${fact}, is: false }`)
          .join()}] }`,
    ),
  );
  expect(remarks.join()).toMatch(/quá nhiều trường hợp để thử xem "[^,]+, .* có làm đổi kết quả không/);
  expect(analysisRemarks(ruleset!).join()).toContain('điều kiện "k1" xét 22 điều rời nhau');
  expect(rate(ruleset!, { role: 'ho' }).readings['nguyen-van']?.possible).toEqual([
    'gap',
    'khong',
    'tieu-bieu',
    'van-hoa',
  ]);
});
