import { hasOwn } from '../../../domain/baseline.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { enteredValue, itemsFor } from '../../../domain/rating/entered.ts';
import type { Fact, FactItem } from '../../../domain/rating/fact.ts';
import type { RoleRule, RuleSet } from '../../../domain/rating/ruleset.ts';
import type { Progress } from './progress.ts';

/** How many figures are entered; each item of a fact of several counts separately. */
export function entered(ruleset: RuleSet, draft: Draft, facts: readonly Fact[], role: RoleRule): Progress {
  const filled = facts.flatMap((fact) =>
    (itemsFor(fact, role) ?? [null]).map((item) => isFilled(ruleset, draft, fact, item)),
  );
  return { done: filled.filter(Boolean).length, total: filled.length };
}

/** Whether a fact, or one item of it, has a value; text that it cannot have counts as none, as in the rating. */
export function isFilled(ruleset: RuleSet, { figures }: Draft, fact: Fact, item: FactItem | null): boolean {
  const figure = hasOwn(figures, fact.id) ? figures[fact.id] : undefined;
  if (item === null) return enteredValue(ruleset, fact, null, figure) !== null;
  if (typeof figure !== 'object' || !hasOwn(figure, item.id)) return false;
  return enteredValue(ruleset, fact, item, figure[item.id]) !== null;
}
