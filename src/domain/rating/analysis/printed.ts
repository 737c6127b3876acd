import { isGroup, type Bounds, type Condition } from '../condition.ts';
import type { Reading, RuleSet } from '../ruleset.ts';
import type { LeafResult } from '../result.ts';

/** The reading that follows the text as printed; there is exactly one. */
export function printedReading({ readings }: RuleSet): Reading | undefined {
  return readings.find(({ changes }) => changes.length === 0);
}

/** The bounds of a condition in the text as printed; empty if it has none. */
export function printedBounds(ruleset: RuleSet, conditionId: string): Bounds {
  const search = (condition: Condition): readonly Bounds[] => {
    if (isGroup(condition)) return condition.parts.flatMap(search);
    return condition.id === conditionId && 'bounds' in condition ? [condition.bounds] : [];
  };
  return Object.values(printedReading(ruleset)?.conditions ?? {}).flatMap(search)[0] ?? {};
}

/**
 * Whether a reading uses other bounds for a condition than its clause prints, so that they cannot be quoted from the
 * clause.
 */
export function readOtherwise(ruleset: RuleSet, { id, bounds = {} }: LeafResult): boolean {
  const printed = printedBounds(ruleset, id);
  return ENDS.some((end) => printed[end] !== bounds[end]);
}

const ENDS = ['from', 'above', 'atMost', 'below'] as const;
