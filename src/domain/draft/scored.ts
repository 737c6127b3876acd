import { itemsFor } from '../rating/entered.ts';
import type { ScoresFact } from '../rating/measures.ts';
import type { FactItem } from '../rating/fact.ts';
import type { RoleRule, RuleSet } from '../rating/ruleset.ts';
import type { ProvisionId } from '../regulation/tree/tree.ts';

/** A duty that is given points instead of an answer: the fact that its points belong to, and its own item of it. */
export interface ScoredDuty {
  readonly fact: ScoresFact;
  readonly item: FactItem;
}

/** The duties of a role that are given points, by their ids. */
export function scoredDuties({ facts }: Pick<RuleSet, 'facts'>, role: RoleRule): ReadonlyMap<ProvisionId, ScoredDuty> {
  return new Map(
    facts
      .filter((fact): fact is ScoresFact => fact.kind === 'scores')
      .flatMap((fact) => (itemsFor(fact, role) ?? []).map((item) => [String(item.id), { fact, item }] as const)),
  );
}
