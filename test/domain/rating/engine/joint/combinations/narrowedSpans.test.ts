/** What relations leave of each value, and which of them no value can keep. */
import { describe, expect, test } from 'vitest';
import {
  brokenRelations,
  satisfiesRelations,
  linearConstraints,
  narrowedSpans,
} from '../../../../../../src/domain/rating/engine/joint/combinations/relations.ts';
import { numberFor } from '../../../../../../src/domain/rating/engine/joint/measures/expression.ts';
import { onlyOf, type InputSpan } from '../../../../../../src/domain/rating/engine/joint/measures/inputs.ts';
import { numberOf } from '../../../../../../src/domain/rating/engine/joint/numbers/fraction.ts';
import type { Relation } from '../../../../../../src/domain/rating/measures.ts';
import { choiceFact, relationOf, sumFact, term } from '../../../smallFacts.ts';
import { number, numberFact, yesNoFact } from '../../../smallRules.ts';
import { blockOf, spansOf } from '../smallBlocks.ts';

const whole = (id: string) => numberFact(id, { max: 10, whole: true });
const limited = sumFact('ca', [term('x'), term('y')], { max: 4 });
const facts = [
  whole('x'),
  whole('y'),
  numberFact('z', { max: 10 }),
  yesNoFact('co'),
  choiceFact('muc', ['cao', 'thap'], [4, 1]),
  limited,
];
const tests = ['x', 'y', 'z'].map((fact) => number(fact, { from: 5 }));
const block = (...relations: readonly Relation[]) => blockOf(facts, tests, relations);

/** What relations leave of each value that they name: its ends, or its options. */
function left(relations: readonly Relation[], given: object = {}): Readonly<Record<string, readonly number[]>> | null {
  const { plan } = block(...relations);
  const spans = narrowedSpans(plan, spansOf(block(...relations), given));
  if (spans === null) return null;
  const ends = (span: InputSpan) => (span.kind === 'option' ? span.options : [numberOf(span.lo), numberOf(span.hi)]);
  return Object.fromEntries(
    plan.all.inputs
      .map(({ where }, at) => [where, ends(spans[at]!)] as const)
      .filter(([where]) => relations.some(({ terms }) => terms.some(({ fact }) => fact === where))),
  );
}

describe('narrowing', () => {
  const lessThan = (a: string, b: string, constant = 0) => relationOf('atMost', [term(a), term(b, -1)], constant);

  test('leaves each value the range that the others allow', () => {
    expect(left([lessThan('x', 'y')], { y: 4 })).toEqual({ x: [0, 4], y: [4, 4] });
    expect(left([lessThan('x', 'y', 2)])).toEqual({ x: [0, 8], y: [2, 10] });
    expect(left([lessThan('x', 'z', 2.5)])).toEqual({ x: [0, 7], z: [2.5, 10] });
    expect(left([relationOf('atMost', [term('x', 2), term('y', 3)], -7)])).toEqual({ x: [0, 3], y: [0, 2] });
    expect(left([relationOf('atMost', [term('z', -2), term('y', -1)], 25)])).toEqual({ z: [7.5, 10], y: [5, 10] });
  });

  test('narrows both sides of an equation', () => {
    expect(left([relationOf('equal', [term('x'), term('y', -1)], 3)])).toEqual({ x: [0, 7], y: [3, 10] });
    expect(left([relationOf('equal', [term('x'), term('y')], -4)])).toEqual({ x: [0, 4], y: [0, 4] });
    expect(left([relationOf('equal', [term('x'), term('y')], -4)], { x: 1 })).toEqual({ x: [1, 1], y: [3, 3] });
  });

  test('continues with what the other relations then leave', () => {
    const chain = [lessThan('x', 'y'), lessThan('y', 'z'), relationOf('atMost', [term('z')], -3.5)];
    expect(left(chain)).toEqual({ x: [0, 3], y: [0, 3], z: [0, 3.5] });
  });

  test('never leaves out too much, however long the chain of relations', () => {
    const names = Array.from({ length: 8 }, (_, at) => `w${at}`);
    const chain = names.slice(1).map((id, at) => lessThan(names[at]!, id));
    const long = blockOf(
      names.map(whole),
      names.map((id) => number(id, { from: 5 })),
      [...chain, relationOf('atMost', [term('w7')], -3)],
    );
    const spans = narrowedSpans(long.plan, spansOf(long))!;
    const most = spans.map((span) => (span.kind === 'number' ? numberOf(span.hi) : 0));
    expect(most[7]).toBe(3);
    for (const one of most) expect(one).toBeGreaterThanOrEqual(3);
  });

  test('uses the points of options, and drops no option', () => {
    expect(left([relationOf('atMost', [term('x'), term('co', -3)])])).toEqual({ x: [0, 3], co: [0, 1] });
    expect(left([relationOf('atMost', [term('x'), term('co', -3)])], { co: false })).toEqual({ x: [0, 0], co: [0] });
    expect(left([relationOf('atMost', [term('x'), term('muc')], -6)])).toEqual({ x: [0, 5], muc: [0, 1] });
    expect(left([relationOf('atMost', [term('x'), term('muc')], -6)], { muc: 'cao' })).toEqual({ x: [0, 2], muc: [0] });
  });

  test('detects that nothing is left', () => {
    expect(left([lessThan('x', 'y')], { x: 5, y: 4 })).toBeNull();
    expect(left([lessThan('x', 'y', 11)])).toBeNull();
    expect(left([relationOf('equal', [term('x', 2)], -3)])).toBeNull();
    expect(left([relationOf('equal', [term('x', 2)], -4)])).toEqual({ x: [2, 2] });
  });

  test('changes nothing if nothing narrows a value or nothing linear is known', () => {
    const free = block(lessThan('x', 'y'));
    const spans = spansOf(free);
    expect(narrowedSpans(free.plan, spans)).toBe(spans);
    const tied = block(relationOf('atMost', [term('ca')], -1));
    const all = spansOf(tied);
    expect(narrowedSpans(tied.plan, all)).toBe(all);
  });
});

describe('whether relations hold', () => {
  const difference = [term('x'), term('y', -1)];
  const kinds = ['atMost', 'below', 'equal'] as const;

  test.each<[object, readonly boolean[]]>([
    [{ x: 2, y: 3 }, [true, true, false]],
    [{ x: 3, y: 3 }, [true, false, true]],
    [{ x: 4, y: 3 }, [false, false, false]],
  ])('of %j', (given, expected) => {
    const holds = kinds.map((is) => {
      const { plan } = block(relationOf(is, difference));
      const spans = spansOf(block(relationOf(is, difference)), given);
      const value = (input: number) => numberFor(plan.all.inputs[input]!, onlyOf(spans[input]!)!);
      // A relation that does not hold is broken, and only such a one.
      expect(brokenRelations(plan, spans)).toHaveLength(satisfiesRelations(plan.relations, value) ? 0 : 1);
      return satisfiesRelations(plan.relations, value);
    });
    expect(holds).toEqual(expected);
  });

  test.each<[object, readonly boolean[]]>([
    [{}, [true, true, true]],
    [{ x: 10 }, [true, false, true]],
    [{ y: 0 }, [true, false, true]],
  ])('some values may satisfy them while only %j is known', (given, expected) => {
    const possible = kinds.map((is) => {
      const own = block(relationOf(is, difference));
      return brokenRelations(own.plan, spansOf(own, given)).length === 0;
    });
    expect(possible).toEqual(expected);
  });

  test('linear relations become constraints; a limited sum gives none', () => {
    const constraints = (is: Relation['is'], fact: string) =>
      linearConstraints(block(relationOf(is, [term(fact, 2)], -3)).plan).map(({ of, is: kind }) => [
        kind,
        ...[...of.factors.values()].map(numberOf),
        numberOf(of.constant),
      ]);
    expect(constraints('atMost', 'x')).toEqual([['atLeast', -2, 3]]);
    expect(constraints('below', 'x')).toEqual([['above', -2, 3]]);
    expect(constraints('equal', 'x')).toEqual([['equal', -2, 3]]);
    expect(constraints('atMost', 'ca')).toEqual([]);
  });
});
