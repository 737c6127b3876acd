/**
 * The reviewing office's report of one year as plain numbers: the page, the papers and the tests all use this model.
 * Which self-checks count follows from what the office chose; everything is computed from their content.
 */
import type { RuleSet } from '../../rating/ruleset.ts';
import { compareUnits, type UnitComparison } from '../expectedUnits.ts';
import {
  chooseRows,
  chosenYear,
  countOutcomes,
  EVERYTHING,
  matchesOf,
  type OutcomeCount,
  type RowChoice,
} from '../summaryList.ts';
import type { SummaryRow } from '../summaryRow.ts';
import { unitYears, yearCounts, type UnitYear, type YearCount } from '../unitYears.ts';
import { dutyFigures, type DutyFigure } from './dutyFigures.ts';
import { itemFigures, type ItemFigure } from './itemFigures.ts';
import { readingMoves, type ReadingMove } from './readingMoves.ts';

export interface OfficeReport {
  /** The year that counts; null for self-checks that name none. */
  readonly year: number | null | 'all';
  readonly years: readonly YearCount[];
  /** All units of the year, each with all its self-checks. */
  readonly units: readonly UnitYear[];
  /** The self-checks that count, by the names of the units. */
  readonly rows: readonly SummaryRow[];
  /** How many self-checks were opened, and why the others do not count. */
  readonly opened: number;
  readonly older: number;
  readonly otherYears: number;
  /** Index of the reading of `counts`. */
  readonly reading: number;
  /** Number of self-checks with each outcome: every level, best first, then the other outcomes that occur. */
  readonly counts: readonly OutcomeCount[];
  /** For each other reading: whose outcome it changes. */
  readonly readings: readonly ReadingMove[];
  /** Expected units: sent, missing, and senders that are not expected. Nothing is missing from an empty list. */
  readonly senders: UnitComparison;
  /** Every duty that is answered, the weakest first. */
  readonly duties: readonly DutyFigure[];
  /** Every item of the facts of several values, the lowest first. */
  readonly items: readonly ItemFigure[];
}

/**
 * The report of the chosen year. Filters of the table (words, role, outcome, remarks) do not change it.
 * @param rows every self-check opened, of one regulation
 * @param expected names of the units that have to send one
 */
export function officeReport(
  ruleset: RuleSet,
  rows: readonly SummaryRow[],
  choice: RowChoice,
  expected: readonly string[] = [],
): OfficeReport {
  const matches = matchesOf(choice);
  const groups = unitYears(rows, matches);
  const year = chosenYear(choice, groups);
  const units = year === 'all' ? groups : groups.filter((group) => group.year === year);
  const { apart, joined, onlyLatest, reading } = choice;
  const counted = byName(
    chooseRows(rows, { ...EVERYTHING, year: choice.year, apart, joined, onlyLatest, reading }, groups),
  );
  const ofYear = units.reduce((sum, unit) => sum + unit.rows.length, 0);
  let duties: readonly DutyFigure[] | null = null;
  let items: readonly ItemFigure[] | null = null;
  return {
    year,
    years: yearCounts(groups),
    units,
    rows: counted,
    opened: rows.length,
    older: ofYear - counted.length,
    otherYears: rows.length - ofYear,
    reading,
    counts: countOutcomes(ruleset, counted, reading),
    readings: readingMoves(ruleset, counted, reading),
    senders: compareUnits(
      expected,
      units.map(({ unit }) => unit),
      matches,
    ),
    // Computed on first use: with a thousand units, each takes as long as everything else.
    get duties() {
      return (duties ??= dutyFigures(ruleset, counted));
    },
    get items() {
      return (items ??= itemFigures(ruleset, counted));
    },
  };
}

function byName(rows: readonly SummaryRow[]): readonly SummaryRow[] {
  const collator = new Intl.Collator('vi', { numeric: true });
  return [...rows].sort((a, b) => Number(a.unit === '') - Number(b.unit === '') || collator.compare(a.unit, b.unit));
}
