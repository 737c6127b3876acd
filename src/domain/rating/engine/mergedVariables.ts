/**
 * Open variables that every group of conditions treats alike are one variable: it only matters how many of them turn
 * out in each way. Nineteen criteria of which fifteen are enough are then twenty combinations instead of half a
 * million, however many levels count them.
 */
import type { CompiledGroup } from './compiled.ts';
import type { OpenVariable } from './explore.ts';

/** A variable as far as groups look at it. */
interface Part {
  readonly slots: readonly number[];
  readonly cells: readonly (readonly number[])[];
}

/**
 * The variables, those whose slots are in the same groups, and that can turn out in the same ways, merged into one.
 * @param roots slots whose own truth matters, which are left apart
 */
export function mergedVariables(
  open: readonly OpenVariable[],
  groups: readonly CompiledGroup[],
  roots: readonly number[],
): readonly Pick<OpenVariable, 'slots' | 'cells'>[] {
  const alike = new Map<string, Part[]>();
  const apart: OpenVariable[] = [];
  for (const variable of open) {
    const uses = variable.slots.map((slot) =>
      groups.map(({ parts }) => parts.filter((part) => part === slot).length).join(),
    );
    const used = [...uses.keys()]
      .filter((at) => /[1-9]/.test(uses[at]!))
      .sort((a, b) => (uses[a]! < uses[b]! ? -1 : uses[a]! > uses[b]! ? 1 : 0));
    if (used.length === 0 || variable.slots.some((slot) => roots.includes(slot))) {
      apart.push(variable);
      continue;
    }
    const cells = new Map(
      variable.cells.map((cell) => used.map((at) => cell[at] ?? 0)).map((cell) => [cell.join(), cell]),
    );
    const ways = [...cells.keys()].sort();
    const key = JSON.stringify([used.map((at) => uses[at]), ways]);
    const part = { slots: used.map((at) => variable.slots[at]!), cells: ways.map((way) => cells.get(way)!) };
    alike.set(key, [...(alike.get(key) ?? []), part]);
  }
  return [...apart, ...[...alike.values()].map(merged)];
}

/** One variable: a cell for every number of its parts that turn out in each way. */
function merged(some: readonly Part[]): Pick<OpenVariable, 'slots' | 'cells'> {
  const ways = some[0]!.cells;
  const cells: Uint8Array[] = [];
  const share = (at: number, given: readonly (readonly number[])[]): void => {
    const left = some.length - given.length;
    const several = (count: number): readonly (readonly number[])[] => Array.from({ length: count }, () => ways[at]!);
    if (at === ways.length - 1) cells.push(Uint8Array.from([...given, ...several(left)].flat()));
    else for (let count = 0; count <= left; count += 1) share(at + 1, [...given, ...several(count)]);
  };
  share(0, []);
  return { slots: some.flatMap(({ slots }) => slots), cells };
}
