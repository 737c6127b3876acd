/** What values without steps can come to together. */
import { describe, expect, test } from 'vitest';
import { choiceFact, ratioFact, relationOf, sumFact, term } from '../../../smallFacts.ts';
import { number, numberFact, yes, yesNoFact } from '../../../smallRules.ts';
import {
  blockOf,
  foundCombinations,
  spansOf,
  triedCombinations,
  type Quantities,
  type Values,
} from '../smallBlocks.ts';
import { fromEach } from '../smallConditions.ts';

const share = (part: number, all: number) => (all === 0 ? null : (100 * part) / all);
const POINTS = [3, 1, 0];
const muc = choiceFact('muc', ['cao', 'vua', 'thap'], POINTS);
const pointsAt = (values: Values) => POINTS[values['muc']!]!;

describe('values too fine to be enumerated', () => {
  const fine = (id: string, max: number) => numberFact(id, { max });
  const facts = [
    muc,
    fine('x', 4),
    fine('y', 4),
    ratioFact('ty', [term('y')], [term('x')]),
    sumFact('tong', [term('x'), term('y'), term('muc', 2)]),
  ];
  const tests = [...fromEach('ty', 50, 80), ...fromEach('tong', 4, 8), number('x', { from: 2 })];
  const quantities: Quantities = {
    ty: ({ x, y }) => share(y!, x!),
    tong: (values) => values['x']! + values['y']! + 2 * pointsAt(values),
    x: ({ x }) => x!,
  };
  const relations = [relationOf('atMost', [term('y'), term('x', -1)])];
  const keeps = ({ x, y }: Values) => y! <= x!;

  test.each([{}, { muc: 'thap' }, { x: 3 }, { y: 2 }, { x: 0 }, { x: 3, muc: 'cao' }, { x: 2, y: 1.5 }])(
    'tied by a relation: no combination is missing while %j is known',
    (known) => {
      const block = blockOf(facts, tests, relations);
      const spans = spansOf(block, known);
      const tried = triedCombinations(block, spans, quantities, keeps, 0.25);
      const found = foundCombinations(block, spans);
      expect(found).toEqual(expect.arrayContaining([...tried]));
      if (block.combinations(spans).exact) expect(found).toEqual(tried);
    },
  );

  test('are combined exactly if no choice is involved', () => {
    const linear = [
      fine('x', 4),
      fine('y', 4),
      ratioFact('ty', [term('y')], [term('x')]),
      sumFact('tong', [term('x'), term('y')]),
    ];
    const block = blockOf(linear, tests, relations);
    for (const known of [{}, { x: 3 }, { y: 2 }, { x: 0 }, { x: 4, y: 4 }]) {
      const spans = spansOf(block, known);
      const sums: Quantities = { ...quantities, tong: ({ x, y }) => x! + y! };
      expect(foundCombinations(block, spans)).toEqual(triedCombinations(block, spans, sums, keeps, 0.25));
      expect(block.combinations(spans).exact).toBe(true);
    }
  });
});

describe('beside a choice, every combination is found by trying the values where a result changes', () => {
  const fine = (id: string, max: number) => numberFact(id, { max });
  const lo = (mark: number) => [number('x', { from: mark }), number('x', { above: mark })];
  const options = choiceFact('muc', ['cao', 'vua', 'thap'], [8, 1, 0]);
  const a = sumFact('a', [term('x'), term('muc')]);
  const b = sumFact('b', [term('x'), term('y')]);
  const points = (values: Values) => [8, 1, 0][values['muc']!]!;
  const sums: Quantities = { a: (values) => values['x']! + points(values), b: ({ x, y }) => x! + y! };

  test('are cut where a test of the value itself changes', () => {
    for (const [mark, most] of [
      [5, 10],
      [4.8, 9.6],
    ] as const) {
      const block = blockOf(
        [options, fine('x', most), fine('y', 10), a, b],
        [...lo(mark), ...fromEach('a', 9), ...fromEach('b', 9)],
      );
      const spans = spansOf(block);
      const expected = triedCombinations(
        block,
        spans,
        { ...sums, x: ({ x }) => x! },
        undefined,
        mark === 5 ? 0.5 : 0.4,
      );
      expect(foundCombinations(block, spans)).toEqual(expected);
      expect(expected).toHaveLength(12);
      expect(block.combinations(spans).exact).toBe(true);
    }
  });

  test('are cut where a share of a known total changes', () => {
    const ty = ratioFact('ty', [term('x')], [term('w')]);
    const marks = [number('ty', { from: 60 }), number('ty', { above: 60 })];
    const facts = [options, fine('x', 10), fine('y', 10), fine('w', 10), ty, a, b];
    const block = blockOf(facts, [...fromEach('b', 9), ...marks, ...fromEach('a', 9)]);
    for (const w of [8, 7.5]) {
      const spans = spansOf(block, { w });
      const expected = triedCombinations(
        block,
        spans,
        { ...sums, ty: ({ x }) => (100 * x!) / w },
        undefined,
        w === 8 ? 0.4 : 0.5,
      );
      expect(foundCombinations(block, spans)).toEqual(expected);
      expect(expected).toHaveLength(12);
      expect(block.combinations(spans).exact).toBe(true);
    }
  });

  test('are cut where a quotient changes that is only part of a sum', () => {
    const ty = ratioFact('ty', [term('x')], [term('w')]);
    const sum = sumFact('c', [term('ty'), term('muc', 10)]);
    const block = blockOf(
      [options, fine('x', 10), fine('y', 10), fine('w', 10), ty, sum, b],
      [...fromEach('c', 50), ...fromEach('b', 9)],
    );
    const spans = spansOf(block, { w: 10 });
    expect(foundCombinations(block, spans)).toEqual(['0 0', '0 1', '1 0', '1 1']);
    expect(block.combinations(spans).exact).toBe(true);
    // Of nothing it has no value.
    expect(foundCombinations(block, spansOf(block, { w: 0 }))).toEqual(['-1 0', '-1 1']);
    expect(foundCombinations(block, spansOf(block, {}))).toEqual(['-1 0', '-1 1', '0 0', '0 1', '1 0', '1 1']);
  });

  test('are cut for a choice with fractional points', () => {
    const half = choiceFact('muc', ['cao', 'thap'], [2, 0.5]);
    const block = blockOf([half, fine('x', 1), fine('y', 10), a, b], [...fromEach('a', 3), ...fromEach('b', 5)]);
    expect(foundCombinations(block, spansOf(block))).toEqual(['0 0', '0 1', '1 0', '1 1']);
    expect(foundCombinations(block, spansOf(block, { muc: 'thap' }))).toEqual(['0 0', '0 1']);
  });

  test('are cut for a yes/no fact with fractional points', () => {
    const facts = [options, yesNoFact('co'), fine('x', 10), fine('y', 10)];
    const sum = sumFact('c', [term('x'), term('co', 3), term('muc')]);
    const other = sumFact('d', [term('x'), term('co', 5), term('y')]);
    const block = blockOf([...facts, sum, other], [...fromEach('c', 9), ...fromEach('d', 9), yes('co')]);
    const all = ['0 0', '0 1', '1 0', '1 1'].flatMap((both) => [`${both} 0`, `${both} 1`]);
    expect(foundCombinations(block, spansOf(block))).toEqual(all);
    expect(block.combinations(spansOf(block)).exact).toBe(true);
  });
});

describe('are combined with parts that are not linear, without a choice', () => {
  const fine = (id: string, max: number) => numberFact(id, { max });
  const ty = ratioFact('ty', [term('x')], [term('w')]);
  const facts = [fine('x', 10), fine('y', 10), fine('w', 10), ty, sumFact('c', [term('ty'), term('y', 10)])];
  const c = ({ x, y, w }: Values) => (100 * x!) / w! + 10 * y!;

  test('every combination is found between a threshold of a value and one of a share of it', () => {
    const tests = [number('x', { above: 5 }), ...fromEach('ty', 51), ...fromEach('c', 60)];
    const block = blockOf(facts, tests);
    const spans = spansOf(block, { w: 10 });
    expect(foundCombinations(block, spans)).toEqual(['0 0 0', '0 0 1', '1 0 0', '1 0 1', '1 1 0', '1 1 1']);
    expect(block.combinations(spans).exact).toBe(true);
  });

  test('combinations that several sums together rule out are left out', () => {
    const sums = [sumFact('a', [term('x'), term('y')]), sumFact('b', [term('x'), term('y', -1)])];
    const block = blockOf([...facts, ...sums], [...fromEach('a', 15), ...fromEach('b', 8), ...fromEach('c', 150)]);
    const spans = spansOf(block);
    const found = foundCombinations(block, spans);
    const quantities = {
      a: ({ x, y }: Values) => x! + y!,
      b: ({ x, y }: Values) => x! - y!,
      c: (values: Values) => (values['w'] === 0 ? null : c(values)),
    };
    expect(found).toEqual(expect.arrayContaining([...triedCombinations(block, spans, quantities)]));
    expect(found.filter((pieces) => pieces.startsWith('1 1'))).toEqual([]);
  });

  test('a share of a sum is tried even if only a part of the sum is known', () => {
    const of = ratioFact('ty', [term('x')], [term('w'), term('v')]);
    const block = blockOf(
      [...facts.slice(0, 3), fine('v', 10), of, facts[4]!],
      [...fromEach('ty', 50), ...fromEach('c', 60), ...fromEach('w', 3)],
    );
    const quantity = ({ x, v, w }: Values) => share(x!, v! + w!);
    const quantities = {
      ty: quantity,
      w: ({ w }: Values) => w!,
      c: (values: Values) => (quantity(values) === null ? null : quantity(values)! + 10 * values['y']!),
    };
    for (const given of [{ v: 5 }, { w: 5 }, { v: 0 }]) {
      const spans = spansOf(block, given);
      expect(foundCombinations(block, spans)).toEqual(
        expect.arrayContaining([...triedCombinations(block, spans, quantities, undefined, 1)]),
      );
    }
  });
});
