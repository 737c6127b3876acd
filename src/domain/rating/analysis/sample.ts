import { rate } from '../engine/rate.ts';
import type { Facts, RuleSet } from '../ruleset.ts';

/**
 * The worked case that best shows what a self-check gives: a single level that is neither the best nor a failing one,
 * the same in every reading, with a duty that is not assured. The first of several equally good ones; null if none has
 * a single level.
 * @param cases facts that can be rated, as of `rating-cases.yaml`
 */
export function sampleOf(ruleset: RuleSet, cases: readonly Facts[]): Facts | null {
  const [first] = ruleset.readings;
  let best: { readonly facts: Facts; readonly worth: number } | null = null;
  for (const facts of cases) {
    const rating = rate(ruleset, facts);
    const outcome = rating.readings[first?.id ?? '']?.outcome ?? null;
    const at = ruleset.levels.findIndex(({ id }) => id === outcome);
    const level = ruleset.levels[at];
    if (level === undefined || level.failing === true) continue;
    const { applicable, unanswered, deficient } = rating.duties;
    const worth =
      (rating.agree ? 4 : 0) +
      (at > 0 ? 2 : 0) +
      // Few of many, so that the point does not lie at the edge of its field.
      (deficient > 0 ? 1 - deficient / applicable : 0) +
      (unanswered > 0 ? -4 : 0);
    if (best === null || worth > best.worth) best = { facts, worth };
  }
  return best?.facts ?? null;
}
