import { describe, expect, test } from 'vitest';
import { redundantConditions } from '../../../../src/domain/rating/rules/redundant.ts';
import type { Condition } from '../../../../src/domain/rating/condition.ts';
import type { RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { roleOf } from '../smallFacts.ts';
import { group, number, otherwise, rules, share, yes, yesNoNames } from '../smallRules.ts';

const redundantIn = (
  levels: Readonly<Record<string, Condition>>,
  given?: Parameters<typeof rules>[1],
): readonly string[] => {
  const { redundant, overruled, unproved } = redundantConditions(rules({ doc: levels }, given));
  expect(overruled).toEqual([]);
  expect(unproved).toEqual([]);
  return redundant;
};

describe('a condition never matters', () => {
  test('if another one is stricter', () => {
    expect(
      redundantIn({ tot: group('all', [number('n', { from: 80 }), number('n', { from: 50 }), yes('a')]) }),
    ).toEqual([number('n', { from: 50 }).id]);
    expect(
      redundantIn({ tot: group('any', [number('n', { from: 80 }), number('n', { from: 50 }), yes('a')]) }),
    ).toEqual([number('n', { from: 80 }).id]);
    expect(redundantIn({ tot: group('all', [yes('a'), yes('b')]) })).toEqual([]);
  });

  test('if its own level is met in the same cases without it', () => {
    const levels = { tot: yes('a'), kha: group('all', [yes('b'), group('any', [yes('b'), yes('c')])]) };
    expect(redundantIn(levels)).toEqual(redundantIn({ kha: levels.kha }));
    expect(redundantIn(levels)).not.toEqual([]);
  });

  test('if it follows from another one on the same duties', () => {
    const none = share(['notDone'], { atMost: 0 });
    const neither = share(['deficient', 'notDone'], { atMost: 0 });
    const duties = ['dieu-2', 'dieu-3'];
    expect(redundantIn({ tot: group('all', [none, neither]) }, { duties })).toEqual([none.id]);
    const half = share(['deficient', 'notDone'], { atMost: 50 });
    expect(redundantIn({ tot: group('all', [none, half]) }, { duties })).toEqual([]);
    // One duty alone is not done or it is.
    expect(
      redundantIn(
        { tot: group('all', [share(['notDone'], { atMost: 50 }), share(['notDone'], { atMost: 0 }), yes('a')]) },
        { duties: ['dieu-2'] },
      ),
    ).toHaveLength(2);
  });

  test('but is not examined if it is alone in its group', () => {
    const alone = (id: string): Condition => ({ ...group('any', [yes('a')]), id });
    expect(redundantIn({ tot: group('all', [alone('mot'), alone('hai')]) })).toEqual(['mot', 'hai']);
    expect(redundantIn({ tot: yes('a'), kem: otherwise })).toEqual([]);
  });

  test('only if it matters in no reading and to no role', () => {
    const redundant = { tot: group('all', [number('n', { from: 80 }), number('n', { from: 50 })]) };
    const both = (mot: typeof redundant, hai: typeof redundant, over = {}): readonly string[] =>
      redundantConditions(rules({ mot, hai }, over)).redundant;
    expect(both(redundant, redundant)).toEqual([number('n', { from: 50 }).id]);
    expect(both(redundant, { tot: group('all', [number('n', { from: 50 }), yes('a')]) })).toEqual([]);
    const limited: Condition = { ...number('n', { from: 80 }), groups: ['x'] };
    const levels = { doc: { tot: group('all', [limited, number('n', { from: 50 }), yes('a')]) } };
    expect(redundantConditions(rules(levels, { roles: [roleOf('mot', ['x'])] })).redundant).toEqual([
      number('n', { from: 50 }).id,
    ]);
    expect(redundantConditions(rules(levels, { roles: [roleOf('mot', ['x']), roleOf('hai', [])] })).redundant).toEqual(
      [],
    );
    // Of roles alike it is the one with the most duties that shows it.
    const count: Condition = { ...share(['notDone'], { atMost: 1 }), as: 'count' };
    const counting = { doc: { tot: group('all', [count, yes('a')]) } };
    const roles = [roleOf('mot', [], ['dieu-2']), roleOf('hai', [], ['dieu-2', 'dieu-3'])];
    expect(redundantConditions(rules(counting, { roles })).redundant).toEqual([]);
    expect(redundantConditions(rules(counting, { roles: [...roles].reverse() })).redundant).toEqual([]);
    expect(redundantConditions(rules(counting, { roles: roles.slice(0, 1) })).redundant).toEqual([count.id]);
  });
});

describe('a condition is overruled', () => {
  const levels = { tot: yes('a'), kha: group('all', [yes('a', false), yes('b')]) };
  const of = (given?: Parameters<typeof rules>[1], readings: Parameters<typeof rules>[0] = { doc: levels }) => {
    const { redundant, overruled } = redundantConditions(rules(readings, given));
    return { redundant, overruled };
  };

  test('if a preceding level takes every case in which it would matter', () => {
    expect(of()).toEqual({ redundant: [], overruled: ['a-khong'] });
    // Where the other level precedes, it matters.
    expect(of({ precedence: ['kha', 'tot'] })).toEqual({ redundant: [], overruled: [] });
  });

  test('in the last cells of a table, but not if it changes nothing for its own level', () => {
    const cell = (n: Parameters<typeof number>[1], a: boolean): Condition => ({
      ...group('all', [number('n', n), yes('a', a)]),
      id: `o-${JSON.stringify(n)}-${a}`,
    });
    const [high, low] = [{ from: 50 }, { below: 50 }];
    const table = {
      tot: cell(high, true),
      kha: { ...group('any', [cell(high, false), cell(low, true)]), id: 'kha' },
      kem: cell(low, false),
    };
    const ids = (parts: readonly Condition[]) => parts.map(({ id }) => id).sort();
    const found = of({}, { doc: table });
    expect(found.redundant).toEqual([]);
    expect([...found.overruled].sort()).toEqual(ids([number('n', low), yes('a', false)]));
    const twice = { ...table, kem: group('all', [number('n', low), number('n', { below: 70 }), yes('a', false)]) };
    expect(of({}, { doc: twice }).redundant).toEqual([number('n', { below: 70 }).id]);
  });

  test('if that is so in one reading, although it changes nothing in another', () => {
    const same = { tot: yes('c'), kha: group('all', [yes('a', false), { ...yes('a', false), id: 'lai' }, yes('b')]) };
    expect(of({}, { doc: levels, hai: same }).redundant).not.toContain('a-khong');
  });
});

test('with too many cases it stays open whether a condition matters', () => {
  const many = yesNoNames(18).map((fact) => yes(fact));
  // Each pair of neighbours is in two groups, so that nothing can be left out early.
  const ruleset: RuleSet = rules({
    doc: {
      tot: group('some', [...many, group('any', [number('n', { from: 80 }), number('n', { from: 50 })])], { from: 9 }),
      kem: group('some', many, { from: 8 }),
    },
  });
  const { redundant, unproved } = redundantConditions(ruleset);
  expect(redundant).toEqual([]);
  expect(unproved).toEqual([number('n', { from: 80 }).id]);
});
