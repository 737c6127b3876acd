/** The whole engine, for programs and tests; pages load its parts as they need them (rateCase.ts, joint.ts). */
import type { Rating } from '../result.ts';
import type { Facts, RuleSet } from '../ruleset.ts';
import './joint/install.ts';
import { rateCase } from './rateCase.ts';

/** As `rateCase`, for every rule set. */
export function rate(ruleset: RuleSet, facts: Facts): Rating {
  return rateCase(ruleset, facts);
}
