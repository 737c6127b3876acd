/**
 * The wording's hook for phrases about sums, ratios, counts and choices. Most rule sets do without; pages load
 * `measurePhrases.ts` where a rule set needs it, as with the engine's part (`engine/joint.ts`).
 */
import type { ConditionResult, LeafResult } from '../result.ts';
import type { LeafCondition } from '../condition.ts';
import type { Reading, RuleSet } from '../ruleset.ts';
import type { Test } from '../conditionTest.ts';
import type { Sentence } from './sentence.ts';

/** Each returns null if it does not apply. */
export interface JointWords {
  condition(ruleset: RuleSet, leaf: Test | LeafResult | LeafCondition): string | null;
  value(ruleset: RuleSet, leaf: LeafResult): string | null;
  reason(ruleset: RuleSet, reading: Reading, leaf: LeafResult): Sentence | null;
  /** How a group's conditions join: `Không có trường hợp nào sau đây`. */
  joined(ruleset: RuleSet, group: ConditionResult): string | null;
}

let installed: JointWords | null = null;

/** Makes these words those that `jointWords` returns; called by the module that has them, when it is loaded. */
export function installJointWords(words: JointWords): void {
  installed = words;
}

/** The words for what only joint rules have; null while they are not loaded. */
export function jointWords(): JointWords | null {
  return installed;
}
