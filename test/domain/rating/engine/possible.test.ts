/** Possible outcomes without explanations: the same as those of the rating. */
import { expect, test } from 'vitest';
import { compiledFor } from '../../../../src/domain/rating/engine/compile.ts';
import { computedNumbers } from '../../../../src/domain/rating/engine/computed.ts';
import { possibleNow } from '../../../../src/domain/rating/engine/possible.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { Condition } from '../../../../src/domain/rating/condition.ts';
import type { RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { sumFact, term } from '../smallFacts.ts';
import { group, number, numberFact, rules, share, yes } from '../smallRules.ts';

/** The outcomes with a bit each: levels in order, then what no level takes. */
function possible(ruleset: RuleSet, facts: object): readonly string[] {
  const compiled = compiledFor(ruleset, 'mot');
  const bits = possibleNow(compiled, compiled.readings[0]!, { role: 'mot', ...facts });
  const names = [...ruleset.levels.map(({ id }) => id as string), 'gap', 'undefined'];
  return names.filter((_, at) => (bits & (1 << at)) !== 0).sort();
}

function expectSame(ruleset: RuleSet, cases: readonly object[]): void {
  for (const facts of cases)
    expect(possible(ruleset, facts), JSON.stringify(facts)).toEqual(
      rate(ruleset, { role: 'mot', ...facts }).readings['doc']!.possible,
    );
}

test('of figures and of answers by duty, not by clause', () => {
  const duties = ['dieu-2.khoan-1.diem-a', 'dieu-2.khoan-1.diem-b', 'dieu-3'];
  const few: Condition = { ...share(['deficient'], { atMost: 1 }), as: 'count' };
  const levels = { doc: { tot: group('all', [few, number('n', { from: 5 })]), kha: yes('a') } };
  const answers = (...all: readonly (string | undefined)[]) =>
    Object.fromEntries(duties.map((id, at) => [id, all[at]]));
  const cases = [
    {},
    { n: 7, answers: answers('deficient', 'deficient', 'assured') },
    { n: 7, answers: answers('deficient', 'assured', 'assured') },
    { n: 7, a: true, answers: answers('deficient', 'deficient') },
    { n: 3, answers: answers('deficient') },
  ];
  expectSame(rules(levels, { duties }), cases);
  const own = ['assured', 'deficient'].map((id) => ({ id, name: id }));
  const left = { id: 'notApplicable', name: 'bỏ', leftOut: true as const };
  expectSame(rules(levels, { duties, over: { answers: [...own, left] } }), cases);
  // Two of one clause are late: one clause, but two duties.
  expect(
    possible(rules(levels, { duties, over: { answers: own } }), {
      n: 7,
      a: false,
      answers: answers('deficient', 'deficient', 'assured'),
    }),
  ).toEqual(['gap']);
});

test('of computed numbers, of which rules without any have none', () => {
  const facts = [numberFact('x', { max: 10 }), numberFact('y', { max: 10 }), sumFact('tong', [term('x'), term('y')])];
  const ruleset = rules({ doc: { tot: number('tong', { from: 15 }) } }, { facts });
  expectSame(ruleset, [{}, { x: 3 }, { x: 8 }, { x: 8, y: 7 }, { x: 8, y: 6 }]);
  const plain = rules({ doc: { tot: yes('a') } });
  expect(computedNumbers(plain, plain.roles[0]!, { role: 'mot' })).toEqual([]);
});
