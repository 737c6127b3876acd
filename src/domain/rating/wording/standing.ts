import { bestFirst } from './phrases.ts';
import type { ReadingResult } from '../result.ts';
import type { LevelId, OutcomeId, RuleSet } from '../ruleset.ts';

/**
 * For a level that may be met but is certainly not the outcome: the levels that take precedence over it whenever it is
 * met, best first. (Any case that meets it also meets one of them.) Empty for every other level.
 */
export function overriddenBy(
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
