import type { Choice, Option } from './choices.ts';
import type { Compiled, CompiledReading } from '../engine/compiled.ts';
import { evaluate, openVariable, outcomesNow, possibleOutcomes, write } from '../engine/explore.ts';

/** One option per choice, in the order of the choices. */
export type Selection = readonly Option[];

/** Selections kept of a search that is given up. */
const MAX_REDUCED = 6;
/** Steps for which a selection counts that leaves values unknown: all that they can turn out to be is looked at. */
const OPEN_STEPS = 40;

/** What a search for selections found. */
export interface FoundWays {
  readonly selections: readonly Selection[];
  /** False where the search was given up: there may be others, also with less effort in every kind. */
  readonly isComplete: boolean;
}

/** The most values tried, and the most selections compared with each other, before a search is given up. */
const MAX_TRIED = 10_000;
const MAX_FOUND = 120;

/**
 * The minimal selections that allow only wanted outcomes: no other one costs as little in every kind of effort and less
 * in one. Exact unless there is too much to examine; then no single part of those found can be reduced.
 * @param wanted the wanted outcomes as a bit set
 */
export function waysTo(
  compiled: Compiled,
  reading: CompiledReading,
  choices: readonly Choice[],
  wanted: number,
): FoundWays {
  const { values } = compiled;
  const found: { readonly selection: Selection; readonly cost: readonly number[] }[] = [];
  let left = MAX_TRIED;
  let most = MAX_FOUND;
  let optionsOf = ({ options }: Choice): readonly Option[] => options;
  const reachable = (): boolean => {
    evaluate(values, reading.groups);
    return (outcomesNow(compiled, reading) & wanted) !== 0;
  };
  const walk = (selection: Selection, cost: readonly number[]): void => {
    left -= 1;
    if (left < 0 || found.length > most) return;
    if (found.some((way) => notMore(way.cost, cost)) || !reachable()) return;
    const choice = choices[selection.length];
    if (choice === undefined) {
      if (selection.some(({ cells }) => cells.length > 1)) left -= OPEN_STEPS;
      if (reaches(compiled, reading, choices, selection, wanted)) found.push({ selection, cost });
      return;
    }
    for (const option of optionsOf(choice)) {
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
  const start = (): void => {
    for (const { slots, options } of choices)
      openVariable(
        slots,
        options.flatMap(({ cells }) => cells),
        values,
      );
    walk([], []);
  };
  start();
  if (left < 0 || found.length > MAX_FOUND) {
    if (found.length === 0) {
      // With nothing left unknown and the greatest changes first, a dead end is seen at once.
      [left, most, optionsOf] = [MAX_TRIED / 10, 0, certainFirst];
      start();
    }
    const some = found.slice(0, MAX_REDUCED);
    const reduced = some.map(({ selection }) => reducedWay(compiled, reading, choices, selection, wanted));
    const different = new Map(reduced.map((selection) => [selection.map(({ at }) => at.join()).join(' '), selection]));
    return { selections: [...different.values()], isComplete: false };
  }
  // A selection found later may dominate an earlier one.
  const least = found.filter((way) => !found.some((other) => other !== way && notMore(other.cost, way.cost)));
  return { selections: least.map(({ selection }) => selection), isComplete: true };
}

/** The options after which nothing is unknown, the greatest changes first; then the others. */
function certainFirst({ options }: Choice): readonly Option[] {
  const effort = ({ cost }: Option): number => cost.reduce((sum, one) => sum + one, 0);
  return [...options].sort((a, b) => a.cells.length - b.cells.length || effort(b) - effort(a));
}

/** A selection that allows only wanted outcomes, each part in turn reduced as far as the others let it. */
function reducedWay(
  compiled: Compiled,
  reading: CompiledReading,
  choices: readonly Choice[],
  selection: Selection,
  wanted: number,
): Selection {
  let reduced = selection;
  choices.forEach(({ options }, i) => {
    const cheaper = options.filter((option) => option !== reduced[i] && notMore(option.cost, reduced[i]!.cost));
    for (const option of cheaper) {
      const tried = reduced.map((kept, at) => (at === i ? option : kept));
      if (!notMore(option.cost, reduced[i]!.cost) || !reaches(compiled, reading, choices, tried, wanted)) continue;
      reduced = tried;
    }
  });
  return reduced;
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
