/** Conditions that occur together, taken as one. */
import { describe, expect, test } from 'vitest';
import { COMFORTABLE, effortOf, foldedClusters, spaceOf } from '../../../../src/domain/rating/analysis/space.ts';
import { clustersOf } from '../../../../src/domain/rating/analysis/clusters.ts';
import { survey } from '../../../../src/domain/rating/analysis/gaps.ts';
import { compiledFor } from '../../../../src/domain/rating/engine/compile.ts';
import type { Test } from '../../../../src/domain/rating/conditionTest.ts';
import type { Condition, GroupCondition } from '../../../../src/domain/rating/condition.ts';
import type { RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { group, number, rules, yes, yesNoNames } from '../smallRules.ts';

function spaceIn(ruleset: RuleSet) {
  const compiled = compiledFor(ruleset, 'mot');
  return spaceOf(compiled, compiled.readings[0]!);
}

/** What a rule set's conditions are taken as together: the tests of each dimension, from its first piece on. */
function foldedTests(ruleset: RuleSet) {
  const compiled = compiledFor(ruleset, 'mot');
  const folded = foldedClusters(compiled, compiled.readings[0]!, clustersOf(compiled));
  return folded.map(({ dimensions, combinations }) => ({
    tests: dimensions.map(({ pieces, spanned }) => pieces.map((_, piece) => spanned(piece, piece))),
    combinations,
  }));
}

describe('conditions of one group', () => {
  const names = yesNoNames(14);
  const many = names.map((fact) => yes(fact));
  const together = (kind: GroupCondition['kind'], conditions: readonly Condition[], is: boolean, bounds?: object) =>
    ({ kind: 'together', group: kind, ...(bounds === undefined ? {} : { bounds }), conditions, is }) as Test;

  test.each([
    ['any', undefined],
    ['all', undefined],
    ['none', undefined],
    ['some', { from: 2, atMost: 5 }],
  ] as const)('in a group of kind %s are one dimension: whether the group holds', (kind, bounds) => {
    const ruleset = rules({ doc: { tot: group(kind, many, bounds), kha: number('n', { from: 50 }) } });
    expect(foldedTests(ruleset)).toEqual([
      {
        tests: [
          [
            { kind: 'number', fact: 'n', bounds: { below: 50 } },
            { kind: 'number', fact: 'n', bounds: { from: 50 } },
          ],
        ],
        combinations: [[0], [1]],
      },
      {
        tests: [[together(kind, many, false, bounds), together(kind, many, true, bounds)]],
        combinations: [[0], [1]],
      },
    ]);
  });

  test('name no test for both pieces together, nor for a group that always holds', () => {
    const compiled = compiledFor(rules({ doc: { tot: group('any', many) } }), 'mot');
    const [cluster] = foldedClusters(compiled, compiled.readings[0]!, clustersOf(compiled));
    expect(cluster?.dimensions[0]?.spanned(0, 1)).toBeNull();
    expect(cluster?.exact).toBe(true);
    const always = rules({ doc: { tot: group('some', [yes('a'), yes('b')], { from: 0 }) } });
    expect(foldedTests(always)).toEqual([{ tests: [[null]], combinations: [[0]] }]);
  });

  test('are folded without the facts that a second group tests too', () => {
    const ruleset = rules({
      doc: {
        tot: group('all', [number('n', { from: 80 }), ...many]),
        kha: number('n', { from: 50 }),
      },
    });
    expect(foldedTests(ruleset).map(({ tests }) => tests)).toEqual([
      [
        [
          { kind: 'number', fact: 'n', bounds: { below: 50 } },
          { kind: 'number', fact: 'n', bounds: { from: 50, below: 80 } },
          { kind: 'number', fact: 'n', bounds: { from: 80 } },
        ],
      ],
      [[together('all', many, false), together('all', many, true)]],
    ]);
  });

  test('in a nested group are folded with the whole outer group', () => {
    const inner = group('any', many);
    const ruleset = rules({ doc: { tot: group('all', [inner, yes('z')]) } });
    expect(foldedTests(ruleset).map(({ tests }) => tests)).toEqual([
      [[together('all', [inner, yes('z')], false), together('all', [inner, yes('z')], true)]],
    ]);
  });

  test('stay separate if their slots must be kept, or if they are alone in their group', () => {
    const ruleset = rules({ doc: { tot: group('any', [yes('a'), yes('b')]), kem: group('all', [yes('c')]) } });
    expect(foldedTests(ruleset).map(({ tests }) => tests)).toEqual([
      [[together('any', [yes('a'), yes('b')], false), together('any', [yes('a'), yes('b')], true)]],
      [
        [
          { kind: 'yesNo', fact: 'c', is: false },
          { kind: 'yesNo', fact: 'c', is: true },
        ],
      ],
    ]);
    const compiled = compiledFor(ruleset, 'mot');
    const clusters = clustersOf(compiled);
    const [a, b, c] = clusters;
    const slots = a!.dimensions.flatMap((dimension) => dimension.slots);
    const others = foldedClusters(compiled, compiled.readings[0]!, [b!, c!], slots);
    expect(others).toEqual([b, c]);
  });

  test('are inexact if one of them is', () => {
    const compiled = compiledFor(rules({ doc: { tot: group('any', many), kem: yes('z') } }), 'mot');
    const clusters = clustersOf(compiled);
    const exactOf = (inexactAt: number) =>
      foldedClusters(
        compiled,
        compiled.readings[0]!,
        clusters.map((cluster, i) => ({ ...cluster, exact: i !== inexactAt })),
      ).map(({ exact }) => exact);
    expect(exactOf(-1)).toEqual([true, true]);
    expect(exactOf(0)).toEqual([true, false]);
    expect(exactOf(14)).toEqual([false, true]);
  });

  test('make the survey of 22 yes/no cases short', () => {
    const cases = yesNoNames(22).map((fact) => yes(fact));
    const ruleset = rules(
      { doc: { tot: number('n', { from: 50 }), kem: group('any', cases) } },
      { precedence: ['kem', 'tot'] },
    );
    expect(effortOf(clustersOf(compiledFor(ruleset, 'mot')))).toBeGreaterThan(COMFORTABLE);
    expect(spaceIn(ruleset).sizes).toEqual([2, 2]);
    expect(survey(ruleset, 'mot', 'doc')).toEqual({
      reading: 'doc',
      role: 'mot',
      gaps: [[{ kind: 'number', fact: 'n', bounds: { below: 50 } }, together('any', cases, false)]],
      overlaps: [
        {
          levels: ['tot', 'kem'],
          outcome: 'kem',
          regions: [[{ kind: 'number', fact: 'n', bounds: { from: 50 } }, together('any', cases, true)]],
        },
      ],
      unreachable: [],
      exact: true,
    });
  });
});
