/** Duties with a scheme's own answers, and tests on some of the duties only. */
import { describe, expect, test } from 'vitest';
import { clustersOf } from '../../../../../src/domain/rating/analysis/clusters.ts';
import { leastChanges } from '../../../../../src/domain/rating/analysis/leastChange.ts';
import { compiledFor } from '../../../../../src/domain/rating/engine/compile.ts';
import { rate } from '../../../../../src/domain/rating/engine/rate.ts';
import type { ConditionResult, LeafResult } from '../../../../../src/domain/rating/result.ts';
import type { Facts } from '../../../../../src/domain/rating/ruleset.ts';
import type { Bounds, Condition } from '../../../../../src/domain/rating/condition.ts';
import { group, rules } from '../../smallRules.ts';

const DUTIES = ['dieu-2.khoan-1.diem-a', 'dieu-2.khoan-1.diem-b', 'dieu-2.khoan-2', 'dieu-3'];
const ANSWERS = [
  { id: 'tot', name: 'tốt' },
  { id: 'vua', name: 'vừa' },
  { id: 'kem', name: 'kém' },
  { id: 'bo', name: 'bỏ', leftOut: true as const },
];
/** Any other letter: not answered. */
const LETTERS: Readonly<Record<string, string>> = { T: 'tot', V: 'vua', K: 'kem', B: 'bo' };

const duties = (
  id: string,
  answers: readonly string[],
  as: 'share' | 'count',
  bounds: Bounds,
  of?: readonly string[],
) => ({ id, clause: 'dieu-1', kind: 'duties', answers, as, bounds, ...(of === undefined ? {} : { of }) }) as Condition;
const facts = (letters: string): Facts => ({
  role: 'mot',
  answers: Object.fromEntries(DUTIES.map((duty, i) => [duty, LETTERS[letters[i] ?? '?']])),
});
const ruled = (levels: Readonly<Record<string, Condition>>, answers = ANSWERS) =>
  rules({ doc: levels }, { duties: DUTIES, over: { answers } });

const ruleset = ruled({
  cao: group('all', [
    duties('it-kem', ['kem'], 'count', { atMost: 1 }),
    duties('dieu-2', ['tot', 'vua'], 'share', { from: 60 }, ['dieu-2']),
  ]),
  thap: duties('khoan', ['kem', 'vua'], 'count', { from: 2 }, ['dieu-2.khoan-1', 'dieu-3']),
});
const rated = (letters: string) => rate(ruleset, facts(letters));
const find = (condition: ConditionResult): readonly LeafResult[] =>
  'parts' in condition ? condition.parts.flatMap(find) : [condition];

describe('a scheme’s own answers are counted', () => {
  test.each([
    ['TVKB', { applicable: 3, notApplicable: 1, assured: 1, deficient: 2, unanswered: 0 }, [1, 1, 1, 1]],
    ['TT?K', { applicable: 4, notApplicable: 0, assured: 2, deficient: 1, unanswered: 1 }, [2, 0, 1, 0]],
    ['????', { applicable: 4, notApplicable: 0, assured: 0, deficient: 0, unanswered: 4 }, [0, 0, 0, 0]],
    ['BBBB', { applicable: 0, notApplicable: 4, assured: 0, deficient: 0, unanswered: 0 }, [0, 0, 0, 4]],
  ])('%s by each answer, the best one as assured', (letters, count, [tot, vua, kem, bo]) => {
    expect(rated(letters).duties).toEqual({ ...count, notDone: 0, byAnswer: { tot, vua, kem, bo } });
  });

  test('as usual if only some of the duties are tested', () => {
    const usual = rules(
      { doc: { cao: duties('x', ['notDone'], 'count', { atMost: 0 }, ['dieu-2']) } },
      { duties: DUTIES },
    );
    const answers = {
      [DUTIES[0]!]: 'assured',
      [DUTIES[1]!]: 'deficient',
      [DUTIES[2]!]: 'notDone',
      'dieu-3': 'notApplicable',
    };
    expect(rate(usual, { role: 'mot', answers }).duties).toEqual({
      applicable: 3,
      notApplicable: 1,
      assured: 1,
      deficient: 1,
      notDone: 1,
      unanswered: 0,
    });
  });

  test.each([
    ['dieu-3', 'assured'],
    ['dieu-2.khoan-2', 3],
  ])('and only the answer meant: %s as %j', (duty, answer) => {
    expect(() => rate(ruleset, { role: 'mot', answers: { [duty]: answer } } as unknown as Facts)).toThrow(
      new RangeError(`answers["${duty}"] is ${JSON.stringify(answer)}; expected tot, vua, kem, bo or nothing`),
    );
  });
});

describe('a condition on duties', () => {
  /** Lowest, highest and whole number for each of the three conditions, with its state. */
  const summary = (letters: string) =>
    rated(letters).readings['doc']!.levels.flatMap(({ condition }) =>
      find(condition).map(({ state, value }) =>
        value.kind === 'duties' ? `${value.low}-${value.high}/${value.of} ${state}` : '',
      ),
    );

  test.each([
    ['TVKT', ['1-1/4 met', '2-2/3 met', '1-1/3 notMet']],
    ['KVKT', ['2-2/4 notMet', '1-1/3 notMet', '2-2/3 met']],
    ['?VKT', ['1-2/4 open', '1-2/3 open', '1-2/3 open']],
    ['BBTT', ['0-0/2 met', '1-1/1 met', '0-0/1 notMet']],
    ['BBBT', ['0-0/1 met', '0-0/0 undefined', '0-0/1 notMet']],
    ['????', ['0-4/4 open', '0-3/3 open', '0-3/3 open']],
    ['KK??', ['2-4/4 notMet', '0-1/3 notMet', '2-3/3 met']],
  ])('in %s counts its own duties only', (letters, expected) => {
    expect(summary(letters)).toEqual(expected);
  });

  test('names the provisions whose duties it counts', () => {
    const [all, some] = find(rated('TTTT').readings['doc']!.levels[0]!.condition).map(({ value }) => value);
    expect(all).toEqual({ kind: 'duties', answers: ['kem'], as: 'count', low: 0, high: 0, of: 4 });
    expect(some).toMatchObject({ answers: ['tot', 'vua'], as: 'share', at: ['dieu-2'] });
  });
});

describe('by clause', () => {
  const byClause = (letters: string) => rated(letters).byClause['doc'];

  test.each([
    // The clause of two duties is as its worse one.
    ['TVTT', ['cao']],
    // Two of two, by duty; of clauses only one.
    ['KKTT', ['gap']],
    ['KTKT', ['gap']],
    ['KTTK', ['thap']],
    ['BKTT', ['gap']],
    ['BBTT', ['cao']],
    // An open duty of a clause can only make it worse.
    ['V?TT', ['cao', 'gap']],
    ['K?TT', ['gap']],
  ])('%s gives %j', (letters, expected) => {
    expect(byClause(letters)).toEqual(expected);
  });
});

describe('the possible cases', () => {
  /** Every combination of the tests of a rule set, as the truth of each. */
  const combinations = (levels: Readonly<Record<string, Condition>>, answers = ANSWERS) => {
    const clusters = clustersOf(compiledFor(ruled(levels, answers), 'mot'));
    return clusters.flatMap(({ combinations: all, dimensions }) =>
      all.map((pieces) => pieces.map((piece, i) => dimensions[i]!.pieces[piece]!.truths.join('')).join(' ')).sort(),
    );
  };
  const all = { cao: duties('a', ['kem'], 'count', { atMost: 0 }), thap: duties('b', ['tot'], 'count', { from: 4 }) };

  test('are the combinations of counts that duties can have', () => {
    // All good without any that is bad; never all good and one bad.
    expect(combinations(all)).toEqual(['1 1', '1 2', '2 2']);
    const apart = {
      cao: duties('a', ['kem'], 'count', { atMost: 0 }, ['dieu-2']),
      thap: duties('b', ['kem'], 'count', { atMost: 0 }, ['dieu-3']),
    };
    // Each in its own cluster, whatever the other is.
    expect(combinations(apart)).toEqual(['1', '2', '1', '2']);
    const within = {
      cao: duties('a', ['kem'], 'count', { atMost: 0 }, ['dieu-2']),
      thap: duties('b', ['kem'], 'count', { atMost: 0 }),
    };
    expect(combinations(within)).toEqual(['1 1', '1 2', '2 2']);
  });

  test('need four duties if none can be left out', () => {
    const share = { cao: duties('a', ['kem'], 'share', { from: 30, atMost: 40 }) };
    // One of three, while a fourth is left out.
    expect(combinations(share)).toEqual(['1', '2', '2']);
    expect(combinations(share, ANSWERS.slice(0, 3))).toEqual(['2', '2']);
  });

  test('are described by what their tests ask for', () => {
    const [cluster] = clustersOf(compiledFor(ruleset, 'mot'));
    expect(cluster!.dimensions.map(({ spanned }) => spanned(0, 0))).toEqual([
      { kind: 'duties', answers: ['kem'], as: 'count', bounds: { atMost: 1 } },
      { kind: 'duties', answers: ['tot', 'vua'], of: ['dieu-2'], as: 'share', bounds: { below: 60 } },
      {
        kind: 'duties',
        answers: ['kem', 'vua'],
        of: ['dieu-2.khoan-1', 'dieu-3'],
        as: 'count',
        bounds: { atMost: 1 },
      },
    ]);
    expect(cluster!.exact).toBe(true);
  });
});

describe('least changes', () => {
  const tied = (letters: string, levels: Readonly<Record<string, Condition>>) =>
    leastChanges(ruled(levels), facts(letters), 'doc').map(({ level, ways }) => [
      level,
      ways.map((way) => (way.tied ?? []).map(({ to }) => (to.kind === 'duties' ? [...to.answers, to.bounds] : to))),
    ]);
  const good = { cao: duties('a', ['tot'], 'count', { from: 3 }), thap: duties('b', ['kem'], 'count', { atMost: 1 }) };

  test('only improve answers, and keep left-out duties left out', () => {
    expect(tied('KKKT', good)).toEqual([
      ['cao', [[['tot', { from: 3 }]]]],
      ['thap', [[['kem', { atMost: 1 }]]]],
    ]);
    expect(tied('TTVV', good)).toEqual([['cao', [[['tot', { from: 3 }]]]]]);
    // Of the two that count, never three can be good.
    expect(tied('BBKK', good)).toEqual([
      ['cao', []],
      ['thap', [[['kem', { atMost: 1 }]]]],
    ]);
    // An unanswered duty counts as bad until it is answered.
    expect(tied('TT??', good)[0]).toEqual(['cao', [[['tot', { from: 3 }]]]]);
  });

  test('never ask for a worse answer', () => {
    const middling = { cao: duties('a', ['vua'], 'count', { from: 3 }) };
    expect(tied('TTVV', middling)).toEqual([['cao', []]]);
    expect(tied('KKVV', middling)).toEqual([['cao', [[['vua', { from: 3 }]]]]]);
  });
});
