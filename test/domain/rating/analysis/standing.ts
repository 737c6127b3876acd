/** The state of a test in a case, for tests of maps. */
import { expect } from 'vitest';
import type { RatingMap } from '../../../../src/domain/rating/analysis/map.ts';
import { allowedBy, fittingMap } from '../../../../src/domain/rating/analysis/mapPoint.ts';
import type { Region, Test } from '../../../../src/domain/rating/conditionTest.ts';
import type { Facts, RuleSet } from '../../../../src/domain/rating/ruleset.ts';

/** A map of which only the cases that it holds for matter. */
export const mapWhen = (...when: readonly Region[]): RatingMap => ({ when, regions: [] }) as unknown as RatingMap;

/** Whether a test holds in a case: yes, no, or open while it is only assumed. */
export function standing(ruleset: RuleSet, facts: Facts, one: Test): 'holds' | 'fails' | 'open' {
  const fitting = fittingMap(ruleset, facts, [mapWhen([one])]);
  expect(allowedBy(ruleset, facts)(one)).toBe(fitting !== null);
  if (fitting === null) return 'fails';
  return fitting.assumed.length === 0 ? 'holds' : 'open';
}
