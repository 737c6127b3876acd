/** The digit of each measure in the keys of sums (keys.ts), and the piece that a digit stands for. */
import { NO_VALUE } from '../linear/linear.ts';
import { countPieceOf, type Measure } from '../measures/measures.ts';
import type { Digit } from '../numbers/keys.ts';

/** How digits of a measure combine, and the greatest one. The digit of a value is one more than its piece. */
export function digitOf(measure: Measure): Digit {
  if (measure.kind === 'lowest') return { mode: 'min', most: measure.cuts.length };
  if (measure.kind === 'count') return { mode: 'add', most: measure.cuts[measure.cuts.length - 1]!.from };
  return { mode: 'add', most: measure.cuts.length };
}

/** The piece of a measure with this digit. */
export function pieceAt(measure: Measure, digit: number): number {
  if (measure.kind === 'lowest') return digit;
  if (measure.kind === 'count') return countPieceOf(measure.cuts, digit);
  // No node has set it if there is no value.
  return digit === 0 ? NO_VALUE : digit - 1;
}
