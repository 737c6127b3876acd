/**
 * Open variables that every group of conditions treats alike are one variable: it only matters how many of them hold.
 * Nineteen criteria of which fifteen are enough are then twenty combinations instead of half a million, however many
 * levels count them.
 */
import type { CompiledGroup } from './compiled.ts';
import type { OpenVariable } from './explore.ts';
import type { Truth } from './truth.ts';

/**
 * The variables, those of one slot each that are in the same groups merged into one.
 * @param roots slots whose own truth matters, which are left apart
 */
export function mergedVariables(
  open: readonly OpenVariable[],
  groups: readonly CompiledGroup[],
  roots: readonly number[],
): readonly OpenVariable[] {
  const alike = new Map<string, OpenVariable[]>();
  for (const variable of open) {
    const [slot = 0] = variable.slots;
    const isApart = variable.slots.length !== 1 || roots.includes(slot);
    const uses = groups.map(({ parts }) => parts.filter((part) => part === slot).length);
    const truths = variable.cells.map(([truth = 0]) => truth).sort((a, b) => a - b);
    const key = isApart ? `${alike.size} apart` : JSON.stringify([uses, truths]);
    alike.set(key, [...(alike.get(key) ?? []), variable]);
  }
  return [...alike.values()].map((some) => (some.length === 1 ? some[0]! : merged(some)));
}

/** One variable: a cell for every number of its parts that have each of their truths. */
function merged(some: readonly OpenVariable[]): OpenVariable {
  const truths = some[0]!.cells.map(([truth = 0]) => truth);
  const cells: Uint8Array[] = [];
  const share = (at: number, given: readonly Truth[]): void => {
    const left = some.length - given.length;
    const truth = truths[at]!;
    if (at === truths.length - 1) {
      cells.push(Uint8Array.from([...given, ...Array.from({ length: left }, () => truth)]));
      return;
    }
    for (let count = 0; count <= left; count += 1)
      share(at + 1, [...given, ...Array.from({ length: count }, () => truth)]);
  };
  share(0, []);
  return {
    slots: some.flatMap(({ slots }) => slots),
    cells,
    union: Uint8Array.from(some.flatMap(({ union }) => [...union])),
  };
}
