import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkedSteps, type CheckedDraft } from '../../../src/domain/draftCheck/checked.ts';
import { nameOfText, readKeptText } from '../../../src/domain/draftCheck/kept/keptText.ts';
import {
  nextOpen,
  numberedFindings,
  piecesOfLine,
  typedOffset,
} from '../../../src/domain/draftCheck/numberedFindings.ts';
import { NAMED_RULES } from '../../../src/domain/draftCheck/ruleNames.ts';
import { SAMPLE } from '../../../src/islands/draftCheck/sample.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

function checked(words: string): CheckedDraft {
  const steps = checkedSteps(words);
  let [step, last] = [steps.next(), -1];
  while (step.done !== true) {
    expect(step.value).toBeGreaterThanOrEqual(last);
    expect(step.value).toBeLessThanOrEqual(1);
    last = step.value;
    step = steps.next();
  }
  return step.value;
}

const ALL = { order: 'severity', severities: ['severe', 'check', 'hint'], group: null } as const;

describe('a checked draft', () => {
  const draft = checked(SAMPLE);

  test('has its sections, from the first line on', () => {
    expect(draft.sections.map(({ short, line }) => [short, line])).toEqual([
      ['Đầu', 1],
      ['1', 4],
      ['2', 8],
      ['3', 13],
      ['4', 17],
      ['5', 23],
    ]);
  });

  test('the sample has defects of every kind that is shown by default', () => {
    expect(new Set(draft.findings.map(({ rule }) => rule))).toEqual(
      new Set([
        'so-va-chu',
        'dan-chieu-khong-co',
        'dau-cau',
        'lap-tu',
        'chu-la',
        'hai-ngay',
        'nam-cua-so',
        'khoang-trong',
      ]),
    );
  });

  test('each finding has its words where it says', () => {
    for (const { source, words, line } of draft.findings) {
      expect(SAMPLE.slice(source?.start, source?.end)).toBe(words);
      expect(SAMPLE.slice(0, source?.start).split('\n')).toHaveLength(line);
    }
  });

  test('has the position of other places', () => {
    const gap = draft.findings.find(({ rule }) => rule === 'khoang-trong');
    expect(gap?.elsewhere.map(({ citation, source }) => [citation, SAMPLE.slice(source?.start, source?.end)])).toEqual([
      ['khoản 2 Điều 4', 'từ 70% đến dưới 80%'],
    ]);
  });

  test('a finding keeps its key while other lines change', () => {
    const moved = checked(SAMPLE.replace('Điều 1. Phạm vi', 'Căn cứ Luật Thư viện.\n\nĐiều 1. Phạm vi'));
    expect(moved.findings.map(({ key }) => key)).toEqual(draft.findings.map(({ key }) => key));
    expect(new Set(draft.findings.map(({ key }) => key)).size).toBe(draft.findings.length);
  });

  test('wrong numbers leave the sections as printed; what cannot be read as units is one section', () => {
    const broken = checked(SAMPLE.replace('Điều 3.', 'Điều 7.'));
    expect(broken.isWhole).toBe(false);
    expect(broken.sections.map(({ name }) => name)).toContain('Điều 7');
    expect(broken.sections).toHaveLength(draft.sections.length);
    expect(checked('Kính gửi các các ông bà.').sections).toHaveLength(1);
    expect(broken.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['cau-truc', 'chu-la', 'lap-tu']));
    expect(checked('').findings).toEqual(expect.any(Array));
  });
});

describe('the list of findings', () => {
  const { findings } = checked(SAMPLE);

  test('is numbered in its order, the severe ones first', () => {
    const listed = numberedFindings(findings, new Set(), ALL);
    expect(listed.map(({ number }) => number)).toEqual(listed.map((_, at) => at + 1));
    const severities = listed.map(({ severity }) => severity);
    expect(severities.lastIndexOf('severe')).toBeLessThan(severities.indexOf('check'));
    const lines = numberedFindings(findings, new Set(), { ...ALL, order: 'text' }).map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  test('is filtered by severity and group', () => {
    expect(numberedFindings(findings, new Set(), { ...ALL, severities: ['check'] })).toHaveLength(2);
    expect(
      numberedFindings(findings, new Set(), { ...ALL, group: 'chu' }).every(({ rule }) =>
        ['chu-la', 'lap-tu', 'dau-cau'].includes(rule),
      ),
    ).toBe(true);
  });

  test('is cycled through without dismissed findings', () => {
    const [first] = findings;
    const listed = numberedFindings(findings, new Set([first?.key ?? '']), ALL);
    expect(nextOpen(listed, null, 1)?.number).toBe(2);
    expect(nextOpen(listed, listed[listed.length - 1]?.key ?? '', 1)?.number).toBe(2);
    expect(nextOpen(listed, listed[1]?.key ?? '', -1)?.number).toBe(listed.length);
    expect(nextOpen([], null, 1)).toBeNull();
  });

  test('a line is cut at its marks', () => {
    const line = '1. Mỗi lần, bạn đọc được mượn các các sách có trong danh mục ýt nhất 02 (hai) ngày.';
    const from = SAMPLE.indexOf(line);
    const listed = numberedFindings(findings, new Set(), ALL);
    expect(piecesOfLine(line, from, listed).flatMap(({ words, finding }) => (finding === null ? [] : [words]))).toEqual(
      ['các các', 'ýt'],
    );
    fc.assert(
      fc.property(fc.nat(SAMPLE.length), fc.nat(80), (start, length) => {
        const words = SAMPLE.slice(start, start + length);
        expect(
          piecesOfLine(words, start, listed)
            .map((piece) => piece.words)
            .join(''),
        ).toBe(words);
      }),
    );
  });

  test('every rule has a name', () => {
    const folder = fileURLToPath(new URL('../../../src/domain/draftCheck/', import.meta.url));
    const rules = readdirSync(folder, { encoding: 'utf8', recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [...readFileSync(folder + name, 'utf8').matchAll(/rule: (.*),$/gm)])
      .flatMap(([, value = '']) => [...value.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, rule = '']) => rule));
    expect(rules.length).toBeGreaterThan(30);
    expect(rules.filter((rule) => !NAMED_RULES.includes(rule))).toEqual([]);
    expect(NAMED_RULES.filter((rule) => !rules.includes(rule))).toEqual([]);
  });
});

test('an offset of composed letters is found in decomposed ones', () => {
  const typed = 'Điều 1. Sách quý'.normalize('NFD');
  const whole = typed.normalize('NFC');
  expect(typed.slice(typedOffset(typed, whole.indexOf('quý')))).toBe('quý'.normalize('NFD'));
  expect(typedOffset('quý', 2)).toBe(2);
});

describe('a kept draft', () => {
  const kept = {
    format: 'du-thao',
    version: 1,
    id: 'a1b2c3d4',
    name: ' Bản\nmột ',
    text: 'Điều 1.',
    dismissed: ['a', 'a', 3],
    createdAt: '2026-11-03T07:00:00.000Z',
    editedAt: '2026-11-03T07:00:00.000Z',
  };

  test('is read with its valid parts', () => {
    expect(readKeptText(kept)).toMatchObject({ name: 'Bản một', dismissed: ['a'] });
  });

  test.each(Object.keys(kept))('is refused without %s', (key) => {
    expect(readKeptText({ ...kept, [key]: undefined })).toBeNull();
  });

  test('reading never throws', () => {
    fc.assert(fc.property(fc.anything(), (found) => void readKeptText(found)));
    expect(readKeptText({ ...kept, text: 'x'.repeat(2_000_001) })).toBeNull();
  });

  test.each([
    ['UBND HUYỆN\nSố: 1\n\nQUYẾT ĐỊNH\nVề việc trồng cây\n\nĐiều 1.', 'QUYẾT ĐỊNH Về việc trồng cây'],
    ['QUY CHẾ\nTRỒNG CÂY', 'Quy chế trồng cây'],
    ['', 'Dự thảo chưa đặt tên'],
    ['x'.repeat(300), `${'x'.repeat(80)}…`],
  ])('is named by its title: %s', (text, name) => {
    expect(nameOfText(text)).toBe(name);
  });
});
