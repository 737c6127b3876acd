/**
 * Small random rule sets with sums, ratios, counts, choices, relations, a scheme's own answers and what is left over;
 * and all their cases.
 */
import * as fc from 'fast-check';
import type { Region } from '../../../src/domain/rating/conditionTest.ts';
import { ContradictionError } from '../../../src/domain/rating/engine/joint/contradictionError.ts';
import { rate } from '../../../src/domain/rating/engine/rate.ts';
import type { Rating } from '../../../src/domain/rating/result.ts';
import type {
  Condition,
  DutiesCondition,
  GroupCondition,
  LeafCondition,
} from '../../../src/domain/rating/condition.ts';
import type { Facts, RuleSet } from '../../../src/domain/rating/ruleset.ts';
import { randomBlock } from './engine/joint/randomBlocks.ts';

const DUTIES = ['dieu-1.khoan-1', 'dieu-1.khoan-2', 'dieu-2'];
const LEVELS = ['cao', 'vua', 'thap'];
const text = { name: '', short: '', text: '', clause: 'dieu-1' };

const dutyLeaf: fc.Arbitrary<DutiesCondition> = fc
  .record({
    answers: fc.subarray(['dat', 'nua', 'khong'], { minLength: 1, maxLength: 2 }),
    of: fc.option(fc.constant(['dieu-1'])),
    test: fc.constantFrom(
      { as: 'share' as const, bounds: { atMost: 50 } },
      { as: 'share' as const, bounds: { above: 20, below: 70 } },
      { as: 'count' as const, bounds: { from: 1 } },
      { as: 'count' as const, bounds: { atMost: 1 } },
    ),
  })
  .map(({ answers, of, test }) => ({
    id: 'd',
    clause: 'dieu-1',
    kind: 'duties',
    answers,
    ...(of === null ? {} : { of }),
    ...test,
  }));

interface Shape {
  readonly kind: GroupCondition['kind'];
  readonly picks: readonly number[];
  readonly inner: readonly number[];
}

const shape: fc.Arbitrary<Shape> = fc.record({
  kind: fc.constantFrom<GroupCondition['kind']>('all', 'all', 'any', 'none', 'some'),
  picks: fc.array(fc.nat(5), { minLength: 1, maxLength: 2 }),
  inner: fc.array(fc.nat(5), { maxLength: 2 }),
});

/** A rule set of three levels (the last often of what is left over) over the same few tests. */
export const jointRuleset: fc.Arbitrary<RuleSet> = fc
  .record({ block: randomBlock, duty: dutyLeaf, shapes: fc.tuple(shape, shape, shape), rest: fc.boolean() })
  .map(({ block, duty, shapes, rest }) => {
    const all: readonly LeafCondition[] = [...block.leaves, duty];
    const group = (level: string, { kind, picks, inner }: Shape): Condition => {
      const leaf = (pick: number, at: string): Condition => ({ ...all[pick % all.length]!, id: `${level}-${at}` });
      const parts = picks.map((pick, i) => leaf(pick, `${i}`));
      const within: Condition[] =
        inner.length < 2
          ? []
          : [{ id: `${level}-in`, clause: 'dieu-1', kind: 'any', parts: inner.map((pick, i) => leaf(pick, `in${i}`)) }];
      return {
        id: level,
        clause: 'dieu-1',
        kind,
        parts: [...parts, ...within],
        ...(kind === 'some' ? { bounds: { from: 1, atMost: 1 } } : {}),
      };
    };
    const conditions = Object.fromEntries(
      LEVELS.map((level, i) => [
        level,
        i === 2 && rest ? { id: level, clause: 'dieu-1', kind: 'otherwise' } : group(level, shapes[i]!),
      ]),
    );
    return {
      ...block.ruleset,
      levels: LEVELS.map((id) => ({ id, name: id, short: id, clause: 'dieu-1' })),
      precedence: LEVELS,
      words: { duty: 'việc', answers: {} },
      answers: [
        { id: 'dat', name: 'đạt' },
        { id: 'nua', name: 'một nửa' },
        { id: 'khong', name: 'không' },
        { id: 'bo', name: 'bỏ', leftOut: true },
      ],
      relations: block.relations,
      groups: [],
      roles: [{ ...block.role, duties: DUTIES }],
      readings: [{ id: 'mot', name: '', reason: '', clause: 'dieu-1', changes: [], conditions }],
      consequences: [],
      exceptions: [],
      gap: text,
      undefined: text,
    } as unknown as RuleSet;
  });

/** What the rules look at: facts that are entered, and whether duties count. */
function lookedAt(ruleset: RuleSet): ReadonlySet<string> {
  const used = JSON.stringify([ruleset.readings, ruleset.relations]);
  const derived = ruleset.facts.filter(({ kind }) => kind.endsWith('Of') && kind !== 'lowestOf');
  // A computed fact can be made of another one.
  const reached = derived.reduceRight(
    (words, fact) => (words.includes(`"${fact.id}"`) ? words + JSON.stringify(fact) : words),
    used,
  );
  const names = ['a', 'b', 'c', 'list', 'yes', 'choice'].filter((id) => reached.includes(`"${id}"`));
  return new Set([...names, ...(used.includes('"duties"') ? ['duties'] : [])]);
}

/** Every case with everything known that matters, one for each way in which the rules can distinguish cases. */
export function* allCases(ruleset: RuleSet): Generator<Facts> {
  const used = lookedAt(ruleset);
  const of = <T>(id: string, values: readonly T[]): readonly T[] => (used.has(id) ? values : values.slice(0, 1));
  const marks = [0, 1, 2, 3];
  const answers = ['dat', 'nua', 'khong', 'bo'];
  for (const a of of('a', marks))
    for (const b of of('b', [0, 1, 2]))
      for (const c of of('c', [0, 0.5, 1]))
        for (const p of of('list', marks))
          for (const q of of('list', marks))
            for (const r of of('list', [0, 1, 2]))
              for (const yes of of('yes', [false, true]))
                for (const choice of of('choice', ['x', 'y', 'z']))
                  for (const one of of('duties', answers))
                    for (const two of of('duties', answers))
                      for (const three of of('duties', answers.slice(0, 3)))
                        yield {
                          role: 'one',
                          a,
                          b,
                          c,
                          list: { p, q, r },
                          yes,
                          choice,
                          answers: { 'dieu-1.khoan-1': one, 'dieu-1.khoan-2': two, 'dieu-2': three },
                        };
}

/** A case's rating; null where its facts contradict each other. */
export function ratingOf(ruleset: RuleSet, facts: Facts): Rating | null {
  try {
    return rate(ruleset, facts);
  } catch (error) {
    if (error instanceof ContradictionError) return null;
    throw error;
  }
}

/** A rule set whose levels are regions: a case is in a region where its level is met. */
export function regionsAsRules(ruleset: RuleSet, regions: readonly Region[]): RuleSet {
  const levels = regions.map((_, i) => `vung-${i}`);
  const yes = { clause: 'dieu-1', kind: 'yesNo' as const, fact: 'yes' };
  const always: Condition = {
    id: 'moi',
    clause: 'dieu-1',
    kind: 'any',
    parts: [
      { ...yes, id: 'co', is: true },
      { ...yes, id: 'khong', is: false },
    ],
  };
  const asCondition = (test: Region[number], id: string): Condition => {
    if (test.kind !== 'together') return { ...test, id, clause: 'dieu-1' };
    const { group, conditions, is, bounds } = test;
    const inner: Condition = { id: `${id}-g`, clause: 'dieu-1', kind: group, parts: conditions, bounds };
    return is ? inner : { id, clause: 'dieu-1', kind: 'none', parts: [inner] };
  };
  return {
    ...ruleset,
    levels: levels.map((id) => ({ id, name: id, short: id, clause: 'dieu-1' })),
    precedence: levels,
    readings: [
      {
        ...ruleset.readings[0]!,
        conditions: Object.fromEntries(
          regions.map((region, i) => [
            levels[i]!,
            {
              id: levels[i]!,
              clause: 'dieu-1',
              kind: 'all' as const,
              parts: region.length === 0 ? [always] : region.map((test, at) => asCondition(test, `v${i}-${at}`)),
            },
          ]),
        ),
      },
    ],
  };
}
