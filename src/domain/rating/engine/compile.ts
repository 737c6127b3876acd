import { bitsOf, dutiesOf, dutySlotOf } from './duties.ts';
import { figureOf, figureSlotOf, type CompiledFigure } from './figures.ts';
import { answeredDuties, appliesTo, leafConditionsFor, conditionApplies } from './applies.ts';
import type {
  Compiled,
  CompiledCondition,
  CompiledGroup,
  CompiledLevel,
  CompiledReading,
  CompiledShare,
} from './compiled.ts';
import { jointPlanFor } from './joint.ts';
import {
  isGroup,
  type Bounds,
  type Condition,
  type DutiesCondition,
  type GroupCondition,
  type LeafCondition,
} from '../condition.ts';
import type { Level, LevelId, RoleId, RuleSet } from '../ruleset.ts';

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

function compile(ruleset: RuleSet, roleId: RoleId): Compiled {
  const role = ruleset.roles.find(({ id }) => id === roleId);
  if (role === undefined)
    throw new RangeError(`role "${roleId}" is not one of: ${ruleset.roles.map(({ id }) => id).join(', ')}`);
  const joint = jointPlanFor(ruleset, role, leafConditionsFor(ruleset, role));
  const duties = dutiesOf((joint?.duties ?? null) === null ? answeredDuties(ruleset, role) : []);
  const figures: CompiledFigure[] = [];
  const groups: CompiledGroup[] = [];
  const conditions: CompiledCondition[] = [];
  const shares: CompiledShare[] = [];
  const levels: CompiledLevel[] = [];
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

  const shareOf = ({ answers, as }: DutiesCondition): number => {
    const known = shares.findIndex((share) => share.as === as && share.answers.join(' ') === answers.join(' '));
    return known >= 0 ? known : shares.push({ answers, as, wants: bitsOf(answers) }) - 1;
  };

  const addLeaf = (leaf: LeafCondition): Pick<CompiledCondition, 'slot'> & Partial<CompiledCondition> => {
    const { id: _id, clause: _clause, groups: _groups, ...test } = leaf;
    const meaning = JSON.stringify(test, Object.keys(test).concat(INNER_KEYS).sort());
    const block = joint?.blockOf(leaf) ?? -1;
    if (block >= 0) return { slot: slotFor(meaning, (slot) => joint?.blocks[block]?.add(slot, leaf)), block };
    if (leaf.kind === 'duties') {
      const slot = slotFor(meaning, (made) => duties.tests.push(dutySlotOf(made, leaf)));
      return { slot, share: shareOf(leaf) };
    }
    if (leaf.kind !== 'number' && leaf.kind !== 'yesNo')
      throw new RangeError(`condition "${leaf.id}" cannot stand here`);
    let figure = figures.findIndex(({ fact }) => fact.id === leaf.fact);
    if (figure < 0) figure = figures.push(figureOf(ruleset, role, leaf.fact)) - 1;
    const slot = slotFor(meaning, (made) => figures[figure]?.tests.push(figureSlotOf(made, leaf)));
    return { slot, figure };
  };

  /** The index of a condition with a slot. */
  const indexOf = (condition: Condition, slot: number, rest: Partial<CompiledCondition>): number => {
    const { id, kind, clause } = condition;
    const source = JSON.stringify([id, clause, slot, rest.parts ?? []]);
    const known = indexBySource.get(source);
    if (known !== undefined) return known;
    const compiled: CompiledCondition = {
      condition,
      slot,
      parts: [],
      group: groupBySlot.get(slot) ?? null,
      figure: -1,
      block: -1,
      share: -1,
      id,
      kind,
      clause,
      bounds: 'bounds' in condition ? condition.bounds : undefined,
      is: 'is' in condition ? condition.is : undefined,
      ...rest,
    };
    indexBySource.set(source, conditions.push(compiled) - 1);
    return conditions.length - 1;
  };

  /** The slot of a group of slots. */
  const addGroup = (kind: GroupCondition['kind'], parts: readonly number[], bounds: Bounds = {}): number => {
    // Where a number of them has to hold, it matters that two may be the same.
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

  /** Adds a condition that concerns the role; returns its index. `parts` that do not concern it are left out. */
  const add = (condition: Condition): number => {
    if (!isGroup(condition)) {
      const { slot, ...tested } = addLeaf(condition);
      return indexOf(condition, slot, tested);
    }
    const parts = condition.parts.filter((part) => conditionApplies(role, part)).map(add);
    const slot = addGroup(
      condition.kind,
      parts.map((part) => conditions[part]?.slot ?? 0),
      condition.bounds,
    );
    return indexOf(condition, slot, { parts });
  };

  /** The index of a level with one of its conditions. */
  const levelOf = ({ id, clause, forGroups = [] }: Level, condition: number): number => {
    const known = levels.findIndex((one) => one.level === id && one.condition === condition);
    if (known >= 0) return known;
    const own = forGroups.find(({ groups: limited }) => appliesTo(role, limited))?.clause ?? clause;
    return levels.push({ level: id, clause: own, condition }) - 1;
  };

  const readings = ruleset.readings.map((reading): CompiledReading => {
    const trees = ruleset.levels.map((level) => {
      const root = conditionOf(reading.conditions, level.id);
      const isOwn = appliesTo(role, level.groups) && conditionApplies(role, root);
      return isOwn ? root : ({ id: root.id, clause: root.clause, kind: 'any', parts: [] } as const);
    });
    const others = trees.map((root) => (root.kind === 'otherwise' ? -1 : add(root)));
    const indexes = trees.map((root, at) => {
      if (root.kind !== 'otherwise') return others[at]!;
      const slot = addGroup(
        'none',
        others.flatMap((other) => (other < 0 ? [] : [conditions[other]?.slot ?? 0])),
      );
      return indexOf(root, slot, {});
    });
    const roots = indexes.map((at) => conditions[at]?.slot ?? 0);
    const needed = new Set(roots.flatMap((root) => groupBySlot.get(root)?.inside ?? []));
    return {
      id: reading.id,
      roots,
      conditions: indexes,
      levels: indexes.flatMap((condition, at) => {
        const level = ruleset.levels[at]!;
        return appliesTo(role, level.groups) ? [levelOf(level, condition)] : [];
      }),
      groups: [...needed].sort((a, b) => a.slot - b.slot),
    };
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
    shares,
    levels,
    precedence,
    values: new Uint8Array(slots),
    outcomeLists: new Map(),
  };
}

/** Keys inside a condition's values that distinguish two meanings. */
const INNER_KEYS = ['from', 'above', 'atMost', 'below', 'bounds', 'ofMax', 'is', 'in'];

/** The whole numbers that bounds allow. */
function countOf({ from, above, atMost, below }: Bounds): { readonly least: number; readonly most: number } {
  return {
    least: Math.max(from ?? 0, above === undefined ? 0 : above + 1),
    most: Math.min(atMost ?? Infinity, below === undefined ? Infinity : below - 1),
  };
}

function conditionOf(conditions: Readonly<Record<LevelId, Condition>>, level: LevelId): Condition {
  const condition = conditions[level];
  if (condition === undefined) throw new RangeError(`level "${level}" has no condition`);
  return condition;
}
