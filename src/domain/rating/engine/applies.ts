/** The parts of a rule set that apply to a role. */
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { isGroup, type Condition, type LeafCondition } from '../condition.ts';
import type { RoleRule, RuleSet } from '../ruleset.ts';

/** True if a condition, fact or consequence limited to `groups` applies to a role (without `groups`, to all roles). */
export function appliesTo(role: RoleRule, groups: readonly string[] | undefined): boolean {
  return groups === undefined || groups.some((group) => role.groups.includes(group));
}

/** The duties of a role that are answered; the others are scored. */
export function answeredDuties({ facts }: RuleSet, role: RoleRule): readonly ProvisionId[] {
  const scored = new Set<string>(
    facts.flatMap(({ id, kind }) => (kind === 'scores' ? (role.items[id] ?? []) : [])).map(({ id }) => id),
  );
  return scored.size === 0 ? role.duties : role.duties.filter((duty) => !scored.has(duty));
}

/** Every condition without parts that concerns a role, in any reading. */
export function leafConditionsFor({ readings }: RuleSet, role: RoleRule): readonly LeafCondition[] {
  const leaves: LeafCondition[] = [];
  const visit = (condition: Condition): void => {
    if (!conditionApplies(role, condition)) return;
    if (isGroup(condition)) condition.parts.forEach(visit);
    else leaves.push(condition);
  };
  for (const { conditions } of readings) Object.values(conditions).forEach(visit);
  return leaves;
}

/** A condition concerns a role by its own groups, and a group of conditions only while one of its parts does. */
export function conditionApplies(role: RoleRule, condition: Condition): boolean {
  if (!appliesTo(role, condition.groups)) return false;
  return !isGroup(condition) || condition.parts.some((part) => conditionApplies(role, part));
}
