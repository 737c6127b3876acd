import type { Choice, Option } from './choices.ts';
import type { Compiled, CompiledReading } from '../engine/compile.ts';
import { evaluate, openVariable, outcomesNow, possibleOutcomes, write } from '../engine/explore.ts';

/** One option for each choice, in the order of the choices. */
export type Selection = readonly Option[];

/**
 * The least selections that leave no outcome but the wanted ones: none costs as much as another in every kind of effort and more in one.
 * Exact: every selection that could be among them is tried.
 * @param wanted a set of outcomes in bits.
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
      // What stays unknown must leave the level within reach whichever way it turns out.
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
  // A way found later may cost less than one found before.
  return found
    .filter((way) => !found.some((other) => other !== way && notMore(other.cost, way.cost)))
    .map(({ selection }) => selection);
}

/** Whether a whole selection leaves only wanted outcomes. Writes the selection's truths. */
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

/** True where `one` costs no more than `other` in every kind of effort that both name. */
function notMore(one: readonly number[], other: readonly number[]): boolean {
  return one.every((cost, i) => cost <= (other[i] ?? 0));
}
