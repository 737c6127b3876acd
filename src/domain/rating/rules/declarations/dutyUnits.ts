/** The units of a text that are duties. */
import { isDivision, type Division, type Provision, type ProvisionId } from '../../../regulation/tree/tree.ts';
import type { indexById } from '../../../regulation/tree/walk.ts';
import type { Refuse } from '../../../source.ts';

type Units = (id: ProvisionId) => readonly Provision[] | null;

/**
 * Finds the duties below a provision or division: its smallest units, or those that are one; null for an unknown id and
 * for a passage.
 */
export function unitsFinder(index: ReturnType<typeof indexById>, asOne: readonly ProvisionId[]): Units {
  const unitsOf = (node: Division | Provision): readonly Provision[] => {
    if (!isDivision(node) && (node.kind === 'point' || asOne.includes(node.id))) return [node];
    if (node.children.length > 0) return node.children.flatMap(unitsOf);
    return isDivision(node) ? [] : [node];
  };
  return (id) => {
    const node = index.get(id);
    return node !== undefined && 'children' in node ? unitsOf(node) : null;
  };
}

/** The duties in a provision; refuses a provision outside the divisions that contain the duties. */
export function unitsWithin(
  units: Units,
  provision: ProvisionId,
  ids: ReadonlySet<ProvisionId>,
  division: string,
  path: readonly (string | number)[],
  refuse: Refuse,
): readonly Provision[] {
  const found = units(provision);
  // Unknown ids are all reported by `refuseUnknownProvisions`, a missing division by `buildRoles`.
  if (found === null || ids.size === 0) return [];
  const outside = found.filter(({ id }) => !ids.has(id));
  if (outside.length > 0)
    refuse(
      path,
      `"${provision}" nằm ngoài "${division}"`,
      `mã của một điều, khoản hoặc điểm trong "${division}"`,
      'Sửa mã, hoặc sửa "division".',
    );
  return found.filter(({ id }) => ids.has(id));
}
