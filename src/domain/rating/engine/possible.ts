import type { Compiled, CompiledReading } from './compiled.ts';
import { possibleOutcomes } from './explore.ts';
import { readFigure } from './figures.ts';
import type { Facts } from '../ruleset.ts';
import { settleFigures, settleRest } from './situation.ts';
import { tallyOf } from './tally.ts';

/**
 * Exactly the outcomes of a case that are possible in a reading, one bit for each level (best first) and last ones for
 * no level (see `outcomesNow`); without explanation.
 * @throws RangeError or TypeError as `rate` does.
 */
export function possibleNow(compiled: Compiled, reading: CompiledReading, facts: Facts): number {
  const { byDuty } = tallyOf(compiled.duties, facts.answers);
  const known = compiled.figures.map((figure) => readFigure(figure, facts));
  const states = compiled.joint?.blocks.map((block) => block.read(facts)) ?? [];
  const open = settleRest(compiled, settleFigures(compiled, known), byDuty, states, false);
  return possibleOutcomes(compiled, reading, open);
}
