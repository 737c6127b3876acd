/** Whose outcome another reading of the rules changes. */
import type { OutcomeId, ReadingId, RuleSet } from '../../rating/ruleset.ts';
import { outcomeOf } from '../summaryList.ts';
import type { SummaryRow } from '../summaryRow.ts';

/** Some self-checks that go from one outcome to another. */
export interface OutcomeMove {
  readonly from: OutcomeId | 'open';
  readonly to: OutcomeId | 'open';
  readonly rows: readonly SummaryRow[];
}

export interface ReadingMove {
  readonly reading: ReadingId;
  /** Empty if it changes nothing. */
  readonly moves: readonly OutcomeMove[];
}

/** For each reading other than the chosen one: the moves, those of most self-checks first. */
export function readingMoves(
  { readings }: RuleSet,
  rows: readonly SummaryRow[],
  chosen: number,
): readonly ReadingMove[] {
  return readings.flatMap(({ id }, at) =>
    at === chosen
      ? []
      : [
          {
            reading: id,
            moves: movesBetween(rows.map((row) => ({ row, from: outcomeOf(row, chosen), to: outcomeOf(row, at) }))),
          },
        ],
  );
}

/** Those that change their outcome, grouped; those of most self-checks first. */
export function movesBetween(
  changes: readonly {
    readonly row: SummaryRow;
    readonly from: OutcomeId | 'open';
    readonly to: OutcomeId | 'open';
  }[],
): readonly OutcomeMove[] {
  const moves = new Map<string, OutcomeMove>();
  for (const { row, from, to } of changes) {
    if (from === to) continue;
    const key = `${from} ${to}`;
    const others = moves.get(key)?.rows ?? [];
    moves.set(key, { from, to, rows: [...others, row] });
  }
  return [...moves.values()].sort((a, b) => b.rows.length - a.rows.length);
}
