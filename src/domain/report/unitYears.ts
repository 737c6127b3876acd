/** Which self-checks of the reviewing office's table are of one unit and year, and which of them counts. */
import type { SummaryRow } from './summaryRow.ts';
import { unitGroups, type UnitMatches } from './unitName.ts';

/** All self-checks that seem to be of one unit and year. */
export interface UnitYear {
  readonly unit: string;
  readonly year: number | null;
  /** Last edited first; the first one counts. */
  readonly rows: readonly SummaryRow[];
  /** The spellings of the unit's name that were taken for the same, each once. */
  readonly spellings: readonly string[];
}

/**
 * The rows by unit and year, however the unit's name is written (`unitName.ts`), in the order of their first rows.
 * Units without a name are never the same.
 */
export function unitYears(rows: readonly SummaryRow[], matches: UnitMatches = {}): readonly UnitYear[] {
  const numbers = unitGroups(
    rows.map(({ unit }) => unit),
    matches,
  );
  const groups = new Map<string, SummaryRow[]>();
  for (const [at, row] of rows.entries()) {
    const key = `${numbers[at]} ${row.year ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const ordered = lastEditedFirst(group);
    const [latest] = ordered;
    const spellings = [...new Set(ordered.map(({ unit }) => unit))];
    return latest === undefined ? [] : [{ unit: latest.unit, year: latest.year, rows: ordered, spellings }];
  });
}

/** A year and how many units sent self-checks of it; null for those that name no year. */
export interface YearCount {
  readonly year: number | null;
  readonly units: number;
}

/** The years of a table, the latest first. */
export function yearCounts(groups: readonly UnitYear[]): readonly YearCount[] {
  const counts = new Map<number | null, number>();
  for (const { year } of groups) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts]
    .map(([year, units]) => ({ year, units }))
    .sort((a, b) => (b.year ?? -Infinity) - (a.year ?? -Infinity));
}

/**
 * The year of a report unless another is chosen: the latest with more than half as many units as the largest year. So a
 * few mistyped years do not count, and a whole last year opened to compare does not displace this one. Null for
 * self-checks that name no year, or no row.
 * @param years the latest first
 */
export function mainYear(years: readonly YearCount[]): number | null {
  const most = Math.max(0, ...years.map(({ units }) => units));
  return years.find(({ units }) => 2 * units > most)?.year ?? null;
}

/**
 * Self-checks of one unit, latest first. Of one self-check the state with more edits is later, whatever the clocks
 * showed; different ones are sorted by the time of their latest state.
 */
function lastEditedFirst(rows: readonly SummaryRow[]): readonly SummaryRow[] {
  const drafts = new Map<string, SummaryRow[]>();
  for (const row of rows) drafts.set(row.draft, [...(drafts.get(row.draft) ?? []), row]);
  const later = (a: SummaryRow, b: SummaryRow) => Number(a.editedAt < b.editedAt) - Number(a.editedAt > b.editedAt);
  return [...drafts.values()]
    .map((states) => states.sort((a, b) => b.revision - a.revision || later(a, b)))
    .sort(([a], [b]) => (a === undefined || b === undefined ? 0 : later(a, b)))
    .flat();
}
