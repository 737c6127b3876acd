/** The cells of maps: the outcome for each interval of the axes, in each combination of the facts off the axes. */
import type { Compiled, CompiledReading } from '../engine/compiled.ts';
import { evaluate, outcomesNow } from '../engine/explore.ts';
import { outcomeList } from '../engine/rateCase.ts';
import { FALSE, TRUE } from '../engine/truth.ts';
import type { OutcomeId } from '../ruleset.ts';
import type { acrossIntervals } from './mapAcross.ts';
import type { MapAxis } from './mapAxis.ts';

/** Outcomes by column and row (from the lowest); null where no case can be. */
export type MapCells = readonly (readonly (OutcomeId | null)[])[];

/** The outcomes for each combination of the other facts, by the index of the combination. */
export function cellsOf(
  compiled: Compiled,
  reading: CompiledReading,
  { rows, rest, slots }: MapAxis,
  across: ReturnType<typeof acrossIntervals>,
): ReadonlyMap<number, MapCells> {
  const { values } = compiled;
  const found = new Map<number, (OutcomeId | null)[][]>();
  const strides = rest.map((_, i) => rest.slice(i + 1).reduce((size, { ways }) => size * ways.length, 1));
  const write = (own: readonly number[], truths: readonly number[]): void =>
    own.forEach((slot, i) => (values[slot] = truths[i] ?? 0));
  const walk = (depth: number, at: number): void => {
    const cluster = rest[depth];
    if (cluster !== undefined) {
      cluster.ways.forEach((truths, way) => {
        write(cluster.slots, truths);
        walk(depth + 1, at + way * strides[depth]!);
      });
      return;
    }
    rows.forEach(({ ways }, row) => {
      for (const { tied, truths } of ways) {
        write(slots, truths);
        const key = tied * (strides[0] ?? 1) * (rest[0]?.ways.length ?? 1) + at;
        let cells = found.get(key);
        if (cells === undefined) found.set(key, (cells = across.intervals.map(() => rows.map(() => null))));
        across.intervals.forEach(({ holds }, column) => {
          holds.forEach((held, i) => (values[across.slots[i]!] = held ? TRUE : FALSE));
          evaluate(values, reading.groups);
          cells[column]![row] = outcomeList(compiled, outcomesNow(compiled, reading))[0]!;
        });
      }
    });
  };
  walk(0, 0);
  return found;
}

/** Combinations whose maps are the same wherever both can be, under one map. */
export function groupedCells(
  drawn: ReadonlyMap<number, MapCells>,
): readonly { readonly cells: MapCells; readonly combinations: readonly number[] }[] {
  const groups: { cells: MapCells; combinations: number[] }[] = [];
  for (const [combination, cells] of drawn) {
    const same = groups.find((group) =>
      group.cells.every((column, x) =>
        column.every((outcome, y) => outcome === null || (cells[x]![y] ?? outcome) === outcome),
      ),
    );
    if (same === undefined) groups.push({ cells, combinations: [combination] });
    else {
      same.cells = same.cells.map((column, x) => column.map((outcome, y) => outcome ?? cells[x]![y] ?? null));
      same.combinations.push(combination);
    }
  }
  return groups;
}
