import type { Compiled, CompiledReading } from './compile.ts';
import { evaluate, possibleOutcomes } from './explore.ts';
import { readFigure } from './figures.ts';
import type { Facts } from '../ruleset.ts';
import { inOrder, settleDuties, settleFigures } from './situation.ts';
import { tallyOf } from './tally.ts';

/**
 * Exactly the outcomes a reading leaves to a case, one bit for each level (best first) and a last one for no level; without explanation.
 * @throws RangeError or TypeError as `rate` does.
 */
export function possibleNow(compiled: Compiled, reading: CompiledReading, facts: Facts): number {
  const { byDuty } = tallyOf(compiled.duties, facts.answers);
  const known = compiled.figures.map((figure) => readFigure(figure, facts));
  const open = inOrder([...settleFigures(compiled, known), settleDuties(compiled.duties, byDuty, compiled.values)]);
  evaluate(compiled.values, compiled.groups);
  return possibleOutcomes(compiled, reading, open);
}
