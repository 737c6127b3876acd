/** The office's columns of numbers: what was entered, and what the rules compute from it. */
import { hasOwn } from '../baseline.ts';
import type { Draft } from '../draft/draft.ts';
import { decimalValue } from '../rating/decimal.ts';
import { computedNumbers } from '../rating/engine/computed.ts';
import { ABSENT, absentWords, itemsFor, rangeOf } from '../rating/entered.ts';
import type { MeasureFact } from '../rating/measures.ts';
import { isEntered, type Fact, type FactItem, type LowestOfFact, type NumberFact } from '../rating/fact.ts';
import type { FactId, Facts, RoleRule, RuleSet } from '../rating/ruleset.ts';

type NumberColumn = NumberFact | LowestOfFact | MeasureFact;

/** The numeric facts, entered or computed; each is a column. Facts of one name, for different roles, share one. */
export function numberFacts({ facts }: RuleSet): readonly NumberColumn[] {
  const numbers = facts.filter(
    (fact): fact is NumberColumn => fact.kind === 'number' || fact.kind === 'lowestOf' || isComputed(fact),
  );
  return numbers.filter((fact, at) => numbers.findIndex((other) => isSameColumn(other, fact)) === at);
}

function isComputed(fact: Fact): fact is MeasureFact {
  return !isEntered(fact);
}

function isSameColumn(one: NumberColumn, other: NumberColumn): boolean {
  return one.id === other.id || (one.name === other.name && one.unit === other.unit);
}

/** The value of a number column for a draft: that of the first of its facts that is known. */
function columnOf(
  ruleset: RuleSet,
  column: NumberColumn,
  role: RoleRule,
  draft: Draft,
  computed: Computed,
): number | null {
  for (const fact of ruleset.facts) {
    if (fact.kind !== 'number' && fact.kind !== 'lowestOf' && !isComputed(fact)) continue;
    if (!isSameColumn(column, fact)) continue;
    const value = isComputed(fact) ? (computed.get(fact.id) ?? null) : numberOf(fact, role, draft);
    if (value !== null) return value;
  }
  return null;
}

type Computed = ReadonlyMap<FactId, number>;

/** The computed numbers that are known, rounded to hundredths as they are shown. */
function computedIn(ruleset: RuleSet, role: RoleRule, facts: Facts): Computed {
  return new Map(
    computedNumbers(ruleset, role, facts).flatMap(({ fact, ends }) =>
      ends === null || ends[0] !== ends[1] ? [] : [[fact, Math.round(ends[0] * 100) / 100] as const],
    ),
  );
}

/** The numbers of a draft in the order of `numberFacts`; null if unknown or not applicable to the role. */
export function numbersOf(ruleset: RuleSet, role: RoleRule, draft: Draft, facts: Facts): readonly (number | null)[] {
  const computed = computedIn(ruleset, role, facts);
  return numberFacts(ruleset).map((fact) => columnOf(ruleset, fact, role, draft, computed));
}

function numberOf(fact: NumberFact | LowestOfFact, role: RoleRule, { figures }: Draft): number | null {
  const entered = hasOwn(figures, fact.id) ? figures[fact.id] : undefined;
  const lacks = (text: unknown): boolean => text === ABSENT && absentWords(fact) !== null;
  const read = (item: FactItem | null, text: unknown) => {
    const range = rangeOf(fact, item);
    return typeof text === 'string' && range !== null ? decimalValue(text, range) : null;
  };
  const own = itemsFor(fact, role);
  if (own === null) return read(null, entered);
  const textOf = ({ id }: FactItem): unknown =>
    typeof entered === 'object' && entered !== null && hasOwn(entered, id) ? entered[id] : undefined;
  const items = own.filter((item) => !lacks(textOf(item))).map((item) => read(item, textOf(item)));
  const known = items.filter((value) => value !== null);
  return items.length > 0 && known.length === items.length ? Math.min(...known) : null;
}
