import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FactBlock } from '../../../../../../src/domain/rating/engine/joint/block.ts';
import { ContradictionError } from '../../../../../../src/domain/rating/engine/joint/contradictionError.ts';
import type { Fact } from '../../../../../../src/domain/rating/fact.ts';
import type { Facts, RoleRule, RuleSet } from '../../../../../../src/domain/rating/ruleset.ts';
import type { NumberCondition } from '../../../../../../src/domain/rating/condition.ts';
import { randomBlock } from '../randomBlocks.ts';

/** A value for every fact of a random block. */
const allKnown: fc.Arbitrary<Omit<Facts, 'role'>> = fc.record({
  a: fc.nat(3),
  b: fc.nat(2),
  c: fc.constantFrom(0, 0.5, 1),
  list: fc.record({ p: fc.nat(3), q: fc.nat(3), r: fc.nat(2) }),
  yes: fc.boolean(),
  choice: fc.constantFrom('x', 'y', 'z'),
});

test('known values are decided and reported in integers exactly as in fractions', () => {
  let compared = 0;
  fc.assert(
    fc.property(randomBlock, allKnown, ({ ruleset, role, leaves, relations, facts }, known) => {
      const block = new FactBlock(ruleset, role, relations);
      leaves.forEach((leaf, slot) => block.add(slot, leaf));
      let state;
      try {
        state = block.read({ ...known, role: facts.role });
      } catch (error) {
        expect(error).toBeInstanceOf(ContradictionError);
        return;
      }
      expect(state.known).toBeDefined();
      compared += 1;
      const [integers, fractions] = [new Uint8Array(leaves.length), new Uint8Array(leaves.length)];
      expect(block.settle(state, integers)).toBe(null);
      expect(block.settle({ spans: state.spans }, fractions)).toBe(null);
      expect([...integers]).toEqual([...fractions]);
      for (const leaf of leaves)
        expect(block.valueOf(leaf, state)).toEqual(block.valueOf(leaf, { spans: state.spans }));
    }),
    { numRuns: 1_000 },
  );
  expect(compared).toBeGreaterThan(500);
});

describe('numbers with decimals', () => {
  const base = { clause: 'dieu-1', name: 'x' };
  const number = (id: string, more: object = {}): Fact => ({
    ...base,
    id,
    kind: 'number',
    min: 0,
    max: 100,
    unit: '',
    ...more,
  });
  const sum = (ids: readonly string[], more: object = {}): Fact => ({
    ...base,
    id: 'sum',
    kind: 'sumOf',
    unit: '',
    start: 0,
    terms: ids.map((fact) => ({ fact, times: 1 })),
    ...more,
  });
  const role: RoleRule = { id: 'r', name: '', clause: 'dieu-1', groups: [], duties: [], items: {} };
  const from = (fact: string, bound: number): NumberCondition => ({
    id: 'l',
    clause: 'dieu-1',
    kind: 'number',
    fact,
    bounds: { from: bound },
  });

  /** Whether a sum is at least a bound, what is reported of it, and whether it was decided in integers. */
  function decided(facts: readonly Fact[], bound: number, values: Readonly<Record<string, unknown>>) {
    const block = new FactBlock({ facts } as unknown as RuleSet, role, []);
    const leaf = from('sum', bound);
    block.add(0, leaf);
    const state = block.read({ role: 'r', ...values });
    const truths = new Uint8Array(1);
    block.settle(state, truths);
    return { met: truths[0] === 1, value: block.valueOf(leaf, state), isWhole: state.known !== undefined };
  }

  const summary = (value: number) => ({ kind: 'number', fact: 'sum', value, low: value, high: value });

  test('0.1 and 0.2 are 0.3', () => {
    const facts = [number('a'), number('b'), sum(['a', 'b'])];
    expect(decided(facts, 0.3, { a: 0.1, b: 0.2 })).toEqual({ met: true, value: summary(0.3), isWhole: true });
    expect(decided(facts, 0.301, { a: 0.1, b: 0.2 })).toEqual({ met: false, value: summary(0.3), isWhole: true });
  });

  test('a number finer than thousandths is left to fractions', () => {
    const facts = [number('a'), number('b'), sum(['a', 'b'])];
    expect(decided(facts, 0.3, { a: 0.1, b: 0.199999 })).toEqual({
      met: false,
      value: summary(0.299999),
      isWhole: false,
    });
  });

  test('values and sums of more than 15 digits are left to fractions', () => {
    const thousandfold = sum(['a'], { terms: [{ fact: 'a', times: 1_000 }] });
    const [greatest, greater] = [number('a', { max: 10 ** 12 }), number('a', { max: 10 ** 13 })];
    const a = 999_999_999_999;
    expect(decided([greatest, thousandfold], a * 1_000, { a })).toMatchObject({ met: true, value: summary(a * 1_000) });
    expect(decided([greatest, thousandfold], a * 1_000 + 0.5, { a }).met).toBe(false);
    expect(decided([greater, sum(['a'])], a, { a })).toEqual({ met: true, value: summary(a), isWhole: false });
  });

  test.each([
    [{ round: 1 }, 2.5, 3],
    [{ round: 1 }, 2.499, 2],
    [{ round: 0.5, start: -3 }, 0.25, -2.5],
    [{ round: 1, start: -3 }, 0.5, -2],
    [{ max: 2 }, 2.5, 2],
    [{ min: 4 }, 2.5, 4],
  ])('rounds halves up, then keeps within limits: %o of %d is %d', (shape, value, expected) => {
    const facts = [number('a'), sum(['a'], shape)];
    expect(decided(facts, expected, { a: value })).toEqual({ met: true, value: summary(expected), isWhole: true });
    expect(decided(facts, expected + 0.01, { a: value }).met).toBe(false);
  });

  test.each([
    ['a', 'a must be a number or nothing'],
    [101, 'a is 101; expected 0 to 100'],
    [-0.5, 'a is -0.5; expected 0 to 100'],
    [0.75, 'a is 0.75; expected 0 to 100 in steps of 0.5'],
    [Number.NaN, 'a is NaN; expected 0 to 100'],
  ])('refuses %s with the words of the fractions', (value, message) => {
    const facts = [number('a', { step: 0.5 }), sum(['a'])];
    expect(() => decided(facts, 1, { a: value })).toThrow(message);
  });

  test('a computed number that is also entered must equal its computed value', () => {
    const facts = [number('a'), sum(['a'])];
    expect(decided(facts, 1, { a: 2, sum: 2 }).met).toBe(true);
    expect(() => decided(facts, 1, { a: 2, sum: 3 })).toThrow('không thể là 3');
  });
});
