import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { DutyException, RoleId, RuleSet } from '../ruleset.ts';

/** The duties of one article and whom they bind. */
export interface Binding {
  /** All duties of the article, whichever roles they bind. */
  readonly duties: readonly ProvisionId[];
  /** Duties that bind only some roles: the names of those roles, the clause that says so, and the reasoning. */
  readonly exceptions: readonly (DutyException & { readonly names: readonly string[] })[];
}

/** The duties of an article and their exceptions; both are empty for an article without duties. */
export function bindingOf(ruleset: RuleSet, article: ProvisionId): Binding {
  const within = (id: ProvisionId) => id === article || id.startsWith(`${article}.`);
  const duties = [...new Set(ruleset.roles.flatMap((role) => role.duties.filter(within)))];
  const exceptions = ruleset.exceptions
    .filter(({ provision }) => within(provision))
    .map((exception) => ({ ...exception, names: namesOf(ruleset, exception.roles) }));
  return { duties, exceptions };
}

/**
 * The given roles under as few names as possible: a group whose roles are all included goes by its group name, the
 * other roles by their own.
 */
export function namesOf(ruleset: RuleSet, roles: readonly RoleId[]): readonly string[] {
  const wanted = new Set(roles);
  const names: string[] = [];
  for (const group of ruleset.groups) {
    const members = ruleset.roles.filter((role) => role.groups.includes(group.id)).map(({ id }) => id);
    if (members.length === 0 || !members.every((id) => wanted.has(id))) continue;
    names.push(group.name);
    for (const id of members) wanted.delete(id);
  }
  return [...names, ...ruleset.roles.filter(({ id }) => wanted.has(id)).map(({ name }) => name)];
}
