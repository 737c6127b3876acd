/** What a block of duties can become if no answer gets worse. */
import type { Improvements } from '../../../conditionTest.ts';
import type { DutyBlock, DutyState } from './dutyBlock.ts';
import { dutyDimensions } from './dutyCases.ts';
import { piecesIn } from '../factImprovements.ts';
import { unitPartsOf, wholesOf, type CountedUnit } from './dutyWays.ts';

/**
 * Answers only get better; those not given can become any, and count as the worst until then. Duties left out stay so.
 */
export function dutyImprovements(block: DutyBlock, { byDuty }: DutyState): Improvements {
  const { measures, counted } = block;
  const isKnown = ({ answers }: CountedUnit): boolean => answers?.length === 1;
  const improved = byDuty.map((unit): CountedUnit => {
    if (unit.answers === null || !isKnown(unit)) return unit;
    const now = unit.answers[0]!;
    return { ...unit, answers: counted.flatMap((_, at) => (at <= now ? [at] : [])) };
  });
  const worst = byDuty.map((unit): CountedUnit =>
    unit.answers === null || isKnown(unit) ? unit : { ...unit, answers: [counted.length - 1] },
  );
  const wholes = wholesOf(measures, byDuty);
  // Tests without any duty to count are undefined, whatever improves.
  const dimensions = dutyDimensions(block).filter(({ measure }) => wholes[measure]! > 0);
  const piecesOf = (parts: readonly number[]): readonly number[] =>
    dimensions.map(({ measure, pieceOf }) => pieceOf(parts[measure]!, wholes[measure]!));
  const found = new Map(
    unitPartsOf(measures, improved).map((parts) => {
      const pieces = piecesOf(parts);
      return [pieces.join(' '), pieces];
    }),
  );
  const [now] = unitPartsOf(measures, worst);
  return {
    dimensions,
    combinations: [...found.values()],
    exact: true,
    now: now === undefined ? null : piecesOf(now),
    open: piecesIn(unitPartsOf(measures, byDuty).map(piecesOf), dimensions.length),
    fixed: [],
  };
}
