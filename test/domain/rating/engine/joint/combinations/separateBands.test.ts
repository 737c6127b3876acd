/** Points by bands of numbers that nothing else looks at are found on their own. */
import { describe, expect, test } from 'vitest';
import type { LeafCondition } from '../../../../../../src/domain/rating/condition.ts';
import type { Fact } from '../../../../../../src/domain/rating/fact.ts';
import type { Relation } from '../../../../../../src/domain/rating/measures.ts';
import { chosen, items, pointsFact, ratioFact, relationOf, sumFact, term } from '../../../smallFacts.ts';
import { number, numberFact, yes, yesNoFact } from '../../../smallRules.ts';
import { blockOf } from '../smallBlocks.ts';
import { BANDS, high, muc, notMore, SHARES, total, whole, x, y } from '../bandFacts.ts';

describe('points by bands can be computed separately', () => {
  const ofX = pointsFact('diem', 'x', BANDS);
  const ofShare = pointsFact('diem', 'ty', SHARES);
  const ty = ratioFact('ty', [term('y')], [term('x')]);
  const fromOne = whole('x', 5, { min: 1 });
  const both = sumFact('ca', [term('x'), term('y')]);
  const ofBoth = pointsFact('diem', 'ca', BANDS);
  const mon = numberFact('mon', { max: 5, whole: true, items: items('p', 'q') });
  const ofItems = sumFact('ca', [term('mon')]);
  const count: LeafCondition = {
    id: 'dem',
    clause: 'dieu-1',
    kind: 'count',
    facts: ['mon'],
    each: { bounds: { from: 2 } },
    as: 'count',
    bounds: { from: 1 },
  };
  const cases: readonly (readonly [string, boolean, readonly Fact[], readonly LeafCondition[], readonly Relation[]])[] =
    [
      ['of one number', true, [x, muc, ofX, total('diem', 'muc')], [high], []],
      [
        'of a yes or no',
        true,
        [yesNoFact('co'), muc, pointsFact('diem', 'co', BANDS), total('diem', 'muc')],
        [high],
        [],
      ],
      [
        'of a sum',
        true,
        [x, y, muc, sumFact('ca', [term('x'), term('y')]), pointsFact('diem', 'ca', BANDS), total('diem', 'muc')],
        [high],
        [],
      ],
      [
        'of a yes or no that is tested too',
        false,
        [yesNoFact('co'), muc, pointsFact('diem', 'co', BANDS), total('diem', 'muc')],
        [high, yes('co')],
        [],
      ],
      [
        'of a sum of which one value is tested too',
        false,
        [x, y, muc, both, ofBoth, total('diem', 'muc')],
        [high, number('y', { from: 2 })],
        [],
      ],
      [
        'of a sum with a choice',
        false,
        [x, muc, sumFact('ca', [term('x'), term('muc')]), ofBoth, total('diem', 'x')],
        [high],
        [],
      ],
      ['of items', true, [mon, muc, ofItems, pointsFact('diem', 'ca', BANDS), total('diem', 'muc')], [high], []],
      [
        'of items that are counted too',
        false,
        [mon, muc, ofItems, pointsFact('diem', 'ca', BANDS), total('diem', 'muc')],
        [high, count],
        [],
      ],
      ['of a choice', false, [x, muc, pointsFact('diem', 'muc', BANDS), total('diem', 'x')], [high], []],
      [
        'that count a number itself',
        false,
        [
          x,
          muc,
          pointsFact('diem', 'x', [
            [{ from: 3 }, 0, 1],
            [{}, 0],
          ]),
          total('diem', 'muc'),
        ],
        [high],
        [],
      ],
      [
        'of a number that is tested too',
        false,
        [x, muc, ofX, total('diem', 'muc')],
        [high, number('x', { from: 2 })],
        [],
      ],
      ['beside a test on another number', true, [x, y, ofX, total('diem', 'y')], [high, number('y', { from: 2 })], []],
      ['beside a test on a choice', true, [x, muc, ofX, total('diem', 'muc')], [high, chosen('muc', ['cao'])], []],
      ['of a number that the sum has too', false, [x, ofX, total('diem', 'x')], [high], []],
      ['of a share that is above nothing', true, [fromOne, y, muc, ty, ofShare, total('diem', 'muc')], [high], []],
      ['of a share that may be of nothing', false, [x, y, muc, ty, ofShare, total('diem', 'muc')], [high], []],
      [
        'of a share with a number for nothing',
        true,
        [x, y, muc, { ...ty, ifNone: 60 } as Fact, ofShare, total('diem', 'muc')],
        [high],
        [],
      ],
      [
        'of a share that is tested too',
        false,
        [fromOne, y, muc, ty, ofShare, total('diem', 'muc')],
        [high, number('ty', { from: 30 })],
        [],
      ],
      [
        'of a share with a relation of its own',
        true,
        [fromOne, y, muc, ty, ofShare, total('diem', 'muc')],
        [high],
        [notMore],
      ],
      ['of a number that a relation ties to another', false, [x, y, ofX, total('diem', 'y')], [high], [notMore]],
      [
        'of a number beside a relation of others',
        true,
        [x, y, whole('z', 5), pointsFact('diem', 'z', BANDS), total('diem', 'x', 'y')],
        [high],
        [notMore],
      ],
      [
        'of a limited sum of points',
        true,
        [
          x,
          y,
          muc,
          sumFact('ca', [term('x'), term('y')], { max: 4 }),
          pointsFact('diem', 'ca', BANDS),
          total('diem', 'muc'),
        ],
        [high],
        [],
      ],
      [
        'of a sum with a part that is limited',
        false,
        [
          x,
          y,
          muc,
          sumFact('ca', [term('x', 1, { max: 2 }), term('y')]),
          pointsFact('diem', 'ca', BANDS),
          total('diem', 'muc'),
        ],
        [high],
        [],
      ],
    ];

  test.each(cases)('%s: %s', (_, isAlone, facts, tests, relations) => {
    expect(blockOf(facts, tests, relations).plan.separateBands.size).toBe(isAlone ? 1 : 0);
  });

  test('values of separate bands are neither linked nor part of other relations', () => {
    const { all, linked, outerRelations } = blockOf(
      [fromOne, y, whole('z', 5), whole('w', 5), ty, ofShare, total('diem', 'z', 'w')],
      [high],
      [notMore, relationOf('atMost', [term('z'), term('w', -1)])],
    ).plan;
    expect(all.inputs.filter((_, at) => linked[at]).map(({ where }) => where)).toEqual(['z', 'w']);
    expect(outerRelations.map(({ relation }) => relation.terms[0]!.fact)).toEqual(['z']);
  });
});
