/** Maps of rule sets with several facts beside the axes: each case is where its outcome is drawn. */
import { describe, expect, test } from 'vitest';
import { mapsOf } from '../../../../src/domain/rating/analysis/map.ts';
import { allowedBy, fittingMap, regionAt } from '../../../../src/domain/rating/analysis/mapPoint.ts';
import { rateOrContradict } from '../../../../src/domain/rating/engine/contradiction.ts';
import type { RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { group, number, numberFact, rules, share, yes, yesNoNames } from '../smallRules.ts';

/** Every way to choose one value for each fact. */
function combined(values: Readonly<Record<string, readonly unknown[]>>): readonly Readonly<Record<string, unknown>>[] {
  return Object.entries(values).reduce<readonly Readonly<Record<string, unknown>>[]>(
    (all, [fact, own]) => all.flatMap((facts) => own.map((value) => ({ ...facts, [fact]: value }))),
    [{}],
  );
}

/** The cases that are drawn with another outcome than they are rated with; `fact` is the number on the axis. */
function drawnOtherwise(ruleset: RuleSet, fact: string, values: Parameters<typeof combined>[0]): readonly unknown[] {
  const maps = mapsOf(ruleset, 'doc', 'mot', 'deficient');
  return combined(values).filter((facts) => {
    const one = { role: 'mot', ...facts };
    const { rating } = rateOrContradict(ruleset, one);
    if (rating === null) return false;
    // Also with the maps of this case alone.
    const own = mapsOf(ruleset, 'doc', 'mot', 'deficient', undefined, allowedBy(ruleset, one));
    return [maps, own].some((some) => {
      const fitting = fittingMap(ruleset, one, some);
      if (fitting === null || fitting.assumed.length > 0) return true;
      return regionAt(fitting.map, 0, facts[fact] as number)?.outcome !== rating.readings['doc']?.outcome;
    });
  });
}

const from50 = number('n', { from: 50 });

describe('maps', () => {
  test('distinguish facts beside the axes that have different numbers of intervals', () => {
    const ruleset = rules({
      doc: {
        tot: group('all', [from50, yes('a'), number('m', { from: 70 })]),
        kha: group('all', [number('n', { from: 30 }), yes('b'), number('m', { from: 30 }), yes('c', false)]),
        kem: group('all', [number('n', { below: 30 }), yes('c')]),
      },
    });
    expect(
      drawnOtherwise(ruleset, 'n', {
        n: [10, 40, 60],
        m: [10, 50, 80],
        a: [false, true],
        b: [false, true],
        c: [false, true],
      }),
    ).toEqual([]);
  });

  test('separate facts that a relation ties to the axis from other facts', () => {
    const ruleset = rules(
      {
        doc: {
          tot: group('all', [number('x', { from: 5 }), number('y', { from: 8 }), yes('a')]),
          kha: group('all', [number('x', { from: 2 }), number('y', { from: 4 }), number('m', { from: 30 })]),
          kem: group('all', [number('x', { below: 2 }), yes('b')]),
        },
      },
      {
        facts: [numberFact('x', { max: 10 }), numberFact('y', { max: 10 })],
        relations: [
          {
            id: 'gan',
            text: '',
            terms: [
              { fact: 'y', times: 1 },
              { fact: 'x', times: -1 },
            ],
            constant: -2,
            is: 'atMost',
          },
        ],
      },
    );
    expect(
      drawnOtherwise(ruleset, 'x', {
        x: [0, 1, 2, 4, 5, 7, 10],
        y: [0, 3, 4, 6, 8, 10],
        m: [10, 50],
        a: [false, true],
        b: [false, true],
      }),
    ).toEqual([]);
  });

  test('with the most outcomes come first, each with the cases for which it holds', () => {
    const ruleset = rules(
      {
        doc: {
          kem: group('all', [yes('a'), yes('b')]),
          tot: group('all', [number('n', { from: 80 }), yes('a', false)]),
          kha: from50,
        },
      },
      { precedence: ['kem', 'tot', 'kha'] },
    );
    const maps = mapsOf(ruleset, 'doc', 'mot', 'deficient');
    const is = (fact: string, holds: boolean) => ({ kind: 'yesNo', fact, is: holds });
    expect(maps.map(({ regions, when, across }) => [regions.map(({ outcome }) => outcome), when, across])).toEqual([
      [['gap', 'kha', 'tot'], [[is('a', false)]], null],
      [['gap', 'kha'], [[is('a', true), is('b', false)]], null],
      [['kem'], [[is('a', true), is('b', true)]], null],
    ]);
  });

  test('have the share of duties as horizontal axis if it matters', () => {
    const ruleset = rules(
      { doc: { tot: group('all', [share(['deficient'], { atMost: 50 }), from50]) } },
      { duties: ['dieu-2', 'dieu-3'] },
    );
    const [map] = mapsOf(ruleset, 'doc', 'mot', 'deficient');
    expect(map).toMatchObject({ across: 'duties', notAssured: 'deficient', reading: 'doc', when: [[]] });
    expect(map?.regions).toEqual([
      { x: { atMost: 50 }, y: { below: 50 }, outcome: 'gap' },
      { x: { atMost: 50 }, y: { from: 50 }, outcome: 'tot' },
      { x: { above: 50 }, y: {}, outcome: 'gap' },
    ]);
    expect(mapsOf(ruleset, 'doc', 'mot', 'notDone')[0]?.across).toBeNull();
    // With one duty that applies it is not assured, or it is.
    expect(mapsOf(ruleset, 'doc', 'mot', 'deficient', 1)[0]?.regions.map(({ x }) => x)).toEqual([
      { atMost: 50 },
      { atMost: 50 },
      { above: 50 },
    ]);
  });

  test('are left out if there are more than two dozen', () => {
    /** A number of steps of another number, each of which moves the limit on the axis. */
    const steps = (count: number) =>
      rules({
        doc: {
          tot: group(
            'any',
            Array.from({ length: count }, (_, i) =>
              group('all', [number('n', { from: 99 - i }), number('m', { from: i + 1, below: i + 2 })]),
            ),
          ),
          kem: number('n', { below: 10 }),
        },
      });
    expect(mapsOf(steps(23), 'doc', 'mot', 'deficient')).toHaveLength(24);
    expect(mapsOf(steps(24), 'doc', 'mot', 'deficient')).toEqual([]);
  });

  test('of many facts in one group are listed by whether the group holds', () => {
    const cases = yesNoNames(15).map((fact) => yes(fact));
    const ruleset = rules({ doc: { tot: from50, kem: group('any', cases) } }, { precedence: ['kem', 'tot'] });
    expect(mapsOf(ruleset, 'doc', 'mot', 'deficient').map(({ when }) => when)).toEqual([
      [[{ kind: 'together', group: 'any', conditions: cases, is: false }]],
      [[{ kind: 'together', group: 'any', conditions: cases, is: true }]],
    ]);
  });
});
