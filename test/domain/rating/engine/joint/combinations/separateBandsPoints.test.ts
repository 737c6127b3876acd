/** What points by bands can come to where they are found on their own. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOf } from '../../../../../../src/domain/rating/engine/joint/numbers/fraction.ts';
import type { Fact } from '../../../../../../src/domain/rating/fact.ts';
import type { Relation } from '../../../../../../src/domain/rating/measures.ts';
import { chosen, pointsFact, ratioFact, relationOf, sumFact, term } from '../../../smallFacts.ts';
import { number, yesNoFact } from '../../../smallRules.ts';
import { blockOf, foundCombinations, spansOf, triedCombinations, type Values } from '../smallBlocks.ts';
import { BANDS, high, muc, notMore, SHARES, total, whole, x, y } from '../bandFacts.ts';

describe('the possible points', () => {
  /** Those that there are while something is known. */
  const points = (facts: readonly Fact[], known: object, relations: readonly Relation[] = []) => {
    const block = blockOf([...facts, muc, total('diem', 'muc')], [high], relations);
    const [bands] = block.plan.separateBands.values();
    const found = bands!.pointsIn(spansOf(block, known));
    // Asked again, the same.
    expect(bands!.pointsIn(spansOf(block, known))).toBe(found);
    return found.map(numberOf).sort((a, b) => a - b);
  };
  const shares = (over: object = {}) => [
    x,
    y,
    ratioFact('ty', [term('y')], [term('x')], { ifNone: 60, ...over }),
    pointsFact('diem', 'ty', SHARES),
  ];

  test('are those of the bands in which the number can still be', () => {
    const simple = [x, pointsFact('diem', 'x', BANDS)];
    expect(points(simple, {})).toEqual([0, 2, 5]);
    expect(points(simple, { x: 0 })).toEqual([0]);
    expect(points(simple, { x: 2 })).toEqual([2]);
    expect(points(simple, { x: 3 })).toEqual([5]);
    const answer = [yesNoFact('co'), pointsFact('diem', 'co', BANDS)];
    expect(points(answer, {})).toEqual([0, 2]);
    expect(points(answer, { co: true })).toEqual([2]);
    expect(points(answer, { co: false })).toEqual([0]);
  });

  test('are rounded and limited as declared', () => {
    const shaped = [x, pointsFact('diem', 'x', BANDS, { min: 1, max: 4 })];
    expect(points(shaped, {})).toEqual([1, 2, 4]);
    expect(points([x, pointsFact('diem', 'x', BANDS, { round: 4 })], {})).toEqual([0, 4, 4]);
  });

  test('of a share are those that its relation allows', () => {
    expect(points(shares(), {}, [notMore])).toEqual([1, 6, 6, 10]);
    expect(points(shares(), { x: 1 }, [notMore])).toEqual([1, 10]);
    expect(points(shares(), { x: 5, y: 2 }, [notMore])).toEqual([1]);
    expect(points(shares(), { y: 5 }, [notMore])).toEqual([10]);
    expect(points(shares(), { x: 1, y: 2 }, [notMore])).toEqual([]);
    expect(points(shares(), { x: 0 }, [notMore])).toEqual([6]);
  });

  test('of a share with a denominator of 0 are those of its declared substitute, rounded and limited as points only', () => {
    expect(points(shares({ max: 55 }), { x: 0 })).toEqual([6]);
    expect(points(shares({ max: 45 }), { x: 4 })).toEqual([1]);
    expect(points(shares({ round: 100 }), { x: 2, y: 1 })).toEqual([10]);
  });
});

test('of several bands beside a choice equal those of brute force', () => {
  const band = fc.constantFrom<readonly (readonly [object, number])[]>(
    [
      [{ from: 3 }, 4],
      [{ from: 1 }, 2],
      [{}, 0],
    ],
    [
      [{ atMost: 1 }, 3],
      [{}, -1],
    ],
    [
      [{ above: 2, below: 4 }, 1.5],
      [{}, 0],
    ],
  );
  const at = (bands: readonly (readonly [object, number])[], value: number): number =>
    bands.find(([bounds]) => {
      const { from = -99, atMost = 99, above = -99, below = 99 } = bounds as Readonly<Record<string, number>>;
      return value >= from && value <= atMost && value > above && value < below;
    })![1];
  const value = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined });
  fc.assert(
    fc.property(band, band, fc.constantFrom(1, 2, -1), value, value, fc.boolean(), (one, two, times, a, b, isTied) => {
      const facts = [
        whole('x', 4),
        whole('y', 4),
        whole('z', 4),
        muc,
        sumFact('ca', [term('y'), term('z', times)]),
        pointsFact('mot', 'x', one),
        pointsFact('hai', 'ca', two),
        total('mot', 'hai', 'muc'),
      ];
      const tests = [
        number('tong', { from: 2 }),
        number('tong', { above: 4 }),
        number('hai', { from: 1 }),
        chosen('muc', ['cao']),
      ];
      const tie = relationOf('atMost', [term('y'), term('z', -1)]);
      const block = blockOf(facts, tests, isTied ? [tie] : []);
      const spans = spansOf(block, { x: a, y: b });
      const hai = ({ y: own, z }: Values) => at(two, own! + times * z!);
      const expected = triedCombinations(
        block,
        spans,
        {
          hai,
          tong: (values) => at(one, values['x']!) + hai(values) + [3, 0][values['muc']!]!,
          muc: (values) => values['muc']!,
        },
        (values) => !isTied || values['y']! <= values['z']!,
      );
      expect(foundCombinations(block, spans)).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});
