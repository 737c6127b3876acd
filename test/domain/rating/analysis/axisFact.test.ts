/** Which number is on the axis of a map, and from where to where. */
import { describe, expect, test } from 'vitest';
import { mapAxis } from '../../../../src/domain/rating/analysis/mapAxis.ts';
import { compiledFor } from '../../../../src/domain/rating/engine/compile.ts';
import type { Test } from '../../../../src/domain/rating/conditionTest.ts';
import type { Fact } from '../../../../src/domain/rating/fact.ts';
import type { RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { sumFact, term } from '../smallFacts.ts';
import { group, number, numberFact, rules, yes } from '../smallRules.ts';

function axisOf(ruleset: RuleSet, most = 1_000, allows?: (test: Test) => boolean) {
  const compiled = compiledFor(ruleset, 'mot');
  return mapAxis(compiled, compiled.readings[0]!, most, allows);
}

const base = { name: 'Tính', clause: 'dieu-1', unit: 'điểm' };
const sum = sumFact('tong', [term('x'), term('y')]);
const mean: Fact = { ...base, id: 'trungBinh', kind: 'meanOf', terms: [term('x'), term('y')] };
const ratio: Fact = { ...base, id: 'tyLe', kind: 'ratioOf', part: [term('x')], whole: [term('y')] };
const entered = [numberFact('x', { max: 10, unit: 'điểm' }), numberFact('y', { max: 10, unit: 'điểm' })];

describe('the fact on the axis', () => {
  test('is the one that decides the most levels, however often each level tests it', () => {
    const ruleset = rules({
      doc: {
        tot: group('all', [
          number('a', { from: 10 }),
          number('a', { below: 90 }),
          group('any', [number('b', { from: 50 })]),
        ]),
        kha: number('b', { from: 20 }),
        kem: yes('co'),
      },
    });
    expect(axisOf(ruleset)?.fact).toEqual({ id: 'b', name: 'Số b', unit: 'percent', min: 0, max: 100 });
  });

  test('is the first of several that decide equally many levels', () => {
    const tests = [number('a', { from: 10 }), number('b', { from: 50 })];
    expect(axisOf(rules({ doc: { tot: group('all', tests) } }))?.fact.id).toBe('a');
    const facts = [numberFact('b'), numberFact('a')];
    expect(axisOf(rules({ doc: { tot: group('all', tests) } }, { facts }))?.fact.id).toBe('b');
  });

  test.each([sum, mean, ratio])(
    'is a computed one ($kind) among several that decide equally many levels',
    (computed) => {
      const ruleset = rules(
        { doc: { tot: group('all', [number('a', { from: 10 }), number(computed.id, { from: 5 })]) } },
        { facts: [numberFact('a'), ...entered, computed] },
      );
      expect(axisOf(ruleset)?.fact.id).toBe(computed.id);
    },
  );

  test('is an entered number if that decides more levels than a computed one', () => {
    const ruleset = rules(
      {
        doc: {
          tot: group('all', [number('a', { from: 10 }), number('tong', { from: 5 })]),
          kha: number('a', { from: 5 }),
        },
      },
      { facts: [...entered, sum, numberFact('a')] },
    );
    expect(axisOf(ruleset)?.fact.id).toBe('a');
  });

  test('is missing if no condition tests a single number; the lowest of several items does not count', () => {
    expect(axisOf(rules({ doc: { tot: yes('a') } }))).toBeNull();
    const lowest: Fact = { ...numberFact('thap'), kind: 'lowestOf' } as Fact;
    const role = {
      id: 'mot',
      name: '',
      clause: 'dieu-1',
      groups: [],
      duties: [],
      items: { thap: [{ id: 'i', name: 'I' }] },
    };
    const ruleset = rules({ doc: { tot: number('thap', { from: 50 }) } }, { facts: [lowest], roles: [role] });
    expect(axisOf(ruleset)).toBeNull();
  });

  test('is missing if the tests on it change nothing', () => {
    expect(axisOf(rules({ doc: { tot: number('a', { from: 0 }) } }))).toBeNull();
  });
});

describe('the ends of the axis', () => {
  const ends = (computed: object, ...bounds: readonly Parameters<typeof number>[1][]) => {
    const fact = { ...sum, ...computed } as Fact;
    const tests = bounds.map((one) => number('tong', one));
    const ruleset = rules({ doc: { tot: group('any', [group('all', tests)]) } }, { facts: [...entered, fact] });
    const axis = axisOf(ruleset)?.fact;
    return [axis?.min, axis?.max];
  };

  test('are those that the fact declares', () => {
    expect(ends({ min: -5, max: 40 }, { from: 10 })).toEqual([-5, 40]);
    expect(ends({ min: 2 }, { from: 10 })).toEqual([2, 12]);
    expect(ends({ max: 90 }, { from: 10 })).toEqual([0, 90]);
  });

  test('otherwise are the possible values, at most a fifth beyond the outermost thresholds', () => {
    expect(ends({}, { from: 10 })).toEqual([0, 12]);
    expect(ends({}, { from: 10 }, { below: 15 })).toEqual([0, 18]);
    expect(ends({}, { above: 10 }, { atMost: 15 })).toEqual([0, 18]);
    expect(ends({}, { from: 18 })).toEqual([0, 20]);
    expect(ends({ start: 5 }, { from: 18 })).toEqual([5, 22]);
    expect(ends({ start: -3 }, { from: 10 })).toEqual([-2, 12]);
    expect(ends({ start: -1 }, { from: 10 })).toEqual([-1, 12]);
    expect(ends({ start: -20 }, { from: -10, below: -5 })).toEqual([-11, -4]);
    // At least one beyond it.
    expect(ends({}, { from: 2 })).toEqual([0, 3]);
    expect(ends({ start: -20 }, { from: -10 })).toEqual([-11, -9]);
  });

  test('take the thresholds of every reading into account, and of no other number', () => {
    const ruleset = rules(
      {
        mot: {
          tot: group('all', [number('tong', { from: 10 }), number('a', { from: 70 })]),
          kem: number('tong', { below: 5 }),
        },
        hai: { tot: number('tong', { from: 15 }), kem: yes('b') },
      },
      { facts: [...entered, sum, numberFact('a')] },
    );
    expect(axisOf(ruleset)?.fact).toMatchObject({ id: 'tong', min: 0, max: 18 });
  });
});
