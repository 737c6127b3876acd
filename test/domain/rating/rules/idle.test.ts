import { describe, expect, test } from 'vitest';
import { idleConditions } from '../../../../src/domain/rating/rules/idle.ts';
import type { Condition } from '../../../../src/domain/rating/condition.ts';
import type { RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { roleOf } from '../smallFacts.ts';
import { group, number, otherwise, rules, share, yes, yesNoNames } from '../smallRules.ts';

const idleIn = (
  levels: Readonly<Record<string, Condition>>,
  given?: Parameters<typeof rules>[1],
): readonly string[] => {
  const { idle, unproved } = idleConditions(rules({ doc: levels }, given));
  expect(unproved).toEqual([]);
  return idle;
};

describe('a condition never matters', () => {
  test('where another one says more', () => {
    expect(idleIn({ tot: group('all', [number('n', { from: 80 }), number('n', { from: 50 }), yes('a')]) })).toEqual([
      number('n', { from: 50 }).id,
    ]);
    expect(idleIn({ tot: group('any', [number('n', { from: 80 }), number('n', { from: 50 }), yes('a')]) })).toEqual([
      number('n', { from: 80 }).id,
    ]);
    expect(idleIn({ tot: group('all', [yes('a'), yes('b')]) })).toEqual([]);
  });

  test('where a level that precedes takes every case', () => {
    const levels = { tot: yes('a'), kha: group('all', [yes('a', false), yes('b')]) };
    expect(idleIn(levels)).toEqual(['a-khong']);
    // Where the other level precedes, it matters.
    expect(idleIn(levels, { precedence: ['kha', 'tot'] })).toEqual([]);
  });

  test('where no duty can be so without another', () => {
    const none = share(['notDone'], { atMost: 0 });
    const neither = share(['deficient', 'notDone'], { atMost: 0 });
    const duties = ['dieu-2', 'dieu-3'];
    expect(idleIn({ tot: group('all', [none, neither]) }, { duties })).toEqual([none.id]);
    const half = share(['deficient', 'notDone'], { atMost: 50 });
    expect(idleIn({ tot: group('all', [none, half]) }, { duties })).toEqual([]);
    // One duty alone is not done or it is.
    expect(
      idleIn(
        { tot: group('all', [share(['notDone'], { atMost: 50 }), share(['notDone'], { atMost: 0 }), yes('a')]) },
        { duties: ['dieu-2'] },
      ),
    ).toHaveLength(2);
  });

  test('but is not looked at where it stands alone in its group', () => {
    const alone = (id: string): Condition => ({ ...group('any', [yes('a')]), id });
    expect(idleIn({ tot: group('all', [alone('mot'), alone('hai')]) })).toEqual(['mot', 'hai']);
    expect(idleIn({ tot: yes('a'), kem: otherwise })).toEqual([]);
  });

  test('only if it matters in no reading and to no role', () => {
    const idle = { tot: group('all', [number('n', { from: 80 }), number('n', { from: 50 })]) };
    const both = (mot: typeof idle, hai: typeof idle, over = {}): readonly string[] =>
      idleConditions(rules({ mot, hai }, over)).idle;
    expect(both(idle, idle)).toEqual([number('n', { from: 50 }).id]);
    expect(both(idle, { tot: group('all', [number('n', { from: 50 }), yes('a')]) })).toEqual([]);
    const limited: Condition = { ...number('n', { from: 80 }), groups: ['x'] };
    const levels = { doc: { tot: group('all', [limited, number('n', { from: 50 }), yes('a')]) } };
    expect(idleConditions(rules(levels, { roles: [roleOf('mot', ['x'])] })).idle).toEqual([
      number('n', { from: 50 }).id,
    ]);
    expect(idleConditions(rules(levels, { roles: [roleOf('mot', ['x']), roleOf('hai', [])] })).idle).toEqual([]);
    // Of roles alike it is the one with the most duties that shows it.
    const count: Condition = { ...share(['notDone'], { atMost: 1 }), as: 'count' };
    const counting = { doc: { tot: group('all', [count, yes('a')]) } };
    const roles = [roleOf('mot', [], ['dieu-2']), roleOf('hai', [], ['dieu-2', 'dieu-3'])];
    expect(idleConditions(rules(counting, { roles })).idle).toEqual([]);
    expect(idleConditions(rules(counting, { roles: [...roles].reverse() })).idle).toEqual([]);
    expect(idleConditions(rules(counting, { roles: roles.slice(0, 1) })).idle).toEqual([count.id]);
  });
});

test('where there are too many cases it stays open whether a condition matters', () => {
  const many = yesNoNames(18).map((fact) => yes(fact));
  // Each pair of neighbours stands in two groups, so that nothing can be left out early.
  const ruleset: RuleSet = rules({
    doc: {
      tot: group('some', [...many, group('any', [number('n', { from: 80 }), number('n', { from: 50 })])], { from: 9 }),
      kem: group('some', many, { from: 8 }),
    },
  });
  const { idle, unproved } = idleConditions(ruleset);
  expect(idle).toEqual([]);
  expect(unproved).toEqual([number('n', { from: 80 }).id]);
});
