/** Which combinations of pieces the values of a block can give. */
import { evaluated, numberFor, occurringNumber } from '../measures/expression.ts';
import type { Plan } from '../measures/factPlan.ts';
import { onlyOf, optionsOf, type InputSpan } from '../measures/inputs.ts';
import { countPieceOf, passes, pieceOf, type Measure } from '../measures/measures.ts';
import { keyOfSpan } from '../measures/spans.ts';
import type { Fraction } from '../numbers/fraction.ts';
import { TooFine } from '../numbers/stridedIntervals.ts';
import { NO_VALUE } from '../linear/linear.ts';
import { combinationsApart } from './apart.ts';
import { combinationsIn } from './combinationsIn.ts';
import { bareOf, hasChoice, linearCombinations } from './linearMeasures.ts';
import { satisfiesRelations, linearConstraints } from './relations.ts';
import { triedCombinations, type Combinations } from './search.ts';

/** Maximum number of cached results. */
const MAX_CACHED = 200;

/** The combinations of one block, each found once. */
export class BlockCombinations {
  declare private readonly plan: Plan;
  declare private readonly cache: Map<string, Combinations>;

  constructor(plan: Plan) {
    this.plan = plan;
    this.cache = new Map();
  }

  /** Every combination of pieces that values within spans can give. */
  within(spans: readonly InputSpan[]): Combinations {
    const known = this.known(spans);
    if (known !== null) return { all: known, exact: true };
    const key = spans.map(keyOfSpan).join();
    let found = this.cache.get(key);
    if (found === undefined) {
      found = this.solve(spans);
      if (this.cache.size >= MAX_CACHED) this.cache.clear();
      this.cache.set(key, found);
    }
    return found;
  }

  /**
   * The one combination where every value is known; none where a relation does not hold. Null while something is open.
   */
  known(spans: readonly InputSpan[]): readonly (readonly number[])[] | null {
    const { measures, all } = this.plan;
    const values = spans.map(onlyOf);
    if (values.some((value) => value === null)) return null;
    const numbers = values.map((value, at) => numberFor(all.inputs[at]!, value!));
    if (!satisfiesRelations(this.plan.relations, (input) => numbers[input]!)) return [];
    return [measures.map((measure) => this.pieceIn(measure, values as readonly (Fraction | number)[], numbers))];
  }

  /** The piece of a measure where every value is known; `numbers` are what sums take the values for. */
  private pieceIn(measure: Measure, values: readonly (Fraction | number)[], numbers: readonly Fraction[]): number {
    const { all } = this.plan;
    switch (measure.kind) {
      case 'option':
        return values[measure.input] as number;
      case 'count': {
        const passing = measure.inputs.filter((at) =>
          passes(measure.each, all.inputs[at]!, values[at]!, optionsOf(all.inputs[at]!.fact, all.ruleset)),
        );
        return countPieceOf(measure.cuts, passing.length);
      }
      case 'lowest':
        return Math.min(...measure.inputs.map((at) => pieceOf(measure.cuts, numbers[at]!)));
      case 'value': {
        const value = evaluated(measure.of, (input) => occurringNumber(all.inputs[input]!, values[input]!));
        return value === null ? NO_VALUE : pieceOf(measure.cuts, value);
      }
    }
  }

  /** Where finding these is too expensive, every combination of the pieces that each test can be in. */
  private solve(spans: readonly InputSpan[]): Combinations {
    try {
      return this.solveTogether(spans);
    } catch (error) {
      if (!(error instanceof TooFine)) throw error;
      return { all: combinationsApart(this.plan, spans), exact: false };
    }
  }

  private solveTogether(spans: readonly InputSpan[]): Combinations {
    const { plan } = this;
    const open = plan.linked.flatMap((is, at) => (is && onlyOf(spans[at]!) === null ? [at] : []));
    if (open.length === 0) {
      if (
        !satisfiesRelations(plan.outerRelations, (input) => numberFor(plan.all.inputs[input]!, onlyOf(spans[input]!)!))
      )
        return { all: [], exact: true };
      const { sure, maybe } = combinationsIn(plan, spans);
      return { all: [...sure, ...maybe], exact: maybe.length === 0 };
    }
    const bare = plan.measures.map(bareOf);
    if (hasChoice(plan) || bare.includes(null)) return triedCombinations(plan, spans, open);
    const all = linearCombinations(plan, spans, linearConstraints(plan), [...bare.keys()], bare);
    return { all, exact: true };
  }
}
