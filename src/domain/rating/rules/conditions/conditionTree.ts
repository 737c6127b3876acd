/** Finding and replacing a condition in the tree of a level. */
import { appliesTo } from '../../engine/applies.ts';
import { isGroup, type Condition } from '../../condition.ts';
import type { RoleRule } from '../../ruleset.ts';
import { conditionsIn } from './conditions.ts';

/** The condition with an id, in a tree; undefined if there is none. */
export function find(tree: Condition | undefined, id: string): Condition | undefined {
  return tree === undefined ? undefined : conditionsIn(tree).find((condition) => condition.id === id);
}

/** The roles to which a condition of a tree applies, together with those that it is part of. */
export function concernedBy(tree: Condition, id: string, roles: readonly RoleRule[]): readonly RoleRule[] {
  const own = roles.filter((role) => appliesTo(role, tree.groups));
  if (tree.id === id || !isGroup(tree)) return own;
  const part = tree.parts.find((one) => find(one, id) !== undefined);
  return part === undefined ? own : concernedBy(part, id, own);
}

/** A tree with one condition replaced or (null) removed; null if nothing is left. */
export function replaced(tree: Condition, id: string, next: Condition | null): Condition | null {
  if (tree.id === id) return next;
  if (!isGroup(tree) || find(tree, id) === undefined) return tree;
  const parts: Condition[] = [];
  for (const part of tree.parts) {
    if (part.id === id && next === null) continue;
    const result = replaced(part, id, next);
    if (result === null) return null;
    parts.push(result);
  }
  return parts.length === 0 ? null : { ...tree, parts };
}
