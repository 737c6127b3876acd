import type { Rating } from '../result.ts';
import type { OutcomeId, Reading, RuleSet } from '../ruleset.ts';

/** Readings with the same possible outcomes. */
export interface ReadingGroup {
  readonly possible: readonly OutcomeId[];
  readonly readings: readonly Reading[];
}

/**
 * Groups readings by their outcomes.
 * @param possible returns the possible outcomes of a reading, sorted by id
 * @returns non-empty groups, in the rules' order of their first reading
 */
export function readingGroups(
  readings: readonly Reading[],
  possible: (reading: Reading) => readonly OutcomeId[],
): readonly ReadingGroup[] {
  const groups = new Map<string, { readonly possible: readonly OutcomeId[]; readonly readings: Reading[] }>();
  for (const reading of readings) {
    const outcomes = possible(reading);
    const same = groups.get(outcomes.join());
    if (same === undefined) groups.set(outcomes.join(), { possible: outcomes, readings: [reading] });
    else same.readings.push(reading);
  }
  return [...groups.values()];
}

/** The readings grouped by their possible outcomes in a case. */
export function groupsOf({ readings }: RuleSet, rating: Rating): readonly ReadingGroup[] {
  return readingGroups(readings, ({ id }) => rating.readings[id]?.possible ?? []);
}
