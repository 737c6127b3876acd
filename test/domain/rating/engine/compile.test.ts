import { describe, expect, test } from 'vitest';
import { compiledFor } from '../../../../src/domain/rating/engine/compile.ts';
import { isJoint } from '../../../../src/domain/rating/engine/joint.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { Condition } from '../../../../src/domain/rating/condition.ts';
import type { Fact } from '../../../../src/domain/rating/fact.ts';
import type { RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { limitedTo, roleOf } from '../smallFacts.ts';
import { group, number, numberFact, otherwise, rules, share, yes } from '../smallRules.ts';

describe('the compiled form', () => {
  test('is cached for a rule set and a role', () => {
    const ruleset = rules({ doc: { tot: yes('a') } }, { roles: [roleOf('mot', []), roleOf('hai', [])] });
    const one = compiledFor(ruleset, 'mot');
    expect(compiledFor(ruleset, 'mot')).toBe(one);
    expect(compiledFor(ruleset, 'hai')).not.toBe(one);
    expect(compiledFor({ ...ruleset }, 'mot')).not.toBe(one);
  });

  test('has one slot for all conditions with the same meaning', () => {
    const slots = (...conditions: readonly Condition[]): number =>
      compiledFor(rules({ doc: { tot: group('any', conditions) } }, { duties: ['dieu-2'] }), 'mot').slots - 1;
    const named = (condition: Condition): Condition => ({ ...condition, id: 'khac', clause: 'dieu-9' });
    expect(slots(yes('a'), named(yes('a')))).toBe(1);
    expect(slots(yes('a'), yes('a', false))).toBe(2);
    expect(slots(number('n', { from: 5 }), named(number('n', { from: 5 })))).toBe(1);
    expect(slots(number('n', { from: 5 }), number('n', { from: 6 }), number('n', { above: 5 }))).toBe(3);
    expect(slots(number('n', { atMost: 5 }), number('n', { below: 5 }))).toBe(2);
    expect(slots(share(['notDone'], { atMost: 5 }), named(share(['notDone'], { atMost: 5 })))).toBe(1);
    expect(slots(share(['notDone'], { atMost: 5 }), { ...share(['notDone'], { atMost: 5 }), as: 'count' })).toBe(2);
    // Groups of the same parts in any order are one, too.
    expect(slots(group('all', [yes('a'), yes('b')]), named(group('all', [yes('b'), yes('a')])))).toBe(3);
    expect(slots(group('all', [yes('a'), yes('b')]), group('any', [yes('a'), yes('b')]))).toBe(4);
    expect(slots(group('all', [yes('a'), yes('a')]), group('all', [yes('a')]))).toBe(2);
    // How many hold depends on how often each occurs there.
    const two = (...parts: readonly Condition[]) => group('some', parts, { from: 2 });
    expect(slots(two(yes('a'), yes('a'), yes('b')), two(yes('a'), yes('b')))).toBe(4);
    expect(slots(two(yes('a'), yes('b')), group('some', [yes('a'), yes('b')], { from: 1 }))).toBe(4);
    expect(slots(two(yes('a'), yes('b')), named(two(yes('b'), yes('a'))))).toBe(3);
  });

  test('leaves out conditions that do not concern the role, and groups left empty by that', () => {
    const ruleset = rules(
      {
        doc: {
          tot: group('all', [yes('a'), limitedTo(yes('b'), 'x'), group('any', [limitedTo(yes('c'), 'x')])]),
          kem: limitedTo(yes('d'), 'x', 'y'),
        },
      },
      { roles: [roleOf('mot', []), roleOf('hai', ['y']), roleOf('ba', ['x'])] },
    );
    const ids = (of: string) => compiledFor(ruleset, of).conditions.map(({ id }) => id);
    const level = ruleset.readings[0]!.conditions['tot']!.id;
    expect(ids('mot')).toEqual(['a-co', level, 'd-co']);
    expect(ids('hai')).toEqual(['a-co', level, 'd-co']);
    expect(ids('ba')).toEqual(['a-co', 'b-co', 'c-co', 'any(c-co)', level, 'd-co']);
    // A level of which nothing concerns the role is never met.
    expect(rate(ruleset, { role: 'mot', a: false, d: true }).readings['doc']?.outcome).toBe('gap');
    expect(rate(ruleset, { role: 'hai', a: false, d: true }).readings['doc']?.outcome).toBe('kem');
  });

  test('has the provision that states a level for the groups of the role, the first that fits', () => {
    const levels = [
      {
        id: 'tot',
        name: '',
        short: '',
        clause: 'dieu-1',
        forGroups: [
          { groups: ['x'], clause: 'dieu-2' },
          { groups: ['y', 'x'], clause: 'dieu-3' },
        ],
      },
    ];
    const ruleset = rules(
      { doc: { tot: yes('a') } },
      { roles: [roleOf('mot', []), roleOf('hai', ['x']), roleOf('ba', ['y'])], over: { levels } },
    );
    const clauses = ['mot', 'hai', 'ba'].map((of) => compiledFor(ruleset, of).levels[0]?.clause);
    expect(clauses).toEqual(['dieu-1', 'dieu-2', 'dieu-3']);
  });

  test('has a level once if readings share its condition', () => {
    const ruleset = rules({
      mot: { tot: yes('a'), kem: yes('b') },
      hai: { tot: yes('a'), kem: yes('b', false) },
    });
    const { levels, readings } = compiledFor(ruleset, 'mot');
    expect(levels.map(({ level }) => level)).toEqual(['tot', 'kem', 'kem']);
    expect(readings.map((reading) => reading.levels)).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  test('evaluates parts before the groups that contain them, and for a reading only its own', () => {
    const deep = group('all', [group('any', [yes('a'), group('none', [yes('b'), yes('c')])]), yes('d')]);
    const { groups, readings } = compiledFor(
      rules({ mot: { tot: deep }, hai: { tot: group('any', [yes('a'), yes('d')]) } }),
      'mot',
    );
    groups.forEach((one, at) => {
      for (const part of one.parts) expect(groups.findIndex(({ slot }) => slot === part)).toBeLessThan(at);
      expect(one.inside[one.inside.length - 1]).toBe(one);
    });
    expect(readings.map((reading) => reading.groups.length)).toEqual([3, 1]);
  });
});

test.each([
  [{ from: 2 }, [2, 3, 4]],
  [{ above: 2 }, [3, 4]],
  [{ atMost: 1 }, [0, 1]],
  [{ below: 1 }, [0]],
  [{ above: 1, below: 4 }, [2, 3]],
  [{ from: 1, atMost: 1 }, [1]],
])('a group of kind “some” holds within %j', (bounds, numbers) => {
  const facts = ['a', 'b', 'c', 'd'];
  const parts = facts.map((fact) => yes(fact));
  const ruleset = rules({ doc: { tot: group('some', parts, bounds) } });
  const holding = [0, 1, 2, 3, 4].filter((held) => {
    const given = Object.fromEntries(facts.map((fact, at) => [fact, at < held]));
    return rate(ruleset, { role: 'mot', ...given }).readings['doc']?.outcome === 'tot';
  });
  expect(holding).toEqual(numbers);
});

describe('the level for all remaining cases', () => {
  const ruleset = rules({ doc: { tot: yes('a'), con: otherwise, kem: group('all', [yes('b'), yes('c')]) } });
  const outcome = (facts: object) => rate(ruleset, { role: 'mot', ...facts }).readings['doc'];

  test('is met if no other level is, whatever its place in the order', () => {
    expect(outcome({ a: false, b: true, c: false })?.outcome).toBe('con');
    expect(outcome({ a: true, b: true, c: true })?.outcome).toBe('tot');
    expect(outcome({ a: false, b: true, c: true })?.outcome).toBe('kem');
    expect(outcome({ a: false, b: true })?.possible).toEqual(['con', 'kem']);
  });

  test('has no conditions in its explanation', () => {
    const condition = (facts: object) => outcome(facts)?.levels[1]?.condition;
    expect(condition({ a: false, b: false })).toEqual({
      id: 'con-lai',
      kind: 'otherwise',
      clause: 'dieu-1',
      state: 'met',
      value: { kind: 'otherwise' },
    });
    expect(condition({ a: true })?.state).toBe('notMet');
    expect(condition({ a: false })?.state).toBe('open');
  });
});

test.each<[string, RuleSet, string]>([
  [
    'role "ba" is not one of: mot, hai',
    rules({ doc: { tot: yes('a') } }, { roles: [roleOf('mot', []), roleOf('hai', [])] }),
    'ba',
  ],
  ['fact "a" is not declared', { ...rules({ doc: { tot: yes('a') } }), facts: [] }, 'mot'],
  ['condition "con-lai" cannot stand here', rules({ doc: { tot: group('all', [yes('a'), otherwise]) } }), 'mot'],
])('rules cannot be compiled: %s', (message, ruleset, of) => {
  expect(() => compiledFor(ruleset, of)).toThrow(new RangeError(message));
});

describe('rules are joint exactly if they tie facts together', () => {
  const plain = { doc: { tot: group('all', [number('n', { from: 5 }), yes('a'), share(['notDone'], { atMost: 0 })]) } };
  const leaf = (condition: object): RuleSet =>
    rules({ doc: { tot: group('any', [yes('a'), group('all', [condition as Condition])]) } });
  const facts = (...some: readonly Fact[]): RuleSet => rules(plain, { facts: some });
  const sum: Fact = { id: 's', kind: 'sumOf', name: '', clause: 'dieu-1', unit: '', start: 0, terms: [] };

  test.each<[string, RuleSet, boolean]>([
    ['numbers, questions and shares of duties', rules(plain), false],
    ['answers of their own', rules(plain, { over: { answers: [] } }), true],
    ['no relations', rules(plain, { relations: [] }), false],
    ['a relation', rules(plain, { relations: [{ id: 'r', text: '', terms: [], constant: 0, is: 'atMost' }] }), true],
    ['a computed number', facts(sum), true],
    ['a level', facts({ id: 'l', kind: 'level', name: '', clause: 'dieu-1' }), false],
    ['the lowest of several', facts({ ...numberFact('t'), kind: 'lowestOf' } as Fact), false],
    ['steps', facts(numberFact('n', { step: 2 })), true],
    ['whole numbers', facts(numberFact('n', { whole: true })), true],
    ['several values', facts(numberFact('n', { items: [] })), true],
    [
      'a count',
      leaf({ id: 'x', clause: '', kind: 'count', facts: [], each: { is: true }, as: 'count', bounds: {} }),
      true,
    ],
    ['a choice', leaf({ id: 'x', clause: '', kind: 'choice', fact: 'a', in: [] }), true],
    ['duties of an article', leaf({ ...share(['notDone'], {}), of: ['dieu-2'] }), true],
    ['duties', leaf(share(['notDone'], {})), false],
  ])('with %s: %#', (_, ruleset, joint) => {
    expect(isJoint(ruleset)).toBe(joint);
  });
});
