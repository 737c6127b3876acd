/** Each item of the facts that have several values (points of a duty, marks of a subject …) across units. */
import { hasOwn } from '../../baseline.ts';
import { ABSENT, enteredValue, itemsFor, optionNames, rangeOf } from '../../rating/entered.ts';
import { isEntered, type EnteredFact, type FactItem } from '../../rating/fact.ts';
import type { FactId, ItemId, RuleSet } from '../../rating/ruleset.ts';
import type { SummaryRow } from '../summaryRow.ts';

/** An item with the numbers that units entered for it. */
export interface ItemFigure {
  readonly fact: FactId;
  readonly item: ItemId;
  readonly name: string;
  /** The word after its numbers; `percent`. */
  readonly unit: string;
  /** How many units have it, and how many of them entered it. */
  readonly of: number;
  readonly known: number;
  /** Of the numbers known: mean (rounded to hundredths), least and greatest; null for other facts or if none is. */
  readonly numbers: { readonly mean: number; readonly least: number; readonly most: number } | null;
  /** The greatest number that it can have; null for other facts. */
  readonly max: number | null;
  /** The mean as a share of the range, from 0 (worst) to 1 (best); for choices the mean position of the option. */
  readonly goodness: number;
  /** For a choice or yes/no: how many units have each option, best first if that is known. */
  readonly options: readonly { readonly name: string; readonly count: number }[];
}

interface Sum {
  readonly fact: EnteredFact;
  readonly item: FactItem;
  readonly max: number | null;
  readonly min: number;
  of: number;
  readonly values: (number | string | boolean)[];
}

/** The items of all facts of several values that some unit has, the weakest first, otherwise in the rules' order. */
export function itemFigures(ruleset: RuleSet, rows: readonly SummaryRow[]): readonly ItemFigure[] {
  const sums = new Map<string, Sum>();
  const facts = ruleset.facts.filter(isEntered);
  for (const { roleId, content } of rows) {
    const role = ruleset.roles.find(({ id }) => id === roleId);
    if (role === undefined) continue;
    for (const fact of facts) {
      const entered: unknown = hasOwn(content.figures, fact.id) ? content.figures[fact.id] : undefined;
      const values = typeof entered === 'object' && entered !== null ? entered : {};
      for (const item of itemsFor(fact, role) ?? []) {
        const key = JSON.stringify([fact.id, item.id]);
        const range = rangeOf(fact, item);
        const sum = sums.get(key) ?? { fact, item, max: range?.max ?? null, min: range?.min ?? 0, of: 0, values: [] };
        sums.set(key, sum);
        sum.of += 1;
        const text = hasOwn(values, item.id) ? (values as Readonly<Record<string, unknown>>)[item.id] : undefined;
        const value = enteredValue(ruleset, fact, item, text);
        // A unit where the item does not occur does not have it.
        if (value === ABSENT || isAbsentChoice(fact, value)) sum.of -= 1;
        else if (value !== null) sum.values.push(value);
      }
    }
  }
  return [...sums.values()].map((sum) => figureOf(ruleset, sum)).sort((a, b) => a.goodness - b.goodness);
}

function isAbsentChoice(fact: EnteredFact, value: unknown): boolean {
  return fact.kind === 'choice' && fact.choices.some(({ id, absent }) => id === value && absent === true);
}

function figureOf(ruleset: RuleSet, { fact, item, max, min, of, values }: Sum): ItemFigure {
  const numbers = values.filter((value): value is number => typeof value === 'number');
  const mean = numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const choices = optionNames(ruleset, fact)?.filter(({ id }) => !isAbsentChoice(fact, id)) ?? null;
  const options =
    choices !== null
      ? choices.map(({ id, name }) => ({ name, count: values.filter((value) => value === id).length }))
      : fact.kind === 'yesNo'
        ? [true, false].map((yes) => ({ name: yes ? 'có' : 'không', count: values.filter((v) => v === yes).length }))
        : [];
  return {
    fact: fact.id,
    item: item.id,
    name: item.name,
    unit: 'unit' in fact ? fact.unit : '',
    of,
    known: values.length,
    numbers:
      mean === null
        ? null
        : { mean: Math.round(mean * 100) / 100, least: Math.min(...numbers), most: Math.max(...numbers) },
    max,
    goodness: goodnessOf(),
    options,
  };

  function goodnessOf(): number {
    if (mean !== null && max !== null && max > min) {
      const share = (mean - min) / (max - min);
      return 'better' in fact && fact.better === 'lower' ? 1 - share : share;
    }
    const last = options.length - 1;
    // For a yes/no, it is not known which is better.
    if (values.length === 0 || last < 1 || choices === null) return 1;
    return 1 - options.reduce((sum, { count }, at) => sum + (count * at) / last, 0) / values.length;
  }
}
