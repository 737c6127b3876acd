import { isDivision, type Division, type Provision, type ProvisionId } from '../tree/tree.ts';

/**
 * The part of a text that applies to one role, in the order of the text. Leaves out units that are duties of other
 * roles only, and what becomes empty as a result.
 * @param allDuties every duty of any role; anything else applies to everyone
 * @param ownDuties the duties of this role
 */
export function forRole<T extends Division | Provision>(
  nodes: readonly T[],
  allDuties: ReadonlySet<ProvisionId>,
  ownDuties: ReadonlySet<ProvisionId>,
): readonly T[] {
  return nodes.flatMap((node) => {
    if (!isDivision(node) && allDuties.has(node.id)) return ownDuties.has(node.id) ? [node] : [];
    if (node.children.length === 0) return [node];
    const children = forRole(node.children as readonly (Division | Provision)[], allDuties, ownDuties);
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}
