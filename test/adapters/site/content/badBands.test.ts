/** Mistakes in points by bands, in what a ratio of nothing counts as, and in fractions: each with its line. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadRuleset } from '../../../../src/adapters/site/content/loadRuleset.ts';
import { percentOf } from '../../../../src/domain/rating/bounds.ts';
import { conditionPhrase } from '../../../../src/domain/rating/wording/phrases.ts';
import { isGroup } from '../../../../src/domain/rating/condition.ts';
import { rulesetProblems } from './rulesetProblems.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bands-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Copies a scheme with one piece of its rating.yaml replaced; gives the line of the piece. */
function written(scheme: string, from: string, to: string): number {
  cpSync(fileURLToPath(new URL(`../../../fixtures/schemes/${scheme}`, import.meta.url)), folder, { recursive: true });
  const path = join(folder, 'rating.yaml');
  const text = readFileSync(path, 'utf8');
  expect(text.split(from)).toHaveLength(2);
  writeFileSync(path, text.replace(from, to));
  return text.slice(0, text.indexOf(from)).split('\n').length;
}

const BANDS = 'bands: [{ from: 95, points: 30 }, { from: 90, points: 20 }, { from: 80, points: 10 }, { points: 0 }]';

test.each<[name: string, from: string, to: string, found: string, expected: string]>([
  [
    'a number in no band',
    BANDS,
    BANDS.replace(', { points: 0 }', ''),
    'không khoảng nào gồm những số {"below":80}',
    'mọi số từ 0',
  ],
  ['a band after one that holds it', BANDS, BANDS.replace('from: 80', 'from: 96'), 'không số nào', 'chưa gồm hết'],
  ['a band that gives nothing', BANDS, BANDS.replace(', points: 10 }', ' }'), 'không có "points"', 'một trong hai'],
  ['a band of a wrong key', BANDS, BANDS.replace('points: 10', 'point: 10'), 'khóa "point"', 'points'],
  ['two lower limits', BANDS, BANDS.replace('from: 80', 'from: 80, above: 80'), '"above":80', 'chỉ một giới hạn dưới'],
  ['points for a choice', 'fact: tyLeTraLoi', 'fact: keHoach', '"keHoach" loại yesNo', 'một số'],
  ['points for nothing declared', 'fact: tyLeTraLoi', 'fact: tyLe', '"tyLe"', 'một số liệu đã khai báo'],
  ['points for themselves', 'fact: tyLeTraLoi', 'fact: diemPhanAnh', 'tính từ chính nó', 'số liệu khác'],
  [
    'a ratio of nothing that cannot be',
    'part: xong, whole: giao',
    'part: xong, whole: giao, ifNone: 0',
    'không bao giờ bằng 0',
    'có thể bằng 0',
  ],
  [
    'a ratio of nothing beyond its limit',
    'whole: von, ifNone: 100',
    'whole: von, ifNone: 100, max: 90',
    '100',
    'đến "max"',
  ],
  [
    'a fraction for points',
    'fact: tong, bounds: { from: 90 }',
    'fact: tong, bounds: { from: 2/3 }',
    'một phân số',
    'một số',
  ],
  [
    'a fraction that is a decimal',
    'fact: tyLeTraLoi, bands: [{ from: 100',
    'fact: tyLeTraLoi, bands: [{ from: 1/2',
    '"1/2"',
    '1/2 thì ghi 50',
  ],
])('refuses %s', (_name, from, to, found, expected) => {
  const line = written('chi-so', from, to);
  const problem = rulesetProblems(folder).find((one) => one.found.includes(found) && one.expected.includes(expected));
  expect(problem, JSON.stringify(rulesetProblems(folder), null, 1)).toMatchObject({ line });
  expect(problem?.fix).toMatch(/\S.*\.$/);
});

test('a share of two thirds is written, stored and printed as that', () => {
  written('nhan-vien', 'of: [dieu-5], share: { from: 75 }', 'of: [dieu-5], share: { from: 2/3 }');
  const rules = loadRuleset(folder);
  const level = rules.readings[0]!.conditions['tot']!;
  const leaves = isGroup(level) ? level.parts : [];
  const all = leaves.flatMap((one) => (isGroup(one) ? one.parts : [one]));
  const leaf = all.find(({ id }) => id === 'k2-dieu-5');
  expect(leaf).toMatchObject({ bounds: { from: percentOf(2, 3) } });
  expect(isGroup(leaf!) ? '' : conditionPhrase(rules, leaf!)).toBe('Từ 2/3 trở lên tiêu chí thuộc Điều 5 đạt');
});
