import { describe, expect, test } from 'vitest';
import type { RatingMap } from '../../../../src/domain/rating/analysis/map.ts';
import { fittingMap, mapPoint, notAssuredOf, regionAt } from '../../../../src/domain/rating/analysis/mapPoint.ts';
import type { Test } from '../../../../src/domain/rating/conditionTest.ts';
import type { Bounds, Condition, GroupCondition } from '../../../../src/domain/rating/condition.ts';
import type { Facts } from '../../../../src/domain/rating/ruleset.ts';
import { choiceFact, chosen } from '../smallFacts.ts';
import { group, number, rules, share, yes } from '../smallRules.ts';
import { mapWhen, standing } from './standing.ts';

describe('a test on the conditions of a folded group', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((fact) => yes(fact));
  const parts: readonly Condition[] = [a!, b!, c!];
  // The number comes first, so that no condition of the group is the first of all.
  const ruleset = rules({ doc: { tot: group('all', [number('n', { from: 50 }), group('any', parts)]), kha: a! } });
  const known = (values: string): Facts => ({
    role: 'mot',
    ...Object.fromEntries([...values].flatMap((value, i) => (value === '?' ? [] : [['abc'[i], value === '1']]))),
  });

  test.each<[GroupCondition['kind'], Bounds | undefined, string, string]>([
    ['all', undefined, '111', 'holds'],
    ['all', undefined, '11?', 'open'],
    ['all', undefined, '1?0', 'fails'],
    ['any', undefined, '001', 'holds'],
    ['any', undefined, '?01', 'holds'],
    ['any', undefined, '?00', 'open'],
    ['any', undefined, '000', 'fails'],
    ['none', undefined, '000', 'holds'],
    ['none', undefined, '00?', 'open'],
    ['none', undefined, '?10', 'fails'],
    ['some', { from: 2 }, '110', 'holds'],
    ['some', { from: 2 }, '1?0', 'open'],
    ['some', { from: 2 }, '?00', 'fails'],
    ['some', { atMost: 1 }, '110', 'fails'],
    ['some', { atMost: 1 }, '100', 'holds'],
    ['some', { atMost: 1 }, '1?0', 'open'],
    ['some', undefined, '???', 'holds'],
  ])('of kind %s with bounds %j, for %s, %s', (kind, bounds, values, expected) => {
    const together = (is: boolean): Test => ({ kind: 'together', group: kind, bounds, conditions: parts, is });
    expect(standing(ruleset, known(values), together(true))).toBe(expected);
    const opposite = { holds: 'fails', fails: 'holds', open: 'open' }[expected];
    expect(standing(ruleset, known(values), together(false))).toBe(opposite);
  });

  test('handles groups, shares and joint facts in it like single facts', () => {
    const inner = group('all', [yes('x'), number('n', { from: 50 })]);
    const late = share(['deficient', 'notDone'], { above: 0 });
    const choice = chosen('muc', ['cao']);
    const conditions = [inner, late, choice];
    const mixed = rules(
      { doc: { tot: group('any', conditions) } },
      {
        duties: ['dieu-2'],
        facts: [choiceFact('muc', ['cao', 'thap'])],
      },
    );
    const any: Test = { kind: 'together', group: 'any', conditions, is: true };
    const facts = (given: object): Facts => ({
      role: 'mot',
      answers: { 'dieu-2': 'assured' },
      x: false,
      muc: 'thap',
      ...given,
    });
    expect(standing(mixed, facts({}), any)).toBe('fails');
    expect(standing(mixed, facts({ x: true, n: 60 }), any)).toBe('holds');
    expect(standing(mixed, facts({ x: true, n: 40 }), any)).toBe('fails');
    expect(standing(mixed, facts({ x: true }), any)).toBe('open');
    expect(standing(mixed, facts({ answers: { 'dieu-2': 'notDone' } }), any)).toBe('holds');
    expect(standing(mixed, facts({ answers: {} }), any)).toBe('open');
    expect(standing(mixed, facts({ muc: 'cao' }), any)).toBe('holds');
    expect(standing(mixed, facts({ muc: null }), any)).toBe('open');
  });
});

describe('fittingMap', () => {
  const ruleset = rules({ doc: { tot: group('all', [yes('a'), yes('b'), number('n', { from: 50 })]) } });
  const no = (fact: string): Test => ({ kind: 'yesNo', fact, is: false });
  const is = (fact: string): Test => ({ kind: 'yesNo', fact, is: true });

  test('is the first map with a fitting region, with the assumptions of that region', () => {
    const [first, second] = [mapWhen([is('a'), is('b')], [no('a'), is('b')]), mapWhen([no('b')])];
    expect(fittingMap(ruleset, { role: 'mot', a: true, b: true }, [first, second])).toEqual({
      map: first,
      assumed: [],
    });
    expect(fittingMap(ruleset, { role: 'mot', a: false }, [first, second])).toEqual({ map: first, assumed: [is('b')] });
    expect(fittingMap(ruleset, { role: 'mot', b: false }, [first, second])).toEqual({ map: second, assumed: [] });
    expect(fittingMap(ruleset, { role: 'mot' }, [first, second])).toEqual({ map: first, assumed: [is('a'), is('b')] });
  });

  test('is null if no region fits, or if there are no maps', () => {
    expect(fittingMap(ruleset, { role: 'mot', a: false }, [mapWhen([is('a')])])).toBeNull();
    expect(fittingMap(ruleset, { role: 'mot' }, [])).toBeNull();
  });
});

describe('mapPoint', () => {
  const facts = (given: object): Facts => ({ role: 'mot', n: 70, ...given });
  const counting = rules(
    { doc: { tot: group('all', [share(['notDone'], { atMost: 0 }), number('n', { from: 50 }), yes('a')]) } },
    { duties: ['dieu-2', 'dieu-3', 'dieu-4', 'dieu-5'] },
  );

  test('gives the share of duties not assured, as far as it is known', () => {
    const answers = { 'dieu-2': 'deficient', 'dieu-3': 'notDone', 'dieu-4': 'assured', 'dieu-5': 'assured' };
    expect(mapPoint(counting, facts({ answers }), 'n')).toEqual({
      x: { low: 50, high: 50 },
      y: { low: 70, high: 70 },
      counted: { low: 2, high: 2, of: 4 },
    });
    const { 'dieu-5': _, ...three } = answers;
    expect(mapPoint(counting, facts({ answers: three }), 'n')).toMatchObject({
      x: { low: 50, high: 75 },
      counted: { low: 2, high: 3, of: 4 },
    });
    expect(mapPoint(counting, facts({ answers: { ...answers, 'dieu-3': 'notApplicable' } }), 'n').x).toEqual({
      low: 100 / 3,
      high: 100 / 3,
    });
    expect(mapPoint(counting, facts({ n: null }), 'n').y).toEqual({ low: 0, high: 100 });
  });

  test('gives no share if no duty applies, and the full range if no duty is answered', () => {
    const none = Object.fromEntries(['2', '3', '4', '5'].map((at) => [`dieu-${at}`, 'notApplicable']));
    expect(mapPoint(counting, facts({ answers: none }), 'n')).toEqual({ x: null, y: { low: 70, high: 70 } });
    expect(mapPoint(rules({ doc: { tot: number('n', { from: 50 }) } }), facts({}), 'n')).toEqual({
      x: { low: 0, high: 100 },
      y: { low: 70, high: 70 },
    });
  });

  test('rejects a fact that is not a number, or that no condition tests', () => {
    for (const fact of ['a', 'khac'])
      expect(() => mapPoint(counting, facts({ a: true }), fact)).toThrow(
        new RangeError(`no condition tests a number "${fact}"`),
      );
  });

  test('counts every duty not assured as not done as soon as one of them is', () => {
    expect(notAssuredOf(counting, facts({ answers: { 'dieu-2': 'deficient' } }))).toBe('deficient');
    expect(notAssuredOf(counting, facts({ answers: { 'dieu-2': 'deficient', 'dieu-3': 'notDone' } }))).toBe('notDone');
    // Without duties nothing is read of answers, not even wrong ones.
    const none = rules({ doc: { tot: number('n', { from: 50 }) } });
    expect(notAssuredOf(none, { role: 'mot', answers: 'x' as never })).toBe('deficient');
  });
});

test('regionAt returns the region that contains both values', () => {
  const region = (x: Bounds, y: Bounds) => ({ x, y, outcome: 'tot' });
  const regions = [region({ atMost: 0 }, { from: 50 }), region({ above: 0 }, { from: 50 }), region({}, { below: 40 })];
  const map = { regions } as unknown as RatingMap;
  expect(regionAt(map, 0, 50)).toBe(regions[0]);
  expect(regionAt(map, 1, 50)).toBe(regions[1]);
  expect(regionAt(map, 0, 39)).toBe(regions[2]);
  expect(regionAt(map, 0, 45)).toBeUndefined();
});
