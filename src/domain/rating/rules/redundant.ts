import { compiledFor } from '../engine/compile.ts';
import type { Compiled, CompiledReading } from '../engine/compiled.ts';
import { addDuties, cellsFor, inOrder, settleFigure } from '../engine/situation.ts';
import { explore, openVariable, outcomesNow, type OpenVariable } from '../engine/explore.ts';
import { isGroup, type Condition } from '../condition.ts';
import type { Reading, RoleRule, RuleSet } from '../ruleset.ts';
import { conditionsIn } from './conditions/conditions.ts';
import { isCertain } from '../engine/truth.ts';

/**
 * The conditions that never matter: without them every case has the same outcome in every reading, whatever the role.
 * Those that do matter to whether their own level is met, but only where another one precedes it, are `overruled`, the
 * others `redundant`. Exact: walks all cells of all facts, and gives up on a condition (`unproved`) where these are too
 * many. Conditions that are alone in their group are not examined (without them the group would have no meaning).
 */
export function redundantConditions(ruleset: RuleSet): {
  readonly redundant: readonly string[];
  readonly overruled: readonly string[];
  readonly unproved: readonly string[];
} {
  const ids = new Set(
    ruleset.readings.flatMap(({ conditions }) => Object.values(conditions).flatMap(conditionsIn)).map(({ id }) => id),
  );
  // One rule set has each reading followed by a copy without the condition, for all conditions, so that it is compiled
  // only once.
  const readings: Reading[] = [];
  const pairs = new Map<string, number[]>();
  for (const id of ids) {
    for (const reading of ruleset.readings) {
      const without = readingWithout(reading, id);
      if (without !== null) pairs.set(id, [...(pairs.get(id) ?? []), readings.push(reading, without) - 2]);
    }
  }
  const paired: RuleSet = { ...ruleset, readings };
  const redundant = new Set(pairs.keys());
  const unproved = new Set<string>();
  const roles = differentRoles(ruleset).map((role) => {
    const compiled = compiledFor(paired, role.id);
    return { compiled, open: everything(compiled) };
  });
  for (const { compiled, open } of roles) {
    for (const id of redundant) {
      for (const first of pairs.get(id) ?? []) {
        const found = differ(compiled, open, first, outcomesDiffer);
        if (found === null) unproved.add(id);
        else if (found) redundant.delete(id);
      }
    }
  }
  // Where it is not known whether the level itself is met in other cases, nothing is wrong for certain.
  const isOverruled = (id: string): boolean =>
    roles.some(({ compiled, open }) =>
      (pairs.get(id) ?? []).some((first) => differ(compiled, open, first, levelsDiffer) !== false),
    );
  const proved = [...redundant].filter((id) => !unproved.has(id));
  const overruled = new Set(proved.filter(isOverruled));
  return {
    redundant: proved.filter((id) => !overruled.has(id)),
    overruled: [...overruled],
    unproved: [...redundant].filter((id) => unproved.has(id)),
  };
}

/**
 * For each distinct set of conditions that applies to roles, the role with the most duties: any case of the others is
 * possible for it too.
 */
function differentRoles(ruleset: RuleSet): readonly RoleRule[] {
  const largest = new Map<string, RoleRule>();
  for (const role of ruleset.roles) {
    const { conditions } = compiledFor(ruleset, role.id);
    const key = JSON.stringify(conditions.map(({ condition, parts }) => [condition.id, parts]));
    const known = largest.get(key);
    if (known === undefined || known.duties.length < role.duties.length) largest.set(key, role);
  }
  return [...largest.values()];
}

/** A reading without one condition; null if it does not have it, or if nothing would be left. */
function readingWithout(reading: Reading, id: string): Reading | null {
  let found = false;
  let lone = false;
  const without = (condition: Condition): Condition => {
    if (!isGroup(condition)) return condition;
    const parts = condition.parts.filter((part) => part.id !== id);
    found ||= parts.length < condition.parts.length;
    lone ||= parts.length === 0;
    return { ...condition, parts: parts.map(without) };
  };
  const conditions = Object.fromEntries(
    Object.entries(reading.conditions).map(([level, condition]) => [level, without(condition)]),
  );
  return found && !lone ? { ...reading, id: `${reading.id} without`, conditions } : null;
}

/** Maximum number of combinations examined for each pair of readings. */
const MAX_LOOKED_AT = 30_000;

/** What two readings come to with the current truths: bit 1 if it may be equal, bit 2 if it may differ. */
type Compare = (compiled: Compiled, one: CompiledReading, other: CompiledReading) => number;

/**
 * Whether the reading at an index and the next one differ in some case; null where that would take too long to prove.
 */
function differ(compiled: Compiled, open: readonly OpenVariable[], first: number, compare: Compare): boolean | null {
  const one = compiled.readings[first]!;
  const other = compiled.readings[first + 1]!;
  const groups = [...new Set([...one.groups, ...other.groups])].sort((a, b) => a.slot - b.slot);
  const budget = { left: MAX_LOOKED_AT };
  const read = (): number => compare(compiled, one, other);
  // That they may be equal is no news.
  const found = explore(compiled.values, groups, open, read, 1, budget);
  if ((found & 2) !== 0) return true;
  return budget.left < 0 ? null : false;
}

/** Compares their outcomes. */
function outcomesDiffer(compiled: Compiled, one: CompiledReading, other: CompiledReading): number {
  if (alike(compiled, one, other)) return 1;
  const left = outcomesNow(compiled, one);
  const right = outcomesNow(compiled, other);
  if ((left & right) === 0) return 2;
  return left === right && isCertain(left) ? 1 : 3;
}

/** Compares whether each level is met, whichever precedes. */
function levelsDiffer(compiled: Compiled, one: CompiledReading, other: CompiledReading): number {
  if (alike(compiled, one, other)) return 1;
  const isOpposite = one.roots.some((slot, level) => {
    const [left, right] = [compiled.values[slot] ?? 0, compiled.values[other.roots[level] ?? 0] ?? 0];
    return (left & right) === 0 && !isRest(compiled, one, level);
  });
  return isOpposite ? 2 : 3;
}

/** Whether a level is of whatever the others leave, so that it follows them. */
function isRest({ conditions }: Compiled, reading: CompiledReading, level: number): boolean {
  return conditions[reading.conditions[level] ?? 0]?.condition.kind === 'otherwise';
}

/**
 * Whether every level has the same truth in both readings, whatever is still open; what is left over follows the
 * others.
 */
function alike(compiled: Compiled, one: CompiledReading, other: CompiledReading): boolean {
  const { values } = compiled;
  return one.roots.every((slot, level) => {
    const mirrored = other.roots[level] ?? 0;
    const truth = values[slot] ?? 0;
    return slot === mirrored || isRest(compiled, one, level) || (truth === values[mirrored] && isCertain(truth));
  });
}

/** All facts unknown, and the duties too, any number of them left out (but never all that a test counts). */
function everything(compiled: Compiled): readonly OpenVariable[] {
  const { duties, figures, joint, values } = compiled;
  const unknown = figures.map((figure) => {
    const [low, high] = figure.fact.kind === 'yesNo' ? [0, 1] : [figure.fact.min, figure.fact.max];
    return settleFigure(figure, { value: null, low, high, lowestItem: undefined }, values);
  });
  const cells = cellsFor(duties.tests.length);
  for (let applicable = 1; applicable <= duties.ids.length; applicable += 1) {
    for (let notDone = 0; notDone <= applicable; notDone += 1) {
      for (let deficient = 0; deficient + notDone <= applicable; deficient += 1) {
        addDuties(cells, duties, applicable - deficient - notDone, deficient, notDone);
      }
    }
  }
  const blocks = joint?.blocks.map((block) => block.settleAll(values)) ?? [];
  const answered = openVariable(
    duties.tests.map(({ slot }) => slot),
    cells.all,
    values,
  );
  return inOrder([...unknown, ...blocks, answered].filter((variable) => variable !== null));
}
