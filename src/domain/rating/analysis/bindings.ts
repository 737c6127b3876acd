import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { DutyException, RoleId, RuleSet } from '../ruleset.ts';

/** What one article asks of whom. */
export interface Binding {
  /** Duties of the article, whoever they bind. */
  readonly duties: readonly ProvisionId[];
  /** Those that do not bind every role, with whom they bind, the clause that shows it, and why it is read so. */
  readonly exceptions: readonly (DutyException & { readonly names: readonly string[] })[];
}

/** Whom the duties of an article bind; an article without duties has none of either. */
export function bindingOf(ruleset: RuleSet, article: ProvisionId): Binding {
  const within = (id: ProvisionId) => id === article || id.startsWith(`${article}.`);
  const duties = [...new Set(ruleset.roles.flatMap((role) => role.duties.filter(within)))];
  const exceptions = ruleset.exceptions
    .filter(({ provision }) => within(provision))
    .map((exception) => ({ ...exception, names: namesOf(ruleset, exception.roles) }));
  return { duties, exceptions };
}

/** Roles in as few names as possible: a whole group by its name, the rest by theirs. */
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
