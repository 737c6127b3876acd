import * as fc from 'fast-check';
import type { Answer, CountedAnswer, Facts, RuleSet } from '../../../src/domain/rating/ruleset.ts';
import type { Bounds, Condition } from '../../../src/domain/rating/condition.ts';
import { official } from './official.ts';

/** A rule set and a case for its only role. */
export interface RandomCase {
  readonly ruleset: RuleSet;
  readonly facts: Facts;
}

/** Six duties in four clauses; a random role has two to five of them in random order. */
const DUTIES = [
  'dieu-1.khoan-1.diem-a',
  'dieu-1.khoan-1.diem-b',
  'dieu-1.khoan-2',
  'dieu-2.khoan-1.diem-a',
  'dieu-2.khoan-1.diem-b',
  'dieu-2.khoan-2',
];
export const THRESHOLDS = [0, 20, 33.3, 50, 66.67, 80, 100];
const CLAUSE = 'dieu-12';

type Raw =
  | {
      readonly kind: 'duties';
      readonly answers: readonly CountedAnswer[];
      readonly as: 'share' | 'count';
      readonly bounds: Bounds;
      readonly groups?: readonly string[] | undefined;
    }
  | {
      readonly kind: 'number';
      readonly fact: string;
      readonly bounds: Bounds;
      readonly groups?: readonly string[] | undefined;
    }
  | {
      readonly kind: 'yesNo';
      readonly fact: string;
      readonly is: boolean;
      readonly groups?: readonly string[] | undefined;
    }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Raw[]; readonly groups?: readonly string[] | undefined };

/** One or two bounds, including empty and contradictory ranges (as printed in khoản 2). */
function boundsOf(threshold: fc.Arbitrary<number>): fc.Arbitrary<Bounds> {
  const key = fc.constantFrom('from', 'above', 'atMost', 'below');
  return fc.array(fc.tuple(key, threshold), { minLength: 1, maxLength: 2 }).map((pairs) => Object.fromEntries(pairs));
}

const threshold = fc.constantFrom(...THRESHOLDS);
/** Usually no restriction; `mine` is the role's group, `other` is not. */
const groups = fc.oneof(
  { weight: 8, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant(['mine']) },
  { weight: 1, arbitrary: fc.constant(['other']) },
);
const counted = fc.subarray<CountedAnswer>(['assured', 'deficient', 'notDone'], { minLength: 1 });
const leaf: fc.Arbitrary<Raw> = fc.oneof(
  fc.record({
    kind: fc.constant('duties' as const),
    answers: counted,
    as: fc.constant('share' as const),
    bounds: boundsOf(threshold),
    groups,
  }),
  fc.record({
    kind: fc.constant('duties' as const),
    answers: counted,
    as: fc.constant('count' as const),
    bounds: boundsOf(fc.nat(5)),
    groups,
  }),
  fc.record({
    kind: fc.constant('number' as const),
    fact: fc.constantFrom('index', 'index', 'lowest'),
    bounds: boundsOf(threshold),
    groups,
  }),
  fc.record({
    kind: fc.constant('yesNo' as const),
    fact: fc.constantFrom('sound', 'flags.bad'),
    is: fc.boolean(),
    groups,
  }),
);

function tree(depth: number): fc.Arbitrary<Raw> {
  if (depth === 0) return leaf;
  const group = fc.record({
    kind: fc.constantFrom('all' as const, 'any' as const),
    parts: fc.array(tree(depth - 1), { minLength: 1, maxLength: 3 }),
    groups,
  });
  return fc.oneof({ weight: 1, arbitrary: leaf }, { weight: 2, arbitrary: group });
}

function named(raw: Raw, id: string): Condition {
  const base = { id, clause: CLAUSE, groups: raw.groups };
  switch (raw.kind) {
    case 'duties':
      return { ...raw, ...base };
    case 'number':
      return { ...raw, ...base };
    case 'yesNo':
      return { ...raw, ...base };
    default:
      return { ...base, kind: raw.kind, parts: raw.parts.map((part, i) => named(part, `${id}-${i}`)) };
  }
}

function ruleSetOf(
  duties: readonly string[],
  items: readonly string[],
  precedence: readonly string[],
  readings: readonly (readonly Raw[])[],
): RuleSet {
  const number = { name: 'Chỉ số', clause: CLAUSE, min: 0, max: 100, unit: 'percent' };
  const yesNo = { kind: 'yesNo' as const, name: 'Trường hợp', clause: CLAUSE, fixed: false };
  const ids = [...precedence].sort();
  return {
    ...official,
    levels: ids.map((id) => ({ id, name: id, short: id, clause: CLAUSE })),
    precedence,
    facts: [
      { ...number, id: 'index', kind: 'number' },
      { ...number, id: 'lowest', kind: 'lowestOf' },
      { ...yesNo, id: 'sound' },
      { ...yesNo, id: 'flags.bad' },
    ],
    groups: [
      { id: 'mine', name: 'mine' },
      { id: 'other', name: 'other' },
    ],
    roles: [
      {
        id: 'head',
        name: 'head',
        clause: CLAUSE,
        groups: ['mine'],
        duties,
        items: { lowest: items.map((id) => ({ id, name: id })) },
      },
    ],
    exceptions: [],
    consequences: [],
    readings: readings.map((trees, r) => ({
      id: `reading-${r}`,
      name: 'reading',
      reason: '',
      clause: CLAUSE,
      changes: [],
      conditions: Object.fromEntries(
        ids.map((id, i) => [id, named(trees[i] ?? { kind: 'any', parts: [] }, `${r}-${id}`)]),
      ),
    })),
  };
}

const figure = fc.oneof(
  threshold,
  fc.constantFrom(10, 19.99, 33.31, 66.66, 90),
  fc.double({ min: 0, max: 100, noNaN: true }),
);
const maybe = <T>(value: fc.Arbitrary<T>, known: number): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: known, arbitrary: value }, { weight: 10 - known, arbitrary: fc.constant(undefined) });

/**
 * Rule sets of two to four levels in two readings (the second shares some of the first's conditions), and a case of two
 * to five duties.
 * @param known how many of ten facts are known
 */
export function randomCase(known: number): fc.Arbitrary<RandomCase> {
  const answer = fc.constantFrom<Answer>('assured', 'assured', 'deficient', 'notDone', 'notApplicable');
  return fc
    .record({
      duties: fc.shuffledSubarray(DUTIES, { minLength: 2, maxLength: 5 }),
      items: fc.constantFrom(['a'], ['a', 'b']),
      precedence: fc.shuffledSubarray(['l1', 'l2', 'l3', 'l4'], { minLength: 2 }),
      first: fc.array(tree(2), { minLength: 4, maxLength: 4 }),
      second: fc.array(fc.option(tree(2), { nil: null }), { minLength: 4, maxLength: 4 }),
      answers: fc.array(maybe(answer, known), { minLength: 5, maxLength: 5 }),
      noneApplies: fc.integer({ min: 0, max: 14 }).map((n) => n === 0),
      index: maybe(figure, known),
      lowest: fc.tuple(maybe(figure, known), maybe(figure, known)),
      sound: maybe(fc.boolean(), known),
      bad: maybe(fc.boolean(), known),
    })
    .map(({ duties, items, precedence, first, second, answers, noneApplies, index, lowest, sound, bad }) => ({
      ruleset: ruleSetOf(duties, items, precedence, [first, first.map((raw, i) => second[i] ?? raw)]),
      facts: {
        role: 'head',
        answers: Object.fromEntries(duties.map((duty, i) => [duty, noneApplies ? 'notApplicable' : answers[i]])),
        index,
        lowest: Object.fromEntries(items.map((item, i) => [item, lowest[i]])),
        sound,
        flags: { bad },
      },
    }));
}
