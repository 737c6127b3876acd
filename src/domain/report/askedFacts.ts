import { hasOwn } from '../baseline.ts';
import type { Draft } from '../draft/draft.ts';
import { decimalValue } from '../rating/decimal.ts';
import { amountPhrase } from '../rating/wording/phrases.ts';
import type { Fact, RoleRule, RuleSet } from '../rating/ruleset.ts';
import type { ReportFigure } from './report.ts';

/** The facts that apply to a role, in the order of the rules. */
export function factsFor(facts: readonly Fact[], role: RoleRule): readonly Fact[] {
  return facts.filter(
    (fact) =>
      (fact.groups === undefined || fact.groups.some((group) => role.groups.includes(group))) &&
      (fact.kind !== 'lowestOf' || (role.items[fact.id] ?? []).length > 0),
  );
}

/**
 * What was entered for each figure and question that applies to the role. An invalid value counts as unknown, as in the
 * rating.
 */
export function figuresOf(ruleset: RuleSet, role: RoleRule, draft: Draft): readonly ReportFigure[] {
  return factsFor(ruleset.facts, role).flatMap((fact) => {
    const entered: unknown = hasOwn(draft.figures, fact.id) ? draft.figures[fact.id] : undefined;
    if (fact.kind !== 'lowestOf') return [figure(fact, null, fact.name, wordsOf(ruleset, fact, entered), entered)];
    const items =
      typeof entered === 'object' && entered !== null ? new Map(Object.entries(entered)) : new Map<string, unknown>();
    return (role.items[fact.id] ?? []).map(({ id, name }) =>
      figure(fact, id, `${fact.name}: ${name}`, wordsOf(ruleset, fact, items.get(id))),
    );
  });
}

function figure(fact: Fact, item: string | null, name: string, words: string | null, entered?: unknown): ReportFigure {
  return {
    fact: fact.id,
    item,
    name,
    value: words ?? 'chưa có',
    known: words !== null,
    yes: typeof entered === 'boolean' && words !== null ? entered : null,
    kind: fact.kind,
    clause: fact.clause,
  };
}

function wordsOf(ruleset: RuleSet, fact: Fact, entered: unknown): string | null {
  if (fact.kind === 'yesNo') return typeof entered === 'boolean' ? (entered ? 'có' : 'không') : null;
  if (fact.kind === 'level') return ruleset.levels.find(({ id }) => id === entered)?.name ?? null;
  const value = typeof entered === 'string' ? decimalValue(entered, fact) : null;
  return value === null ? null : amountPhrase(value, fact.unit);
}
