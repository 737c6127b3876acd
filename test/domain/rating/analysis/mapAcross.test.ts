import { describe, expect, test } from 'vitest';
import { acrossIntervals, type NotAssured } from '../../../../src/domain/rating/analysis/mapAcross.ts';
import { compiledFor } from '../../../../src/domain/rating/engine/compile.ts';
import type { Bounds, Condition } from '../../../../src/domain/rating/condition.ts';
import type { CountedAnswer } from '../../../../src/domain/rating/ruleset.ts';
import { group, rules, share } from '../smallRules.ts';

/** The intervals of the share of four duties that a test cuts, each with whether the test holds. */
function intervals(
  condition: Condition,
  notAssured: NotAssured = 'deficient',
  applicable = 4,
): readonly (readonly [Bounds, string])[] {
  const ruleset = rules({ doc: { tot: condition } }, { duties: ['dieu-2', 'dieu-3', 'dieu-4', 'dieu-5'] });
  const compiled = compiledFor(ruleset, 'mot');
  const found = acrossIntervals(compiled, compiled.readings[0]!, applicable, notAssured);
  return found.intervals.map(({ bounds, holds }) => {
    const written = Object.fromEntries(Object.entries(bounds).filter(([, value]) => value !== undefined));
    return [written, holds.map((held) => (held ? '1' : '0')).join('')];
  });
}

const count = (answers: readonly CountedAnswer[], bounds: Bounds): Condition => ({
  ...share(answers, bounds),
  as: 'count',
});
const late: readonly CountedAnswer[] = ['deficient', 'notDone'];

describe('the horizontal axis, the share of duties not assured,', () => {
  test.each<[Bounds, readonly (readonly [Bounds, string])[]]>([
    // Between one of four and two of four the text has a limit.
    [
      { atMost: 30 },
      [
        [{ atMost: 30 }, '1'],
        [{ above: 30 }, '0'],
      ],
    ],
    [
      { below: 30 },
      [
        [{ below: 30 }, '1'],
        [{ from: 30 }, '0'],
      ],
    ],
    [
      { above: 30 },
      [
        [{ atMost: 30 }, '0'],
        [{ above: 30 }, '1'],
      ],
    ],
    [
      { from: 30 },
      [
        [{ below: 30 }, '0'],
        [{ from: 30 }, '1'],
      ],
    ],
    // The limit is one of four itself.
    [
      { atMost: 25 },
      [
        [{ atMost: 25 }, '1'],
        [{ above: 25 }, '0'],
      ],
    ],
    [
      { below: 25 },
      [
        [{ below: 25 }, '1'],
        [{ from: 25 }, '0'],
      ],
    ],
    [
      { above: 25 },
      [
        [{ atMost: 25 }, '0'],
        [{ above: 25 }, '1'],
      ],
    ],
    [
      { from: 25 },
      [
        [{ below: 25 }, '0'],
        [{ from: 25 }, '1'],
      ],
    ],
    // None at all, and all of them.
    [
      { atMost: 0 },
      [
        [{ atMost: 0 }, '1'],
        [{ above: 0 }, '0'],
      ],
    ],
    [
      { from: 100 },
      [
        [{ below: 100 }, '0'],
        [{ from: 100 }, '1'],
      ],
    ],
    [
      { from: 30, atMost: 60 },
      [
        [{ below: 30 }, '0'],
        [{ from: 30, atMost: 60 }, '1'],
        [{ above: 60 }, '0'],
      ],
    ],
    // No number of four is there.
    [{ from: 30, atMost: 40 }, [[{}, '0']]],
    [{ atMost: 100 }, [[{}, '1']]],
  ])('is cut by %j where the text has its limits', (bounds, expected) => {
    expect(intervals(share(late, bounds))).toEqual(expected);
  });

  test('is cut by a limit on assured duties at the complement to 100', () => {
    expect(intervals(share(['assured'], { from: 70 }))).toEqual([
      [{ atMost: 30 }, '1'],
      [{ above: 30 }, '0'],
    ]);
    expect(intervals(share(['assured'], { above: 70 }))).toEqual([
      [{ below: 30 }, '1'],
      [{ from: 30 }, '0'],
    ]);
    expect(intervals(share(['assured'], { atMost: 70 }))).toEqual([
      [{ below: 30 }, '0'],
      [{ from: 30 }, '1'],
    ]);
    expect(intervals(share(['assured'], { below: 70 }))).toEqual([
      [{ atMost: 30 }, '0'],
      [{ above: 30 }, '1'],
    ]);
    expect(intervals(share(['assured'], { from: 66.7 }))[0]).toEqual([{ atMost: 33.3 }, '1']);
  });

  test('is not cut by a test on another answer, or on all answers', () => {
    expect(intervals(share(['notDone'], { atMost: 30 }))).toEqual([[{}, '1']]);
    expect(intervals(share(['notDone'], { atMost: 30 }), 'notDone')).toHaveLength(2);
    expect(intervals(share(['assured', 'deficient'], { from: 70 }))).toEqual([[{}, '1']]);
    expect(intervals(share(['assured', 'deficient'], { from: 70 }), 'notDone')).toEqual([
      [{ atMost: 30 }, '1'],
      [{ above: 30 }, '0'],
    ]);
  });

  test('is cut just after a tested number of duties', () => {
    expect(intervals(count(late, { atMost: 1 }))).toEqual([
      [{ atMost: 25 }, '1'],
      [{ above: 25 }, '0'],
    ]);
    expect(intervals(count(late, { from: 1 }))).toEqual([
      [{ atMost: 0 }, '0'],
      [{ above: 0 }, '1'],
    ]);
    // Also where a share changes there: the limit of the share would not be right for the number.
    expect(intervals(group('all', [count(late, { atMost: 1 }), share(late, { atMost: 30 })]))).toEqual([
      [{ atMost: 25 }, '11'],
      [{ above: 25 }, '00'],
    ]);
  });

  test('is cut for every test, in ascending order', () => {
    expect(intervals(group('all', [share(late, { atMost: 30 }), share(late, { below: 60 })]))).toEqual([
      [{ atMost: 30 }, '11'],
      [{ above: 30, below: 60 }, '01'],
      [{ from: 60 }, '00'],
    ]);
  });

  test('depends on the number of applicable duties, at least one', () => {
    expect(intervals(count(late, { atMost: 1 }), 'deficient', 2)[0]).toEqual([{ atMost: 50 }, '1']);
    expect(intervals(share(late, { atMost: 30 }), 'deficient', 0)).toEqual([
      [{ atMost: 30 }, '1'],
      [{ above: 30 }, '0'],
    ]);
  });
});

test('is not cut by tests of other readings', () => {
  const ruleset = rules(
    { doc: { tot: share(late, { atMost: 30 }) }, khac: { tot: group('any', [share(late, { atMost: 60 })]) } },
    { duties: ['dieu-2', 'dieu-3', 'dieu-4', 'dieu-5'] },
  );
  const compiled = compiledFor(ruleset, 'mot');
  const slots = compiled.readings.map((reading) => acrossIntervals(compiled, reading, 4, 'deficient').slots);
  expect(slots.map(({ length }) => length)).toEqual([1, 1]);
  expect(slots[0]).not.toEqual(slots[1]);
  const [first] = compiled.readings;
  expect(acrossIntervals(compiled, first!, 4, 'deficient').intervals).toHaveLength(2);
});
