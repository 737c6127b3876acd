import { describe, expect, test } from 'vitest';
import {
  canOccur,
  effortOf,
  IMPOSSIBLE,
  regionOf,
  spaceOf,
  TooManyCases,
} from '../../../../src/domain/rating/analysis/space.ts';
import { compiledFor } from '../../../../src/domain/rating/engine/compile.ts';
import type { Cluster } from '../../../../src/domain/rating/conditionTest.ts';
import type { RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { group, number, otherwise, rules, share, yes, yesNoNames } from '../smallRules.ts';

/** A cluster of dimensions with these numbers of pieces, in which every combination is possible. */
function freely(...sizes: readonly number[]): Cluster {
  return {
    dimensions: sizes.map((size) => ({
      slots: [],
      pieces: Array.from({ length: size }, () => ({ truths: [] })),
      spanned: (first, last) =>
        first === 0 && last === size - 1
          ? null
          : { kind: 'number', fact: `${size}`, bounds: { from: first, atMost: last } },
    })),
    combinations: sizes.reduce<readonly (readonly number[])[]>(
      (all, size) => all.flatMap((pieces) => [...Array(size).keys()].map((piece) => [...pieces, piece])),
      [[]],
    ),
    exact: true,
  };
}

function spaceIn(ruleset: RuleSet) {
  const compiled = compiledFor(ruleset, 'mot');
  return spaceOf(compiled, compiled.readings[0]!);
}

describe('effortOf', () => {
  test.each([
    [[], 1],
    [[freely(1)], 1],
    [[freely(2)], 3],
    [[freely(4)], 10],
    [[freely(2, 3), freely(4)], 3 * 6 * 10],
  ])('of %# is the product of the numbers of ranges in each dimension', (clusters, effort) => {
    expect(effortOf(clusters)).toBe(effort);
  });
});

describe('a box', () => {
  const clusters: readonly Cluster[] = [
    {
      ...freely(2, 2),
      combinations: [
        [0, 0],
        [1, 1],
      ],
    },
    { ...freely(3), combinations: [[0], [2]] },
  ];
  const range = (first: number, last = first) => ({ first, last });

  test.each([
    ['a combination of each cluster', [range(0), range(0), range(2)], true],
    ['one at the upper end of its ranges', [range(0, 1), range(1), range(1, 2)], true],
    ['one at the lower end of its ranges', [range(0, 1), range(0), range(0, 1)], true],
    ['pieces that cannot come together', [range(0), range(1), range(0, 2)], false],
    ['no combination of the last cluster', [range(0, 1), range(0, 1), range(1)], false],
  ])('of %s: whether it can occur is %#', (_, box, occurs) => {
    expect(canOccur(clusters, box)).toBe(occurs);
  });

  test('is described by the dimensions that it limits', () => {
    const { dimensions } = freely(2, 3, 4);
    expect(regionOf([range(0, 1), range(1, 2), range(3)], dimensions)).toEqual([
      { kind: 'number', fact: '3', bounds: { from: 1, atMost: 2 } },
      { kind: 'number', fact: '4', bounds: { from: 3, atMost: 3 } },
    ]);
  });
});

describe('spaceOf', () => {
  test('lists the levels that each combination meets, the last dimension varying fastest', () => {
    const space = spaceIn(
      rules({
        doc: {
          tot: group('all', [yes('a'), number('n', { from: 80 })]),
          kem: group('any', [number('n', { below: 50 }), yes('a', false)]),
        },
      }),
    );
    expect(space.sizes).toEqual([2, 3]);
    // a: no, yes; n: below 50, from 50 to below 80, from 80
    expect([...space.met]).toEqual([2, 2, 2, 2, 0, 1]);
    expect(space.exact).toBe(true);
    expect(space.dimensions).toEqual(space.clusters.flatMap(({ dimensions }) => dimensions));
  });

  test('marks combinations that cannot occur as impossible', () => {
    const ruleset = rules(
      {
        doc: {
          tot: group('all', [share(['notDone'], { atMost: 0 }), share(['deficient', 'notDone'], { atMost: 50 })]),
        },
      },
      { duties: ['dieu-2', 'dieu-3'] },
    );
    const { dimensions, sizes, met } = spaceIn(ruleset);
    expect(dimensions.map(({ spanned }) => spanned(0, 0))).toEqual([
      { kind: 'duties', answers: ['notDone'], as: 'share', bounds: { atMost: 0 } },
      { kind: 'duties', answers: ['deficient', 'notDone'], as: 'share', bounds: { atMost: 50 } },
    ]);
    expect(sizes).toEqual([2, 2]);
    expect([...met]).toEqual([1, 0, 0, 0]);
    const narrow = rules(
      {
        doc: {
          tot: group('all', [share(['notDone'], { atMost: 0 }), share(['deficient', 'notDone'], { atMost: 0 })]),
        },
      },
      { duties: ['dieu-2', 'dieu-3'] },
    );
    // Something is not done, and yet nothing is late or not done.
    expect([...spaceIn(narrow).met]).toEqual([1, 0, IMPOSSIBLE, 0]);
  });
});

describe('too many cases', () => {
  const names = yesNoNames(20);
  const many = names.map((fact) => yes(fact));

  test('are refused, naming the condition that tests the most facts', () => {
    // Each fact is in two groups, so that none can be taken together.
    const ruleset = rules({
      doc: {
        tot: group('any', [group('all', many.slice(1, 10)), ...many.slice(10)]),
        kha: yes('z'),
        kem: group('some', [...many.slice(0, 19), group('all', many.slice(15))], { from: 3 }),
        con: otherwise,
      },
    });
    const refused = (): unknown => {
      try {
        return spaceIn(ruleset);
      } catch (error) {
        return error;
      }
    };
    const error = refused();
    expect(error).toBeInstanceOf(TooManyCases);
    expect(error).toBeInstanceOf(RangeError);
    const { id } = ruleset.readings[0]!.conditions['kem']!;
    expect(error).toMatchObject({
      name: 'TooManyCases',
      condition: id,
      looksAt: 20,
      message: `${2 ** 21} cases are too many; condition "${id}" looks at 20 things`,
    });
  });
});
