import { appliesTo } from './applies.ts';
import type { Level, RoleId, RuleSet } from '../ruleset.ts';

/** The levels that a role has; all levels for an unknown role. */
export function levelsOfRole({ levels, roles }: Pick<RuleSet, 'levels' | 'roles'>, id: RoleId): readonly Level[] {
  const role = roles.find((one) => one.id === id);
  return role === undefined ? levels : levels.filter(({ groups }) => appliesTo(role, groups));
}

const made = new WeakMap<RuleSet, Map<string, RuleSet>>();

/**
 * The rules as they are for a role: without the levels of other roles. The same object while they are the same, and the
 * rules themselves where no level is left out.
 */
export function ownRules(ruleset: RuleSet, role: RoleId): RuleSet {
  const levels = levelsOfRole(ruleset, role);
  if (levels.length === ruleset.levels.length) return ruleset;
  let known = made.get(ruleset);
  if (known === undefined) made.set(ruleset, (known = new Map<string, RuleSet>()));
  const key = levels.map(({ id }) => id).join();
  let own = known.get(key);
  if (own === undefined) known.set(key, (own = withLevels(ruleset, levels)));
  return own;
}

function withLevels(ruleset: RuleSet, levels: readonly Level[]): RuleSet {
  const ids = new Set(levels.map(({ id }) => id));
  return {
    ...ruleset,
    levels,
    precedence: ruleset.precedence.filter((id) => ids.has(id)),
    readings: ruleset.readings.map((reading) => ({
      ...reading,
      conditions: Object.fromEntries(Object.entries(reading.conditions).filter(([level]) => ids.has(level))),
    })),
  };
}
