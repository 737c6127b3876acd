import type { Compiled } from './compile.ts';
import { counted, type CompiledDuties } from './duties.ts';
import { openVariable, type OpenVariable } from './explore.ts';
import { samplesOf, truthFor, type CompiledFigure, type Known } from './figures.ts';
import type { Tally } from './tally.ts';
import { FALSE, TRUE, UNDEFINED } from './truth.ts';

/** Fills the tests of a figure with what is known of it; gives the figure as an open variable while its tests can come out differently. */
export function settleFigure(figure: CompiledFigure, known: Known, values: Uint8Array): OpenVariable | null {
  if (known.value !== null) {
    for (const { slot, leaf } of figure.tests) values[slot] = truthFor(leaf, known.value);
    return null;
  }
  const points = figure.fact.kind === 'yesNo' ? [true, false] : samplesOf(figure, known.low, known.high);
  const cells = cellsFor(figure.tests.length);
  for (const point of points) cells.add((i) => truthFor(figure.tests[i]!.leaf, point));
  return openVariable(
    figure.tests.map(({ slot }) => slot),
    cells.all,
    values,
  );
}

/**
 * Fills the tests on duties with a tally; gives them as an open variable while they can come out differently.
 * Where no duty applies every such test is without meaning.
 */
export function settleDuties(duties: CompiledDuties, tally: Tally, values: Uint8Array): OpenVariable | null {
  const { tests } = duties;
  if (tally.applicable === 0) {
    for (const { slot } of tests) values[slot] = UNDEFINED;
    return null;
  }
  const unsettled = tally.open + tally.worsening;
  if (unsettled === 0) {
    const { assured, deficient, notDone, applicable } = tally;
    for (const { slot, wants, holds } of tests)
      values[slot] = holds(counted(wants, assured, deficient, notDone), applicable) ? TRUE : FALSE;
    return null;
  }
  if (tests.length === 0) return null;
  const cells = cellsFor(tests.length);
  // Of the unsettled units `worse` become not done; of the others at least those that cannot be assured any more are deficient.
  for (let worse = 0; worse <= unsettled; worse += 1) {
    const notDone = tally.notDone + worse;
    for (let late = Math.max(0, tally.worsening - worse); late <= unsettled - worse; late += 1) {
      const deficient = tally.deficient + late;
      addDuties(cells, duties, tally.applicable - deficient - notDone, deficient, notDone);
    }
  }
  return openVariable(
    tests.map(({ slot }) => slot),
    cells.all,
    values,
  );
}

/** Adds the way the tests come out for duties so answered (at least one of them applies). */
export function addDuties(
  cells: Cells,
  { tests }: CompiledDuties,
  assured: number,
  deficient: number,
  notDone: number,
): boolean {
  const applicable = assured + deficient + notDone;
  return cells.add((i) => {
    const { wants, holds } = tests[i]!;
    return holds(counted(wants, assured, deficient, notDone), applicable) ? TRUE : FALSE;
  });
}

/** A collection of different rows of truths. */
export interface Cells {
  readonly all: readonly Uint8Array[];
  /** Adds the row that `truthAt` gives for each test, unless it is there; tells whether it was new. */
  readonly add: (truthAt: (test: number) => number) => boolean;
}

/** An empty collection of rows for `width` tests. */
export function cellsFor(width: number): Cells {
  const all: Uint8Array[] = [];
  const seen = new Set<string>();
  return {
    all,
    add(truthAt) {
      let key = '';
      for (let i = 0; i < width; i += 1) key += truthAt(i);
      if (seen.has(key)) return false;
      seen.add(key);
      all.push(Uint8Array.from(key, Number));
      return true;
    },
  };
}

/** The open variables of a case in the order in which they are tried: those with the fewest ways first, so that most is cut off early. */
export function inOrder(open: readonly (OpenVariable | null)[]): readonly OpenVariable[] {
  return open.filter((variable) => variable !== null).sort((a, b) => a.cells.length - b.cells.length);
}

/** Fills every test on figures; gives the open ones. `known` is in the order of `compiled.figures`. */
export function settleFigures(compiled: Compiled, known: readonly Known[]): readonly (OpenVariable | null)[] {
  return compiled.figures.map((figure, i) => settleFigure(figure, known[i]!, compiled.values));
}
