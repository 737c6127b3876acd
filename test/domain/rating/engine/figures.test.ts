import { describe, expect, test } from 'vitest';
import {
  containerOf,
  figureOf,
  figureSlotOf,
  readFigure,
  samplesOf,
  truthFor,
  valueAt,
} from '../../../../src/domain/rating/engine/figures.ts';
import type { Bounds } from '../../../../src/domain/rating/condition.ts';
import type { Fact } from '../../../../src/domain/rating/fact.ts';
import type { RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { number, numberFact, rules, yes, yesNoFact } from '../smallRules.ts';

const items = ['x', 'y', 'z'].map((id) => ({ id, name: id.toUpperCase() }));
const lowest = { ...numberFact('thap', { min: 10, max: 90 }), kind: 'lowestOf' } as Fact;
const role = { id: 'mot', name: '', clause: 'dieu-1', groups: [], duties: [], items: { thap: items } };
const ruleset: RuleSet = rules(
  { doc: { tot: yes('co') } },
  {
    roles: [role],
    facts: [
      numberFact('n', { min: 5, max: 50 }),
      lowest,
      { ...lowest, id: 'khac' },
      yesNoFact('co.khong'),
      { id: 'muc', kind: 'level', name: '', clause: 'dieu-1' },
    ],
  },
);
const read = (fact: string, facts: object) => readFigure(figureOf(ruleset, role, fact), { role: 'mot', ...facts });

describe('a figure of a rule set', () => {
  test('has the path of its value and the items of its role', () => {
    expect(figureOf(ruleset, role, 'co.khong')).toMatchObject({ path: ['co', 'khong'], items: [], tests: [] });
    expect(figureOf(ruleset, role, 'thap').items).toBe(items);
    expect(figureOf(ruleset, { ...role, items: { n: items, thap: items } }, 'n').items).toEqual([]);
  });

  test.each([
    ['la', 'fact "la" is not declared'],
    ['muc', 'fact "muc" is a choice of level and cannot be part of a condition'],
    ['khac', 'fact "khac": role "mot" has no items of it'],
  ])('cannot be %s', (fact, message) => {
    expect(() => figureOf(ruleset, role, fact)).toThrow(new RangeError(message));
  });
});

describe('the known values', () => {
  test.each([
    [{ n: 5 }, 5, 5, 5],
    [{ n: 50 }, 50, 50, 50],
    [{ n: null }, null, 5, 50],
    [{}, null, 5, 50],
  ])('of a number in %j', (facts, value, low, high) => {
    expect(read('n', facts)).toEqual({ value, low, high, lowestItem: undefined });
  });

  test.each([
    [{ co: { khong: true } }, true],
    [{ co: { khong: false } }, false],
    [{ co: { khong: null } }, null],
    [{ co: {} }, null],
    [{ co: null }, null],
    [{}, null],
  ])('of a yes/no fact in %j', (facts, value) => {
    expect(read('co.khong', facts)).toEqual({ value, low: 0, high: 1, lowestItem: undefined });
  });

  test.each([
    [{ x: 40, y: 30, z: 35 }, 30, 30, 30, items[1]],
    // The first of those alike.
    [{ x: 30, y: 30, z: 35 }, 30, 30, 30, items[0]],
    [{ x: 90, y: 90, z: 90 }, 90, 90, 90, items[0]],
    [{ x: 40, y: 30 }, null, 10, 30, items[1]],
    [{ y: 90, z: null }, null, 10, 90, items[1]],
    [{}, null, 10, 90, undefined],
  ])('of the lowest of %j', (thap, value, low, high, lowestItem) => {
    expect(read('thap', { thap })).toEqual({ value, low, high, lowestItem });
  });

  test.each<[string, object, ErrorConstructor, string]>([
    ['n', { n: '5' }, TypeError, 'n must be a number or nothing'],
    ['n', { n: 4.9 }, RangeError, 'n is 4.9; expected 5 to 50'],
    ['n', { n: 50.1 }, RangeError, 'n is 50.1; expected 5 to 50'],
    ['n', { n: NaN }, RangeError, 'n is NaN; expected 5 to 50'],
    ['thap', { thap: { y: 91 } }, RangeError, 'thap["y"] is 91; expected 10 to 90'],
    ['thap', { thap: { z: true } }, TypeError, 'thap["z"] must be a number or nothing'],
    ['thap', { thap: 5 }, TypeError, 'thap must be an object'],
    ['thap', { thap: [] }, TypeError, 'thap must be an object'],
    ['co.khong', { co: { khong: 1 } }, TypeError, 'co.khong must be true, false or nothing'],
    ['co.khong', { co: 'x' }, TypeError, 'co must be an object'],
  ])('of %s cannot be %j', (fact, facts, kind, message) => {
    expect(() => read(fact, facts)).toThrow(new kind(message));
  });
});

test('a path leads to a value or to undefined', () => {
  expect(valueAt(['a', 'b'], { role: 'mot', a: { b: 3 } })).toBe(3);
  expect(valueAt(['a', 'b'], { role: 'mot' })).toBeUndefined();
  expect(valueAt([], { role: 'mot' })).toEqual({ role: 'mot' });
  expect(() => valueAt(['a', 'b'], { role: 'mot', a: 3 })).toThrow(new TypeError('a must be an object'));
  expect(() => valueAt(['a'], 'x' as never)).toThrow(new TypeError('facts must be an object'));
  expect(containerOf('a', undefined)).toEqual({});
  expect(containerOf('a', null)).toEqual({});
});

test('a condition holds, does not hold or is unknown', () => {
  expect(truthFor(yes('a'), true)).toBe(1);
  expect(truthFor(yes('a'), false)).toBe(2);
  expect(truthFor(yes('a', false), false)).toBe(1);
  expect(truthFor(number('n', { from: 5 }), 5)).toBe(1);
  expect(truthFor(number('n', { from: 5 }), 4)).toBe(2);
  // A yes is not a number.
  expect(truthFor(number('n', { from: 0 }), true)).toBe(2);
});

test('samples are both ends, every threshold between them and a point between neighbours', () => {
  const samples = (low: number, high: number, ...bounds: readonly Bounds[]) => {
    const figure = figureOf(ruleset, role, 'n');
    for (const one of bounds) figure.tests.push(figureSlotOf(0, number('n', one)));
    return samplesOf(figure, low, high);
  };
  expect(samples(0, 10)).toEqual([0, 5, 10]);
  expect(samples(0, 10, { from: 4 }, { above: 4, below: 8 })).toEqual([0, 2, 4, 6, 8, 9, 10]);
  expect(samples(4, 10, { from: 4 }, { below: 12 }, { atMost: 10 })).toEqual([4, 7, 10]);
  expect(samples(7, 7, { from: 4 })).toEqual([7]);
});
