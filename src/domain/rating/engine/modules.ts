/**
 * Open variables that occur together in a single group of conditions act as one variable to everything outside: of all
 * their combinations only the truth of the group matters. Folding them into one keeps the search small (22 alternatives
 * then have three combinations instead of four million).
 */
import type { CompiledGroup } from './compiled.ts';
import type { OpenVariable } from './explore.ts';
import { ALL_TABLE, ANY_TABLE, countTruth, FALSE, TRUE, UNDEFINED, type Truth } from './truth.ts';

/** Variables taken together; each row stands for every combination of theirs with the same truth of the group. */
export interface Module {
  readonly slots: readonly number[];
  readonly rows: readonly Row[];
  /**
   * The group that contains them, the slots of its parts that they decide, and whether nothing else in it is open; null
   * for a single variable.
   */
  readonly group: CompiledGroup | null;
  readonly parts: readonly number[];
  readonly isWhole: boolean;
  /** The indexes of the variables. */
  readonly members: readonly number[];
}

interface Row {
  readonly cells: Uint8Array;
  /** The combined truth of the parts in the group. */
  readonly truth: Truth;
}

/**
 * The variables, with those that can be folded into one. Variables that no group or root depends on are left out.
 * @param groups every group that is evaluated, parts before the groups that contain them
 * @param roots the slots whose truths matter in the end
 * @param values the current truths: of what is settled, certain
 * @param kept slots that are open too, but must not be folded into a group
 */
export function modulesOf(
  variables: readonly Pick<OpenVariable, 'slots' | 'cells'>[],
  groups: readonly CompiledGroup[],
  roots: readonly number[],
  values: Uint8Array,
  kept: readonly number[] = [],
): readonly Module[] {
  const users = new Map<number, Set<CompiledGroup | null>>();
  const use = (slot: number, by: CompiledGroup | null): unknown =>
    users.get(slot)?.add(by) ?? users.set(slot, new Set([by]));
  for (const group of groups) for (const part of group.parts) use(part, group);
  for (const root of roots) use(root, null);
  const usersOf = ({ slots, group, isWhole }: Module): ReadonlySet<CompiledGroup | null> =>
    new Set((isWhole ? [group!.slot] : slots).flatMap((slot) => [...(users.get(slot) ?? [])]));

  let modules = variables.flatMap(({ slots, cells }, index): readonly Module[] => {
    const rows = cells.map((cell) => ({ cells: cell, truth: 0 }));
    const module = { slots, rows, group: null, parts: slots, isWhole: false, members: [index] };
    return usersOf(module).size === 0 ? [] : [module];
  });
  const decided = new Set([...kept, ...modules.flatMap(({ slots }) => slots)]);
  const open = new Set([...decided, ...groups.flatMap(({ slot, inside }) => (isOpen(inside, decided) ? [slot] : []))]);
  for (const group of groups) {
    const inside = modules.filter((module) => {
      const by = usersOf(module);
      return by.size === 1 && by.has(group);
    });
    const covered = new Set(inside.flatMap(outputs));
    const isWhole = group.parts.every((part) => covered.has(part) || !open.has(part));
    if (inside.length === 0 || (!isWhole && (group.count !== null || inside.length < 2))) continue;
    const settled = isWhole ? group.parts.filter((part) => !covered.has(part)).map((part) => values[part] ?? 0) : [];
    const folded: Module = {
      slots: inside.flatMap(({ slots }) => slots),
      rows: rowsOf(group, inside, settled),
      group,
      parts: group.parts.filter((part) => covered.has(part)),
      isWhole,
      members: inside.flatMap(({ members }) => members),
    };
    modules = [...modules.filter((module) => !inside.includes(module)), folded];
  }
  return modules;
}

function isOpen(inside: readonly CompiledGroup[], decided: ReadonlySet<number>): boolean {
  return inside.some(({ parts }) => parts.some((part) => decided.has(part)));
}

/** The parts of the group around that a module decides. */
function outputs({ slots, group, isWhole }: Module): readonly number[] {
  return isWhole ? [group!.slot] : slots;
}

/** Parts that hold, parts without meaning, and the cells that give them. */
interface Counted {
  readonly held: number;
  readonly meaningless: number;
  readonly cells: readonly Uint8Array[];
}

/** One row for each truth that modules give to a group. */
function rowsOf(group: CompiledGroup, modules: readonly Module[], settled: readonly Truth[]): readonly Row[] {
  const { any, count } = group;
  const table = any ? ANY_TABLE : ALL_TABLE;
  const simple = (held: number, meaningless: number, others: number): Truth =>
    [held > 0 ? TRUE : 0, meaningless > 0 ? UNDEFINED : 0, others > 0 ? FALSE : 0]
      .filter((truth) => truth !== 0)
      .reduce((all, truth) => table[8 * all + truth] ?? 0, any ? FALSE : TRUE);
  let total = settled.length;
  let ways = new Map<string, Counted>([
    [
      '',
      {
        held: settled.filter((truth) => truth === TRUE).length,
        meaningless: settled.filter((truth) => truth === UNDEFINED).length,
        cells: [],
      },
    ],
  ]);
  for (const module of modules) {
    const next = new Map<string, Counted>();
    const decides = partsOf(group, module);
    total += decides.length;
    const rows = module.rows.map(({ cells, truth }) => {
      const truths = decides.map((at) => (at < 0 ? truth : (cells[at] ?? 0)));
      const of = (wanted: Truth): number => truths.filter((one) => one === wanted).length;
      return { cells, held: of(TRUE), meaningless: of(UNDEFINED) };
    });
    for (const way of ways.values()) {
      for (const row of rows) {
        const held = way.held + row.held;
        const meaningless = way.meaningless + row.meaningless;
        // For `all` and `any` only their combined truth matters.
        const key =
          count === null ? `${simple(held, meaningless, total - held - meaningless)}` : `${held} ${meaningless}`;
        if (!next.has(key)) next.set(key, { held, meaningless, cells: [...way.cells, row.cells] });
      }
    }
    ways = next;
  }
  const found = new Map<Truth, Row>();
  for (const { held, meaningless, cells } of ways.values()) {
    const others = total - held - meaningless;
    const several = (length: number, truth: Truth): readonly Truth[] => Array.from({ length }, () => truth);
    const truths = [...several(held, TRUE), ...several(meaningless, UNDEFINED), ...several(others, FALSE)];
    const truth = count === null ? simple(held, meaningless, others) : countTruth(truths, count.least, count.most);
    if (!found.has(truth)) found.set(truth, { cells: Uint8Array.from(cells.flatMap((cell) => [...cell])), truth });
  }
  return [...found.values()];
}

/**
 * For each part of a group that a module decides, as often as it occurs there: the index of its slot, or -1 for the
 * module as a whole.
 */
function partsOf(group: CompiledGroup, module: Module): readonly number[] {
  const own = outputs(module);
  return group.parts.flatMap((part) => {
    const at = own.indexOf(part);
    return at < 0 ? [] : [module.isWhole ? -1 : at];
  });
}
