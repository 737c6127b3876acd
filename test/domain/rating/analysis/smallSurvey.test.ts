/** Kinds of roles and the survey of rule sets of a few conditions. */
import { describe, expect, test } from 'vitest';
import { alikeRoles, survey } from '../../../../src/domain/rating/analysis/gaps.ts';
import { overviewOf } from '../../../../src/domain/rating/analysis/overview.ts';
import type { Condition } from '../../../../src/domain/rating/condition.ts';
import { roleOf } from '../smallFacts.ts';
import { group, number, numberFact, rules, share, yes } from '../smallRules.ts';

const from50 = number('n', { from: 50 });

describe('kinds of roles', () => {
  const roles = [
    roleOf('mot', ['a'], ['dieu-2']),
    roleOf('hai', ['b'], ['dieu-2']),
    roleOf('ba', ['a'], ['dieu-2', 'dieu-3']),
    roleOf('bon', ['b'], ['dieu-2']),
  ];
  const forGroup = (condition: Condition, name: string): Condition => ({ ...condition, groups: [name] });

  test('are roles with the same conditions; the one with the most duties comes first', () => {
    const ruleset = rules(
      {
        doc: {
          tot: group('all', [
            forGroup(number('n', { from: 80 }), 'a'),
            forGroup(number('n', { from: 70 }), 'b'),
            share(['notDone'], { atMost: 0 }),
          ]),
        },
      },
      { roles },
    );
    expect(alikeRoles(ruleset).map((kind) => kind.map(({ id }) => id))).toEqual([
      ['ba', 'mot'],
      ['hai', 'bon'],
    ]);
    expect(overviewOf(ruleset).map(({ names }) => names)).toEqual([
      ['Vai mot', 'Vai ba'],
      ['Vai hai', 'Vai bon'],
    ]);
  });

  test('differ if the same conditions are grouped differently', () => {
    const [x, y] = [yes('x'), yes('y')];
    const ruleset = rules(
      {
        doc: {
          tot: {
            ...group('any', [
              { ...group('all', [x, y]), groups: ['a'] },
              { ...x, groups: ['b'] },
            ]),
          },
          kem: y,
        },
      },
      { roles },
    );
    expect(alikeRoles(ruleset)).toHaveLength(2);
  });
});

describe('a survey', () => {
  const equal = {
    id: 'bang',
    text: '',
    terms: [
      { fact: 'x', times: 1 },
      { fact: 'y', times: -1 },
    ],
    constant: 0,
    is: 'equal' as const,
  };
  const facts = [numberFact('x'), numberFact('y')];

  test('reports only the first of two regions with the same possible cases', () => {
    const ruleset = rules(
      { doc: { tot: group('any', [number('x', { below: 50 }), number('y', { below: 50 })]) } },
      { facts, relations: [equal] },
    );
    expect(survey(ruleset, 'mot', 'doc').gaps).toEqual([[{ kind: 'number', fact: 'y', bounds: { from: 50 } }]]);
  });

  test('reports every level that is never met or that another always precedes', () => {
    const ruleset = rules(
      {
        doc: {
          tot: group('all', [number('n', { from: 80 }), yes('a')]),
          kha: group('all', [number('n', { from: 80 }), number('n', { below: 50 })]),
          kem: from50,
        },
      },
      { precedence: ['kem', 'tot', 'kha'] },
    );
    expect(survey(ruleset, 'mot', 'doc').unreachable).toEqual([
      { level: 'tot', why: 'neverFirst' },
      { level: 'kha', why: 'neverMet' },
    ]);
  });

  test('has no gap if all cases are covered', () => {
    const ruleset = rules({ doc: { tot: yes('a'), kem: yes('a', false) } });
    expect(survey(ruleset, 'mot', 'doc')).toMatchObject({ gaps: [], overlaps: [], unreachable: [] });
  });
});
