/** The defects of the text that affect real cases. */
import type { ReadingId } from '../../../rating/ruleset.ts';
import type { ProvisionId } from '../../../regulation/tree/tree.ts';
import { outcomeOf } from '../../summaryList.ts';
import type { SummaryRow } from '../../summaryRow.ts';
import type { OfficeCase } from './officeCase.ts';

export interface GapCase {
  readonly clause: ProvisionId;
  /** What is wrong there, in sentences. */
  readonly note: string;
  /** The readings between which outcomes differ; one where it is a gap in that reading. */
  readonly readings: readonly ReadingId[];
  /** The self-checks affected. */
  readonly rows: readonly SummaryRow[];
}

/**
 * Each defect described by the editor's notes, with the self-checks that it affects: those whose outcome differs
 * between the readings that it allows, or that no provision covers. Then, in the rules' own words, what no note
 * describes: cases without a level, and readings that differ.
 */
export function gapCases({ ruleset, context, report: { rows, reading } }: OfficeCase): readonly GapCase[] {
  const index = new Map(ruleset.readings.map(({ id }, at) => [id, at]));
  const outcome = (row: SummaryRow, id: ReadingId) => outcomeOf(row, index.get(id) ?? 0);
  const isGap = (row: SummaryRow, at: number) => outcomeOf(row, at) === 'gap';
  const found = context.gaps.flatMap(({ clause, note, readings, gaps }): readonly GapCase[] => {
    const known = readings.filter((id) => index.has(id));
    const met = rows.filter((row) =>
      known.length > 1
        ? new Set(known.map((id) => outcome(row, id))).size > 1
        : gaps.length > 0 && isGap(row, index.get(known[0] ?? '') ?? reading),
    );
    return met.length === 0 ? [] : [{ clause, note, readings: known, rows: met }];
  });
  const covered = new Set(found.flatMap((one) => one.rows.map(({ key }) => key)));
  const others = rows.filter((row) => isGap(row, reading) && !covered.has(row.key));
  const split = ruleset.readings.flatMap(({ id, clause, reason }, at): readonly GapCase[] => {
    const met = rows.filter((row) => !covered.has(row.key) && outcomeOf(row, at) !== outcomeOf(row, reading));
    const first = ruleset.readings[reading]?.id ?? id;
    return met.length === 0 ? [] : [{ clause, note: reason, readings: [first, id], rows: met }];
  });
  const gap = { clause: ruleset.gap.clause, note: ruleset.gap.text, readings: [], rows: others };
  return [...found, ...(others.length === 0 ? [] : [gap]), ...split];
}
