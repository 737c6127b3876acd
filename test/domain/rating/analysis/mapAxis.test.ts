import { describe, expect, test } from 'vitest';
import { mapAxis } from '../../../../src/domain/rating/analysis/mapAxis.ts';
import { mapsOf } from '../../../../src/domain/rating/analysis/map.ts';
import { compiledFor } from '../../../../src/domain/rating/engine/compile.ts';
import type { Test } from '../../../../src/domain/rating/conditionTest.ts';
import type { RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { term } from '../smallFacts.ts';
import { group, number, numberFact, rules, share, yes, yesNoFact, yesNoNames } from '../smallRules.ts';

function axisOf(ruleset: RuleSet, most = 1_000, allows?: (test: Test) => boolean) {
  const compiled = compiledFor(ruleset, 'mot');
  return mapAxis(compiled, compiled.readings[0]!, most, allows);
}

const entered = [numberFact('x', { max: 10, unit: 'điểm' }), numberFact('y', { max: 10, unit: 'điểm' })];

describe('the rows of the vertical axis', () => {
  test('are the intervals of the number, each with the results of its tests', () => {
    const axis = axisOf(rules({ doc: { tot: number('a', { from: 80 }), kha: number('a', { from: 50 }) } }));
    expect(axis?.rows).toEqual([
      { bounds: { below: 50 }, ways: [{ tied: 0, truths: [2, 2] }] },
      { bounds: { from: 50, below: 80 }, ways: [{ tied: 0, truths: [2, 1] }] },
      { bounds: { from: 80 }, ways: [{ tied: 0, truths: [1, 1] }] },
    ]);
    expect(axis?.tied).toBeNull();
    expect(axis?.rest).toEqual([]);
  });

  test('hold every possible result of the tests on facts tied to the number', () => {
    // x is at least y - 2: a relation ties them.
    const ruleset = rules(
      {
        doc: { tot: group('all', [number('x', { from: 5 }), number('y', { from: 8 })]), kha: number('x', { from: 2 }) },
      },
      {
        facts: entered,
        relations: [{ id: 'gan', text: '', terms: [term('y'), term('x', -1)], constant: -2, is: 'atMost' }],
      },
    );
    const axis = axisOf(ruleset);
    expect(axis?.fact.id).toBe('x');
    expect(axis?.rows.map(({ bounds, ways }) => [bounds, ways.map(({ tied }) => tied).sort()])).toEqual([
      // y is at most 4, below 7, or anything.
      [{ below: 2 }, [0]],
      [{ from: 2, below: 5 }, [0]],
      [{ from: 5 }, [0, 1]],
    ]);
    expect(axis?.tied?.cluster.combinations).toEqual([[0], [1]]);
    expect(axis?.tied?.cluster.dimensions[0]?.spanned(1, 1)).toEqual({
      kind: 'number',
      fact: 'y',
      bounds: { from: 8 },
    });
    expect(axis?.tied?.ways).toEqual([[2], [1]]);
    // In the maps of a case in which y is below 8 there is one way only.
    const low = axisOf(
      ruleset,
      1_000,
      (one) => !('fact' in one) || one.fact !== 'y' || (one.kind === 'number' && one.bounds.from === undefined),
    );
    expect(low?.rows.map(({ ways }) => ways.map(({ tied }) => tied))).toEqual([[0], [0], [0]]);
    // If nothing varies, there is no dimension.
    expect(low?.tied?.cluster).toMatchObject({ dimensions: [], combinations: [[]] });
    expect(low?.tied?.slots).toHaveLength(1);
  });
});

describe('the facts beside the axes', () => {
  const ruleset = rules(
    {
      doc: {
        tot: group('all', [
          number('n', { from: 80 }),
          yes('a'),
          number('m', { from: 30 }),
          share(['notDone'], { atMost: 0 }),
        ]),
        kha: group('all', [number('n', { from: 50 }), yes('b')]),
      },
    },
    { duties: ['dieu-2', 'dieu-3'] },
  );

  test('are listed separately, without the duties', () => {
    const axis = axisOf(ruleset);
    expect(axis?.rest.map(({ cluster }) => cluster.dimensions[0]?.spanned(0, 0))).toEqual([
      { kind: 'yesNo', fact: 'a', is: false },
      { kind: 'number', fact: 'm', bounds: { below: 30 } },
      { kind: 'yesNo', fact: 'b', is: false },
    ]);
    expect(axis?.rest.map(({ ways }) => ways)).toEqual([
      [[2], [1]],
      [[2], [1]],
      [[2], [1]],
    ]);
  });

  test('have at most the given number of combinations', () => {
    expect(axisOf(ruleset, 8)?.rest).toHaveLength(3);
    // Nothing can be taken together here.
    expect(axisOf(ruleset, 7, () => true)).toBeNull();
  });

  test('are only those that a case leaves open', () => {
    const asked: Test[] = [];
    const axis = axisOf(ruleset, 4, (one) => {
      asked.push(one);
      return (
        !(one.kind === 'yesNo' && one.fact === 'a' && one.is) && !(one.kind === 'number' && one.bounds.from === 30)
      );
    });
    // A fact with the same results in all of them needs no dimension, but its results are written.
    expect(
      axis?.rest.map(({ cluster: { dimensions, combinations }, ways }) => [dimensions.length, combinations, ways]),
    ).toEqual([
      [0, [[]], [[2]]],
      [0, [[]], [[2]]],
      [1, [[0], [1]], [[2], [1]]],
    ]);
    expect(asked.filter((one) => one.kind === 'duties' || ('fact' in one && one.fact === 'n'))).toEqual([]);
  });

  test('with tests that change nothing are allowed without asking', () => {
    const redundant = rules({ doc: { tot: group('all', [number('n', { from: 80 }), number('m', { from: 0 })]) } });
    expect(axisOf(redundant, 100, () => false)?.rest.map(({ ways }) => ways)).toEqual([[[1]]]);
  });
});

describe('a group beside the axes', () => {
  const many = (count: number) => {
    const cases = yesNoNames(count).map((fact) => yes(fact));
    return rules({ doc: { tot: number('n', { from: 50 }), kem: group('any', cases) } });
  };

  test('is folded into one dimension if there are more than a dozen dimensions', () => {
    expect(axisOf(many(12), 2 ** 12)?.rest).toHaveLength(12);
    expect(axisOf(many(13), 2 ** 13)?.rest).toHaveLength(1);
  });

  test('is folded into one dimension if there are too many combinations', () => {
    expect(axisOf(many(4), 16)?.rest).toHaveLength(4);
    const axis = axisOf(many(4), 15);
    expect(axis?.rest.map(({ cluster }) => cluster.dimensions[0]?.spanned(1, 1))).toEqual([
      {
        kind: 'together',
        group: 'any',
        conditions: yesNoNames(4).map((fact) => yes(fact)),
        is: true,
      },
    ]);
    expect(
      mapsOf(many(13), 'doc', 'mot', 'deficient').map(({ regions }) => regions.map(({ outcome }) => outcome)),
    ).toEqual([
      ['gap', 'tot'],
      ['kem', 'tot'],
    ]);
  });

  test('is not folded in the maps of one case', () => {
    expect(axisOf(many(13), 2 ** 13, () => true)?.rest).toHaveLength(13);
  });

  test('is never folded together with the number or the duties on the axes', () => {
    const cases = yesNoNames(13).map((fact) => yes(fact));
    const ruleset = rules(
      {
        doc: { tot: group('all', [number('n', { from: 50 }), share(['notDone'], { atMost: 0 }), ...cases]) },
      },
      { duties: ['dieu-2'], facts: yesNoNames(13).map(yesNoFact) },
    );
    const axis = axisOf(ruleset);
    expect(axis?.rest.map(({ cluster }) => cluster.dimensions[0]?.spanned(1, 1))).toEqual([
      { kind: 'together', group: 'all', conditions: cases, is: true },
    ]);
    const [map] = mapsOf(ruleset, 'doc', 'mot', 'notDone');
    expect(map?.regions).toEqual(
      expect.arrayContaining([
        { x: { atMost: 0 }, y: { from: 50 }, outcome: 'tot' },
        { x: { above: 0 }, y: {}, outcome: 'gap' },
      ]),
    );
  });
});
