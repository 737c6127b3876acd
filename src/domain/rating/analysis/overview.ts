/** All that a rule set can come to, for the page that shows it; worked out when the site is built. */
import { namesOf } from './bindings.ts';
import { alikeRoles, survey, type Survey } from './gaps.ts';
import { mapsOf, type RatingMap } from './map.ts';
import { printedReading } from './printed.ts';
import {
  isGroup,
  type Condition,
  type Level,
  type LeafCondition,
  type Reading,
  type RoleRule,
  type RuleSet,
} from '../ruleset.ts';

/** Heads whose rating rests on the same conditions. */
export interface KindOverview {
  readonly roles: readonly RoleRule[];
  /** In as few names as possible. */
  readonly names: readonly string[];
  readonly readings: readonly ReadingOverview[];
}

export interface ReadingOverview {
  readonly reading: Reading;
  readonly survey: Survey;
  /** Overlaps in which the worse level goes before the better one. */
  readonly conflicts: Survey['overlaps'];
  /** Different maps with more than one outcome. */
  readonly maps: readonly RatingMap[];
  /** Maps with one outcome everywhere. */
  readonly uniform: readonly RatingMap[];
}

/** What every reading gives for every kind of head. @throws RangeError as `survey` does. */
export function overviewOf(ruleset: RuleSet): readonly KindOverview[] {
  return alikeRoles(ruleset).map((roles) => {
    const largest = roles[0]!;
    const readings = ruleset.readings.map((reading): ReadingOverview => {
      const found = survey(ruleset, largest.id, reading.id);
      const late = mapsOf(ruleset, reading.id, largest.id, 'deficient');
      const undone = mapsOf(ruleset, reading.id, largest.id, 'notDone').filter(
        (map) => !late.some((other) => JSON.stringify(other.regions) === JSON.stringify(map.regions)),
      );
      const all = [...late, ...undone];
      return {
        reading,
        survey: found,
        conflicts: found.overlaps.filter(({ levels, outcome }) => outcome === levels[1]),
        maps: all.filter(({ regions }) => regions.length > 1),
        uniform: all.filter(({ regions }) => regions.length === 1),
      };
    });
    return {
      roles,
      names: namesOf(
        ruleset,
        roles.map(({ id }) => id),
      ),
      readings,
    };
  });
}

/** A condition as printed, and how readings take it otherwise. */
export interface PrintedCondition {
  readonly condition: LeafCondition;
  /** Each different form with the readings that have it; null where they leave the condition out. */
  readonly readAs: readonly { readonly condition: LeafCondition | null; readonly readings: readonly Reading[] }[];
}

/**
 * The conditions of a level as the text prints them, with every other way in which they are read. Each alone, but for those that only
 * together are one of the cases of a list.
 */
export function printedConditions(ruleset: RuleSet, { id: level }: Level): readonly (readonly PrintedCondition[])[] {
  const printed = printedReading(ruleset);
  const root = printed?.conditions[level];
  if (printed === undefined || root === undefined) return [];
  const described = (condition: LeafCondition): PrintedCondition => {
    const readAs = new Map<string, { readonly condition: LeafCondition | null; readonly readings: Reading[] }>();
    for (const reading of ruleset.readings) {
      const here = reading.conditions[level];
      const own = here === undefined ? undefined : leavesOf(here).find(({ id }) => id === condition.id);
      const key = JSON.stringify(own ?? null);
      if (key === JSON.stringify(condition)) continue;
      const same = readAs.get(key);
      if (same === undefined) readAs.set(key, { condition: own ?? null, readings: [reading] });
      else same.readings.push(reading);
    }
    return { condition, readAs: [...readAs.values()] };
  };
  const cases = root.kind === 'any' ? root.parts.map(leavesOf) : leavesOf(root).map((leaf) => [leaf]);
  return cases.map((leaves) => leaves.map(described));
}

function leavesOf(condition: Condition): readonly LeafCondition[] {
  return isGroup(condition) ? condition.parts.flatMap(leavesOf) : [condition];
}
