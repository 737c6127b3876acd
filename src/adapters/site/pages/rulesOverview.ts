import { oncePerEqual } from '../../../domain/oncePer.ts';
import { overviewOf, type KindOverview } from '../../../domain/rating/analysis/overview.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';

/** A rule set with the overview of its outcomes, whose parts are those of this very object. */
export interface RulesOverview {
  readonly ruleset: RuleSet;
  readonly kinds: readonly KindOverview[];
}

const overviewOfEqual = oncePerEqual(
  (ruleset: RuleSet): RulesOverview => ({ ruleset, kinds: overviewOf(ruleset) }),
  (ruleset) => JSON.stringify({ ...ruleset, regulation: '', version: '' }),
);

/** Going through all cases takes long: it is done once for regulations with equal rules. */
export function rulesOverview(ruleset: RuleSet): RulesOverview {
  const { ruleset: equal, kinds } = overviewOfEqual(ruleset);
  return { ruleset: { ...equal, regulation: ruleset.regulation, version: ruleset.version }, kinds };
}
