/** Computes sums, means and ratios, as far as their values are known. Loading this module installs it. */
import type { Facts, RoleRule, RuleSet } from '../../ruleset.ts';
import { appliesTo } from '../applies.ts';
import { installComputer, type ComputedNumber } from '../computed.ts';
import { Expressions, isMeasure } from './measures/expressions.ts';
import { boundsOf } from './measures/expression.ts';
import { numberOf } from './numbers/fraction.ts';
import { endsOf, only, readInput } from './measures/inputs.ts';

function compute(ruleset: RuleSet, role: RoleRule, facts: Facts): readonly ComputedNumber[] {
  const all = new Expressions(ruleset, role);
  return ruleset.facts
    .filter((fact) => isMeasure(fact) && appliesTo(role, fact.groups))
    .map(({ id }) => {
      const bounds = boundsOf(all.expressionOf(id), (at) => {
        const input = all.inputs[at]!;
        const value = readInput(input, facts, ruleset);
        return endsOf(value === null ? input : { ...input, span: only(input, value) });
      });
      return { fact: id, ends: bounds === null ? null : [numberOf(bounds[0]), numberOf(bounds[1])] };
    });
}

installComputer(compute);
