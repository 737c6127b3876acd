/** Conditions that count facts or duties, for tests of joint rules. */
import type { DutiesCondition, LeafCondition } from '../../../../../src/domain/rating/condition.ts';
import { share } from '../../smallRules.ts';

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
