/**
 * Values that conditions, sums or relations tie together, solved as one: which combined results their tests can have.
 */
import type { Relation } from '../../measures.ts';
import type { Cluster, Improvements } from '../../conditionTest.ts';
import type { LeafValue } from '../../result.ts';
import type { Facts, RoleRule, RuleSet } from '../../ruleset.ts';
import type { LeafCondition } from '../../condition.ts';
import { formatDecimal } from '../../decimal.ts';
import { openVariable, write, type OpenVariable } from '../explore.ts';
import { valueAt } from '../figures.ts';
import type { JointBlock } from '../joint.ts';
import { combinationsApart } from './combinations/apart.ts';
import { combinationsIn } from './combinations/build.ts';
import { boundsOf, evaluated, Expressions, numberFor } from './measures/expressions.ts';
import { factCases } from './factCases.ts';
import { factImprovements } from './factImprovements.ts';
import { planOf, type Plan, type SlotTest } from './measures/factPlan.ts';
import { compare, decimalFraction, type Fraction } from './numbers/fraction.ts';
import { endsOf, onlyOf, only, optionsOf, readInput, type InputSpan } from './measures/inputs.ts';
import { valueIn } from './leafValue.ts';
import { NO_VALUE } from './linear/linear.ts';
import { bareOf, hasChoice, linearCombinations } from './combinations/linearMeasures.ts';
import { countPieceOf, keyOf, passes, pieceOf, truthsIn, type Measure } from './measures/measures.ts';
import { brokenRelations, keepsRelations, linearConstraints } from './combinations/relations.ts';
import { triedCombinations, type Combinations } from './combinations/search.ts';
import { keyOfSpan } from './measures/spans.ts';
import { TooFine } from './numbers/stretches.ts';
import type { KnownValues } from './wholes/wholeMeasures.ts';
import { wholePlanOf, type WholePlan } from './wholes/wholes.ts';

/** Facts that contradict each other; `message` is the relation's own sentence. */
export class ContradictionError extends RangeError {
  declare readonly relations: readonly Relation[];

  constructor(relations: readonly Relation[]) {
    super(relations.map(({ text }) => text).join(' '));
    this.name = 'ContradictionError';
    this.relations = relations;
  }
}

interface KnownState {
  readonly values: KnownValues;
  /** The result of each measure; null where it has to be computed in fractions. */
  readonly results: readonly (number | null)[];
  /** The piece that each measure lies in. */
  readonly pieces: readonly number[];
}

/** What is known about a block's values: for each, the values that are still possible. */
export interface BlockState {
  readonly spans: readonly InputSpan[];
  /** Present if every value is known and can be decided in whole numbers. */
  readonly known?: KnownState | undefined;
}

/** Maximum number of cached results. */
const MOST_KEPT = 200;

export class FactBlock implements JointBlock<BlockState> {
  declare readonly expressions: Expressions;
  declare readonly relations: readonly Relation[];
  declare private readonly tests: SlotTest[];
  declare private readonly kept: Map<string, Combinations>;
  declare private planned: Plan | null;
  declare private wholes: WholePlan | null | undefined;
  /** Each condition's measure, by its index in `measures`. */
  declare private readonly measureOf: Map<LeafCondition, number>;

  constructor(ruleset: RuleSet, role: RoleRule, relations: readonly Relation[]) {
    this.expressions = new Expressions(ruleset, role);
    this.relations = relations;
    this.tests = [];
    this.kept = new Map();
    this.planned = null;
    this.wholes = undefined;
    this.measureOf = new Map();
  }

  add(slot: number, leaf: LeafCondition): void {
    if (leaf.kind === 'duties' || leaf.kind === 'otherwise')
      throw new RangeError(`condition "${leaf.id}" is about no fact`);
    this.tests.push({ slot, leaf });
  }

  get plan(): Plan {
    return (this.planned ??= planOf(this.expressions, this.tests, this.relations));
  }

  get measures(): readonly Measure[] {
    return this.plan.measures;
  }

  /**
   * What the facts say about the block's values.
   * @throws TypeError or RangeError for values that their facts cannot have; ContradictionError where a relation cannot
   * hold.
   */
  read(facts: Facts): BlockState {
    const known = this.knownState(facts);
    if (known !== null) return known;
    const { all } = this.plan;
    const spans = all.inputs.map((input): InputSpan => {
      const value = readInput(input, facts, all.ruleset);
      return value === null ? input.span : only(input, value);
    });
    const broken = [...brokenRelations(this.plan, spans), ...this.enteredOtherwise(facts, spans)];
    if (broken.length > 0) throw new ContradictionError(broken);
    return { spans };
  }

  /** The state in whole numbers; null where a value is unknown, or the fractions have to decide. */
  private knownState(facts: Facts): BlockState | null {
    if (this.wholes === undefined) this.wholes = wholePlanOf(this.plan);
    const { wholes } = this;
    const values = wholes?.read(facts) ?? null;
    if (wholes === null || values === null) return null;
    const exact = wholes.measures.includes(null) ? this.knownCombination(wholes.spansOf(values))![0]! : [];
    const results = wholes.measures.map((measure) => measure?.comesTo(values) ?? null);
    const pieces = wholes.measures.map((measure, i) => measure?.pieceOf(results[i]!) ?? exact[i]!);
    return {
      known: { values, results, pieces },
      get spans() {
        return wholes.spansOf(values);
      },
    };
  }

  /** Computed numbers that were also entered, with a value that they cannot have. */
  private enteredOtherwise(facts: Facts, spans: readonly InputSpan[]): readonly Relation[] {
    const { measures, all } = this.plan;
    return measures.flatMap((measure) => {
      if (measure.kind !== 'value' || measure.of.kind === 'input') return [];
      const { fact: id, of } = measure;
      const entered = valueAt(id.split('.'), facts);
      if (typeof entered !== 'number') return [];
      const bounds = boundsOf(of, (input) => endsOf({ ...all.inputs[input]!, span: spans[input]! }));
      const value = decimalFraction(entered);
      if (bounds !== null && compare(value, bounds[0]) >= 0 && compare(value, bounds[1]) <= 0) return [];
      const text = `${all.fact(id).name} được tính từ các số liệu khác, nên không thể là ${formatDecimal(entered)}.`;
      return [{ id, text, terms: [], constant: 0, is: 'equal' as const }];
    });
  }

  /** @throws ContradictionError where no values keep the relations */
  settle(state: BlockState, values: Uint8Array): OpenVariable | null {
    const { measures } = this.plan;
    const { known } = state;
    if (known !== undefined) {
      measures.forEach((measure, i) => write(values, measure.slots, truthsIn(measure, known.pieces[i]!)));
      return null;
    }
    const slots = measures.flatMap((measure) => measure.slots);
    const combinations = this.combinations(state.spans).all;
    if (combinations.length === 0) throw new ContradictionError(this.relations);
    const rows = new Map<string, Uint8Array>();
    for (const pieces of combinations) {
      const row = measures.flatMap((measure, at) => truthsIn(measure, pieces[at]!));
      const key = row.join('');
      if (!rows.has(key)) rows.set(key, Uint8Array.from(row));
    }
    return rows.size === 0 ? null : openVariable(slots, [...rows.values()], values);
  }

  settleAll(values: Uint8Array): OpenVariable | null {
    return this.settle({ spans: this.plan.all.inputs.map(({ span }) => span) }, values);
  }

  cases(): Cluster {
    return factCases(this);
  }

  improvements(state: BlockState, fixedToo: boolean): Improvements {
    return factImprovements(this, state, fixedToo);
  }

  valueOf(leaf: LeafCondition, state: BlockState): LeafValue {
    const at = this.measureAt(leaf);
    const result = state.known?.results[at] ?? null;
    return result === null
      ? valueIn(this.plan.all, this.measures[at]!, leaf, state.spans)
      : this.wholes!.measures[at]!.valueOf(result, leaf, state.known!.values);
  }

  private measureAt(leaf: LeafCondition): number {
    let at = this.measureOf.get(leaf);
    if (at === undefined) {
      const key = leaf.kind === 'duties' || leaf.kind === 'otherwise' ? null : keyOf(leaf);
      at = this.measures.findIndex((measure) => measure.key === key);
      if (at < 0) throw new RangeError(`condition "${leaf.id}" is not one of the block`);
      this.measureOf.set(leaf, at);
    }
    return at;
  }

  /** Every combination of pieces that values within spans can give. */
  combinations(spans: readonly InputSpan[]): Combinations {
    const known = this.knownCombination(spans);
    if (known !== null) return { all: known, exact: true };
    const key = spans.map(keyOfSpan).join(' ');
    let found = this.kept.get(key);
    if (found === undefined) {
      found = this.solved(spans);
      if (this.kept.size >= MOST_KEPT) this.kept.clear();
      this.kept.set(key, found);
    }
    return found;
  }

  /**
   * The one combination where every value is known; none where a relation does not hold. Null while something is open.
   */
  private knownCombination(spans: readonly InputSpan[]): readonly (readonly number[])[] | null {
    const { measures, all } = this.plan;
    const values = spans.map(onlyOf);
    if (values.some((value) => value === null)) return null;
    const numbers = values.map((value, at) => numberFor(all.inputs[at]!, value!));
    if (!keepsRelations(this.plan.relations, (input) => numbers[input]!)) return [];
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
        const value = evaluated(measure.of, (input) => numbers[input]!);
        return value === null ? NO_VALUE : pieceOf(measure.cuts, value);
      }
    }
  }

  /** Where that is too much to find out, every combination of what each test can come to. */
  private solved(spans: readonly InputSpan[]): Combinations {
    try {
      return this.solvedTogether(spans);
    } catch (error) {
      if (!(error instanceof TooFine)) throw error;
      return { all: combinationsApart(this.plan, spans), exact: false };
    }
  }

  private solvedTogether(spans: readonly InputSpan[]): Combinations {
    const { plan } = this;
    const open = plan.linked.flatMap((is, at) => (is && onlyOf(spans[at]!) === null ? [at] : []));
    if (open.length === 0) {
      if (!keepsRelations(plan.outerRelations, (input) => numberFor(plan.all.inputs[input]!, onlyOf(spans[input]!)!)))
        return { all: [], exact: true };
      const { sure, maybe } = combinationsIn(plan, spans, 'known');
      return { all: [...sure, ...maybe], exact: maybe.length === 0 };
    }
    const bare = plan.measures.map(bareOf);
    if (hasChoice(plan) || bare.includes(null)) return triedCombinations(plan, spans, open);
    const all = linearCombinations(plan, spans, linearConstraints(plan), [...bare.keys()], bare);
    return { all, exact: true };
  }
}
