/** Operations on the rows of the reviewing office's table: filter, sort, count. */
import { lastOf } from '../baseline.ts';
import { bestFirst, outcomeName, outcomeShort } from '../rating/wording/phrases.ts';
import type { OutcomeId, RuleSet } from '../rating/ruleset.ts';
import { fold } from '../fold.ts';
import type { SummaryRow } from './summaryRow.ts';
import type { UnitMatches } from './unitName.ts';
import { mainYear, unitYears, yearCounts, type UnitYear } from './unitYears.ts';

/** The table's filter; null fields do not filter. */
export interface RowChoice {
  /** Words of the unit's or the role's name, with or without diacritics. */
  readonly words: string;
  readonly role: string | null;
  /** `main` is the latest year of many units (`mainYear`), `none` the rows that name no year. */
  readonly year: number | 'main' | 'none' | 'all';
  /** An outcome's id; `open` means several are still possible. */
  readonly outcome: OutcomeId | 'open' | null;
  /** Index of the reading whose outcomes are filtered and counted. */
  readonly reading: number;
  /** Only rows to review: something missing, a remark, or a duplicate unit. */
  readonly onlyRemarked: boolean;
  /** For each unit and year only the self-check edited last. */
  readonly onlyLatest: boolean;
  /** Names of units, as spelled, that are separate units although they look like others. */
  readonly apart: readonly string[];
  /** Names of units, as spelled, each with another name of the same unit. */
  readonly joined: readonly (readonly [name: string, meant: string])[];
}

/** Instead of the outcome if facts contradict each other, so that there is none. */
export const CONTRADICTION = 'contradiction';
const CONTRADICTED = 'Số liệu trái nhau';

export const EVERYTHING: RowChoice = {
  words: '',
  role: null,
  year: 'all',
  outcome: null,
  reading: 0,
  onlyRemarked: false,
  onlyLatest: false,
  apart: [],
  joined: [],
};

/** What counts in a yearly report: one year, with one self-check of each unit. */
export const ONE_YEAR: RowChoice = { ...EVERYTHING, year: 'main', onlyLatest: true };

/** The rows that match a filter, in their original order. @param groups the rows by unit and year, if already known */
export function chooseRows(
  rows: readonly SummaryRow[],
  choice: RowChoice,
  groups: readonly UnitYear[] = unitYears(rows, matchesOf(choice)),
): readonly SummaryRow[] {
  const wanted = fold(choice.words)
    .split(/\s+/)
    .filter((word) => word !== '');
  const same = groups.filter((group) => group.rows.length > 1);
  const twice = new Set(same.flatMap((group) => group.rows.map(({ key }) => key)));
  const older = new Set(same.flatMap((group) => group.rows.slice(1).map(({ key }) => key)));
  const year = chosenYear(choice, groups);
  return rows.filter((row) => {
    if (choice.onlyLatest && older.has(row.key)) return false;
    if (choice.role !== null && row.role !== choice.role) return false;
    if (year !== 'all' && row.year !== year) return false;
    if (choice.outcome !== null && outcomeOf(row, choice.reading) !== choice.outcome) return false;
    if (choice.onlyRemarked && row.remarks.length === 0 && isComplete(row) && !twice.has(row.key)) return false;
    return wanted.every((word) => row.folded.unit.includes(word) || row.folded.role.includes(word));
  });
}

/** The decisions of the table's user about the names of units. */
export function matchesOf({ apart, joined }: Pick<RowChoice, 'apart' | 'joined'>): UnitMatches {
  return { apart: new Set(apart), joined: new Map(joined) };
}

/** The year that a filter shows, null for rows that name none. */
export function chosenYear({ year }: RowChoice, groups: readonly UnitYear[]): number | null | 'all' {
  if (year === 'main') return mainYear(yearCounts(groups));
  return year === 'none' ? null : year;
}

/** True if nothing on which the rating depends is missing. */
function isComplete({ unanswered, missingFigures }: SummaryRow): boolean {
  return unanswered === 0 && missingFigures === 0;
}

/** The outcome according to a reading, `open` while several are possible, or `contradiction` where none is. */
export function outcomeOf(row: SummaryRow, reading: number): OutcomeId | 'open' {
  const possible = row.outcomes[reading] ?? [];
  if (possible.length === 0) return CONTRADICTION;
  return possible.length === 1 ? (possible[0] ?? 'open') : 'open';
}

/** The columns by which every table can be sorted. */
export const ROW_ORDERS = ['unit', 'role', 'year', 'outcome', 'short', 'missing'] as const;

/** One of these columns, or the index of a number fact. */
export type RowOrder = (typeof ROW_ORDERS)[number] | number;

/** The sorted rows; unknown values always come last, and the sort is stable. */
export function sortRows(
  ruleset: RuleSet,
  rows: readonly SummaryRow[],
  by: RowOrder,
  descending: boolean,
  reading: number,
): readonly SummaryRow[] {
  const outcomes: readonly string[] = [
    ...ruleset.levels.map(({ id }) => id),
    'gap',
    'undefined',
    'open',
    CONTRADICTION,
  ];
  const collator = new Intl.Collator('vi', { numeric: true });
  const valueOf = (row: SummaryRow): string | number | null => {
    if (typeof by === 'number') return row.numbers[by] ?? null;
    if (by === 'outcome') return outcomes.indexOf(outcomeOf(row, reading));
    if (by === 'short') return row.applicable === 0 ? null : row.short / row.applicable;
    if (by === 'missing') return row.unanswered + row.missingFigures;
    return row[by] === '' ? null : row[by];
  };
  const compare = (a: string | number, b: string | number): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return descending ? compare(b.value, a.value) : compare(a.value, b.value);
    })
    .map(({ row }) => row);
}

export interface OutcomeCount {
  readonly outcome: OutcomeId | 'open';
  readonly name: string;
  readonly count: number;
}

/**
 * Number of rows with each outcome according to a reading: every level, best first, then the other outcomes that occur.
 */
export function countOutcomes(ruleset: RuleSet, rows: readonly SummaryRow[], reading: number): readonly OutcomeCount[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(outcomeOf(row, reading), (counts.get(outcomeOf(row, reading)) ?? 0) + 1);
  const levels = ruleset.levels.map(({ id, name }) => ({ outcome: id, name, count: counts.get(id) ?? 0 }));
  const others = ['gap', 'undefined', 'open', CONTRADICTION].map((outcome) => ({
    outcome,
    name: outcomeWords(ruleset, outcome),
    count: counts.get(outcome) ?? 0,
  }));
  return [...levels, ...others.filter(({ count }) => count > 0)];
}

/** An outcome's name, or the text for several possible ones. */
export function outcomeWords(ruleset: RuleSet, outcome: OutcomeId | 'open'): string {
  if (outcome === CONTRADICTION) return CONTRADICTED;
  return outcome === 'open' ? 'Chưa xác định, còn thiếu số liệu' : outcomeName(ruleset, outcome);
}

/** All possible outcomes in short form: `Tốt`, `Tốt, Hoàn thành hoặc Không hoàn thành`. Best first. */
export function outcomesShort(ruleset: RuleSet, possible: readonly OutcomeId[]): string {
  if (possible.length === 0) return CONTRADICTED;
  const names = bestFirst(ruleset, possible).map((id) => outcomeShort(ruleset, id));
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} hoặc ${lastOf(names) ?? ''}`;
}

/** The readings whose outcome differs from that of the chosen one, each with its outcome; empty if all agree. */
export function otherOutcomes(
  ruleset: RuleSet,
  { outcomes }: SummaryRow,
  chosen = 0,
): readonly { readonly name: string; readonly outcome: string }[] {
  const own = outcomesShort(ruleset, outcomes[chosen] ?? []);
  return ruleset.readings
    .map(({ name }, at) => ({ name, outcome: outcomesShort(ruleset, outcomes[at] ?? []) }))
    .filter(({ outcome }) => outcome !== own);
}
