/** Converts conditions to disjunctive normal form, as the rows of a decision table require. */
import { conditionApplies } from '../../rating/engine/applies.ts';
import { isGroup, type Condition, type LeafCondition } from '../../rating/condition.ts';
import type { Reading, RoleRule, RuleSet } from '../../rating/ruleset.ts';

/** Tests that must all hold. */
export type Conjunction = readonly LeafCondition[];

/** The alternatives of a condition for a role, without parts that do not apply to it; empty if it never holds. */
export function alternativesOf(role: RoleRule, condition: Condition): readonly Conjunction[] {
  if (!conditionApplies(role, condition)) return [];
  if (!isGroup(condition)) return [[condition]];
  const parts = condition.parts
    .filter((part) => conditionApplies(role, part))
    .map((part) => alternativesOf(role, part));
  if (condition.kind === 'any') return parts.flat();
  return parts.reduce<readonly Conjunction[]>(
    (all, part) => all.flatMap((tests) => part.map((more) => [...tests, ...more])),
    [[]],
  );
}

/**
 * Groups the roles of a rule set to which all conditions of a reading apply in the same way; in the order of each
 * group's first role.
 */
export function rolesAlike(
  { roles, levels }: RuleSet,
  { conditions }: Reading,
): readonly (readonly [RoleRule, ...RoleRule[]])[] {
  const limits = levels.flatMap(({ id }) => limitsIn(conditions[id]));
  const alike = new Map<string, [RoleRule, ...RoleRule[]]>();
  for (const role of roles) {
    const key = limits.map((groups) => groups.some((group) => role.groups.includes(group))).join();
    const found = alike.get(key);
    if (found === undefined) alike.set(key, [role]);
    else found.push(role);
  }
  return [...alike.values()];
}

function limitsIn(condition: Condition | undefined): readonly (readonly string[])[] {
  if (condition === undefined) return [];
  const own = condition.groups === undefined ? [] : [condition.groups];
  return isGroup(condition) ? [...own, ...condition.parts.flatMap(limitsIn)] : own;
}
