import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalValue, formatDecimal, readDecimal } from '../../../src/domain/rating/decimal.ts';

const PERCENT = { min: 0, max: 100 };

describe('readDecimal', () => {
  test.each([
    ['87,5', '87.5'],
    ['87.5', '87.5'],
    [' 87,50 % ', '87.5'],
    ['87,5%', '87.5'],
    ['0', '0'],
    ['-0', '0'],
    ['00', '0'],
    ['007,10', '7.1'],
    ['100', '100'],
    ['100,000', '100'],
    ['100.0', '100'],
    ['89,999999', '89.999999'],
    ['0,1000000000', '0.1'],
    ['87.125', '87.125'],
    ['\u00a087,5\u00a0%\u200b', '87.5'],
    ['87,', '87'],
    ['87. ', '87'],
    ['100,%', '100'],
  ])('reads %j as %s', (typed, value) => {
    expect(readDecimal(typed, PERCENT)).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['%', 'empty'],
    ['abc', 'unreadable'],
    ['8 7', 'unreadable'],
    ['87,,', 'unreadable'],
    ['101,', 'tooHigh'],
    [',', 'unreadable'],
    [',5', 'unreadable'],
    ['87,5,1', 'unreadable'],
    ['1.234,5', 'unreadable'],
    ['1e1', 'unreadable'],
    ['0x10', 'unreadable'],
    ['+5', 'unreadable'],
    ['87%%', 'unreadable'],
    ['NaN', 'unreadable'],
    ['Infinity', 'unreadable'],
    ['８７', 'unreadable'],
    ['-1', 'tooLow'],
    ['−0,5', 'tooLow'],
    ['100,000001', 'tooHigh'],
    ['101', 'tooHigh'],
    ['9'.repeat(400), 'tooHigh'],
    ['87,1234567', 'tooPrecise'],
  ])('rejects %j: %s', (typed, problem) => {
    expect(readDecimal(typed, PERCENT)).toEqual({ ok: false, problem });
  });

  test('rejects a point before three digits only if thousands are possible', () => {
    expect(readDecimal('1.234', { min: 0, max: 5000 })).toEqual({ ok: false, problem: 'unreadable' });
    expect(readDecimal('1,234', { min: 0, max: 5000 })).toEqual({ ok: true, value: '1.234' });
    expect(readDecimal('1.234', { min: 0, max: 999 })).toEqual({ ok: true, value: '1.234' });
  });

  test('a point before three digits may mean thousands if the range reaches 1000 or −1000', () => {
    for (const range of [
      { min: 0, max: 1000 },
      { min: -1000, max: 0.5 },
    ]) {
      expect(readDecimal('0.125', range)).toEqual({ ok: false, problem: 'unreadable' });
      expect(readDecimal('0.12', range)).toEqual({ ok: true, value: '0.12' });
    }
  });

  test('spaces of any kind around the number and before the percent sign are ignored', () => {
    for (const typed of ['\u200b87,5\u00a0% ', '\ufeff 87,5', '87,5 \u200b'])
      expect(readDecimal(typed, PERCENT)).toEqual({ ok: true, value: '87.5' });
    for (const typed of [' ', '\u200b', '\u00a0%\ufeff'])
      expect(readDecimal(typed, PERCENT)).toEqual({ ok: false, problem: 'empty' });
  });

  test('at most six decimals are accepted, after any number of digits', () => {
    expect(readDecimal('0,123456', PERCENT)).toEqual({ ok: true, value: '0.123456' });
    expect(readDecimal('0,1234567', PERCENT)).toEqual({ ok: false, problem: 'tooPrecise' });
    expect(readDecimal('1234567', { min: 0, max: 1e9 })).toEqual({ ok: true, value: '1234567' });
    expect(readDecimal('12345678', { min: 0, max: 1e9 })).toEqual({ ok: true, value: '12345678' });
  });

  test('with a step, only values at whole steps from the minimum are accepted', () => {
    const range = { min: 0.5, max: 3, step: 0.2 };
    expect(readDecimal('0,9', range)).toEqual({ ok: true, value: '0.9' });
    expect(readDecimal('1', range)).toEqual({ ok: false, problem: 'offStep' });
    expect(readDecimal('0,8', range)).toEqual({ ok: false, problem: 'offStep' });
  });

  test('reads negative numbers if the range allows them', () => {
    expect(readDecimal('−3,25', { min: -5, max: 5 })).toEqual({ ok: true, value: '-3.25' });
    expect(readDecimal('-3.25', { min: -5, max: 5 })).toEqual({ ok: true, value: '-3.25' });
  });

  test('never throws, and reads its own result unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,-% ') })), (typed) => {
        const reading = readDecimal(typed, PERCENT);
        if (reading.ok) expect(readDecimal(reading.value, PERCENT)).toEqual(reading);
      }),
    );
  });

  test('reads back exactly what formatDecimal writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (millionths) => {
        const value = millionths / 1_000_000;
        const text = value < 0.000001 ? '0' : value.toFixed(6).replace(/\.?0+$/, '');
        expect(readDecimal(formatDecimal(text), PERCENT)).toEqual({ ok: true, value: text });
        expect(decimalValue(text, PERCENT)).toBe(value);
      }),
    );
  });
});

describe('decimalValue', () => {
  test.each([
    ['87.5', 87.5],
    ['0', 0],
    ['100', 100],
    ['0.000001', 0.000001],
  ])('reads %s', (text, value) => {
    expect(decimalValue(text, PERCENT)).toBe(value);
  });

  test('three decimals are a number too where typed points may mean thousands', () => {
    expect(decimalValue('12.345', { min: 0, max: 5000 })).toBe(12.345);
  });

  test.each(['87,5', '87.50', ' 87.5', '087.5', '-0', '101', '-1', '', 'x', '1e1', '87.1234567'])(
    'returns null for %j',
    (text) => {
      expect(decimalValue(text, PERCENT)).toBeNull();
    },
  );
});

describe('formatDecimal', () => {
  test.each<[number | string, string]>([
    [87.5, '87,5'],
    ['87.5', '87,5'],
    [0, '0'],
    [-3.25, '−3,25'],
    [1234.5, '1234,5'],
    [0.000001, '0,000001'],
  ])('formats %s as %s', (value, words) => {
    expect(formatDecimal(value)).toBe(words);
  });
});
