/** The overview and the survey of rule sets small enough to be read at once. */
import { describe, expect, test } from 'vitest';
import {
  overviewOf,
  printedConditions,
  type ReadingOverview,
} from '../../../../src/domain/rating/analysis/overview.ts';
import { TooManyCases } from '../../../../src/domain/rating/analysis/space.ts';
import type { Condition } from '../../../../src/domain/rating/condition.ts';
import type { Fact } from '../../../../src/domain/rating/fact.ts';
import type { Level, RoleRule, RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { group, number, numberFact, rules, share, yes, yesNoNames } from '../smallRules.ts';

function overview(ruleset: RuleSet): ReadingOverview {
  const [kind, ...others] = overviewOf(ruleset);
  expect(others).toEqual([]);
  expect(kind?.readings).toHaveLength(ruleset.readings.length);
  return kind!.readings[0]!;
}

const from50 = number('n', { from: 50 });
const outcomes = (maps: ReadingOverview['maps']) => maps.map(({ regions }) => regions.map(({ outcome }) => outcome));

describe('the maps of an overview', () => {
  test('are first those for late duties, then those for undone ones', () => {
    const ruleset = rules(
      { doc: { tot: group('all', [share(['notDone'], { atMost: 0 }), from50]) } },
      { duties: ['dieu-2', 'dieu-3'] },
    );
    const { maps, uniform, hasNoMap } = overview(ruleset);
    expect(maps.map(({ notAssured, across }) => [notAssured, across])).toEqual([
      ['deficient', null],
      ['notDone', 'duties'],
    ]);
    expect(uniform).toEqual([]);
    expect(hasNoMap).toBe(false);
  });

  test('are listed once where late and undone duties count the same', () => {
    const ruleset = rules(
      {
        doc: {
          tot: group('all', [share(['deficient', 'notDone'], { atMost: 0 }), from50]),
          kem: group('all', [yes('a'), number('n', { below: 50 })]),
        },
      },
      { duties: ['dieu-2', 'dieu-3'] },
    );
    const { maps } = overview(ruleset);
    expect(maps.map(({ notAssured }) => notAssured)).toEqual(['deficient', 'deficient']);
  });

  test('with a single outcome are separate', () => {
    const ruleset = rules({ doc: { tot: from50, kem: yes('a') } }, { precedence: ['kem', 'tot'] });
    const { maps, uniform, hasNoMap } = overview(ruleset);
    expect(outcomes(maps)).toEqual([['gap', 'tot']]);
    expect(outcomes(uniform)).toEqual([['kem']]);
    expect(hasNoMap).toBe(false);
  });
});

describe('conflicts', () => {
  test('are overlaps in which the worse level precedes', () => {
    const ruleset = rules(
      { doc: { tot: number('n', { from: 80 }), kha: from50, kem: yes('a') } },
      { precedence: ['kem', 'tot', 'kha'] },
    );
    const { survey: found, conflicts } = overview(ruleset);
    expect(found?.overlaps.map(({ levels, outcome }) => [...levels, outcome])).toEqual([
      ['tot', 'kha', 'tot'],
      ['tot', 'kem', 'kem'],
      ['kha', 'kem', 'kem'],
    ]);
    expect(conflicts).toEqual(found?.overlaps.slice(1));
  });
});

describe('rules with too many cases to go through', () => {
  const many = yesNoNames(20).map((fact) => yes(fact));
  /** Each fact is in two groups, so that none can be taken together. */
  const crowded = (last: Condition, facts: readonly Fact[] = [], roles?: readonly RoleRule[]) =>
    rules(
      {
        doc: {
          tot: group('any', many),
          kem: group('some', many, { from: 2 }),
          con: last,
        },
      },
      { facts, ...(roles === undefined ? {} : { roles }) },
    );

  test('have neither survey nor maps, and name the condition that is to blame', () => {
    const ruleset = crowded(group('all', [yes('f0'), from50]));
    const { survey: found, tooMany, conflicts, maps, uniform, hasNoMap } = overview(ruleset);
    expect(found).toBeNull();
    expect(tooMany).toBeInstanceOf(TooManyCases);
    expect(tooMany?.looksAt).toBe(20);
    expect([conflicts, maps, uniform]).toEqual([[], [], []]);
    expect(hasNoMap).toBe(true);
  });

  test('do not count as lacking a map if they test no number that could have one', () => {
    expect(overview(crowded(yes('f0', false))).hasNoMap).toBe(false);
    const lowest = { ...numberFact('thap'), kind: 'lowestOf' } as Fact;
    const items = { thap: [{ id: 'i', name: 'I' }] };
    const role = { id: 'mot', name: '', clause: 'dieu-1', groups: [], duties: [], items };
    // A number is declared, but no condition tests it.
    const ruleset = crowded(number('thap', { from: 50 }), [numberFact('khac'), lowest], [role]);
    expect(overview(ruleset).hasNoMap).toBe(false);
  });
});

describe('printed conditions', () => {
  const level = (id: string): Level => ({ id, name: id, short: id, clause: 'dieu-1' });

  test('are left out for a level without conditions, or if every reading departs from the text', () => {
    const ruleset = rules({ doc: { tot: yes('a') } });
    expect(printedConditions(ruleset, level('tot'))).toEqual([[{ condition: yes('a'), readAs: [] }]]);
    expect(printedConditions(ruleset, level('khac'))).toEqual([]);
    const change = { condition: 'a-co', clause: 'dieu-1', because: '' };
    const changed = { ...ruleset, readings: ruleset.readings.map((one) => ({ ...one, changes: [change] })) };
    expect(printedConditions(changed, level('tot'))).toEqual([]);
  });

  test('come with every other version once, and with all readings that have it', () => {
    const other = { ...number('n', { from: 60 }), id: from50.id };
    const ruleset = rules({
      in: { tot: group('all', [from50, yes('a')]) },
      hai: { tot: group('all', [other]) },
      ba: { tot: group('all', [other, yes('a')]) },
      bon: {},
    });
    const [, hai, ba, bon] = ruleset.readings;
    expect(printedConditions(ruleset, level('tot'))).toEqual([
      [
        {
          condition: from50,
          readAs: [
            { condition: other, readings: [hai, ba] },
            { condition: null, readings: [bon] },
          ],
        },
      ],
      [{ condition: yes('a'), readAs: [{ condition: null, readings: [hai, bon] }] }],
    ]);
  });
});
