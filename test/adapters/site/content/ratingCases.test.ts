/**
 * Worked cases beside the rules: what `check:content` reports about wrong ones, and about provisions they leave out.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadRegulation } from '../../../../src/adapters/site/content/loadRegulation.ts';
import { loadRuleset } from '../../../../src/adapters/site/content/loadRuleset.ts';
import { readCases, caseRemarks } from '../../../../src/adapters/site/content/ratingCases.ts';
import { ContentError, type Problem } from '../../../../src/domain/problem.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

let root = '';
let folder = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cases-'));
  folder = join(root, '212-qd-ubnd-2021');
  cpSync(at('content/212-qd-ubnd-2021'), folder, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const GOOD =
  'facts: { parIndex: 95, taskCompletion: 100, flags.ideology: false, flags.corruption: false, flags.discipline: false }';

/** The problems of cases that have `lines` after five correct lines. */
function problemsOf(...lines: readonly string[]): readonly Problem[] {
  const head = ['common:', '  role: truong-phong', '  answers: assured', `  ${GOOD}`, 'cases:'];
  writeFileSync(join(folder, 'rating-cases.yaml'), [...head, ...lines].join('\n'));
  try {
    loadRegulation(folder);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

test('a case that the rules rate differently is reported with its line, both outcomes and the reading', () => {
  const problems = problemsOf(
    '  - { name: Đúng, outcome: xuat-sac }',
    '  - name: Sai',
    '    facts: { parIndex: 85 }',
    '    outcome: { verbatim: gap, all: xuat-sac }',
  );
  expect(problems.map(({ line }) => line)).toEqual([9, 9, 9]);
  expect(problems[0]?.file).toContain('rating-cases.yaml');
  expect(problems[0]?.found).toBe('“Sai”, cách hiểu “ladder”: quy tắc cho tot');
  expect(problems[0]?.expected).toBe('xuat-sac, như trường hợp ghi');
  expect(problems[0]?.fix).toContain('So lại với văn bản');
});

const MISTAKES: Readonly<Record<string, readonly [line: string, found: string, expected: string]>> = {
  'an unknown role': [
    '{ name: A, role: ai-do, outcome: tot }',
    'chức danh "ai-do"',
    'truong-phong, truong-phong-noi-vu',
  ],
  'an unknown answer': ['{ name: A, answers: dat, outcome: tot }', '"dat"', 'assured, deficient'],
  'an unknown provision': ['{ name: A, answers: { dieu-99: assured }, outcome: tot }', '"dieu-99"', 'mã một chỗ'],
  'more answers than duties': ['{ name: A, counts: { deficient: 43 }, outcome: tot }', '43 nội dung', 'nhiều nhất 42'],
  'an unknown fact': ['{ name: A, facts: { chiSo: 1 }, outcome: tot }', 'số liệu "chiSo"', 'parIndex, fieldIndexes'],
  'a number out of range': ['{ name: A, facts: { parIndex: 101 }, outcome: tot }', '101', 'một số từ 0 đến 100'],
  'a word for a number': ['{ name: A, facts: { parIndex: cao }, outcome: tot }', '"cao"', 'một số từ 0 đến 100'],
  'a number for a yes': ['{ name: A, facts: { flags.ideology: 1 }, outcome: tot }', '1', 'true hoặc false'],
  'items of a single value': ['{ name: A, facts: { parIndex: { a: 1 } }, outcome: tot }', '{"a":1}', 'không có mục'],
  'an unknown item': [
    '{ name: A, role: truong-phong-tu-phap, facts: { fieldIndexes: { a: 1 } }, outcome: tot }',
    'mục "a"',
    'the-che',
  ],
  'an unknown level': ['{ name: A, outcome: gioi }', 'gioi', 'xuat-sac, tot, hoan-thanh, khong-hoan-thanh, gap'],
  'an unknown reading': ['{ name: A, outcome: { xx: tot, all: xuat-sac } }', '"xx"', 'ladder, corrected'],
  'a reading left out': ['{ name: A, outcome: { ladder: xuat-sac } }', 'corrected, verbatim, lenient', 'mọi cách hiểu'],
  'no outcome': ['{ name: A }', 'không có "outcome"', 'đúng một trong outcome'],
  'no contradiction': ['{ name: A, refused: xong-trong-giao }', 'không trái với quan hệ nào', 'xong-trong-giao'],
};

test.each(Object.entries(MISTAKES))('%s', (_, [line, found, expected]) => {
  const [problem] = problemsOf('  - { name: Đúng, outcome: xuat-sac }', `  - ${line}`);
  expect(problem?.line).toBe(7);
  expect(problem?.found).toContain(found);
  expect(problem?.expected).toContain(expected);
});

test('a problem in "common" is reported once', () => {
  const path = join(folder, 'rating-cases.yaml');
  writeFileSync(
    path,
    'common: { role: truong-phong, answers: dat }\ncases:\n  - { name: A, outcome: tot }\n  - { name: B, outcome: tot }\n',
  );
  expect(readCases(folder, loadRuleset(folder)).problems.map(({ line }) => line)).toEqual([1]);
});

test('facts that break a relation are reported with its sentence', () => {
  cpSync(at('test/fixtures/schemes/nhan-vien'), join(root, 'nhan-vien'), { recursive: true });
  const own = join(root, 'nhan-vien');
  writeFileSync(
    join(own, 'rating-cases.yaml'),
    'common: { role: nhan-vien, answers: dat, facts: { giao: 9, hoanThanh: 10 } }\ncases:\n  - { name: A, outcome: tot }\n  - { name: B, refused: dung-han-trong-xong }\n',
  );
  const { problems } = readCases(own, loadRuleset(own));
  expect(problems.map(({ found }) => found)).toEqual([
    '“A”: số liệu mâu thuẫn, không xếp loại được: Số công việc đã hoàn thành không thể lớn hơn số được giao.',
    '“B”: số liệu trái với: xong-trong-giao',
  ]);
});

test('lists the provisions that no case tests', () => {
  expect(
    problemsOf(
      '  - { name: Đúng, outcome: xuat-sac }',
      '  - { name: Lĩnh vực, role: truong-phong-tu-phap, facts: { fieldIndexes: 49 }, outcome: khong-hoan-thanh }',
    ),
  ).toEqual([]);
  const rules = loadRuleset(folder);
  expect(caseRemarks(rules, readCases(folder, rules).facts)).toEqual([
    '2 trường hợp mẫu đúng như quy tắc. Chưa trường hợp nào thử: khoản 2 Điều 12; khoản 3 Điều 12; điểm b khoản 4 Điều 12.',
  ]);
  rmSync(join(folder, 'rating-cases.yaml'));
  expect(caseRemarks(rules, readCases(folder, rules).facts)[0]).toContain('Chưa có trường hợp mẫu nào');
});
