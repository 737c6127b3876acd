import { describe, expect, test } from 'vitest';
import { axisLines, LINE, mapLabels, type DrawnBox } from '../../../../src/domain/rating/wording/mapLabels.ts';
import type { Area } from '../../../../src/domain/rating/wording/mapDrawing.ts';
import type { RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { rules, yes } from '../smallRules.ts';

/** A rule set whose only level has this short name. */
const named = (short: string): RuleSet =>
  rules({ doc: { muc: yes('a') } }, { over: { levels: [{ id: 'muc', name: '', short, clause: 'dieu-1' }] } });
const box = (x: number, y: number, width: number, height: number): DrawnBox => ({ x, y, width, height });
const area = (...of: Parameters<typeof box>): Area => ({ outcome: 'muc', ...box(...of) });
const label = (short: string, of: Area, ...marks: readonly DrawnBox[]) => mapLabels(named(short), [of], marks)[0]!;

describe('axisLines', () => {
  test.each([
    ['một hai ba', 20, ['một hai ba']],
    ['một hai ba', 10, ['một hai ba']],
    // As even as the number of lines allows.
    ['một hai ba', 9, ['một', 'hai ba']],
    ['một hai ba bốn năm', 17, ['một hai ba', 'bốn năm']],
    ['a b c d', 5, ['a b', 'c d']],
    // A single word may be longer.
    ['nghiêng', 3, ['nghiêng']],
    ['a nghiêng b', 3, ['a', 'nghiêng', 'b']],
    ['', 5, ['']],
  ])('%j in lines of %i', (words, most, lines) => {
    expect(axisLines(words, most)).toEqual(lines);
  });
});

describe('the name of an area', () => {
  test('is in the middle of its area, in as few lines as possible', () => {
    expect(label('Rất tốt', area(10, 20, 100, 60))).toEqual({ x: 60, y: 50, lines: ['Rất tốt'] });
    // 7 letters of 8.4 and a margin of 4 need 62.8.
    expect(label('Rất tốt', area(0, 0, 62.9, 60)).lines).toEqual(['Rất tốt']);
    expect(label('Rất tốt', area(0, 0, 62.7, 60)).lines).toEqual(['Rất', 'tốt']);
  });

  test('has only as many lines as the height allows', () => {
    expect(label('Tốt', area(0, 0, 100, LINE)).lines).toEqual(['Tốt']);
    expect(label('Tốt', area(0, 0, 100, LINE - 0.1))).toEqual({ x: 50, y: (LINE - 0.1) / 2, lines: [] });
    expect(label('Rất tốt', area(0, 0, 40, 2 * LINE)).lines).toEqual(['Rất', 'tốt']);
    expect(label('Rất tốt', area(0, 0, 40, 2 * LINE - 0.1)).lines).toEqual([]);
  });

  test('is left out if its longest word is too wide', () => {
    // 4 letters need 37.6.
    expect(label('Hoàn', area(0, 0, 37.7, 100)).lines).toEqual(['Hoàn']);
    expect(label('Hoàn', area(0, 0, 37.5, 100)).lines).toEqual([]);
  });

  test('of each area is found by its outcome', () => {
    const ruleset = rules({ doc: { tot: yes('a'), kem: yes('b') } });
    const areas: readonly Area[] = [
      { outcome: 'kem', ...box(0, 0, 100, 100) },
      { outcome: 'tot', ...box(100, 0, 100, 100) },
    ];
    expect(mapLabels(ruleset, areas, []).map(({ lines }) => lines)).toEqual([['kem'], ['tot']]);
  });
});

describe('the name of areas without a level', () => {
  const ruleset = rules({ doc: { muc: yes('a') } });
  const gap = (...of: Parameters<typeof box>): Area => ({ outcome: 'gap', ...box(...of) });
  const lines = (...areas: readonly Area[]) => mapLabels(ruleset, areas, []).map((one) => one.lines.length);
  /** Wide enough for “Không”, not for “Không quy”. */
  const wide = 50;

  test('is not in a narrow one beside one where it takes fewer lines', () => {
    expect(lines(gap(0, 0, 300, 100), gap(300, 0, wide, 100))).toEqual([1, 0]);
    expect(lines(gap(300, 0, wide, 100), gap(0, 0, 300, 100))).toEqual([0, 1]);
    // Below it, sharing a part of the edge.
    expect(lines(gap(0, 0, 300, 100), gap(280, 100, wide, 100))).toEqual([1, 0]);
  });

  test('is in both where they are apart, meet in a corner only, or need as many lines', () => {
    const alone = lines(gap(0, 0, wide, 100))[0]!;
    expect(alone).toBeGreaterThan(1);
    expect(lines(gap(0, 0, 300, 100), gap(310, 0, wide, 100))).toEqual([1, alone]);
    expect(lines(gap(0, 0, 300, 100), gap(300, 100, wide, 100))).toEqual([1, alone]);
    expect(lines(gap(0, 0, 300, 100), gap(300, 0, 300, 100))).toEqual([1, 1]);
  });

  test('is in a narrow one where the other has no room for it', () => {
    const alone = lines(gap(0, 0, wide, 100))[0]!;
    expect(lines(gap(0, 0, 5, 100), gap(5, 0, wide, 100))).toEqual([0, alone]);
  });

  test('does not go for levels, whose areas have edges', () => {
    const one = named('Rất tốt');
    const areas = [area(0, 0, 300, 100), area(300, 0, 40, 100)];
    expect(mapLabels(one, areas, []).map(({ lines: of }) => of.length)).toEqual([1, 2]);
  });
});

describe('the name of an area with a mark', () => {
  const wide = area(0, 0, 200, 100);

  test('keeps 11 clear of a point', () => {
    // Above, below, left or right: the largest part in which the name needs one line.
    expect(label('Tốt', wide, box(60, 50, 0, 0))).toEqual({ x: 71 + 129 / 2, y: 50, lines: ['Tốt'] });
    expect(label('Tốt', wide, box(140, 50, 0, 0))).toEqual({ x: 129 / 2, y: 50, lines: ['Tốt'] });
    expect(label('Tốt', wide, box(100, 30, 0, 0))).toEqual({ x: 100, y: 41 + 59 / 2, lines: ['Tốt'] });
    expect(label('Tốt', wide, box(100, 70, 0, 0))).toEqual({ x: 100, y: 59 / 2, lines: ['Tốt'] });
  });

  test('stays in the middle if the mark is outside the area', () => {
    const middle = { x: 100, y: 50, lines: ['Tốt'] };
    for (const mark of [box(-11, 50, 0, 0), box(211, 50, 0, 0), box(100, -11, 0, 0), box(100, 111, 0, 0)])
      expect(label('Tốt', wide, mark)).toEqual(middle);
    expect(label('Tốt', wide, box(-10, 50, 0, 0))).toEqual({ x: 1 + 199 / 2, y: 50, lines: ['Tốt'] });
    expect(label('Tốt', wide, box(210, 50, 0, 0))).toEqual({ x: 199 / 2, y: 50, lines: ['Tốt'] });
    expect(label('Tốt', wide, box(100, -10, 0, 0))).toEqual({ x: 100, y: 1 + 99 / 2, lines: ['Tốt'] });
    expect(label('Tốt', wide, box(100, 110, 0, 0))).toEqual({ x: 100, y: 99 / 2, lines: ['Tốt'] });
  });

  test('keeps 7 clear of a line and of a narrow rectangle as a whole', () => {
    expect(label('Tốt', wide, box(60, 0, 0, 100))).toEqual({ x: 67 + 133 / 2, y: 50, lines: ['Tốt'] });
    expect(label('Tốt', wide, box(40, 0, 43, 100))).toEqual({ x: 90 + 110 / 2, y: 50, lines: ['Tốt'] });
    expect(label('Tốt', wide, box(0, 20, 200, 10))).toEqual({ x: 100, y: 37 + 63 / 2, lines: ['Tốt'] });
  });

  test('is inside a large rectangle, 7 clear of each of its edges', () => {
    const inside = label('Tốt', wide, box(10, 10, 180, 80));
    expect(inside).toEqual({ x: 100, y: 50, lines: ['Tốt'] });
    // 44 wide is room enough inside; the part beside it is larger.
    const beside = label('Tốt', wide, box(20, 0, 44, 100));
    expect(beside).toEqual({ x: 71 + 129 / 2, y: 50, lines: ['Tốt'] });
    const narrow = area(0, 0, 60, 100);
    expect(label('To', narrow, box(5, 5, 44, 90))).toEqual({ x: 27, y: 50, lines: ['To'] });
    expect(label('To', narrow, box(5, 5, 43, 90)).lines).toEqual([]);
  });

  test('prefers fewer lines to more space', () => {
    // Right of the line there is more room, but the name breaks there.
    const of = area(0, 0, 200, 40);
    expect(label('Rất tốt', of, box(100, 20, 0, 40)).lines).toEqual(['Rất tốt']);
    const high = area(0, 0, 100, 100);
    // Left of the mark 59 wide and 100 high (two lines); above it 100 wide and 49 high (one line).
    expect(label('Rất tốt', high, box(70, 60, 0, 0))).toEqual({ x: 50, y: 49 / 2, lines: ['Rất tốt'] });
  });

  test('is left out if marks take all the space', () => {
    const small = area(0, 0, 50, 30);
    expect(label('Tốt', small, box(25, 15, 0, 0))).toEqual({ x: 25, y: 15, lines: [] });
  });

  test('keeps clear of every one of several marks', () => {
    const marks = [box(60, 50, 0, 0), box(180, 50, 0, 0)];
    expect(label('Tốt', wide, ...marks)).toEqual({ x: 71 + 98 / 2, y: 50, lines: ['Tốt'] });
  });
});
