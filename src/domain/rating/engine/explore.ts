import type { Compiled, CompiledGroup, CompiledReading } from './compile.ts';
import { ALL_TABLE, ANY_TABLE, FALSE, isCertain, TRUE, UNDEFINED } from './truth.ts';

/** Something unknown that tests look at: a figure, or the answers to duties. */
export interface OpenVariable {
  readonly slots: readonly number[];
  /** Every different way its tests can come out together, one truth for each slot. */
  readonly cells: readonly Uint8Array[];
  /** For each slot the truths of all cells: what holds while it is unknown. */
  readonly union: Uint8Array;
}

/** A variable from its cells, or null (with the tests' truths written to `values`) when they all come out alike. */
export function openVariable(
  slots: readonly number[],
  cells: readonly Uint8Array[],
  values: Uint8Array,
): OpenVariable | null {
  const union = new Uint8Array(slots.length);
  for (const cell of cells) for (let i = 0; i < union.length; i += 1) union[i] = (union[i] ?? 0) | (cell[i] ?? 0);
  write(values, slots, union);
  return cells.length === 1 ? null : { slots, cells, union };
}

/** Writes a variable's truths to its slots. */
export function write(values: Uint8Array, slots: readonly number[], truths: Uint8Array): void {
  for (let i = 0; i < slots.length; i += 1) values[slots[i] ?? 0] = truths[i] ?? 0;
}

/** Works out groups from the truths of their parts; `groups` in the order parts before wholes. */
export function evaluate(values: Uint8Array, groups: readonly CompiledGroup[]): void {
  for (const { slot, any, parts } of groups) {
    const table = any ? ANY_TABLE : ALL_TABLE;
    let truth = any ? FALSE : TRUE;
    for (const part of parts) truth = table[8 * truth + (values[part] ?? 0)] ?? 0;
    values[slot] = truth;
  }
}

/**
 * The exact union of what `read` gives over every way of filling in what is open: depth first through the cells, stopping as soon as the
 * answer is certain or can bring nothing new. `values` holds the open variables' unions before and after.
 *
 * @param read a set of bits from the truths as they stand: never too narrow, and one bit when everything is settled.
 * @param found bits that are of no interest (counted as found already).
 */
export function explore(
  values: Uint8Array,
  groups: readonly CompiledGroup[],
  open: readonly OpenVariable[],
  read: () => number,
  found = 0,
): number {
  let all = found;
  const walk = (depth: number): void => {
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

/** The bit for “no level is met”: after those of the levels. */
function noneBit(compiled: Compiled): number {
  return 1 << compiled.ruleset.levels.length;
}

/** The set of outcomes (one bit for each level, then `noneBit`) that the truths as they stand leave to a reading. */
export function outcomesNow(compiled: Compiled, reading: CompiledReading): number {
  const { values } = compiled;
  let outcomes = 0;
  for (const level of compiled.precedence) {
    const truth = values[reading.roots[level] ?? 0] ?? 0;
    if ((truth & TRUE) !== 0) outcomes |= 1 << level;
    if (truth === TRUE) return outcomes;
  }
  return outcomes | noneBit(compiled);
}

/** Exactly the outcomes that a reading may still have. Groups are left worked out for what is known. */
export function possibleOutcomes(compiled: Compiled, reading: CompiledReading, open: readonly OpenVariable[]): number {
  return explore(compiled.values, reading.groups, open, () => outcomesNow(compiled, reading));
}

/** Exactly the truths that a group may still have. */
export function possibleTruths(compiled: Compiled, group: CompiledGroup, open: readonly OpenVariable[]): number {
  const { values } = compiled;
  evaluate(values, group.inside);
  const truth = values[group.slot] ?? UNDEFINED;
  if (isCertain(truth) || open.length === 0) return truth;
  const exact = explore(values, group.inside, open, () => values[group.slot] ?? 0);
  evaluate(values, group.inside);
  return exact;
}
