import type { Compiled } from './compiled.ts';
import { counted, type CompiledDuties, type DutySlot } from './duties.ts';
import { openVariable, type OpenVariable } from './explore.ts';
import { samplesOf, truthFor, type CompiledFigure, type Known } from './figures.ts';
import type { Tally } from './tally.ts';
import { FALSE, TRUE, UNDEFINED, type Truth } from './truth.ts';

/**
 * Sets the tests of a figure from what is known about it. Returns an open variable if the results of its tests are not
 * certain.
 */
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
 * Sets the tests on duties from a tally. Returns an open variable if their results are not certain. If no duty applies,
 * all of them are undefined.
 */
export function settleDuties(duties: CompiledDuties, tally: Tally, values: Uint8Array): OpenVariable | null {
  const { tests } = duties;
  const unsettled = tally.open + tally.worsening;
  if (unsettled === 0 || tally.applicable === 0) {
    for (const test of tests) values[test.slot] = settledTruth(test, tally);
    return null;
  }
  if (tests.length === 0) return null;
  const cells = cellsFor(tests.length);
  // `worse` of the unsettled units become not done. Of the rest, those that cannot become assured any more are
  // deficient.
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

/** The truth of a test on duties that are all answered. */
function settledTruth({ wants, holds }: DutySlot, { assured, deficient, notDone, applicable }: Tally): Truth {
  if (applicable === 0) return UNDEFINED;
  return holds(counted(wants, assured, deficient, notDone), applicable) ? TRUE : FALSE;
}

/** Whether a tally leaves nothing open and the tests on duties have the truths that it gives them. */
export function isSettledAs({ tests }: CompiledDuties, tally: Tally, values: Uint8Array): boolean {
  if (tally.open + tally.worsening > 0) return false;
  for (const test of tests) if (values[test.slot] !== settledTruth(test, tally)) return false;
  return true;
}

/** Adds the test results for these numbers of duties (at least one applies). */
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

/** A set of distinct rows of truths. */
export interface Cells {
  readonly all: readonly Uint8Array[];
  /** Adds the row of `truthAt` for each test unless it is already present; returns whether it was new. */
  readonly add: (truthAt: (test: number) => number) => boolean;
}

/** Creates an empty set of rows for `width` tests. */
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

/** Open variables sorted by number of cells, fewest first, so that the search is cut off early. */
export function inOrder(open: readonly OpenVariable[]): readonly OpenVariable[] {
  return open.length < 2 ? open : [...open].sort((a, b) => a.cells.length - b.cells.length);
}

/**
 * Sets the tests that a tally and joint blocks decide, besides those on figures; returns all open variables.
 * @param figures those of the figures, whose tests must be set
 * @param states in the order of the blocks
 */
export function settleRest(
  compiled: Compiled,
  figures: readonly OpenVariable[],
  tally: Tally,
  states: readonly unknown[],
  byClause: boolean,
): readonly OpenVariable[] {
  const duties = settleDuties(compiled.duties, tally, compiled.values);
  const rest = duties === null ? figures : [...figures, duties];
  return inOrder(compiled.joint === null ? rest : [...rest, ...settleJoint(compiled, states, byClause)]);
}

/** Sets all tests on figures and returns the open variables. `known` is in the order of `compiled.figures`. */
export function settleFigures(compiled: Compiled, known: readonly Known[]): readonly OpenVariable[] {
  const open: OpenVariable[] = [];
  for (let i = 0; i < known.length; i += 1) {
    const variable = settleFigure(compiled.figures[i]!, known[i]!, compiled.values);
    if (variable !== null) open.push(variable);
  }
  return open;
}

/** Fills every test that joint blocks decide; gives the open ones. `states` is in the order of the blocks. */
export function settleJoint(
  { joint, values }: Compiled,
  states: readonly unknown[],
  byClause: boolean,
): readonly OpenVariable[] {
  const open = joint?.blocks.map((block, i) => block.settle(states[i], values, byClause)) ?? [];
  return open.filter((variable) => variable !== null);
}
