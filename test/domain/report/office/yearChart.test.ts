import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trendOf, yearChart, type NumberPair } from '../../../../src/domain/report/office/yearChart.ts';

const value = fc.double({ min: -1_000, max: 1_000, noNaN: true }).map((one) => Math.round(one * 100) / 100);
const pairs = fc
  .array(fc.tuple(value, value), { minLength: 1, maxLength: 200 })
  .map((all) => all.map(([was, is], at): NumberPair => ({ unit: `Đơn vị ${at}`, was, is, by: is - was })));

test('every unit is in one mark of its trend, within the picture; the scale covers all values', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const { size, ticks, marks } = yearChart(all);
      expect(marks.flatMap(({ of }) => of).sort((a, b) => a - b)).toEqual(all.map((_, at) => at));
      for (const { of, x, y } of marks) {
        expect(new Set(of.map((at) => trendOf(all[at]!))).size).toBe(1);
        expect(x >= 0 && x <= size && y >= 0 && y <= size).toBe(true);
      }
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(9);
      const values = all.flatMap(({ was, is }) => [was, is]);
      expect(ticks[0]!.value).toBeLessThanOrEqual(Math.min(...values));
      expect(ticks[ticks.length - 1]!.value).toBeGreaterThanOrEqual(Math.max(...values));
    }),
    { numRuns: 200 },
  );
});

test('is an empty picture without pairs', () => {
  expect(yearChart([]).marks).toEqual([]);
});
