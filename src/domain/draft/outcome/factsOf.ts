import { hasOwn } from '../../baseline.ts';
import type { Draft, FigureValue } from '../draft.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { answersOf } from '../../rating/answers.ts';
import { enteredValue, itemsFor } from '../../rating/entered.ts';
import type { Answer, Facts, RoleRule, RuleSet } from '../../rating/ruleset.ts';
import type { Fact } from '../../rating/fact.ts';

/**
 * What a draft says about a case, in the form that `rate` takes. A value that does not fit its fact (another kind, a
 * number out of range, an unknown option) counts as unknown, so `rate` never refuses the result unless the draft's role
 * is not one of the rule set, or facts contradict each other.
 * @returns `role`, `answers`, and every declared fact that is known, dotted ids as nested objects.
 */
export function factsOfDraft(ruleset: RuleSet, draft: Draft): Facts {
  const known = new Set(answersOf(ruleset).map(({ id }) => id));
  const answers: Record<ProvisionId, Answer> = {};
  for (const [duty, { answer }] of Object.entries(draft.entries)) {
    if (answer !== undefined && known.has(answer)) answers[duty] = answer;
  }
  const role = ruleset.roles.find(({ id }) => id === draft.role);
  const facts: Record<string, unknown> = {};
  for (const fact of ruleset.facts) {
    const figure = hasOwn(draft.figures, fact.id) ? draft.figures[fact.id] : undefined;
    const value = figure === undefined || role === undefined ? null : valueOf(ruleset, fact, role, figure);
    if (value !== null) put(facts, fact.id.split('.'), value);
  }
  return { ...facts, role: draft.role, answers };
}

function valueOf(ruleset: RuleSet, fact: Fact, role: RoleRule, figure: FigureValue): unknown {
  const items = itemsFor(fact, role);
  if (items === null) return enteredValue(ruleset, fact, null, figure);
  // Stored values may violate their type.
  if (typeof figure !== 'object' || figure === null) return null;
  const values = items.map(
    (item) => [item.id, hasOwn(figure, item.id) ? enteredValue(ruleset, fact, item, figure[item.id]) : null] as const,
  );
  return Object.fromEntries(values.filter(([, value]) => value !== null));
}

function put(facts: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    facts[key] = value;
    return;
  }
  const within = (facts[key] ??= {}) as Record<string, unknown>;
  put(within, rest, value);
}
