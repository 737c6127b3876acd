import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadRuleset } from '../../../../src/adapters/site/content/loadRuleset.ts';
import { rulesetProblems } from './rulesetProblems.ts';

const OFFICIAL = fileURLToPath(new URL('../../../../content/212-qd-ubnd-2021', import.meta.url));

let folder = '';
beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'rules-'));
  folder = join(root, '212-qd-ubnd-2021');
  cpSync(OFFICIAL, folder, { recursive: true });
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

type File = 'rating.yaml' | 'roles.yaml';

/** Replaces the first occurrence of `from` after `after` in a file of the copy; returns its line. */
function change(file: File, from: string, to: string, after = ''): number {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const start = text.indexOf(after);
  const at = text.indexOf(from, start);
  if (start < 0 || at < 0) throw new Error(`${file} has no ${from} after ${after}`);
  writeFileSync(path, text.slice(0, at) + to + text.slice(at + from.length));
  return text.slice(0, at).split('\n').length;
}

test('the official folder loads, by path and by file URL, as plain data', () => {
  const ruleset = loadRuleset(folder);
  expect(rulesetProblems(folder)).toEqual([]);
  expect(ruleset.regulation).toBe('212-qd-ubnd-2021');
  expect(ruleset.version).toMatch(/^[0-9a-f]{12}$/);
  expect(loadRuleset(pathToFileURL(folder))).toEqual(ruleset);
  expect(JSON.parse(JSON.stringify(ruleset))).toEqual(ruleset);
});

describe('the version', () => {
  test('ignores comments and layout', () => {
    const { version } = loadRuleset(folder);
    change('rating.yaml', 'clause: dieu-12\n', '\n# Ghi chú mới.\nclause:   "dieu-12"\n');
    expect(loadRuleset(folder).version).toBe(version);
  });

  test.each<[File, string, string, string]>([
    ['rating.yaml', 'from: 90', 'from: 91', 'k1-chi-so'],
    ['rating.yaml', 'short: Tốt', 'short: Khá', ''],
    ['roles.yaml', 'to: [chanh-van-phong, xa]', 'to: [xa]', ''],
  ])('changes with the rules: %s, %s to %s', (file, from, to, after) => {
    const { version } = loadRuleset(folder);
    change(file, from, to, after);
    expect(loadRuleset(folder).version).not.toBe(version);
  });
});

interface Mistake {
  readonly file: File;
  readonly from: string;
  readonly to: string;
  readonly after?: string;
  /** Lines below the change. */
  readonly below?: number;
  readonly found: string;
  readonly expected: RegExp;
  readonly fix: RegExp;
}

const MISTAKES: Readonly<Record<string, Mistake>> = {
  'unknown clause': {
    file: 'rating.yaml',
    from: 'clause: dieu-12.khoan-2',
    to: 'clause: dieu-12.khoan-7',
    found: '"dieu-12.khoan-7"',
    expected: /mã của một quy định có trong văn bản/,
    fix: /dieu-12\.khoan-1, dieu-12\.khoan-2/,
  },
  'unknown clause of an exception': {
    file: 'roles.yaml',
    from: 'at: [dieu-7.khoan-2]',
    to: 'at: [dieu-7.khoan-9]',
    found: '"dieu-7.khoan-9"',
    expected: /mã của một quy định/,
    fix: /dieu-7\.khoan-1/,
  },
  'unknown fact': {
    file: 'rating.yaml',
    from: 'fact: parIndex',
    to: 'fact: parindex',
    after: 'k1-chi-so',
    found: '"parindex"',
    expected: /một số liệu đã khai báo: parIndex, fieldIndexes/,
    fix: /Sửa mã/,
  },
  'a level twice': {
    file: 'rating.yaml',
    from: 'id: tot',
    to: 'id: xuat-sac',
    found: 'mức "xuat-sac" lần thứ hai',
    expected: /mỗi mức một lần/,
    fix: /Đổi mã/,
  },
  'a level named gap': {
    file: 'rating.yaml',
    from: 'id: tot',
    to: 'id: gap',
    found: '"gap"',
    expected: /mã khác gap và undefined/,
    fix: /chọn mã khác/,
  },
  'a level twice in the precedence': {
    file: 'rating.yaml',
    from: '[khong-hoan-thanh, xuat-sac, tot, hoan-thanh]',
    to: '[khong-hoan-thanh, xuat-sac, tot, tot]',
    found: 'mức "tot" lần thứ hai',
    expected: /mỗi mức một lần/,
    fix: /Đổi mã/,
  },
  'threshold above the range': {
    file: 'rating.yaml',
    from: 'bounds: { from: 90 }',
    to: 'bounds: { from: 900 }',
    after: 'k1-chi-so',
    found: '900',
    expected: /từ 0 đến 100/,
    fix: /Sửa ngưỡng/,
  },
  'threshold below the range': {
    file: 'rating.yaml',
    from: 'share: { atMost: 20 }',
    to: 'share: { atMost: -20 }',
    found: '-20',
    expected: /tỷ lệ phần trăm từ 0 đến 100/,
    fix: /Sửa ngưỡng/,
  },
  'bounds nothing meets, not marked as printed': {
    file: 'rating.yaml',
    from: 'bounds: { from: 60, below: 80 }',
    to: 'bounds: { from: 80, below: 60 }',
    found: '{"from":80,"below":60}',
    expected: /có thể đạt/,
    fix: /asPrinted/,
  },
  'unknown key': {
    file: 'rating.yaml',
    from: 'fixed: true',
    to: 'fixed: true\n    colour: red',
    after: 'id: flags.ideology',
    below: 1,
    found: 'khóa "colour"',
    expected: /chỉ các khóa: /,
    fix: /Sửa tên khóa/,
  },
  'unknown key in roles': {
    file: 'roles.yaml',
    from: 'groups: [phong]',
    to: 'groups: [phong]\n    duty: all',
    below: 1,
    found: 'khóa "duty"',
    expected: /chỉ các khóa: /,
    fix: /Sửa tên khóa/,
  },
  'a reading that changes an unknown condition': {
    file: 'rating.yaml',
    from: 'condition: k3-chi-so',
    to: 'condition: k3-chi-xo',
    found: '"k3-chi-xo"',
    expected: /một điều kiện của cách hiểu được dựa vào: .*k3-chi-so/,
    fix: /Sửa mã/,
  },
  'a reading on an unknown reading': {
    file: 'rating.yaml',
    from: 'extends: ladder',
    to: 'extends: stairs',
    found: '"stairs"',
    expected: /một cách hiểu khác: ladder, corrected, verbatim, lenient/,
    fix: /Sửa mã/,
  },
  'a condition twice': {
    file: 'rating.yaml',
    from: 'id: k3-hoan-thanh',
    to: 'id: k1-noi-dung',
    found: 'điều kiện "k1-noi-dung" lần thứ hai',
    expected: /mỗi điều kiện một mã/,
    fix: /Đổi mã/,
  },
  'unknown answer': {
    file: 'rating.yaml',
    from: 'duties: [deficient, notDone]',
    to: 'duties: [late, notDone]',
    found: '"late"',
    expected: /assured, deficient, notDone/,
    fix: /Chọn/,
  },
  'unknown group': {
    file: 'rating.yaml',
    from: 'groups: [dieu-11]',
    to: 'groups: [dieu-13]',
    after: 'k4-e',
    found: 'nhóm "dieu-13"',
    expected: /phong, su-nghiep, xa, dieu-11/,
    fix: /roles\.yaml/,
  },
  'a role twice': {
    file: 'roles.yaml',
    from: 'id: truong-phong-tu-phap',
    to: 'id: truong-phong',
    found: 'vai trò "truong-phong" lần thứ hai',
    expected: /mỗi vai trò một lần/,
    fix: /Đổi mã/,
  },
  'an unknown role in an exception': {
    file: 'roles.yaml',
    from: 'to: [truong-phong-tu-phap]',
    to: 'to: [giam-doc]',
    found: '"giam-doc"',
    expected: /một trong các nhóm và vai trò/,
    fix: /Sửa mã/,
  },
  'text for a number': {
    file: 'rating.yaml',
    from: 'max: 100',
    to: 'max: nhiều',
    found: '"nhiều"',
    expected: /một số/,
    fix: /đúng loại/,
  },
  'a key twice': {
    file: 'rating.yaml',
    from: 'name: Hoàn thành tốt nhiệm vụ',
    to: 'name: Hoàn thành tốt nhiệm vụ\n    name: Tốt',
    below: 1,
    found: 'một khóa viết hai lần ở cùng một chỗ',
    expected: /YAML/,
    fix: /Bỏ hoặc đổi tên/,
  },
  'a tab': {
    file: 'rating.yaml',
    from: '    short: Tốt',
    to: '\tshort: Tốt',
    found: 'dấu tab',
    expected: /YAML/,
    fix: /dấu cách/,
  },
};

describe('one mistake', () => {
  test.each(Object.entries(MISTAKES))(
    '%s is reported with its line',
    (_name, { file, from, to, after, below = 0, found, expected, fix }) => {
      const line = change(file, from, to, after) + below;
      const all = rulesetProblems(folder);
      const problem = all.find((one) => one.found.includes(found));
      expect(problem, JSON.stringify(all, null, 1)).toBeDefined();
      expect(problem?.file).toMatch(new RegExp(`212-qd-ubnd-2021/${file.replace('.', '\\.')}$`));
      expect(problem?.line).toBe(line);
      expect(problem?.expected).toMatch(expected);
      expect(problem?.fix).toMatch(fix);
    },
  );
});

test('all problems are reported in order of file and line', () => {
  const first = change('rating.yaml', 'clause: dieu-12.khoan-2', 'clause: dieu-12.khoan-7');
  const second = change('rating.yaml', 'bounds: { from: 90 }', 'bounds: { from: 900 }', 'k1-chi-so');
  const third = change('roles.yaml', 'at: [dieu-7.khoan-2]', 'at: [dieu-7.khoan-9]');
  const all = rulesetProblems(folder).map(({ file, line }) => `${file.slice(file.lastIndexOf('/') + 1)}:${line}`);
  expect(all).toEqual(expect.arrayContaining([`rating.yaml:${first}`, `rating.yaml:${second}`, `roles.yaml:${third}`]));
  expect(all.indexOf(`rating.yaml:${first}`)).toBeLessThan(all.indexOf(`rating.yaml:${second}`));
});

test.each(['van-ban.txt', 'rating.yaml', 'roles.yaml'])('rejects a folder without %s', (file) => {
  rmSync(join(folder, file));
  expect(rulesetProblems(folder)).toMatchObject([
    { file: expect.stringMatching(`${file}$`), line: 1, found: expect.stringContaining('không đọc được tệp') },
  ]);
});

test.each(['', '[]', 'chữ', '# chỉ ghi chú\n', '{'])('rejects a rating.yaml of %j', (text) => {
  writeFileSync(join(folder, 'rating.yaml'), text);
  expect(rulesetProblems(folder).length).toBeGreaterThan(0);
});

test('rejects a condition without effect, at its line', () => {
  // With “from 90”, another “from 10” changes nothing.
  const line = change(
    'rating.yaml',
    '      - id: k1-chi-so',
    '      - id: k1-thua\n        fact: parIndex\n        bounds: { from: 10 }\n      - id: k1-chi-so',
  );
  expect(rulesetProblems(folder)).toMatchObject([{ line, found: expect.stringContaining('"k1-thua"') }]);
});
