/** Values that need not occur: shares of what they could come to, and means, against every case tried one by one. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computedNumbers } from '../../../../../src/domain/rating/engine/computed.ts';
import { rate } from '../../../../../src/domain/rating/engine/rate.ts';
import '../../../../../src/domain/rating/engine/joint/computed.ts';
import type { Bounds, Condition, CountCondition } from '../../../../../src/domain/rating/condition.ts';
import type { Fact } from '../../../../../src/domain/rating/fact.ts';
import type { RuleSet } from '../../../../../src/domain/rating/ruleset.ts';
import { runs } from '../../../../full.ts';
import { group, number, rules } from '../../smallRules.ts';

type Entry = number | 'absent' | null;
type Known = number | 'absent';
const ITEMS = ['p', 'q', 'r', 's'] as const;
const MAX = { p: 3, q: 2, r: 4, s: 1 } as const;
/** The points of the choice. */
const POINTS: Readonly<Record<string, number>> = { hay: 2, do: 0 };

const base = { clause: 'dieu-1', unit: 'điểm' } as const;
const items = ITEMS.map((id) => ({ id, name: id, max: MAX[id] }));
const facts: readonly Fact[] = [
  { ...base, id: 'd', kind: 'number', name: 'Điểm', min: 0, max: 4, whole: true, absent: 'không có', items },
  {
    id: 'c',
    kind: 'choice',
    name: 'Cách làm',
    clause: 'dieu-1',
    choices: [
      { id: 'hay', name: 'Hay', points: 2 },
      { id: 'do', name: 'Dở', points: 0 },
      { id: 'khong', name: 'Không có', absent: true },
    ],
  },
  { ...base, id: 'x', kind: 'number', name: 'Thưởng', min: 0, max: 2, whole: true },
  {
    ...base,
    id: 'ty',
    kind: 'ratioOf',
    name: 'Tỷ lệ',
    unit: 'percent',
    part: [
      { fact: 'd', times: 1 },
      { fact: 'c', times: 1 },
      { fact: 'x', times: 1 },
    ],
    whole: [
      { fact: 'd', times: 1, most: true },
      { fact: 'c', times: 1, most: true },
    ],
  },
  {
    ...base,
    id: 'nhom',
    kind: 'ratioOf',
    name: 'Nhóm',
    unit: 'percent',
    part: [{ fact: 'd', items: ['p', 'q'], times: 1 }],
    whole: [{ fact: 'd', items: ['p', 'q'], times: 1, most: true }],
    ifNone: 100,
    round: 0.5,
  },
  { ...base, id: 'tb', kind: 'meanOf', name: 'Trung bình', terms: [{ fact: 'd', times: 1 }] },
  { ...base, id: 'them', kind: 'sumOf', name: 'Thêm', start: 0, terms: [{ fact: 'x', times: 1 }], max: 1 },
  {
    ...base,
    id: 'ba',
    kind: 'ratioOf',
    name: 'Có phần tính ra',
    unit: 'percent',
    part: [
      { fact: 'd', items: ['r', 's'], times: 0.5 },
      { fact: 'them', times: 1 },
    ],
    whole: [
      { fact: 'd', items: ['r', 's'], times: 0.5, most: true },
      { fact: 'them', times: 1, most: true },
    ],
  },
  {
    ...base,
    id: 'tong',
    kind: 'sumOf',
    name: 'Tổng',
    start: 0,
    terms: [
      { fact: 'nhom', times: 0.5 },
      { fact: 'd', items: ['r', 's'], times: 5 },
      { fact: 'x', times: 3, max: 5 },
    ],
  },
];

interface Case {
  readonly d: Readonly<Record<(typeof ITEMS)[number], Known>>;
  readonly c: string;
  readonly x: number;
}

/** The computed numbers of a case in integers: part and whole, or null without a value. */
function figuresOf({ d, c, x }: Case): Readonly<Record<string, readonly [part: number, whole: number] | null>> {
  const of = (id: (typeof ITEMS)[number]): number => (d[id] === 'absent' ? 0 : d[id]);
  const most = (id: (typeof ITEMS)[number]): number => (d[id] === 'absent' ? 0 : MAX[id]);
  const sum = (ids: readonly (typeof ITEMS)[number][], what: typeof of): number =>
    ids.reduce((all, id) => all + what(id), 0);
  const ty = [100 * (sum(ITEMS, of) + (POINTS[c] ?? 0) + x), sum(ITEMS, most) + (c === 'khong' ? 0 : 2)] as const;
  const left = sum(['p', 'q'], most);
  // Halves, rounded half up, of a percentage in steps of a half.
  const nhom = left === 0 ? 200 : Math.floor((2 * 200 * sum(['p', 'q'], of) + left) / (2 * left));
  const there = ITEMS.filter((id) => d[id] !== 'absent').length;
  return {
    ty: ty[1] === 0 ? null : ty,
    nhom: [nhom, 2],
    ba: [100 * (sum(['r', 's'], of) + 2 * Math.min(1, x)), sum(['r', 's'], most) + 2],
    them: [Math.min(1, x), 1],
    tb: there === 0 ? null : [sum(ITEMS, of), there],
    tong: [nhom + 20 * sum(['r', 's'], of) + 4 * Math.min(5, 3 * x), 4],
  };
}

function holds(value: readonly [number, number] | null, { from, above, atMost, below }: Bounds): boolean | null {
  if (value === null) return null;
  const [part, whole] = value;
  return (
    (from === undefined || part >= from * whole) &&
    (above === undefined || part > above * whole) &&
    (atMost === undefined || part <= atMost * whole) &&
    (below === undefined || part < below * whole)
  );
}

interface Entered {
  readonly d: Readonly<Record<string, Entry>>;
  readonly c: string | null;
  readonly x: number | null;
}

function* completions({ d, c, x }: Entered): Generator<Case> {
  const of = (id: (typeof ITEMS)[number]): readonly Known[] =>
    d[id] === null || d[id] === undefined ? ['absent', ...Array.from({ length: MAX[id] + 1 }, (_, i) => i)] : [d[id]];
  for (const p of of('p'))
    for (const q of of('q'))
      for (const r of of('r'))
        for (const s of of('s'))
          for (const choice of c === null ? ['hay', 'do', 'khong'] : [c])
            for (const bonus of x === null ? [0, 1, 2] : [x]) yield { d: { p, q, r, s }, c: choice, x: bonus };
}

const entries = fc.record({
  d: fc.record(
    Object.fromEntries(
      ITEMS.map((id) => [id, fc.oneof(fc.nat(MAX[id]), fc.constant<Entry>('absent'), fc.constant<Entry>(null))]),
    ),
  ),
  c: fc.constantFrom('hay', 'do', 'khong', null),
  x: fc.constantFrom(0, 1, 2, null),
}) as fc.Arbitrary<Entered>;
const bounds = (marks: readonly number[]): fc.Arbitrary<Bounds> =>
  fc
    .tuple(fc.constantFrom('from', 'above', 'atMost', 'below'), fc.constantFrom(...marks))
    .map(([key, mark]) => ({ [key]: mark }));
const tests = fc.record({
  ty: bounds([50, 75, 80, 100, 110]),
  nhom: bounds([50, 66.5, 67, 80]),
  tb: bounds([0.5, 1, 2]),
  ba: bounds([25, 50, 75]),
  tong: bounds([40, 62.5, 70]),
});

function rulesOf(conditions: Readonly<Record<string, Condition>>): RuleSet {
  return rules({ doc: conditions }, { facts });
}

const known = ({ d, c, x }: Entered | Case): object => ({ d, c, x });

describe('every set of tests', () => {
  test.each([[['ty', 'tb']], [['ty', 'nhom']], [['nhom', 'tong']], [['ty']], [['tb']], [['tong']], [['ba']]] as const)(
    'on %j has exactly the outcomes of all cases',
    (names) => {
      fc.assert(
        fc.property(entries, tests, (entered, limits) => {
          const parts = names.map((name) => number(name, limits[name]));
          const ruleset = rulesOf({ tot: group('all', parts), kha: group('any', parts) });
          const expected = new Set<string>();
          for (const one of completions(entered)) {
            const figures = figuresOf(one);
            const truths = parts.map(({ fact }) => holds(figures[fact] ?? null, limits[fact as keyof typeof limits]));
            const isAll = truths.includes(false) ? false : truths.includes(null) ? null : true;
            const isAny = truths.includes(true) ? true : truths.includes(null) ? null : false;
            if (isAll === true) expected.add('tot');
            else if (isAny === true) expected.add('kha');
            else expected.add(isAll === null || isAny === null ? 'undefined' : 'gap');
          }
          const { possible } = rate(ruleset, { role: 'mot', ...known(entered) }).readings['doc']!;
          expect([...possible].sort()).toEqual([...expected].sort());
        }),
        runs(1_500, 120),
      );
    },
  );
});

test('numbers are reported with exactly the range that they can have', () => {
  const ruleset = rulesOf({ tot: number('ty', { from: 50 }) });
  fc.assert(
    fc.property(entries, (entered) => {
      const all = [...completions(entered)].map(figuresOf);
      const role = ruleset.roles[0]!;
      for (const { fact, ends } of computedNumbers(ruleset, role, { role: 'mot', ...known(entered) })) {
        const values = all.flatMap((figures) => (figures[fact] ? [figures[fact][0] / figures[fact][1]] : []));
        if (values.length === 0) expect(ends).toBeNull();
        else {
          expect(ends![0]).toBeCloseTo(Math.min(...values), 9);
          expect(ends![1]).toBeCloseTo(Math.max(...values), 9);
        }
      }
    }),
    runs(1_000, 100),
  );
});

test('what is known not to occur is not among the values counted, unless just that is counted', () => {
  const way = { id: 'cach', kind: 'choice', name: 'Cách', clause: 'dieu-1', items } as const;
  const choices = facts[1]!.kind === 'choice' ? facts[1].choices : [];
  const count = (fact: string, each: CountCondition['each']): Condition => ({
    id: `${fact} ${JSON.stringify(each)}`,
    clause: 'dieu-1',
    kind: 'count',
    facts: [fact],
    each,
    as: 'count',
    bounds: { from: 1 },
  });
  const ruleset = rules(
    {
      doc: {
        so: count('d', { bounds: { from: 1 } }),
        hay: count('cach', { in: ['hay'] }),
        khong: count('cach', { in: ['khong'] }),
      },
    },
    { facts: [facts[0]!, { ...way, choices }] },
  );
  const given = {
    role: 'mot',
    d: { p: 2, q: 'absent', r: 0, s: null },
    cach: { p: 'hay', q: 'khong', r: 'khong', s: null },
  };
  const values = rate(ruleset, given).readings['doc']!.levels.map(({ condition }) =>
    'value' in condition && condition.value.kind === 'count'
      ? [condition.value.low, condition.value.high, condition.value.of]
      : null,
  );
  expect(values).toEqual([
    [1, 2, 3],
    [1, 2, 2],
    [2, 3, 4],
  ]);
});
