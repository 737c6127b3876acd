import { describe, expect, test } from 'vitest';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { Facts } from '../../../../src/domain/rating/ruleset.ts';
import { splitsOf } from '../../../../src/domain/rating/analysis/splits.ts';
import { answersOf, caseOf, official } from '../official.ts';

/** For each reading that differs from the ladder: the conditions it turns on. */
function splits(facts: Facts): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    splitsOf(official, rate(official, facts)).map(({ reading, conditions }) => [
      reading,
      conditions.map(({ id }) => id),
    ]),
  );
}

describe('which conditions split the readings', () => {
  test('none where they agree', () => {
    expect(splits(caseOf())).toEqual({});
    expect(splits(caseOf({ parIndex: 50 }))).toEqual({});
  });

  test('index 85: khoản 2 as printed', () => {
    expect(splits(caseOf({ parIndex: 85 }))).toEqual({ verbatim: ['k2-chi-so'] });
    expect(splitsOf(official, rate(official, caseOf({ parIndex: 85 })))[0]).toMatchObject({
      possible: ['gap'],
      conditions: [{ clause: 'dieu-12.khoan-2', because: expect.stringContaining('từ 90% đến dưới 80%') }],
    });
  });

  test('index 95 and a late duty: the upper bound of khoản 3', () => {
    expect(splits(caseOf({ answers: answersOf('truong-phong', [1, 'deficient']) }))).toEqual({
      corrected: ['k3-chi-so'],
      verbatim: ['k3-chi-so'],
    });
  });

  test('whose reason it is: the reading’s own, or that of the first while this one keeps to the print', () => {
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
    // It leaves the condition out.
    expect(lenient?.conditions).toMatchObject([{ id: 'k3-hoan-thanh', by: 'lenient', leaf: undefined }]);
  });

  test('one duty not done: whether khoản 3 bears it', () => {
    expect(splits(caseOf({ answers: answersOf('truong-phong', [1, 'notDone']), parIndex: 70 }))).toEqual({
      lenient: ['k3-hoan-thanh'],
    });
  });

  test('a field index above what khoản 2 names', () => {
    expect(splits(caseOf({ role: 'truong-phong-tu-phap', parIndex: 85, fieldIndexes: { 'the-che': 75 } }))).toEqual({
      corrected: ['k2-linh-vuc'],
      verbatim: ['k2-chi-so', 'k2-linh-vuc'],
    });
  });

  test('while the index is unknown, only khoản 2 as printed is out already', () => {
    const { parIndex: _index, ...open } = caseOf();
    expect(splits(open)).toEqual({ verbatim: ['k2-chi-so'] });
  });
});
