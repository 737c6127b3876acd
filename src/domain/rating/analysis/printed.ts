import { isGroup, type Bounds, type Condition, type Reading, type RuleSet } from '../ruleset.ts';
import type { LeafResult } from '../result.ts';

/** The reading that keeps to the print; there is exactly one. */
export function printedReading({ readings }: RuleSet): Reading | undefined {
  return readings.find(({ changes }) => changes.length === 0);
}

/** The bounds that a condition has in the text as printed; none where it has no bounds. */
export function printedBounds(ruleset: RuleSet, conditionId: string): Bounds {
  const search = (condition: Condition): readonly Bounds[] => {
    if (isGroup(condition)) return condition.parts.flatMap(search);
    return condition.id === conditionId && condition.kind !== 'yesNo' ? [condition.bounds] : [];
  };
  return Object.values(printedReading(ruleset)?.conditions ?? {}).flatMap(search)[0] ?? {};
}

/** True where a reading takes a condition's bounds otherwise than its clause prints them, so that they are not the clause's own words. */
export function readOtherwise(ruleset: RuleSet, { id, bounds = {} }: LeafResult): boolean {
  const printed = printedBounds(ruleset, id);
  return ENDS.some((end) => printed[end] !== bounds[end]);
}

const ENDS = ['from', 'above', 'atMost', 'below'] as const;
