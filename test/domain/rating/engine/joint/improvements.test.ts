/** What facts that rules tie together can become while none of them gets worse. */
import { describe, expect, test } from 'vitest';
import { leastChanges } from '../../../../../src/domain/rating/analysis/leastChange.ts';
import type { Relation, Term } from '../../../../../src/domain/rating/measures.ts';
import type { Condition } from '../../../../../src/domain/rating/condition.ts';
import type { Fact } from '../../../../../src/domain/rating/fact.ts';
import { choiceFact, chosen, sumFact, term } from '../../smallFacts.ts';
import { group, number, numberFact, rules, yesNoFact } from '../../smallRules.ts';

const CLAUSE = 'dieu-1';
const computed = { name: '', clause: CLAUSE, unit: 'điểm' };
const whole = (id: string, over: object = {}) => numberFact(id, { max: 10, whole: true, ...over });
const sum = (id: string, ...terms: readonly Term[]): Fact => sumFact(id, terms);
const choice = choiceFact('muc', ['cao', 'vua', 'thap'], [2, 1, 0]);
const one = (fact: string, ...options: readonly string[]) => chosen(fact, options);

/** The ways to the best level: what is asked of each thing, and what closes it. */
function best(condition: Condition, facts: readonly Fact[], given: object, relations?: readonly Relation[]) {
  const over = relations === undefined ? {} : { relations };
  const ruleset = rules({ doc: { cao: condition, thap: one('truoc', 'thap') } }, { facts: [...facts, last], ...over });
  const [change] = leastChanges(ruleset, { role: 'mot', truoc: 'cao', ...given }, 'doc');
  return {
    ways: change?.ways.map((way) => (way.tied ?? []).map(({ to }) => to)),
    closedBy: change?.closedBy.map(({ fact }) => fact),
  };
}
/** Last year's level: never to be changed. */
const last: Fact = { id: 'truoc', kind: 'level', name: '', clause: CLAUSE };
const at = (fact: string, bounds: object) => ({ kind: 'number', fact, bounds });

describe('a sum of facts', () => {
  const facts = [whole('x'), whole('y'), sum('tong', term('x'), term('y'))];
  const tong = (from: number) => number('tong', { from });

  test('rises as far as its values can rise', () => {
    expect(best(tong(12), facts, { x: 5, y: 5 })).toEqual({ ways: [[at('tong', { from: 12 })]], closedBy: [] });
    expect(best(tong(12), facts, {})).toEqual({ ways: [[at('tong', { from: 12 })]], closedBy: [] });
  });

  test('falls only if lower is better', () => {
    const late = [whole('x', { better: 'lower' }), whole('y', { better: 'lower' }), sum('tong', term('x'), term('y'))];
    const few = number('tong', { atMost: 4 });
    expect(best(few, late, { x: 5, y: 5 }).ways).toEqual([[at('tong', { atMost: 4 })]]);
    expect(best(few, late, {}).ways).toEqual([[at('tong', { atMost: 4 })]]);
    expect(best(few, facts, { x: 5, y: 5 }).ways).toEqual([]);
    expect(best(few, facts, { x: 5 }).ways).toEqual([]);
  });

  test('has the points of its yes/no facts and choices', () => {
    const mixed = [yesNoFact('co'), choice, sum('tong', term('co', 3), term('muc', 2))];
    expect(best(tong(7), mixed, { co: true, muc: 'thap' }).ways).toEqual([[at('tong', { from: 7 })]]);
    // A choice never gets worse, a yes may become a no.
    const none = number('tong', { atMost: 1 });
    expect(best(none, mixed, { co: true, muc: 'thap' }).ways).toEqual([[at('tong', { atMost: 1 })]]);
    expect(best(none, mixed, { co: true, muc: 'vua' }).ways).toEqual([]);
    // A no may become a yes, and what is not answered counts as no until then.
    for (const co of [false, undefined])
      expect(best(tong(3), mixed, { co, muc: 'thap' }).ways).toEqual([[at('tong', { from: 3 })]]);
    expect(best(tong(3), mixed, { co: true, muc: 'thap' }).ways).toBeUndefined();
  });

  test('rises if its numbers are declared better when higher', () => {
    const up = [whole('x', { better: 'higher' }), whole('y'), sum('tong', term('x'), term('y'))];
    expect(best(tong(12), up, { x: 5, y: 5 }).ways).toEqual([[at('tong', { from: 12 })]]);
    expect(best(number('tong', { atMost: 4 }), up, { x: 5, y: 0 }).ways).toEqual([]);
  });
});

describe('a choice fact', () => {
  test('moves towards its first option only', () => {
    expect(best(one('muc', 'cao'), [choice], { muc: 'thap' }).ways).toEqual([
      [{ kind: 'choice', fact: 'muc', in: ['cao'] }],
    ]);
    expect(best(one('muc', 'vua'), [choice], { muc: 'cao' }).ways).toEqual([]);
    expect(best(one('muc', 'vua'), [choice], { muc: 'thap' }).ways).toEqual([
      [{ kind: 'choice', fact: 'muc', in: ['vua'] }],
    ]);
    expect(best(one('muc', 'cao', 'vua'), [choice], {}).ways).toEqual([
      [{ kind: 'choice', fact: 'muc', in: ['cao', 'vua'] }],
    ]);
  });
});

describe('a fact that cannot be changed (fixed)', () => {
  test('rules the level out if it is known', () => {
    const facts = [{ ...yesNoFact('ky'), fixed: true } as Fact, whole('x'), sum('tong', term('x'), term('ky', -5))];
    const high = number('tong', { from: 8 });
    expect(best(high, facts, { x: 3, ky: true })).toEqual({ ways: [], closedBy: ['ky'] });
    expect(best(high, facts, { x: 3, ky: false })).toEqual({ ways: [[at('tong', { from: 8 })]], closedBy: [] });
    expect(best(high, facts, { x: 3 }).ways).toEqual([[at('tong', { from: 8 })]]);
  });

  test('can also be a level of an earlier period', () => {
    const condition = group('all', [one('truoc', 'cao'), number('x', { from: 5 })]);
    expect(best(condition, [whole('x')], { x: 9, truoc: 'thap' })).toEqual({ ways: [], closedBy: ['truoc'] });
  });
});

describe('a ratio of facts', () => {
  const facts: readonly Fact[] = [
    whole('giao'),
    whole('xong'),
    { ...computed, id: 'tyLe', kind: 'ratioOf', part: [term('xong')], whole: [term('giao')], unit: 'percent' },
  ];
  const relation: Relation = {
    id: 'r',
    text: '',
    terms: [term('xong'), term('giao', -1)],
    constant: 0,
    is: 'atMost',
  };
  const high = number('tyLe', { from: 80 });

  test('rises by its numerator, never by its denominator', () => {
    expect(best(high, facts, { giao: 10, xong: 5 }, [relation]).ways).toEqual([[at('tyLe', { from: 80 })]]);
    // Of five given, five are done at most.
    expect(best(number('tyLe', { from: 110 }), facts, { giao: 5, xong: 5 }, [relation])).toEqual({
      ways: [],
      closedBy: [],
    });
    const low = number('tyLe', { atMost: 40 });
    expect(best(low, facts, { giao: 4, xong: 3 }, [relation]).ways).toEqual([]);
  });

  test('rises by the numerator although another ratio is of it', () => {
    const both: readonly Fact[] = [
      ...facts,
      whole('sai', { better: 'lower' }),
      { ...computed, id: 'tySai', kind: 'ratioOf', part: [term('sai')], whole: [term('xong')], unit: 'percent' },
    ];
    const good = number('tySai', { atMost: 50 });
    const done = group('all', [high, good]);
    expect(best(done, both, { giao: 10, xong: 5, sai: 1 }, [relation]).ways).toEqual([[at('tyLe', { from: 80 })]]);
    // What is only a denominator of both stays.
    const low = group('all', [number('tyLe', { atMost: 40 }), good]);
    expect(best(low, both, { giao: 4, xong: 3, sai: 1 }, [relation]).ways).toEqual([]);
  });

  test('with a denominator of 0 stays undefined, whatever improves', () => {
    expect(best(high, facts, { giao: 0, xong: 0 }, [relation]).ways).toEqual([]);
  });
});
