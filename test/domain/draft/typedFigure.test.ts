import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureShown, figureTyped } from '../../../src/domain/draft/typedFigure.ts';
import { is } from '../../../src/domain/draft/guards.ts';
import { decimalValue, readDecimal } from '../../../src/domain/rating/decimal.ts';
import { ABSENT } from '../../../src/domain/rating/entered.ts';

const PERCENT = { min: 0, max: 100 };
const THOUSANDS = { min: 0, max: 5000 };

describe('text typed for a number', () => {
  test.each([
    ['87,50 %', PERCENT, '87.5', '87,5'],
    ['150', PERCENT, '150', '150'],
    [' 150,0 ', PERCENT, '150', '150'],
    ['−3,5', PERCENT, '-3.5', '−3,5'],
    ['khoảng 87', PERCENT, 'khoảng 87', 'khoảng 87'],
    ['1.234,5', PERCENT, '1.234,5', '1.234,5'],
    ['1.234', THOUSANDS, '1.234 ', '1.234'],
    ['1.230', THOUSANDS, '1.230', '1.230'],
    ['absent', PERCENT, 'absent ', 'absent'],
    [`50,${'0'.repeat(80)}1`, PERCENT, `50,${'0'.repeat(56)}…`, `50,${'0'.repeat(56)}…`],
  ])('%j is kept, and shown again', (typed, range, kept, shown) => {
    expect(figureTyped(typed, range)).toBe(kept);
    expect(figureShown(kept)).toBe(shown);
  });

  test.each(['', '  ', ' % '])('%j is nothing', (typed) => {
    expect(figureTyped(typed, PERCENT)).toBeNull();
  });

  test('is never taken for another number, and always fits into a draft', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 90 }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,-% '), maxLength: 90 }),
      fc.constant(ABSENT),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(PERCENT, THOUSANDS), (typed, range) => {
        const kept = figureTyped(typed, range);
        if (kept === null) return;
        const parsed = readDecimal(typed, range);
        expect(is.figure(kept)).toBe(true);
        expect(kept).not.toBe(ABSENT);
        expect(decimalValue(kept, range)).toBe(parsed.ok ? Number(parsed.value) : null);
        // Shown again, it is still not taken for a number if it was none.
        expect(readDecimal(figureShown(kept), range).ok).toBe(parsed.ok);
      }),
    );
  });
});
