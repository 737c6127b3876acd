/** Entered values of facts: which values a role has to enter, and how an entered text is understood. */
import { decimalValue, type DecimalRange } from './decimal.ts';
import { isEntered, type Fact, type FactItem } from './fact.ts';
import type { MeasureFact } from './measures.ts';
import type { FactId, RoleRule, RuleSet } from './ruleset.ts';

/** The facts that a computed one is directly made of. */
export function factsIn(fact: MeasureFact): readonly FactId[] {
  if (fact.kind === 'pointsOf') return [fact.of];
  return (fact.kind === 'ratioOf' ? [...fact.part, ...fact.whole] : fact.terms).map((term) => term.fact);
}

/** The items of a fact for a role; null where it has one value. */
export function itemsFor(fact: Fact, role: RoleRule): readonly FactItem[] | null {
  if (!isEntered(fact)) return null;
  if ('items' in fact && Array.isArray(fact.items)) return fact.items as readonly FactItem[];
  const perRole = fact.kind === 'lowestOf' || fact.kind === 'scores' || ('items' in fact && fact.items === 'perRole');
  return perRole ? (role.items[fact.id] ?? []) : null;
}

/** What is entered for a number that does not occur. No id of an option and no decimal is written like this. */
export const ABSENT = 'absent';

/** The words for a number that does not occur; null if every number needs a value. */
export function absentWords(fact: Fact): string | null {
  return 'absent' in fact ? (fact.absent ?? null) : null;
}

/** The numbers that a fact, or one item of it, can have; null if it is not a number. */
export function rangeOf(fact: Fact, item: FactItem | null): DecimalRange | null {
  if (fact.kind !== 'number' && fact.kind !== 'lowestOf' && fact.kind !== 'scores') return null;
  const step = 'whole' in fact && fact.whole === true ? 1 : fact.step;
  return { min: fact.min, max: item?.max ?? fact.max, ...(step === undefined ? {} : { step }) };
}

/** The options of a choice, best first, with their names; null if it is not a choice. */
export function optionNames(
  ruleset: RuleSet,
  fact: Fact,
): readonly { readonly id: string; readonly name: string }[] | null {
  if (fact.kind === 'choice') return fact.choices;
  return fact.kind === 'level' ? ruleset.levels : null;
}

/**
 * What was entered for a fact, or for one item of it, as `rate` takes it; null where the fact cannot have it.
 * Items keep a yes or no as `true` or `false` in text.
 */
export function enteredValue(
  ruleset: RuleSet,
  fact: Fact,
  item: FactItem | null,
  entered: unknown,
): number | boolean | string | null {
  if (fact.kind === 'yesNo') {
    if (item !== null) return entered === 'true' ? true : entered === 'false' ? false : null;
    return typeof entered === 'boolean' ? entered : null;
  }
  if (typeof entered !== 'string') return null;
  if (entered === ABSENT) return absentWords(fact) === null ? null : ABSENT;
  const choices = optionNames(ruleset, fact);
  if (choices !== null) return choices.some(({ id }) => id === entered) ? entered : null;
  const range = rangeOf(fact, item);
  return range === null ? null : decimalValue(entered, range);
}
