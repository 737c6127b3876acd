import { hasOwn } from '../../baseline.ts';
import type { Draft, FigureValue } from '../draft.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { decimalValue } from '../../rating/decimal.ts';
import type { Answer, Fact, Facts, RuleSet } from '../../rating/ruleset.ts';

const ANSWERS: ReadonlySet<unknown> = new Set<Answer>(['assured', 'deficient', 'notDone', 'notApplicable']);

/**
 * What a draft says about a case, as `rate` takes it. Whatever cannot be read as what its fact is (another kind, a number out of range, a
 * level that is none) counts as unknown, so `rate` never refuses the result unless the draft's role is not one of the rule set.
 * @returns `role`, `answers`, and every declared fact that is known, dotted ids as nested objects.
 */
export function factsOfDraft(ruleset: RuleSet, draft: Draft): Facts {
  const answers: Record<ProvisionId, Answer> = {};
  for (const [duty, { answer }] of Object.entries(draft.entries)) {
    if (answer !== undefined && ANSWERS.has(answer)) answers[duty] = answer;
  }
  const facts: Record<string, unknown> = {};
  for (const fact of ruleset.facts) {
    const figure = hasOwn(draft.figures, fact.id) ? draft.figures[fact.id] : undefined;
    const value = figure === undefined ? null : valueOf(ruleset, fact, figure);
    if (value !== null) put(facts, fact.id.split('.'), value);
  }
  return { ...facts, role: draft.role, answers };
}

function valueOf(ruleset: RuleSet, fact: Fact, figure: FigureValue): unknown {
  switch (fact.kind) {
    case 'yesNo':
      return typeof figure === 'boolean' ? figure : null;
    case 'level':
      return ruleset.levels.some(({ id }) => id === figure) ? figure : null;
    case 'number':
      return typeof figure === 'string' ? decimalValue(figure, fact) : null;
    case 'lowestOf': {
      // Stored values may be what their type does not allow.
      if (typeof figure !== 'object' || figure === null) return null;
      const items = Object.entries(figure).map(([item, text]) => [item, decimalValue(text, fact)] as const);
      return Object.fromEntries(items.filter(([, value]) => value !== null));
    }
  }
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
