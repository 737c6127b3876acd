/**
 * Inconsistent rules: one mistake in a copy of the official folder, reported with its line. loadRuleset.test.ts covers
 * mistakes of form.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rulesetProblems } from './rulesetProblems.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'));
  cpSync(fileURLToPath(new URL('../../../../content/212-qd-ubnd-2021', import.meta.url)), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/**
 * File, text before the mistake, original, replacement, reported line relative to the mistake, and parts of the report.
 */
type Mistake = readonly [
  file: 'rating' | 'roles',
  after: string,
  from: string,
  to: string,
  below: number,
  found: string,
  expected: string,
];

const MISTAKES: Readonly<Record<string, Mistake>> = {
  'a reading that names no clause': [
    'rating',
    'id: verbatim',
    '    clause: dieu-12.khoan-2\n',
    '',
    -3,
    'không có "clause"',
    'chữ',
  ],
  'a change that names no clause': [
    'rating',
    'id: lenient',
    '        clause: dieu-12.khoan-3\n',
    '',
    -2,
    'không có "clause"',
    'chữ',
  ],
  'a second reading on its own': [
    'rating',
    'id: corrected',
    '    extends: verbatim\n',
    '',
    -30,
    'cách hiểu không có "extends"',
    'đúng một cách hiểu giữ nguyên văn',
  ],
  'readings on each other': [
    'rating',
    'id: ladder',
    'extends: verbatim',
    'extends: lenient',
    41,
    'lại dựa vào',
    'không dựa vòng quanh',
  ],
  'a reading that changes nothing': [
    'rating',
    'condition: k3-chi-so',
    'bounds: { from: 60 }',
    'bounds: { below: 80, from: 60 }',
    0,
    '{"from":60,"below":80}',
    'khác với cách hiểu được dựa vào',
  ],
  'a yes/no for limits': [
    'rating',
    'condition: k3-chi-so',
    'bounds: { from: 60 }',
    'is: true',
    -1,
    'loại number',
    'bounds cho số',
  ],
  'a change that is two': [
    'rating',
    'condition: k3-hoan-thanh',
    'omit: true',
    'omit: true\n        bounds: { atMost: 1 }',
    -1,
    'bounds, omit',
    'đúng một trong',
  ],
  'limits that hold always': [
    'rating',
    'k1-chi-so',
    '{ from: 90 }',
    '{ from: 0 }',
    0,
    '{"from":0}',
    'có thể không đạt',
  ],
  'two lower limits': [
    'rating',
    'k1-chi-so',
    '{ from: 90 }',
    '{ from: 90, above: 90 }',
    0,
    '{"from":90,"above":90}',
    'chỉ một giới hạn dưới',
  ],
  'no limits': ['rating', 'k1-chi-so', '{ from: 90 }', '{}', 0, '{}', 'ít nhất một trong'],
  'limits only the end of the range would meet': [
    'rating',
    'k1-chi-so',
    '{ from: 90 }',
    '{ above: 100 }',
    0,
    '{"above":100}',
    'có thể đạt',
  ],
  'asPrinted where nothing is wrong': [
    'rating',
    'k1-chi-so',
    'bounds: { from: 90 }',
    'bounds: { from: 90 }\n        asPrinted: true',
    1,
    'có nghĩa như mọi điều kiện khác',
    'asPrinted',
  ],
  'half a duty': ['rating', 'k3-hoan-thanh', 'count: { atMost: 0 }', 'count: { atMost: 0.5 }', 0, '0.5', 'số nguyên'],
  'more digits than compare exactly': [
    'rating',
    'k3-tieu-chi',
    'atMost: 20',
    'atMost: 20.0000001',
    0,
    '20.0000001',
    '6 chữ số thập phân',
  ],
  'a condition of two kinds': [
    'rating',
    'id: k4-c',
    'fact: taskCompletion',
    'fact: taskCompletion\n        duties: [notDone]',
    -2,
    'duties, fact',
    'đúng một trong all, any, none, duties, fact, countOf, otherwise',
  ],
  'a question with limits': [
    'rating',
    'id: k4-dd',
    'is: true',
    'bounds: { from: 1 }',
    -3,
    'loại yesNo',
    'fact cùng với "is"',
  ],
  'a choice of level as a condition': [
    'rating',
    'id: k4-dd',
    'fact: flags.discipline',
    'fact: previousRating',
    -2,
    'previousRating',
    'fact cùng với "in"',
  ],
  'all three answers': [
    'rating',
    'k3-hoan-thanh',
    'duties: [notDone]',
    'duties: [assured, deficient, notDone]',
    0,
    'assured, deficient, notDone',
    'một hoặc hai câu trả lời',
  ],
  'a figure that some of the roles do not have': [
    'rating',
    'id: k4-e',
    '        groups: [dieu-11]\n',
    '',
    0,
    'không áp dụng cho: truong-phong',
    'những vai trò có số liệu này',
  ],
  'a fact inside another': [
    'rating',
    'id: parIndex',
    'id: parIndex',
    'id: flags',
    0,
    'chứa số liệu khác',
    'không nằm trong nhau',
  ],
  'a fact with a name taken': [
    'rating',
    'id: previousRating',
    'id: previousRating',
    'id: answers',
    0,
    '"answers"',
    'mã chưa dùng',
  ],
  'an empty range': ['rating', 'id: parIndex', 'max: 100', 'max: 0', 0, 'từ 0 đến 0', '"min" nhỏ hơn "max"'],
  'a level without conditions': [
    'rating',
    'conditions:',
    '  tot: #',
    '  tam: #',
    -19,
    'không có điều kiện của mức "tot"',
    'mỗi mức một điều kiện',
  ],
  'a precedence with a level missing': [
    'rating',
    'order:',
    '[khong-hoan-thanh, xuat-sac, tot, hoan-thanh]',
    '[khong-hoan-thanh, xuat-sac, tot]',
    0,
    'thiếu: hoan-thanh',
    'mỗi mức đúng một lần',
  ],
  'a consequence of an unknown outcome': [
    'rating',
    'id: giam-nhe-mien',
    '[khong-hoan-thanh]',
    '[kem]',
    0,
    '"kem"',
    'một kết quả',
  ],
  'a consequence of a value that cannot be': [
    'rating',
    'id: hai-nam-lien-tiep',
    'in: [khong-hoan-thanh]',
    'in: [true]',
    0,
    'true',
    'null',
  ],
  'a group without roles': [
    'roles',
    'groups:',
    '  - id: phong\n',
    '  - id: phong-moi\n    name: Mới\n  - id: phong\n',
    0,
    'nhóm "phong-moi" không có vai trò',
    'ít nhất một vai trò',
  ],
  'an unknown group of a role': ['roles', 'roles:', 'groups: [phong]', 'groups: [ban]', 0, 'nhóm "ban"', 'một trong'],
  'a role named like a group': [
    'roles',
    'roles:',
    'id: truong-phong\n',
    'id: phong\n',
    0,
    'trùng mã với một nhóm',
    'khác mã nhóm',
  ],
  'a duty of two exceptions': [
    'roles',
    'dieu-9.khoan-3',
    'at: [dieu-11.khoan-1]',
    'at: [dieu-11]',
    5,
    'đã có ở một ngoại lệ khác',
    'nhiều nhất một ngoại lệ',
  ],
  'duties of nobody': [
    'roles',
    'everyone',
    'dieu-4, dieu-5',
    'dieu-5',
    -3,
    'không ai phải làm: dieu-4.khoan-1.diem-a',
    'ít nhất một vai trò',
  ],
  'an exception outside the chapter': [
    'roles',
    'exceptions:',
    'at: [dieu-7.khoan-2]',
    'at: [dieu-16.khoan-2]',
    0,
    '"dieu-16.khoan-2" nằm ngoài',
    'trong "chuong-2"',
  ],
  'a role without the items of its figure': [
    'roles',
    'id: truong-phong-tu-phap',
    '    items:\n      fieldIndexes:\n        - id: the-che\n          name: Cải cách thể chế\n',
    '',
    -4,
    'không có mục nào của "fieldIndexes"',
    '"items" có "fieldIndexes"',
  ],
  'items of a figure that has none': [
    'roles',
    'id: truong-phong-tu-phap',
    'fieldIndexes:',
    'parIndex:',
    0,
    '"parIndex"',
    'lowestOf',
  ],
};

test.each(Object.entries(MISTAKES))('rejects %s', (_name, [name, after, from, to, below, found, expected]) => {
  const path = join(folder, `${name}.yaml`);
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf(from, text.indexOf(after));
  expect(text.indexOf(after)).toBeGreaterThanOrEqual(0);
  expect(at).toBeGreaterThanOrEqual(0);
  writeFileSync(path, text.slice(0, at) + to + text.slice(at + from.length));
  const all = rulesetProblems(folder);
  const problem = all.find((one) => one.found.includes(found) && one.expected.includes(expected));
  expect(problem, JSON.stringify(all, null, 1)).toBeDefined();
  expect([problem?.file.endsWith(`${name}.yaml`), problem?.line]).toEqual([
    true,
    text.slice(0, at).split('\n').length + below,
  ]);
  expect(problem?.fix).toMatch(/\S.*\.$/);
});

test('rejects a role without duties', () => {
  const path = join(folder, 'roles.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/^everyone: .*$/m, 'everyone: []').replace('to: [phong, su-nghiep]', 'to: [phong]'));
  const line = text.split('\n').findIndex((row) => row.includes('id: thu-truong-don-vi-su-nghiep')) + 1;
  expect(rulesetProblems(folder)).toContainEqual(
    expect.objectContaining({ line, found: 'vai trò "thu-truong-don-vi-su-nghiep" không có nội dung nào phải làm' }),
  );
});
