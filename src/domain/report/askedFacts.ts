import { hasOwn } from '../baseline.ts';
import { vietnameseDate } from '../day.ts';
import type { Draft } from '../draft/draft.ts';
import { figureShown } from '../draft/typedFigure.ts';
import { quoted } from '../draft/read/reader.ts';
import { ABSENT, absentWords, enteredValue, itemsFor, optionNames, rangeOf } from '../rating/entered.ts';
import { dateOfDays, dayAfterDue, lateWords } from '../rating/due.ts';
import { amountPhrase } from '../rating/wording/phrases.ts';
import type { ScoredDuty } from '../draft/scored.ts';
import { isEntered, type EnteredFact, type Fact, type FactItem } from '../rating/fact.ts';
import type { RoleRule, RuleSet } from '../rating/ruleset.ts';
import type { ReportFigure } from './report.ts';

/** The facts that a role is asked for, in the order of the rules, without computed ones and those entered at a duty. */
export function factsFor(facts: readonly Fact[], role: RoleRule): readonly EnteredFact[] {
  return facts.filter(
    (fact): fact is EnteredFact =>
      isEntered(fact) &&
      fact.kind !== 'scores' &&
      (fact.groups === undefined || fact.groups.some((group) => role.groups.includes(group))) &&
      itemsFor(fact, role)?.length !== 0,
  );
}

/**
 * What was entered for each figure and question that applies to the role. An invalid value counts as unknown, as in the
 * rating.
 */
export function figuresOf(ruleset: RuleSet, role: RoleRule, draft: Draft): readonly ReportFigure[] {
  return factsFor(ruleset.facts, role).flatMap((fact) => {
    const entered: unknown = hasOwn(draft.figures, fact.id) ? draft.figures[fact.id] : undefined;
    const items = itemsFor(fact, role);
    if (items === null) {
      const words = wordsOf(ruleset, fact, null, entered);
      return [
        figure(
          fact,
          null,
          fact.name,
          words === null ? null : withDate(fact, entered, draft.year, words),
          entered,
          draft.year,
        ),
      ];
    }
    const values =
      typeof entered === 'object' && entered !== null ? new Map(Object.entries(entered)) : new Map<string, unknown>();
    return items.map((item) => {
      const value = values.get(item.id);
      return figure(fact, item, `${fact.name}: ${item.name}`, wordsOf(ruleset, fact, item, value), value, draft.year);
    });
  });
}

/** The points of a scored duty in words, `4,5 điểm`; null while it has none. */
export function pointsPhrase(ruleset: RuleSet, { fact, item }: ScoredDuty, figures: Draft['figures']): string | null {
  const entered: unknown = hasOwn(figures, fact.id) ? figures[fact.id] : undefined;
  if (typeof entered !== 'object' || entered === null) return null;
  return wordsOf(ruleset, fact, item, new Map<string, unknown>(Object.entries(entered)).get(item.id));
}

function figure(
  fact: Fact,
  item: FactItem | null,
  name: string,
  words: string | null,
  entered: unknown,
  year: number | null,
): ReportFigure {
  return {
    fact: fact.id,
    item: item?.id ?? null,
    name,
    value: words ?? refusedWords(fact, item, entered, year) ?? 'chưa có',
    known: words !== null,
    yes: typeof entered === 'boolean' && words !== null ? entered : null,
    kind: fact.kind,
    clause: fact.clause,
  };
}

/** The words for a number of days after a deadline, with the date: `20/12/2026 (chậm 5 ngày)`. */
function withDate(fact: Fact, entered: unknown, year: number | null, words: string): string {
  if (fact.kind !== 'number' || fact.due === undefined || year === null || entered === ABSENT) return words;
  const days = Number(entered);
  return `${vietnameseDate(dayAfterDue(fact.due, year, days))} (${lateWords(days)})`;
}

/** The words for what was typed but is no number of the fact; null if nothing was. */
function refusedWords(fact: Fact, item: FactItem | null, entered: unknown, year: number | null): string | null {
  if (typeof entered !== 'string' || rangeOf(fact, item) === null) return null;
  const due = fact.kind === 'number' && year !== null ? fact.due : undefined;
  const date = due === undefined ? null : dateOfDays(due, year ?? 0, entered);
  return `${quoted(date === null ? figureShown(entered) : vietnameseDate(date))} chưa dùng được`;
}

function wordsOf(ruleset: RuleSet, fact: Fact, item: FactItem | null, entered: unknown): string | null {
  const value = enteredValue(ruleset, fact, item, entered);
  if (value === ABSENT) return absentWords(fact);
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'number') return amountPhrase(value, 'unit' in fact ? fact.unit : '');
  return optionNames(ruleset, fact)?.find(({ id }) => id === value)?.name ?? null;
}
