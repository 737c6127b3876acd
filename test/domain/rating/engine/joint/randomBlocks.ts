/**
 * Small random facts, sums, ratios, relations and tests over them, and the plain trial of every way of filling in the
 * unknowns.
 */
import * as fc from 'fast-check';
import type { Band, ItemTest, Relation, Term } from '../../../../../src/domain/rating/measures.ts';
import type { JointLeaf } from '../../../../../src/domain/rating/engine/joint/measures/measures.ts';
import type { Bounds } from '../../../../../src/domain/rating/condition.ts';
import type { Fact } from '../../../../../src/domain/rating/fact.ts';
import type { Facts, RoleRule, RuleSet } from '../../../../../src/domain/rating/ruleset.ts';

export interface RandomBlock {
  readonly ruleset: RuleSet;
  readonly role: RoleRule;
  readonly leaves: readonly JointLeaf[];
  readonly relations: readonly Relation[];
  readonly facts: Facts;
}

const base = { clause: 'dieu-1', name: 'x' };
const number = (id: string, max: number, step?: number): Fact => ({
  ...base,
  id,
  kind: 'number',
  min: 0,
  max,
  unit: '',
  ...(step === undefined ? { whole: true } : { step }),
});
const LIST = [
  { id: 'p', name: 'P' },
  { id: 'q', name: 'Q' },
  { id: 'r', name: 'R', max: 2 },
];

/** Everything that is entered. */
const ENTERED: readonly Fact[] = [
  number('a', 3),
  number('b', 2),
  number('c', 1, 0.5),
  { ...base, id: 'list', kind: 'lowestOf', items: LIST, min: 0, max: 3, unit: '', step: 1 },
  { ...base, id: 'yes', kind: 'yesNo', fixed: false },
  {
    ...base,
    id: 'choice',
    kind: 'choice',
    choices: [
      { id: 'x', name: 'X', points: 2 },
      { id: 'y', name: 'Y', points: 0.5 },
      { id: 'z', name: 'Z' },
    ],
  },
];

const PLAIN = ['a', 'b', 'c', 'list', 'yes', 'choice'];

function term(facts: readonly string[]): fc.Arbitrary<Term> {
  return fc
    .record({
      fact: fc.constantFrom(...facts),
      times: fc.constantFrom(1, 1, 2, -1, 0.5, -0.25),
      part: fc.boolean(),
      max: fc.option(fc.constantFrom(1, 2), { freq: 4 }),
    })
    .map(({ fact, times, part, max }) => ({
      fact,
      times,
      ...(fact === 'list' && part ? { items: ['p', 'r'] } : {}),
      ...(max === null ? {} : { max }),
    }));
}

/** Bands of small numbers and of percentages; some not rising, some with the number itself, one not in order. */
const BANDS: readonly (readonly Band[])[] = [
  [
    { bounds: { from: 2 }, times: 0, points: 2 },
    { bounds: { above: 0.5 }, times: 0, points: 1 },
    { bounds: {}, times: 0, points: 0 },
  ],
  [
    { bounds: { from: 1, below: 2 }, times: 0, points: 3 },
    { bounds: { atMost: 50 }, times: 0.5, points: 0.5 },
    { bounds: {}, times: 0, points: -1 },
  ],
  [
    { bounds: { below: 200 / 3 }, times: 0, points: 0 },
    { bounds: { from: 100 }, times: 0, points: 2 },
    { bounds: {}, times: 0.01, points: 0 },
  ],
];

const shape = fc
  .record({ max: fc.option(fc.constantFrom(2, 4)), round: fc.option(fc.constantFrom(0.5, 1), { freq: 3 }) })
  .map(({ max, round }) => ({
    ...(max === null ? {} : { max }),
    ...(round === null ? {} : { round }),
  }));

function derived(id: string, facts: readonly string[]): fc.Arbitrary<Fact> {
  const terms = fc.array(term(facts), { minLength: 1, maxLength: 3 });
  const plainTerms = fc.array(
    fc.constantFrom('a', 'b', 'c', 'list').map((fact): Term => ({ fact, times: 1 })),
    { minLength: 1, maxLength: 2 },
  );
  return fc.oneof(
    fc.record({ terms, shape, start: fc.constantFrom(0, 1) }).map(({ terms: all, shape: own, start }): Fact => ({
      ...base,
      id,
      kind: 'sumOf',
      unit: '',
      terms: all,
      start,
      ...own,
    })),
    fc
      .record({
        terms: fc.array(
          term(facts).map((one) => ({ ...one, times: Math.abs(one.times) })),
          { minLength: 1, maxLength: 3 },
        ),
        shape,
      })
      .map(({ terms: all, shape: own }): Fact => ({ ...base, id, kind: 'meanOf', unit: '', terms: all, ...own })),
    fc
      .record({ part: terms, whole: plainTerms, capped: fc.boolean(), none: fc.constantFrom(null, null, 0, 50, 100) })
      .map(({ part, whole, capped, none }): Fact => ({
        ...base,
        id,
        kind: 'ratioOf',
        unit: 'percent',
        part,
        whole,
        ...(capped ? { max: 100 } : {}),
        ...(none === null ? {} : { ifNone: none }),
      })),
    fc
      .record({
        of: fc.constantFrom('a', 'b', 'c', ...facts.filter((fact) => fact === 'd')),
        bands: fc.constantFrom(...BANDS),
        shape,
      })
      .map(({ of, bands, shape: own }): Fact => ({ ...base, id, kind: 'pointsOf', unit: '', of, bands, ...own })),
  );
}

const someBounds = (marks: readonly number[]): fc.Arbitrary<Bounds> =>
  fc
    .record({
      low: fc.option(fc.constantFrom(...marks)),
      high: fc.option(fc.constantFrom(...marks)),
      open: fc.boolean(),
      closed: fc.boolean(),
    })
    .map(({ low, high, open, closed }) => ({
      ...(low === null ? {} : open ? { above: low } : { from: low }),
      ...(high === null ? {} : closed ? { atMost: high } : { below: high }),
      ...(low === null && high === null ? { from: marks[0]! } : {}),
    }));

function anyLeaf(ids: readonly string[]): fc.Arbitrary<JointLeaf> {
  const own = { id: 'l', clause: 'dieu-1' };
  const each: fc.Arbitrary<ItemTest> = fc.oneof(
    someBounds([1, 2]).map((bounds): ItemTest => ({ bounds })),
    someBounds([50, 100]).map((bounds): ItemTest => ({ bounds, ofMax: true })),
  );
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .record({ fact: fc.constantFrom(...ids), bounds: someBounds([0.5, 1, 2, 3]) })
        .map(({ fact, bounds }): JointLeaf => ({ ...own, kind: 'number', fact, bounds })),
    },
    {
      weight: 2,
      arbitrary: fc
        .record({ fact: fc.constantFrom('d', 'e'), bounds: someBounds([25, 50, 66.67, 200 / 3, 100]) })
        .map(({ fact, bounds }): JointLeaf => ({ ...own, kind: 'number', fact, bounds })),
    },
    fc.boolean().map((is): JointLeaf => ({ ...own, kind: 'yesNo', fact: 'yes', is })),
    fc
      .subarray(['x', 'y', 'z'], { minLength: 1, maxLength: 2 })
      .map((some): JointLeaf => ({ ...own, kind: 'choice', fact: 'choice', in: some })),
    fc
      .record({ each, items: fc.option(fc.constant(['p', 'q'])), bounds: someBounds([1, 2]) })
      .map(({ each: test, items, bounds }): JointLeaf => ({
        ...own,
        kind: 'count',
        facts: ['list'],
        each: test,
        as: 'count',
        bounds,
        ...(items === null ? {} : { items }),
      })),
    fc.record({ each, bounds: someBounds([33.33, 66.67]) }).map(({ each: test, bounds }): JointLeaf => ({
      ...own,
      kind: 'count',
      facts: ['list'],
      each: test,
      as: 'share',
      bounds,
    })),
  );
}

const anyRelation: fc.Arbitrary<Relation> = fc.oneof(
  fc.constantFrom<Relation['is']>('atMost', 'below').map((is): Relation => ({
    id: 'r',
    text: 'b is more than a',
    terms: [
      { fact: 'b', times: 1 },
      { fact: 'a', times: -1 },
    ],
    constant: 0,
    is,
  })),
  fc.constant<Relation>({
    id: 's',
    text: 'a and b are not the list',
    terms: [
      { fact: 'a', times: 1 },
      { fact: 'b', times: 1 },
      { fact: 'list', times: -1 },
    ],
    constant: 0,
    is: 'equal',
  }),
  fc.constant<Relation>({
    id: 't',
    text: 'c is too much',
    terms: [
      { fact: 'c', times: 2 },
      { fact: 'b', times: -1 },
    ],
    constant: 0,
    is: 'atMost',
  }),
);

const known = fc.record(
  {
    a: fc.integer({ min: 0, max: 3 }),
    b: fc.integer({ min: 0, max: 2 }),
    c: fc.constantFrom(0, 0.5, 1),
    list: fc.record(
      { p: fc.integer({ min: 0, max: 3 }), q: fc.integer({ min: 0, max: 3 }), r: fc.integer({ min: 0, max: 2 }) },
      { requiredKeys: [] },
    ),
    yes: fc.boolean(),
    choice: fc.constantFrom('x', 'y', 'z'),
  },
  { requiredKeys: [] },
);

export const randomBlock: fc.Arbitrary<RandomBlock> = fc
  .record({
    d: derived('d', PLAIN),
    e: derived('e', [...PLAIN, 'd', 'd']),
    leaves: fc.array(anyLeaf(['a', 'b', 'c', 'list', 'd', 'e']), { minLength: 1, maxLength: 4 }),
    relations: fc.array(anyRelation, { maxLength: 2 }),
    facts: known,
  })
  .map(({ d, e, leaves, relations, facts }) => {
    const role: RoleRule = { id: 'one', name: 'One', clause: 'dieu-1', groups: [], duties: [], items: {} };
    const ruleset = { levels: [], facts: [...ENTERED, d, e], roles: [role], relations } as unknown as RuleSet;
    const unique = [...new Map(relations.map((one) => [one.id, one])).values()];
    return { ruleset, role, leaves, relations: unique, facts: { role: 'one', ...facts } };
  });

/** A number as a quotient of integers; quotients here stay small. */
type Quotient = readonly [number, number];
const times = ([a, b]: Quotient, [c, d]: Quotient): Quotient => [a * c, b * d];
const plus = ([a, b]: Quotient, [c, d]: Quotient): Quotient => lowest([a * d + c * b, b * d]);
const decimal = (value: number): Quotient => [Math.round(value * 10_000), 10_000];
const less = ([a, b]: Quotient, [c, d]: Quotient): boolean => a * d < c * b;
function lowest([a, b]: Quotient): Quotient {
  let [x, y] = [Math.abs(a), b];
  while (y !== 0) [x, y] = [y, x % y];
  return [a / x, b / x];
}

/** One way of filling everything in: numbers by fact, `list` as three. */
interface Filled {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly list: Readonly<Record<string, number>>;
  readonly yes: boolean;
  readonly choice: string;
}

const POINTS: Readonly<Record<string, number>> = { x: 2, y: 0.5, z: 0 };

function numbersOf(
  filled: Filled,
  ruleset: RuleSet,
  id: string,
  items?: readonly string[],
): readonly (Quotient | null)[] {
  if (id === 'list')
    return Object.entries(filled.list).flatMap(([item, value]) =>
      items === undefined || items.includes(item) ? [decimal(value)] : [],
    );
  if (id === 'yes') return [decimal(filled.yes ? 1 : 0)];
  if (id === 'choice') return [decimal(POINTS[filled.choice]!)];
  if (id === 'd' || id === 'e') return [derivedValue(filled, ruleset, id)];
  return [decimal(filled[id as 'a' | 'b' | 'c'])];
}

function derivedValue(filled: Filled, ruleset: RuleSet, id: string): Quotient | null {
  const fact = ruleset.facts.find((one) => one.id === id)!;
  const sum = (terms: readonly Term[], start: number, weights?: { total: Quotient }): Quotient | null => {
    let total: Quotient = decimal(start);
    for (const { fact: of, items, times: factor, max } of terms) {
      let own: Quotient = [0, 1];
      for (const value of numbersOf(filled, ruleset, of, items)) {
        if (value === null) return null;
        own = plus(own, times(value, decimal(max === undefined ? factor : Math.abs(factor))));
        if (weights !== undefined && max === undefined) weights.total = plus(weights.total, decimal(factor));
      }
      if (max !== undefined) {
        if (less(decimal(max), own)) own = decimal(max);
        if (factor < 0) own = [-own[0], own[1]];
        // A limited term weighs 1: it is one thing.
        if (weights !== undefined) weights.total = plus(weights.total, [1, 1]);
      }
      total = plus(total, own);
    }
    return total;
  };
  const shaped = (value: Quotient | null): Quotient | null => {
    if (value === null) return null;
    let result = value;
    const { round, max } = fact as { round?: number; max?: number };
    if (round !== undefined) {
      const [n, d] = times(result, [1, 1]);
      const unit = Math.round(round * 2);
      // floor(value / round + 1/2) · round, round being unit / 2
      result = [Math.floor((4 * n + unit * d) / (2 * unit * d)) * unit, 2];
    }
    return max !== undefined && less(decimal(max), result) ? decimal(max) : result;
  };
  if (fact.kind === 'sumOf') return shaped(sum(fact.terms, fact.start));
  if (fact.kind === 'meanOf') {
    const weights = { total: [0, 1] as Quotient };
    const total = sum(fact.terms, 0, weights);
    return total === null
      ? null
      : shaped(weights.total[0] === 0 ? [0, 1] : lowest([total[0] * weights.total[1], total[1] * weights.total[0]]));
  }
  if (fact.kind === 'pointsOf') {
    const [value = null] = numbersOf(filled, ruleset, fact.of);
    if (value === null) return null;
    const { times: factor, points } = fact.bands.find(({ bounds }) => fits(value, bounds))!;
    return shaped(plus(times(value, decimal(factor)), decimal(points)));
  }
  if (fact.kind !== 'ratioOf') throw new Error('no derived fact');
  const [part, whole] = [sum(fact.part, 0), sum(fact.whole, 0)];
  if (part === null || whole === null) return null;
  if (whole[0] === 0) return fact.ifNone === undefined ? null : decimal(fact.ifNone);
  return shaped(lowest([100 * part[0] * whole[1], part[1] * whole[0]]));
}

function fits(value: Quotient, { from, above, atMost, below }: Bounds): boolean {
  const mark = (limit: number): Quotient => (limit === 200 / 3 ? [200, 3] : decimal(limit));
  return !(
    (from !== undefined && less(value, mark(from))) ||
    (above !== undefined && !less(mark(above), value)) ||
    (atMost !== undefined && less(mark(atMost), value)) ||
    (below !== undefined && !less(value, mark(below)))
  );
}

/** 1 true, 2 false, 4 without meaning, as the engine has them. */
function truth(filled: Filled, ruleset: RuleSet, leaf: JointLeaf): number {
  if (leaf.kind === 'yesNo') return filled.yes === leaf.is ? 1 : 2;
  if (leaf.kind === 'choice') return leaf.in.includes(filled.choice) ? 1 : 2;
  if (leaf.kind === 'number') {
    const values = numbersOf(filled, ruleset, leaf.fact);
    if (values.includes(null)) return 4;
    const value = (values as readonly Quotient[]).reduce((least, one) => (less(one, least) ? one : least));
    return fits(value, leaf.bounds) ? 1 : 2;
  }
  const items = Object.entries(filled.list).filter(([item]) => leaf.items === undefined || leaf.items.includes(item));
  const passing = items.filter(([item, value]) => {
    if (!('bounds' in leaf.each)) throw new Error('not here');
    return fits(leaf.each.ofMax === true ? [100 * value, item === 'r' ? 2 : 3] : decimal(value), leaf.each.bounds);
  }).length;
  return fits(leaf.as === 'count' ? [passing, 1] : [100 * passing, items.length], leaf.bounds) ? 1 : 2;
}

function keeps(filled: Filled, ruleset: RuleSet, { terms, constant, is }: Relation): boolean {
  let sum = decimal(constant);
  for (const { fact, times: factor } of terms)
    for (const value of numbersOf(filled, ruleset, fact)) sum = plus(sum, times(value!, decimal(factor)));
  return is === 'equal' ? sum[0] === 0 : is === 'below' ? sum[0] < 0 : sum[0] <= 0;
}

/** Every way of filling in what is not known that keeps the relations. */
function* fillings({ facts, ruleset, relations }: RandomBlock): Generator<Filled> {
  const steps = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);
  const given = facts as Partial<Filled>;
  const list = given.list ?? {};
  const one = <T>(value: T | undefined, all: readonly T[]): readonly T[] => (value === undefined ? all : [value]);
  for (const a of one(given.a, steps(4)))
    for (const b of one(given.b, steps(3)))
      for (const c of one(given.c, [0, 0.5, 1]))
        for (const p of one(list['p'], steps(4)))
          for (const q of one(list['q'], steps(4)))
            for (const r of one(list['r'], steps(3)))
              for (const yes of one(given.yes, [true, false]))
                for (const choice of one(given.choice, ['x', 'y', 'z'])) {
                  const filled: Filled = { a, b, c, list: { p, q, r }, yes, choice };
                  if (relations.every((relation) => keeps(filled, ruleset, relation))) yield filled;
                }
}

/** Every row of truths that some way gives, as text; none where the facts contradict a relation. */
export function rowsTried(block: RandomBlock): ReadonlySet<string> {
  const rows = new Set<string>();
  for (const filled of fillings(block))
    rows.add(block.leaves.map((leaf) => truth(filled, block.ruleset, leaf)).join(''));
  return rows;
}
