import { describe, expect, test } from 'vitest';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { Facts } from '../../../../src/domain/rating/ruleset.ts';
import { answersOf, caseOf, dutiesOf, official } from '../official.ts';

/** The outcomes of the ladder, corrected, verbatim and lenient readings, in this order. */
function outcomes(given: Partial<Facts>): readonly (string | null | undefined)[] {
  const { readings } = rate(official, caseOf(given));
  return ['ladder', 'corrected', 'verbatim', 'lenient'].map((id) => readings[id]?.outcome);
}

const [X, T, H, K, G] = ['xuat-sac', 'tot', 'hoan-thanh', 'khong-hoan-thanh', 'gap'];

describe('the index, with every duty assured', () => {
  test.each([
    [100, [X, X, X, X]],
    [90, [X, X, X, X]],
    [89.999999, [T, T, G, T]],
    [89.99, [T, T, G, T]],
    [80, [T, T, G, T]],
    [79.999999, [H, H, H, H]],
    [79.99, [H, H, H, H]],
    [60, [H, H, H, H]],
    [59.999999, [G, G, G, G]],
    [59.99, [G, G, G, G]],
    [0, [G, G, G, G]],
  ])('at %f has the expected outcomes', (parIndex, expected) => {
    expect(outcomes({ parIndex })).toEqual(expected);
  });
});

describe('the share of duties not assured', () => {
  test('of 8 in 40 is 20% and thus within “không quá 20%”', () => {
    const answers = answersOf('truong-phong', [2, 'notApplicable'], [8, 'deficient']);
    expect(rate(official, caseOf({ answers })).duties).toEqual({
      applicable: 40,
      notApplicable: 2,
      assured: 32,
      deficient: 8,
      notDone: 0,
      unanswered: 0,
    });
    expect(outcomes({ answers, parIndex: 70 })).toEqual([H, H, H, H]);
  });

  test('of 9 in 40 or 8 in 39 exceeds 20 %', () => {
    expect(
      outcomes({ answers: answersOf('truong-phong', [2, 'notApplicable'], [9, 'deficient']), parIndex: 70 }),
    ).toEqual([G, G, G, G]);
    expect(
      outcomes({ answers: answersOf('truong-phong', [3, 'notApplicable'], [8, 'deficient']), parIndex: 70 }),
    ).toEqual([G, G, G, G]);
  });

  test('of 21 in 42 is 50% and thus not “trên 50%”, unlike 22 in 42', () => {
    expect(outcomes({ answers: answersOf('truong-phong', [21, 'deficient']), parIndex: 59 })).toEqual([G, G, G, G]);
    expect(outcomes({ answers: answersOf('truong-phong', [21, 'notDone']), parIndex: 59 })).toEqual([G, G, G, G]);
    expect(outcomes({ answers: answersOf('truong-phong', [22, 'deficient']), parIndex: 59 })).toEqual([K, K, K, K]);
    expect(
      outcomes({ answers: answersOf('truong-phong', [11, 'deficient'], [11, 'notDone']), parIndex: 59.99 }),
    ).toEqual([K, K, K, K]);
  });

  test('counts for khoản 4 điểm b only with an index below 60', () => {
    expect(outcomes({ answers: answersOf('truong-phong', [42, 'notDone']), parIndex: 60 })).toEqual([G, G, G, G]);
    expect(outcomes({ answers: answersOf('truong-phong', [42, 'notDone']), parIndex: 59.99 })).toEqual([K, K, K, K]);
  });

  test('with one duty not done allows khoản 3 only in the lenient reading', () => {
    expect(outcomes({ answers: answersOf('truong-phong', [1, 'notDone']), parIndex: 70 })).toEqual([G, G, G, H]);
  });

  test('with one late duty and an index of 95 gives khoản 3 on the ladder and nothing as printed', () => {
    expect(outcomes({ answers: answersOf('truong-phong', [1, 'deficient']), parIndex: 95 })).toEqual([H, G, G, H]);
  });
});

describe('khoản 4 takes precedence over better levels', () => {
  test.each([
    [49.99, [K, K, K, K]],
    [49.999999, [K, K, K, K]],
    [50, [X, X, X, X]],
  ])('for %f percent of tasks done', (taskCompletion, expected) => {
    expect(outcomes({ taskCompletion })).toEqual(expected);
  });

  test.each(['ideology', 'corruption', 'discipline'])('for %s', (flag) => {
    expect(outcomes({ flags: { ideology: false, corruption: false, discipline: false, [flag]: true } })).toEqual([
      K,
      K,
      K,
      K,
    ]);
  });

  test('and the overlap is reported', () => {
    const { readings } = rate(official, caseOf({ taskCompletion: 10 }));
    expect(readings['verbatim']?.overlap).toEqual([X, K]);
    expect(readings['ladder']?.overlap).toEqual([X, T, H, K]);
    expect(rate(official, caseOf()).readings['verbatim']?.overlap).toEqual([]);
  });
});

describe('the field index of Điều 11 heads', () => {
  test.each([
    [70, [X, X, X, X]],
    [69.99, [T, G, G, T]],
    [60, [T, G, G, T]],
    [59.99, [H, G, G, H]],
    [50, [H, G, G, H]],
    [49.99, [K, K, K, K]],
  ])('at %f has the expected outcomes', (field, expected) => {
    expect(outcomes({ role: 'truong-phong-tu-phap', fieldIndexes: { 'the-che': field } })).toEqual(expected);
  });

  test('does not concern other roles', () => {
    expect(outcomes({ fieldIndexes: { 'the-che': 0 } })).toEqual([X, X, X, X]);
  });

  test('is the lowest of several, in any order', () => {
    for (const [a, b, c] of [
      [49.99, 90, 90],
      [90, 49.99, 90],
      [90, 90, 49.99],
    ]) {
      expect(
        outcomes({
          role: 'truong-phong-noi-vu',
          fieldIndexes: { 'chi-dao-dieu-hanh': a, 'to-chuc-bo-may': b, 'doi-ngu': c },
        }),
      ).toEqual([K, K, K, K]);
    }
  });
});

describe('if no duty applies', () => {
  const answers = answersOf('truong-phong', [42, 'notApplicable']);

  test('the outcome is undefined', () => {
    expect(outcomes({ answers })).toEqual(Array(4).fill('undefined'));
    expect(rate(official, caseOf({ answers })).duties.applicable).toBe(0);
    expect(rate(official, caseOf({ answers })).readings['ladder']?.levels[0]?.state).toBe('undefined');
  });

  test('the outcome is undefined even if every level fails for other reasons', () => {
    expect(outcomes({ answers, parIndex: 59 })).toEqual(Array(4).fill('undefined'));
  });

  test('khoản 4 still applies by its other conditions', () => {
    expect(outcomes({ answers, taskCompletion: 49 })).toEqual([K, K, K, K]);
    const { flags: _flags, ...open } = caseOf({ answers });
    expect(rate(official, open).readings['ladder']?.possible).toEqual([K, 'undefined']);
  });
});

describe('impossible facts', () => {
  const bad = (given: Record<string, unknown>) => () => rate(official, { ...caseOf(), ...given });
  const duty = dutiesOf('truong-phong')[0] ?? '';

  test.each<[string, Record<string, unknown>, ErrorConstructor, RegExp]>([
    ['unknown role', { role: 'giam-doc' }, RangeError, /role "giam-doc".*truong-phong, /],
    ['no role', { role: undefined }, RangeError, /role "undefined"/],
    ['a role that is a name of every object', { role: 'constructor' }, RangeError, /role "constructor"/],
    ['NaN', { parIndex: NaN }, RangeError, /parIndex is NaN; expected 0 to 100/],
    ['infinite', { parIndex: Infinity }, RangeError, /parIndex is Infinity/],
    ['101', { parIndex: 101 }, RangeError, /parIndex is 101; expected 0 to 100/],
    ['just over', { parIndex: 100.000001 }, RangeError, /parIndex is 100.000001/],
    ['-1', { parIndex: -1 }, RangeError, /parIndex is -1; expected 0 to 100/],
    ['text for a number', { parIndex: '90' }, TypeError, /parIndex must be a number/],
    ['task share out of range', { taskCompletion: 101 }, RangeError, /taskCompletion is 101/],
    ['text for yes/no', { flags: { discipline: 'no' } }, TypeError, /flags\.discipline must be true, false/],
    ['0 for no', { flags: { discipline: 0 } }, TypeError, /flags\.discipline must be true, false/],
    ['flags no object', { flags: true }, TypeError, /flags must be an object/],
    [
      'unknown answer',
      { answers: { [duty]: 'done' } },
      RangeError,
      /answers\["dieu-4.*is "done"; expected assured, deficient, notDone, notApplicable/,
    ],
    ['empty answer', { answers: { [duty]: '' } }, RangeError, /is ""; expected assured/],
    ['a yes for an answer', { answers: { [duty]: true } }, RangeError, /is true; expected assured/],
    ['answers a list', { answers: ['assured'] }, TypeError, /answers must be an object/],
    [
      'field index out of range',
      { role: 'truong-phong-tu-phap', fieldIndexes: { 'the-che': 101 } },
      RangeError,
      /fieldIndexes\["the-che"\] is 101/,
    ],
    [
      'field indexes a number',
      { role: 'truong-phong-tu-phap', fieldIndexes: 70 },
      TypeError,
      /fieldIndexes must be an object/,
    ],
  ])('are rejected: %s', (_name, given, kind, message) => {
    expect(bad(given)).toThrow(kind);
    expect(bad(given)).toThrow(message);
  });

  test.each([null, undefined, 'truong-phong', 3])('are rejected: %s instead of facts', (facts) => {
    expect(() => rate(official, facts as unknown as Facts)).toThrow('facts must be an object');
  });

  test('do not affect later ratings', () => {
    const before = rate(official, caseOf());
    expect(bad({ parIndex: NaN })).toThrow('parIndex');
    expect(rate(official, caseOf())).toEqual(before);
  });

  test('null counts as unknown, and so does a missing answer', () => {
    const nulls = {
      role: 'truong-phong',
      answers: null,
      parIndex: null,
      taskCompletion: null,
      flags: null,
    } as unknown as Facts;
    expect(rate(official, nulls)).toEqual(rate(official, { role: 'truong-phong' }));
  });

  test('answers to duties of other roles are ignored', () => {
    const answers = { ...answersOf('truong-phong'), 'dieu-8.khoan-5': 'notDone' as const };
    expect(rate(official, caseOf({ answers }))).toEqual(rate(official, caseOf()));
  });
});
