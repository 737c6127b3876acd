import type { Choice, Option } from './choices.ts';
import type { Compiled, CompiledReading } from '../engine/compiled.ts';
import { evaluate, openVariable, outcomesNow, possibleOutcomes, write } from '../engine/explore.ts';

/** One option per choice, in the order of the choices. */
export type Selection = readonly Option[];

/**
 * The minimal selections that allow only wanted outcomes: no other one costs as little in every kind of effort and less
 * in one. Exact: every candidate is examined.
 * @param wanted the wanted outcomes as a bit set
 */
export function waysTo(
  compiled: Compiled,
  reading: CompiledReading,
  choices: readonly Choice[],
  wanted: number,
): readonly Selection[] {
  const { values } = compiled;
  const found: { readonly selection: Selection; readonly cost: readonly number[] }[] = [];
  const reachable = (): boolean => {
    evaluate(values, reading.groups);
    return (outcomesNow(compiled, reading) & wanted) !== 0;
  };
  const walk = (selection: Selection, cost: readonly number[]): void => {
    if (found.some((way) => notMore(way.cost, cost)) || !reachable()) return;
    const choice = choices[selection.length];
    if (choice === undefined) {
      if (reaches(compiled, reading, choices, selection, wanted)) found.push({ selection, cost });
      return;
    }
    for (const option of choice.options) {
      // If a value stays unknown, the level has to be reachable whatever it turns out to be.
      const each = option.cells.every((cell) => {
        write(values, choice.slots, cell);
        return option.cells.length === 1 || reachable();
      });
      if (!each) continue;
      openVariable(choice.slots, option.cells, values);
      walk([...selection, option], [...cost, ...option.cost]);
    }
    if (choice.union !== null) write(values, choice.slots, choice.union.union);
  };
  for (const { slots, options } of choices)
    openVariable(
      slots,
      options.flatMap(({ cells }) => cells),
      values,
    );
  walk([], []);
  // A selection found later may dominate an earlier one.
  return found
    .filter((way) => !found.some((other) => other !== way && notMore(other.cost, way.cost)))
    .map(({ selection }) => selection);
}

/** Whether a complete selection allows only wanted outcomes. Leaves its truths in `compiled.values`. */
export function reaches(
  compiled: Compiled,
  reading: CompiledReading,
  choices: readonly Choice[],
  selection: Selection,
  wanted: number,
): boolean {
  const open = selection
    .map(({ cells }, i) => openVariable(choices[i]!.slots, cells, compiled.values))
    .filter((variable) => variable !== null);
  evaluate(compiled.values, reading.groups);
  return (possibleOutcomes(compiled, reading, open) & ~wanted) === 0;
}

/** True if `one` costs no more than `other` in every kind of effort; costs that `other` lacks count as 0. */
function notMore(one: readonly number[], other: readonly number[]): boolean {
  return one.every((cost, i) => cost <= (other[i] ?? 0));
}

/** A level and all better ones, as a bit set. */
export function levelAndBetter(level: number): number {
  return (2 << level) - 1;
}
