import { describe, expect, test } from 'vitest';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { Facts } from '../../../../src/domain/rating/ruleset.ts';
import { splitsOf } from '../../../../src/domain/rating/analysis/splits.ts';
import { answersOf, caseOf, official } from '../official.ts';

/** For each reading that differs from the ladder, the conditions that cause it. */
function splits(facts: Facts): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    splitsOf(official, rate(official, facts)).map(({ reading, conditions }) => [
      reading,
      conditions.map(({ id }) => id),
    ]),
  );
}

describe('conditions that split the readings', () => {
  test('do not exist if the readings agree', () => {
    expect(splits(caseOf())).toEqual({});
    expect(splits(caseOf({ parIndex: 50 }))).toEqual({});
  });

  test('are khoản 2 as printed for index 85', () => {
    expect(splits(caseOf({ parIndex: 85 }))).toEqual({ verbatim: ['k2-chi-so'] });
    expect(splitsOf(official, rate(official, caseOf({ parIndex: 85 })))[0]).toMatchObject({
      possible: ['gap'],
      conditions: [{ clause: 'dieu-12.khoan-2', because: expect.stringContaining('từ 90% đến dưới 80%') }],
    });
  });

  test('are the upper bound of khoản 3 for index 95 and a late duty', () => {
    expect(splits(caseOf({ answers: answersOf('truong-phong', [1, 'deficient']) }))).toEqual({
      corrected: ['k3-chi-so'],
      verbatim: ['k3-chi-so'],
    });
  });

  test('have the reason of the reading, or of the first one if this reading is as printed', () => {
    const [corrected] = splitsOf(
      official,
      rate(official, caseOf({ answers: answersOf('truong-phong', [1, 'deficient']) })),
    );
    expect(corrected?.conditions).toMatchObject([
      { id: 'k3-chi-so', by: 'ladder', leaf: { state: 'notMet', bounds: { from: 60, below: 80 } } },
    ]);
    const lenient = splitsOf(
      official,
      rate(official, caseOf({ answers: answersOf('truong-phong', [1, 'notDone']), parIndex: 70 })),
    ).find(({ reading }) => reading === 'lenient');
    // It omits the condition.
    expect(lenient?.conditions).toMatchObject([{ id: 'k3-hoan-thanh', by: 'lenient', leaf: undefined }]);
  });

  test('are whether khoản 3 allows one duty not done', () => {
    expect(splits(caseOf({ answers: answersOf('truong-phong', [1, 'notDone']), parIndex: 70 }))).toEqual({
      lenient: ['k3-hoan-thanh'],
    });
  });

  test('are khoản 2 for a field index above its range', () => {
    expect(splits(caseOf({ role: 'truong-phong-tu-phap', parIndex: 85, fieldIndexes: { 'the-che': 75 } }))).toEqual({
      corrected: ['k2-linh-vuc'],
      verbatim: ['k2-chi-so', 'k2-linh-vuc'],
    });
  });

  test('are only khoản 2 as printed while the index is unknown', () => {
    const { parIndex: _index, ...open } = caseOf();
    expect(splits(open)).toEqual({ verbatim: ['k2-chi-so'] });
  });
});
