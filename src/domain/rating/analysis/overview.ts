/** All outcomes of a rule set, for the page that shows them; computed at build time. */
import { namesOf } from './bindings.ts';
import { alikeRoles, survey, type Survey } from './gaps.ts';
import { mapsOf, type RatingMap } from './map.ts';
import { printedReading } from './printed.ts';
import { TooManyCases } from './space.ts';
import { isGroup, type Condition, type LeafCondition } from '../condition.ts';
import type { Level, Reading, ReadingId, RoleId, RoleRule, RuleSet } from '../ruleset.ts';

/** Roles that are rated by the same conditions. */
export interface KindOverview {
  readonly roles: readonly RoleRule[];
  /** As few names as possible. */
  readonly names: readonly string[];
  readonly readings: readonly ReadingOverview[];
}

export interface ReadingOverview {
  readonly reading: Reading;
  /** Null where there are too many cases to go through: then `tooMany` says which condition makes it so. */
  readonly survey: Survey | null;
  readonly tooMany: TooManyCases | null;
  /** Overlaps in which the worse level takes precedence over the better one. */
  readonly conflicts: Survey['overlaps'];
  /** Distinct maps with more than one region. */
  readonly maps: readonly RatingMap[];
  /** Maps with a single outcome throughout. */
  readonly uniform: readonly RatingMap[];
  /** Whether a condition tests a number although there is no map, because too many other facts decide. */
  readonly hasNoMap: boolean;
}

/** The overview of every reading for every kind of role. */
export function overviewOf(ruleset: RuleSet): readonly KindOverview[] {
  return alikeRoles(ruleset).map((roles) => {
    const largest = roles[0]!;
    const readings = ruleset.readings.map((reading): ReadingOverview => {
      const found = surveyOrTooMany(ruleset, largest.id, reading.id);
      const late = mapsOf(ruleset, reading.id, largest.id, 'deficient');
      const undone = mapsOf(ruleset, reading.id, largest.id, 'notDone').filter(
        (map) => !late.some((other) => JSON.stringify(other.regions) === JSON.stringify(map.regions)),
      );
      const all = [...late, ...undone];
      return {
        reading,
        ...found,
        conflicts: (found.survey?.overlaps ?? []).filter(({ levels, outcome }) => outcome === levels[1]),
        maps: all.filter(({ regions }) => regions.length > 1),
        uniform: all.filter(({ regions }) => regions.length === 1),
        hasNoMap: all.length === 0 && testsNumber(ruleset, reading),
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

function testsNumber({ facts }: RuleSet, { conditions }: Reading): boolean {
  const tested = Object.values(conditions).flatMap(leavesOf);
  return tested.some(
    (leaf) => leaf.kind === 'number' && facts.some(({ id, kind }) => id === leaf.fact && kind !== 'lowestOf'),
  );
}

function surveyOrTooMany(
  ruleset: RuleSet,
  role: RoleId,
  reading: ReadingId,
): Pick<ReadingOverview, 'survey' | 'tooMany'> {
  try {
    return { survey: survey(ruleset, role, reading), tooMany: null };
  } catch (error) {
    if (error instanceof TooManyCases) return { survey: null, tooMany: error };
    throw error;
  }
}

/** A condition as printed, and the ways in which readings differ on it. */
export interface PrintedCondition {
  readonly condition: LeafCondition;
  /** Each different form with the readings that use it; null if they omit the condition. */
  readonly readAs: readonly { readonly condition: LeafCondition | null; readonly readings: readonly Reading[] }[];
}

/**
 * The conditions of a level as printed in the text, with every other way to read each. Each comes alone, except that
 * conditions that together form one alternative of a list stay together.
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
