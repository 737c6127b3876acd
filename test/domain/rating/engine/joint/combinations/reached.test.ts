/** What values that rules tie together can come to: exactly what trying all of them gives. */
import { describe, expect, test } from 'vitest';
import type { LeafCondition } from '../../../../../../src/domain/rating/condition.ts';
import type { Fact } from '../../../../../../src/domain/rating/fact.ts';
import type { Relation } from '../../../../../../src/domain/rating/measures.ts';
import {
  choiceFact,
  chosen,
  items,
  meanFact,
  pointsFact,
  ratioFact,
  relationOf,
  sumFact,
  term,
} from '../../../smallFacts.ts';
import { number, numberFact, yesNoFact } from '../../../smallRules.ts';
import {
  blockOf,
  foundCombinations,
  spansOf,
  triedCombinations,
  type Quantities,
  type Values,
} from '../smallBlocks.ts';
import { fromEach } from '../smallConditions.ts';

interface Case {
  readonly facts: readonly Fact[];
  readonly tests: readonly LeafCondition[];
  readonly quantities: Quantities;
  readonly relations?: readonly Relation[];
  readonly keeps?: (values: Values) => boolean;
  /** The known facts, one set after the other. */
  readonly given: readonly object[];
}

const whole = (id: string, max: number, over: object = {}) => numberFact(id, { max, whole: true, ...over });
const share = (part: number, all: number) => (all === 0 ? null : (100 * part) / all);
const POINTS = [3, 1, 0];
const muc = choiceFact('muc', ['cao', 'vua', 'thap'], POINTS);
const pointsAt = (values: Values) => POINTS[values['muc']!]!;
const UP_TO_11 = Array.from({ length: 11 }, (_, at) => at + 1);
const count = (fact: string, mark: number, least: number): LeafCondition => ({
  id: 'dem',
  clause: 'dieu-1',
  kind: 'count',
  facts: [fact],
  each: { bounds: { from: mark } },
  as: 'count',
  bounds: { from: least },
});

const CASES: Readonly<Record<string, Case>> = {
  'a share of what is at least as much, and the points of a choice': {
    facts: [
      muc,
      whole('x', 4),
      whole('y', 4),
      ratioFact('ty', [term('y')], [term('x')]),
      sumFact('tong', [term('ty', 0.1), term('muc')]),
    ],
    tests: [...fromEach('ty', 50, 80), ...fromEach('tong', 7, 12), chosen('muc', ['cao'])],
    quantities: {
      ty: ({ x, y }) => share(y!, x!),
      tong: (values) => {
        const ty = share(values['y']!, values['x']!);
        return ty === null ? null : ty / 10 + pointsAt(values);
      },
      muc: ({ muc: option }) => option!,
    },
    relations: [relationOf('atMost', [term('y'), term('x', -1)])],
    keeps: ({ x, y }) => y! <= x!,
    given: [{}, { x: 0 }, { x: 4 }, { y: 3 }, { muc: 'thap' }, { x: 2, muc: 'vua' }, { x: 1, y: 1 }],
  },
  'a share of two values that are counted too': {
    facts: [
      muc,
      whole('x', 3),
      whole('y', 3),
      ratioFact('ty', [term('x')], [term('x'), term('y')]),
      sumFact('tong', [term('x'), term('y'), term('muc', 2)]),
    ],
    tests: [...fromEach('ty', 50), ...fromEach('tong', 4, 9), number('x', { above: 1 })],
    quantities: {
      ty: ({ x, y }) => share(x!, x! + y!),
      tong: (values) => values['x']! + values['y']! + 2 * pointsAt(values),
      x: ({ x }) => x!,
    },
    given: [{}, { x: 0 }, { y: 0 }, { x: 2 }, { x: 0, y: 0 }, { muc: 'cao' }],
  },
  'one that equals another, with limits of its own': {
    facts: [whole('x', 5), whole('y', 5), sumFact('tong', [term('x', 2), term('y', -1)], { round: 2, min: 1, max: 6 })],
    tests: [...fromEach('tong', 1.5, 3, 6), number('y', { below: 3 })],
    quantities: {
      tong: ({ x, y }) => Math.min(6, Math.max(1, Math.floor((2 * x! - y!) / 2 + 0.5) * 2)),
      y: ({ y }) => y!,
    },
    relations: [relationOf('equal', [term('x'), term('y', -1)], 1)],
    keeps: ({ x, y }) => x! - y! + 1 === 0,
    given: [{}, { x: 0 }, { y: 5 }, { x: 3 }],
  },
  'less than another, and a yes or no': {
    facts: [
      whole('x', 4),
      whole('y', 4),
      yesNoFact('co'),
      sumFact('a', [term('x'), term('co', 3)]),
      sumFact('b', [term('y'), term('co', -2)]),
    ],
    tests: [...fromEach('a', 3, 6), ...fromEach('b', 0, 2)],
    quantities: { a: ({ x, co }) => x! + 3 * co!, b: ({ y, co }) => y! - 2 * co! },
    relations: [relationOf('below', [term('x'), term('y', -1)])],
    keeps: ({ x, y }) => x! < y!,
    given: [{}, { co: true }, { co: false }, { x: 3 }, { y: 1 }, { x: 2, co: true }],
  },
  'a total beside subtotals that are part of it': {
    facts: [
      ...['a', 'b', 'c'].map((id) => whole(id, 3)),
      sumFact('phan', [term('a'), term('b', 2)], { start: 1 }),
      sumFact('tong', [term('a', 2), term('b', 4), term('c')]),
      sumFact('lech', [term('a'), term('b')]),
    ],
    tests: [...fromEach('phan', 4, 8), ...fromEach('tong', 6, 13, 18), ...fromEach('lech', 3)],
    quantities: {
      phan: ({ a, b }) => 1 + a! + 2 * b!,
      tong: ({ a, b, c }) => 2 * a! + 4 * b! + c!,
      lech: ({ a, b }) => a! + b!,
    },
    given: [{}, { a: 1 }, { b: 3 }, { c: 0 }, { a: 0, b: 0 }],
  },
  'a mean, a lowest value and how many are high': {
    facts: [
      numberFact('mon', { max: 4, whole: true, items: items('p', 'q', 'r') }),
      { ...numberFact('thap', { max: 3, whole: true }), kind: 'lowestOf', items: items('s', 't') } as Fact,
      meanFact('tb', [term('mon'), term('thap')]),
    ],
    tests: [...fromEach('tb', 2, 3), ...fromEach('thap', 2), count('mon', 3, 2)],
    quantities: {
      tb: (values) => Object.values(values).reduce((sum, value) => sum + value, 0) / 5,
      thap: (values) => Math.min(values['thap["s"]']!, values['thap["t"]']!),
      count: (values) => ['p', 'q', 'r'].filter((id) => values[`mon["${id}"]`]! >= 3).length,
    },
    given: [
      { mon: { p: 4 } },
      { mon: { p: 3, q: 0 }, thap: { s: 2 } },
      { thap: { s: 3, t: 1 } },
      { mon: { p: 4, q: 3, r: 0 }, thap: { s: 2, t: 3 } },
      { mon: { p: 2, q: 3, r: 1 }, thap: { s: 3, t: 1 } },
    ],
  },
  'a share that comes to a number of its own where there is nothing': {
    facts: [
      whole('x', 3),
      whole('y', 3),
      whole('z', 2),
      ratioFact('ty', [term('y')], [term('x')], { ifNone: 60 }),
      sumFact('tong', [term('ty', 0.01), term('z')]),
    ],
    tests: [...fromEach('ty', 50, 70), ...fromEach('tong', 1, 2.5), number('z', { from: 1 }), number('x', { from: 2 })],
    quantities: {
      ty: ({ x, y }) => share(y!, x!) ?? 60,
      tong: ({ x, y, z }) => (share(y!, x!) ?? 60) / 100 + z!,
      z: ({ z }) => z!,
      x: ({ x }) => x!,
    },
    relations: [relationOf('atMost', [term('y'), term('x', -1)])],
    keeps: ({ x, y }) => y! <= x!,
    given: [{}, { x: 0 }, { x: 3 }, { y: 1 }, { x: 0, z: 2 }],
  },
  'very many pieces, and no more of one than another leaves': {
    facts: [muc, whole('x', 12), whole('y', 12), sumFact('tong', [term('y'), term('muc')])],
    tests: [...fromEach('x', ...UP_TO_11), ...fromEach('y', ...UP_TO_11), ...fromEach('tong', 2)],
    quantities: { x: ({ x }) => x!, y: ({ y }) => y!, tong: (values) => values['y']! + pointsAt(values) },
    relations: [relationOf('atMost', [term('x', 1, { max: 5 }), term('y', -1)])],
    keeps: ({ x, y }) => Math.min(5, x!) <= y!,
    given: [{}, { x: 3 }, { y: 4 }],
  },
  'points by bands of a share': {
    facts: [
      muc,
      whole('x', 4),
      whole('y', 4),
      ratioFact('ty', [term('y')], [term('x')], { max: 100 }),
      pointsFact('diem', 'ty', [
        [{ from: 80 }, 5],
        [{ from: 40 }, 0, 0.05],
        [{}, -1],
      ]),
      sumFact('tong', [term('diem'), term('muc')]),
    ],
    tests: [...fromEach('tong', 1, 3, 6), ...fromEach('diem', 2.5)],
    quantities: {
      diem: (values) => pointsOfShare(values),
      tong: (values) => {
        const points = pointsOfShare(values);
        return points === null ? null : points + pointsAt(values);
      },
    },
    given: [{}, { x: 0 }, { x: 2 }, { y: 2 }, { muc: 'vua' }, { x: 4, y: 2 }],
  },
};

function pointsOfShare({ x, y }: Values): number | null {
  const ty = share(y!, x!);
  if (ty === null) return null;
  const shown = Math.min(100, ty);
  return shown >= 80 ? 5 : shown >= 40 ? 0.05 * shown : -1;
}

describe.each(Object.entries(CASES))('%s', (_, { facts, tests, quantities, relations = [], keeps, given }) => {
  test.each(given)('while %j is known', (known) => {
    const block = blockOf(facts, tests, relations);
    const spans = spansOf(block, known);
    expect(foundCombinations(block, spans)).toEqual(triedCombinations(block, spans, quantities, keeps));
    expect(block.combinations(spans).exact).toBe(true);
  });
});
