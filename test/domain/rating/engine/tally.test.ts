import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dutiesOf } from '../../../../src/domain/rating/engine/duties.ts';
import { tallyOf } from '../../../../src/domain/rating/engine/tally.ts';

/** Two duties of one clause, one of another, one of a third. */
const DUTIES = ['dieu-1.khoan-1.diem-a', 'dieu-1.khoan-1.diem-b', 'dieu-1.khoan-2', 'dieu-2.khoan-1'];
const LETTERS: Readonly<Record<string, string | null>> = {
  A: 'assured',
  D: 'deficient',
  N: 'notDone',
  X: 'notApplicable',
  '?': null,
};

/** The tallies of four answers, a letter each. */
function tallies(letters: string) {
  const answers = Object.fromEntries(DUTIES.map((duty, i) => [duty, LETTERS[letters[i] ?? '?']]));
  const { byDuty, byClause } = tallyOf(dutiesOf(DUTIES), answers);
  const countsOf = ({ assured, deficient, notDone, open, worsening, notApplicable, applicable }: typeof byDuty) =>
    `${assured}A ${deficient}D ${notDone}N ${open}? ${worsening}W ${notApplicable}X of ${applicable}`;
  return [countsOf(byDuty), countsOf(byClause)];
}

test.each([
  ['AAAA', '4A 0D 0N 0? 0W 0X of 4', '3A 0D 0N 0? 0W 0X of 3'],
  ['ADNX', '1A 1D 1N 0? 0W 1X of 3', '0A 1D 1N 0? 0W 1X of 2'],
  ['????', '0A 0D 0N 4? 0W 0X of 4', '0A 0D 0N 3? 0W 0X of 3'],
  // A clause is as its worst duty.
  ['NDAA', '2A 1D 1N 0? 0W 0X of 4', '2A 0D 1N 0? 0W 0X of 3'],
  ['N?AA', '2A 0D 1N 1? 0W 0X of 4', '2A 0D 1N 0? 0W 0X of 3'],
  // Late, and what is not answered may not be done.
  ['D?AA', '2A 1D 0N 1? 0W 0X of 4', '2A 0D 0N 0? 1W 0X of 3'],
  ['A?AA', '3A 0D 0N 1? 0W 0X of 4', '2A 0D 0N 1? 0W 0X of 3'],
  // What does not apply is not looked at, nor a clause of nothing else.
  ['XAAA', '3A 0D 0N 0? 0W 1X of 3', '3A 0D 0N 0? 0W 0X of 3'],
  ['XXAD', '1A 1D 0N 0? 0W 2X of 2', '1A 1D 0N 0? 0W 1X of 2'],
  ['XD?N', '0A 1D 1N 1? 0W 1X of 3', '0A 1D 1N 1? 0W 0X of 3'],
])('%s is counted by duty and by clause', (letters, byDuty, byClause) => {
  expect(tallies(letters)).toEqual([byDuty, byClause]);
});

describe('given answers', () => {
  const counted = (answers: unknown) => tallyOf(dutiesOf(DUTIES), answers).byDuty;

  test('to other duties are ignored, and none are given where there are none', () => {
    expect(counted({ 'dieu-9': 'assured', [DUTIES[0]!]: 'assured' })).toMatchObject({ assured: 1, open: 3 });
    for (const none of [undefined, null, {}]) expect(counted(none)).toMatchObject({ open: 4, applicable: 4 });
  });

  test('count alike in any order, with or without others between them', () => {
    const given = fc.uniqueArray(
      fc.tuple(fc.constantFrom(...DUTIES, 'dieu-9', 'dieu-9.khoan-1'), fc.constantFrom(...Object.values(LETTERS))),
      { selector: ([duty]) => duty },
    );
    fc.assert(
      fc.property(given, (entries) => {
        const inTurn = Object.fromEntries(DUTIES.map((duty) => [duty, new Map(entries).get(duty)]));
        expect(tallyOf(dutiesOf(DUTIES), Object.fromEntries(entries))).toEqual(tallyOf(dutiesOf(DUTIES), inTurn));
      }),
    );
  });

  test('of unknown kinds are refused', () => {
    expect(() => counted('x')).toThrow(new TypeError('answers must be an object'));
    expect(() => counted({ 'dieu-1.khoan-2': 'late' })).toThrow(
      new RangeError(
        'answers["dieu-1.khoan-2"] is "late"; expected assured, deficient, notDone, notApplicable or nothing',
      ),
    );
  });

  test('of one case are forgotten in the next', () => {
    const duties = dutiesOf(DUTIES);
    tallyOf(duties, { [DUTIES[0]!]: 'notDone' });
    expect(tallyOf(duties, {}).byClause).toMatchObject({ notDone: 0, open: 3 });
  });
});
