import { describe, expect, test } from 'vitest';
import { checkedSteps, type CheckedDraft } from '../../../src/domain/draftCheck/checked.ts';
import { findingText } from '../../../src/domain/draftCheck/findingText.ts';
import { ALL_SEVERITIES, numberedFindings } from '../../../src/domain/draftCheck/numberedFindings.ts';
import { findingsPaper } from '../../../src/domain/draftCheck/paper/findingsPaper.ts';
import { scalePicture } from '../../../src/domain/draftCheck/scalePicture.ts';
import type { PaperBlock } from '../../../src/domain/report/papers/paper.ts';
import { SAMPLE } from '../../../src/islands/draftCheck/sample.ts';

function checked(words: string): CheckedDraft {
  const steps = checkedSteps(words);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

const { findings, scales } = checked(SAMPLE);
const listed = (dismissed: readonly string[] = []) =>
  numberedFindings(findings, new Set(dismissed), { order: 'severity', severities: ALL_SEVERITIES, group: null });

const wordsOf = (blocks: readonly PaperBlock[]): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [block.line];
      if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines));
      return [];
    })
    .map((line) => line.map(({ text }) => text).join(''))
    .join('\n');

describe('the report', () => {
  test('has every finding with place and proposal', () => {
    const { blocks, subject } = findingsPaper(listed(), 'Bản mẫu');
    expect(subject).toBe('Bản mẫu');
    const words = wordsOf(blocks);
    expect(words).toContain('Có 9 chỗ cần xem, trong đó 7 chỗ chắc là sai.');
    expect(words).toContain('Khoản 1 Điều 3, dòng 14\n“các các”\nViết lặp. “các” viết hai lần liền nhau.\ncác');
    for (const { why } of findings) expect(words).toContain(why);
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(tables.map(({ rows }) => rows.length)).toEqual([7, 2]);
    for (const { widths } of tables) expect(widths.reduce((all, one) => all + one, 0)).toBe(100);
  });

  test('leaves out what was dismissed, and counts it', () => {
    const [first] = findings;
    const words = wordsOf(findingsPaper(listed([first?.key ?? '']), 'Bản').blocks);
    expect(words).toContain('Có 8 chỗ cần xem');
    expect(words).toContain('Không kể 1 chỗ người soát đã xem và bỏ qua.');
    expect(words).not.toContain(first?.why);
    expect(wordsOf(findingsPaper([], 'Bản').blocks)).toContain('Không còn chỗ nào cần xem.');
  });
});

test('a finding as plain words', () => {
  const gap = findings.find(({ rule }) => rule === 'khoang-trong');
  expect(gap === undefined ? '' : findingText(gap)).toBe(
    'Khoản 1 Điều 4, dòng 18: “từ 90% trở lên”\nGiữa “từ 70% đến dưới 80%” và “từ 90% trở lên” còn khoảng không mức nào quy định: từ 80% đến dưới 90%.\nkhoản 2 Điều 4: “từ 70% đến dưới 80%”',
  );
});

describe('the picture of a scale', () => {
  const [scale] = scales;

  test('has its levels in place, open ends to the edge, gaps between', () => {
    const { bars, marks } = scalePicture(scale ?? { measure: '', unit: '%', steps: [] });
    expect(marks.map(({ value }) => value)).toEqual([50, 70, 80, 90]);
    expect(bars.map(({ step }) => step.kind)).toEqual(['level', 'level', 'level', 'gap', 'level']);
    expect([bars[0]?.from, bars[4]?.to]).toEqual([0, 1]);
    for (const [at, bar] of bars.slice(1).entries()) expect(bar.from).toBeCloseTo(bars[at]?.to ?? NaN);
  });

  test('has an empty range running backwards', () => {
    const reversed = checked(SAMPLE.replace('từ 70% đến dưới 80%', 'từ 90% đến dưới 70%'));
    const empty = scalePicture(reversed.scales[0] ?? { measure: '', unit: '%', steps: [] }).bars.find(
      ({ step }) => step.kind === 'empty',
    );
    expect(empty?.from).toBeGreaterThan(empty?.to ?? 1);
  });
});
