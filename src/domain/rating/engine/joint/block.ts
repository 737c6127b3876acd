/**
 * Values that conditions, sums or relations tie together, solved as one: which combined results their tests can have.
 */
import type { Relation } from '../../measures.ts';
import type { Cluster, Improvements } from '../../conditionTest.ts';
import type { LeafValue } from '../../result.ts';
import type { FactId, Facts, RoleRule, RuleSet } from '../../ruleset.ts';
import type { LeafCondition } from '../../condition.ts';
import { formatDecimal } from '../../decimal.ts';
import { openVariable, write, type OpenVariable } from '../explore.ts';
import { valueAt } from '../figures.ts';
import type { JointBlock } from '../joint.ts';
import { BlockCombinations } from './combinations/blockCombinations.ts';
import { brokenRelations } from './combinations/relations.ts';
import type { Combinations } from './combinations/search.ts';
import { ContradictionError } from './contradictionError.ts';
import { factCases } from './factCases.ts';
import { factImprovements } from './factImprovements.ts';
import { valueIn } from './leafValue.ts';
import { boundsOf } from './measures/expression.ts';
import { Expressions } from './measures/expressions.ts';
import { planOf, type Plan, type SlotTest } from './measures/factPlan.ts';
import { endsOf, only, readInput, type InputSpan } from './measures/inputs.ts';
import { extentOf, keyOf, truthsIn, type JointLeaf, type Measure } from './measures/measures.ts';
import { compare, decimalFraction } from './numbers/fraction.ts';
import type { KnownValues } from './integers/integerMeasures.ts';
import { integerPlanOf, type IntegerPlan } from './integers/integerPlan.ts';

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
  /** Present if every value is known and can be decided in integers. */
  readonly known?: KnownState | undefined;
}

export class FactBlock implements JointBlock<BlockState> {
  declare readonly expressions: Expressions;
  declare readonly relations: readonly Relation[];
  declare private readonly tests: SlotTest[];
  declare private planned: Plan | null;
  declare private solved: BlockCombinations | null;
  declare private integerPlan: IntegerPlan | null | undefined;
  /** Each condition's measure, by its index in `measures`. */
  declare private readonly measureOf: Map<LeafCondition, number>;

  constructor(ruleset: RuleSet, role: RoleRule, relations: readonly Relation[]) {
    this.expressions = new Expressions(ruleset, role);
    this.relations = relations;
    this.tests = [];
    this.planned = null;
    this.solved = null;
    this.integerPlan = undefined;
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

  /** The state in integers; null where a value is unknown, or the fractions have to decide. */
  private knownState(facts: Facts): BlockState | null {
    if (this.integerPlan === undefined) this.integerPlan = integerPlanOf(this.plan);
    const { integerPlan } = this;
    const values = integerPlan?.read(facts) ?? null;
    if (integerPlan === null || values === null) return null;
    const exact = integerPlan.measures.includes(null) ? this.solver.known(integerPlan.spansOf(values))![0]! : [];
    const results = integerPlan.measures.map((measure) => measure?.comesTo(values) ?? null);
    const pieces = integerPlan.measures.map((measure, i) => measure?.pieceOf(results[i]!) ?? exact[i]!);
    return {
      known: { values, results, pieces },
      get spans() {
        return integerPlan.spansOf(values);
      },
    };
  }

  /** Computed numbers that were also entered, with a value that they cannot have. */
  private enteredOtherwise(facts: Facts, spans: readonly InputSpan[]): readonly Relation[] {
    const { measures, all } = this.plan;
    return measures.flatMap((measure) => {
      if (measure.kind !== 'value') return [];
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

  /** @throws ContradictionError where no values satisfy the relations */
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
      : this.integerPlan!.measures[at]!.valueOf(result, leaf, state.known!.values);
  }

  extentOf(fact: FactId): readonly [number, number] {
    const { all } = this.plan;
    return extentOf(all, all.expressionOf(fact), []);
  }

  private measureAt(leaf: LeafCondition): number {
    let at = this.measureOf.get(leaf);
    if (at === undefined) {
      const key = keyOf(leaf as JointLeaf);
      at = this.measures.findIndex((measure) => measure.key === key);
      if (at < 0) throw new RangeError(`condition "${leaf.id}" is not one of the block`);
      this.measureOf.set(leaf, at);
    }
    return at;
  }

  /** Every combination of pieces that values within spans can give. */
  combinations(spans: readonly InputSpan[]): Combinations {
    return this.solver.within(spans);
  }

  private get solver(): BlockCombinations {
    return (this.solved ??= new BlockCombinations(this.plan));
  }
}
