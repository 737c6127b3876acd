import type { Rating } from '../result.ts';
import type { OutcomeId, Reading, RuleSet } from '../ruleset.ts';

/** Readings that leave the same outcomes. */
export interface ReadingGroup {
  readonly possible: readonly OutcomeId[];
  readonly readings: readonly Reading[];
}

/**
 * The readings, those with the same set of outcomes together.
 * @param possible what is looked at of each reading: the outcomes that it leaves, sorted by id.
 * @returns groups in the order in which the rules name their first reading, never empty ones.
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

/** The readings by what they leave in a case. */
export function groupsOf({ readings }: RuleSet, rating: Rating): readonly ReadingGroup[] {
  return readingGroups(readings, ({ id }) => rating.readings[id]?.possible ?? []);
}
