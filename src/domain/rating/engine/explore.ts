import type { Compiled, CompiledGroup, CompiledReading } from './compiled.ts';
import { mergedVariables } from './mergedVariables.ts';
import { modulesOf } from './modules.ts';
import { ALL_TABLE, ANY_TABLE, countTruth, FALSE, isCertain, TRUE, UNDEFINED } from './truth.ts';

/** An unknown that tests depend on: a figure, or the answers to duties. */
export interface OpenVariable {
  readonly slots: readonly number[];
  /** Every distinct combination of results of its tests, one truth per slot. */
  readonly cells: readonly Uint8Array[];
  /** For each slot the union of the truths of all cells: the state while it is unknown. */
  readonly union: Uint8Array;
}

/** Creates a variable and writes its union to `values`. Returns null if it has only one cell, so nothing is open. */
export function openVariable(
  slots: readonly number[],
  cells: readonly Uint8Array[],
  values: Uint8Array,
): OpenVariable | null {
  const union = new Uint8Array(slots.length);
  for (const cell of cells) for (let i = 0; i < union.length; i += 1) union[i] = (union[i] ?? 0) | (cell[i] ?? 0);
  write(values, slots, union);
  return cells.length < 2 ? null : { slots, cells, union };
}

/** Writes truths to slots. */
export function write(values: Uint8Array, slots: readonly number[], truths: ArrayLike<number>): void {
  for (let i = 0; i < slots.length; i += 1) values[slots[i] ?? 0] = truths[i] ?? 0;
}

/** Evaluates groups from the truths of their parts. In `groups`, parts come before the groups that contain them. */
export function evaluate(values: Uint8Array, groups: readonly CompiledGroup[]): void {
  for (const { slot, any, count, parts } of groups) {
    if (count !== null) {
      values[slot] = countTruth(
        parts.map((part) => values[part] ?? 0),
        count.least,
        count.most,
      );
      continue;
    }
    const table = any ? ANY_TABLE : ALL_TABLE;
    let truth = any ? FALSE : TRUE;
    for (const part of parts) truth = table[8 * truth + (values[part] ?? 0)] ?? 0;
    values[slot] = truth;
  }
}

/**
 * The exact union of the results of `read` over all combinations of open variables. Searches depth first and stops as
 * soon as the result is certain or cannot add anything. `values` holds the unions of the open variables before and
 * after.
 * @param read returns a bit set for the current truths: never missing a possible bit, and a single bit once everything
 * is settled
 * @param found bits to ignore (as if already found)
 * @param budget how many combinations are examined before giving up; `left` is then below 0, and bits may be missing
 */
export function explore(
  values: Uint8Array,
  groups: readonly CompiledGroup[],
  open: readonly OpenVariable[],
  read: () => number,
  found = 0,
  budget = { left: Infinity },
): number {
  let all = found;
  const walk = (depth: number): void => {
    budget.left -= 1;
    if (budget.left < 0) return;
    evaluate(values, groups);
    const reach = read();
    if ((reach & ~all) === 0) return;
    const variable = open[depth];
    if (isCertain(reach) || variable === undefined) {
      all |= reach;
      return;
    }
    for (const cell of variable.cells) {
      write(values, variable.slots, cell);
      walk(depth + 1);
    }
    write(values, variable.slots, variable.union);
  };
  walk(0);
  return all;
}

/**
 * The set of outcomes that the current truths leave to a reading: one bit for each level, then one for “no level
 * is met”, then one for “no level is met, and some level has no meaning”.
 */
export function outcomesNow(compiled: Compiled, reading: CompiledReading): number {
  const { values } = compiled;
  let outcomes = 0;
  let meanings = 0;
  let allFalse = FALSE;
  for (const level of compiled.precedence) {
    const truth = values[reading.roots[level] ?? 0] ?? 0;
    if ((truth & TRUE) !== 0) outcomes |= 1 << level;
    if (truth === TRUE) return outcomes;
    meanings |= truth;
    allFalse &= truth;
  }
  const gap = 1 << compiled.ruleset.levels.length;
  return outcomes | (allFalse === FALSE ? gap : 0) | ((meanings & UNDEFINED) !== 0 ? gap << 1 : 0);
}

/** Exactly the possible outcomes of a reading. Overwrites the truths of its groups. */
export function possibleOutcomes(compiled: Compiled, reading: CompiledReading, open: readonly OpenVariable[]): number {
  const { values } = compiled;
  return explored(values, reading.groups, reading.roots, open, () => outcomesNow(compiled, reading));
}

/** As `explore`, with variables treated alike or of one group folded into one where that is worth the effort. */
function explored(
  values: Uint8Array,
  groups: readonly CompiledGroup[],
  roots: readonly number[],
  open: readonly OpenVariable[],
  read: () => number,
): number {
  if (open.length < WORTH_FOLDING) return explore(values, groups, open, read);
  evaluate(values, groups);
  const folded = modulesOf(mergedVariables(open, groups, roots), groups, roots, values)
    .map(({ slots, rows }) =>
      openVariable(
        slots,
        rows.map(({ cells }) => cells),
        values,
      ),
    )
    .filter((variable) => variable !== null)
    .sort((a, b) => a.cells.length - b.cells.length);
  const found = explore(values, groups, folded, read);
  for (const { slots, union } of open) write(values, slots, union);
  return found;
}

/** With fewer open variables there are few combinations anyway. */
const WORTH_FOLDING = 9;

/** Exactly the possible truths of a group. */
export function possibleTruths(compiled: Compiled, group: CompiledGroup, open: readonly OpenVariable[]): number {
  const { values } = compiled;
  evaluate(values, group.inside);
  const truth = values[group.slot] ?? UNDEFINED;
  if (isCertain(truth) || open.length === 0) return truth;
  const exact = explored(values, group.inside, [group.slot], open, () => values[group.slot] ?? 0);
  evaluate(values, group.inside);
  return exact;
}
