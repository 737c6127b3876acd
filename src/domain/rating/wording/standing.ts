import { bestFirst } from './phrases.ts';
import type { ReadingResult } from '../result.ts';
import type { LevelId, OutcomeId, RuleSet } from '../ruleset.ts';

/**
 * The outcomes that a level gives way to wherever it is met, best first, while it is open whether it is met and certain that it is not the outcome:
 * whoever meets it then meets one of these as well, and that goes before it. Empty for every other level.
 */
export function givesWayTo(
  ruleset: RuleSet,
  { possible, levels }: ReadingResult,
  level: LevelId,
): readonly OutcomeId[] {
  const state = levels.find((one) => one.level === level)?.state;
  if (state !== 'open' || possible.includes(level)) return [];
  const before = ruleset.precedence.slice(0, ruleset.precedence.indexOf(level));
  return bestFirst(
    ruleset,
    possible.filter((outcome) => before.includes(outcome)),
  );
}
