/** The hook for computing sums, means and ratios for display; installed with the rest of the joint rules. */
import type { Facts, FactId, RoleRule, RuleSet } from '../ruleset.ts';

/** A computed number as far as it is known: between these ends, both included; null where it has no meaning. */
export interface ComputedNumber {
  readonly fact: FactId;
  readonly ends: readonly [low: number, high: number] | null;
}

type Computer = (ruleset: RuleSet, role: RoleRule, facts: Facts) => readonly ComputedNumber[];
let computer: Computer = () => [];

/** Makes `computedNumbers` use this function; called when the joint rules are loaded. */
export function installComputer(compute: Computer): void {
  computer = compute;
}

/** The computed numbers of a role, in the order of the rules; empty for rules that compute none. */
export function computedNumbers(ruleset: RuleSet, role: RoleRule, facts: Facts): readonly ComputedNumber[] {
  return computer(ruleset, role, facts);
}
