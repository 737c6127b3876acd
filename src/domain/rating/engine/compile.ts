import { dutiesOf, dutySlotOf, type CompiledDuties } from './duties.ts';
import { figureOf, figureSlotOf, type CompiledFigure } from './figures.ts';
import { jointPlanFor, type JointPlan } from './joint.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import {
  isGroup,
  type Bounds,
  type Condition,
  type GroupCondition,
  type LeafCondition,
  type LevelId,
  type OutcomeId,
  type ReadingId,
  type RoleId,
  type RoleRule,
  type RuleSet,
} from '../ruleset.ts';

/**
 * A rule set compiled for one role. Every distinct test and every distinct group of tests has one slot in an array of
 * truth values, shared by all conditions and readings with the same meaning. A rating sets the tests and evaluates the
 * groups.
 */
export interface Compiled {
  readonly ruleset: RuleSet;
  readonly role: RoleRule;
  readonly duties: CompiledDuties;
  readonly figures: readonly CompiledFigure[];
  /** What decides conditions that tie several facts together; null for rules without such. */
  readonly joint: JointPlan | null;
  readonly slots: number;
  /** Every group, parts before the groups that contain them. */
  readonly groups: readonly CompiledGroup[];
  /** Every distinct condition, parts before groups; the source of explanations. */
  readonly conditions: readonly CompiledCondition[];
  readonly readings: readonly CompiledReading[];
  /** Level indexes in order of precedence. */
  readonly precedence: readonly number[];
  /** One truth value per slot; scratch space of the rating in progress. */
  readonly values: Uint8Array;
  /** Cache of sorted outcome lists, by bit set of outcomes. */
  readonly outcomeLists: Map<number, readonly OutcomeId[]>;
}

export interface CompiledGroup {
  readonly slot: number;
  readonly any: boolean;
  /** How many parts have to be true, where it is neither all nor any. */
  readonly count: { readonly least: number; readonly most: number } | null;
  readonly parts: readonly number[];
  /** The groups inside it, then itself; parts before the groups that contain them. */
  readonly inside: readonly CompiledGroup[];
}

export interface CompiledCondition {
  readonly condition: Condition;
  readonly slot: number;
  /** For a group: indexes of its parts in `Compiled.conditions`. */
  readonly parts: readonly number[];
  readonly group: CompiledGroup | null;
  /** For a leaf: its fact's index in `figures`, or -1 for duties. */
  readonly figure: number;
  /** For a leaf: its block's index in `joint`, or -1 where it is in none. */
  readonly block: number;
}

export interface CompiledReading {
  readonly id: ReadingId;
  /** The slot of each level's condition, best level first. */
  readonly roots: readonly number[];
  /** The index in `Compiled.conditions` of each level's condition. */
  readonly conditions: readonly number[];
  /** The groups that this reading needs, parts before the groups that contain them. */
  readonly groups: readonly CompiledGroup[];
}

const cache = new WeakMap<RuleSet, Map<RoleId, Compiled>>();

/**
 * The compiled form of a rule set for a role. Compiled on first use and cached as long as the rule set object lives,
 * which must not be changed.
 * @throws RangeError for a role, fact or level that the rule set does not declare
 */
export function compiledFor(ruleset: RuleSet, role: RoleId): Compiled {
  let roles = cache.get(ruleset);
  if (roles === undefined) cache.set(ruleset, (roles = new Map()));
  let compiled = roles.get(role);
  if (compiled === undefined) roles.set(role, (compiled = compile(ruleset, role)));
  return compiled;
}

/** True if a condition, fact or consequence limited to `groups` applies to a role (without `groups`, to all roles). */
export function concerns(role: RoleRule, groups: readonly string[] | undefined): boolean {
  return groups === undefined || groups.some((group) => role.groups.includes(group));
}

function compile(ruleset: RuleSet, roleId: RoleId): Compiled {
  const role = ruleset.roles.find(({ id }) => id === roleId);
  if (role === undefined)
    throw new RangeError(`role "${roleId}" is not one of: ${ruleset.roles.map(({ id }) => id).join(', ')}`);
  const joint = jointPlanFor(ruleset, role, leavesFor(ruleset, role));
  const duties = dutiesOf((joint?.duties ?? null) === null ? answeredDuties(ruleset, role) : []);
  const figures: CompiledFigure[] = [];
  const groups: CompiledGroup[] = [];
  const conditions: CompiledCondition[] = [];
  const slotByMeaning = new Map<string, number>();
  const groupBySlot = new Map<number, CompiledGroup>();
  const indexBySource = new Map<string, number>();
  let slots = 0;

  const slotFor = (meaning: string, make: (slot: number) => unknown): number => {
    const known = slotByMeaning.get(meaning);
    if (known !== undefined) return known;
    const slot = slots;
    slots += 1;
    slotByMeaning.set(meaning, slot);
    make(slot);
    return slot;
  };

  const addLeaf = (leaf: LeafCondition): { slot: number; figure: number; block: number } => {
    const { id: _id, clause: _clause, groups: _groups, ...test } = leaf;
    const meaning = JSON.stringify(test, Object.keys(test).concat(INNER_KEYS).sort());
    const block = joint?.blockOf(leaf) ?? -1;
    if (block >= 0)
      return { slot: slotFor(meaning, (slot) => joint?.blocks[block]?.add(slot, leaf)), figure: -1, block };
    if (leaf.kind === 'duties') {
      return { slot: slotFor(meaning, (slot) => duties.tests.push(dutySlotOf(slot, leaf))), figure: -1, block };
    }
    if (leaf.kind !== 'number' && leaf.kind !== 'yesNo')
      throw new RangeError(`condition "${leaf.id}" cannot stand here`);
    let figure = figures.findIndex(({ fact }) => fact.id === leaf.fact);
    if (figure < 0) figure = figures.push(figureOf(ruleset, role, leaf.fact)) - 1;
    return { slot: slotFor(meaning, (slot) => figures[figure]?.tests.push(figureSlotOf(slot, leaf))), figure, block };
  };

  const indexOf = (compiled: CompiledCondition): number => {
    const source = JSON.stringify([compiled.condition.id, compiled.condition.clause, compiled.slot, compiled.parts]);
    const known = indexBySource.get(source);
    if (known !== undefined) return known;
    indexBySource.set(source, conditions.push(compiled) - 1);
    return conditions.length - 1;
  };

  /** The slot of a group of slots. */
  const addGroup = (kind: GroupCondition['kind'], parts: readonly number[], bounds: Bounds = {}): number => {
    // For how many of them hold it matters that two may be the same.
    const partSlots = kind === 'some' ? [...parts].sort((a, b) => a - b) : [...new Set(parts)].sort((a, b) => a - b);
    const count = kind === 'all' || kind === 'any' ? null : countOf(kind === 'none' ? { atMost: 0 } : bounds);
    return slotFor(`${kind} ${partSlots.join(' ')} ${count === null ? '' : `${count.least} ${count.most}`}`, (made) => {
      const within = new Set(partSlots.flatMap((part) => groupBySlot.get(part)?.inside ?? []));
      const inside = [...within].sort((a, b) => a.slot - b.slot);
      const group: CompiledGroup = { slot: made, any: kind === 'any', count, parts: partSlots, inside };
      inside.push(group);
      groups.push(group);
      groupBySlot.set(made, group);
    });
  };

  /** Adds a condition that concerns the role; gives its index. `parts` that do not concern it are left out. */
  const add = (condition: Condition): number => {
    if (!isGroup(condition)) return indexOf({ condition, ...addLeaf(condition), parts: [], group: null });
    const parts = condition.parts.filter((part) => remains(role, part)).map(add);
    const slot = addGroup(
      condition.kind,
      parts.map((part) => conditions[part]?.slot ?? 0),
      condition.bounds,
    );
    return indexOf({ condition, slot, parts, group: groupBySlot.get(slot) ?? null, figure: -1, block: -1 });
  };

  const readings = ruleset.readings.map((reading): CompiledReading => {
    const trees = ruleset.levels.map(({ id }) => {
      const root = conditionOf(reading.conditions, id);
      return remains(role, root) ? root : ({ id: root.id, clause: root.clause, kind: 'any', parts: [] } as const);
    });
    const others = trees.map((root) => (root.kind === 'otherwise' ? -1 : add(root)));
    const indexes = trees.map((root, at) => {
      if (root.kind !== 'otherwise') return others[at]!;
      const slot = addGroup(
        'none',
        others.flatMap((other) => (other < 0 ? [] : [conditions[other]?.slot ?? 0])),
      );
      return indexOf({ condition: root, slot, parts: [], group: groupBySlot.get(slot) ?? null, figure: -1, block: -1 });
    });
    const roots = indexes.map((at) => conditions[at]?.slot ?? 0);
    const needed = new Set(roots.flatMap((root) => groupBySlot.get(root)?.inside ?? []));
    return { id: reading.id, roots, conditions: indexes, groups: [...needed].sort((a, b) => a.slot - b.slot) };
  });
  const precedence = ruleset.precedence.map((id) => ruleset.levels.findIndex((level) => level.id === id));
  return {
    ruleset,
    role,
    duties,
    figures,
    joint,
    slots,
    groups,
    conditions,
    readings,
    precedence,
    values: new Uint8Array(slots),
    outcomeLists: new Map(),
  };
}

/** Keys inside a condition's own values, which tell two meanings apart. */
const INNER_KEYS = ['from', 'above', 'atMost', 'below', 'bounds', 'ofMax', 'is', 'in'];

/** The whole numbers that bounds allow. */
function countOf({ from, above, atMost, below }: Bounds): { readonly least: number; readonly most: number } {
  return {
    least: Math.max(from ?? 0, above === undefined ? 0 : above + 1),
    most: Math.min(atMost ?? Infinity, below === undefined ? Infinity : below - 1),
  };
}

/** The duties of a role that are answered; the others are scored. */
export function answeredDuties({ facts }: RuleSet, role: RoleRule): readonly ProvisionId[] {
  const scored = new Set<string>(
    facts.flatMap(({ id, kind }) => (kind === 'scores' ? (role.items[id] ?? []) : [])).map(({ id }) => id),
  );
  return scored.size === 0 ? role.duties : role.duties.filter((duty) => !scored.has(duty));
}

/** Every condition without parts that concerns a role, in any reading. */
function leavesFor({ readings }: RuleSet, role: RoleRule): readonly LeafCondition[] {
  const leaves: LeafCondition[] = [];
  const visit = (condition: Condition): void => {
    if (!remains(role, condition)) return;
    if (isGroup(condition)) condition.parts.forEach(visit);
    else leaves.push(condition);
  };
  for (const { conditions } of readings) Object.values(conditions).forEach(visit);
  return leaves;
}

/** A condition concerns a role by its own groups, and a group of conditions only while one of its parts does. */
export function remains(role: RoleRule, condition: Condition): boolean {
  if (!concerns(role, condition.groups)) return false;
  return !isGroup(condition) || condition.parts.some((part) => remains(role, part));
}

function conditionOf(conditions: Readonly<Record<LevelId, Condition>>, level: LevelId): Condition {
  const condition = conditions[level];
  if (condition === undefined) throw new RangeError(`level "${level}" has no condition`);
  return condition;
}
