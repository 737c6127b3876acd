/** Conditions on numbers, items, facts and duties, for tests of joint rules. */
import type { CountCondition, DutiesCondition, LeafCondition } from '../../../../../src/domain/rating/condition.ts';
import { number, share } from '../../smallRules.ts';

export const count = (...facts: readonly string[]): LeafCondition => ({
  id: `dem-${facts.join('-')}`,
  clause: 'dieu-1',
  kind: 'count',
  facts,
  each: { is: true },
  as: 'count',
  bounds: { from: 1 },
});
export const duty = (answers: readonly string[], ...of: readonly string[]): DutiesCondition => ({
  ...share(answers, { atMost: 50 }),
  id: `${answers.join('+')} ${of.join()}`,
  ...(of.length === 0 ? {} : { of }),
});
/** At least two items of the number `mon` from 5 on, if `over` says nothing else. */
export const itemCount = (over: Partial<CountCondition> = {}): CountCondition => ({
  id: 'dem',
  clause: 'dieu-1',
  kind: 'count',
  facts: ['mon'],
  each: { bounds: { from: 5 } },
  as: 'count',
  bounds: { from: 2 },
  ...over,
});
/** A number tested at each of the marks, from the mark on. */
export const fromEach = (fact: string, ...marks: readonly number[]): readonly LeafCondition[] =>
  marks.map((mark) => number(fact, { from: mark }));
