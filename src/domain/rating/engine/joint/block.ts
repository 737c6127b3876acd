/**
 * Values that conditions, sums or relations tie together, solved as one: which ways their tests can come out together.
 */
import type { Relation } from '../../measures.ts';
import type { Cluster, Improvements } from '../../conditionTest.ts';
import type { LeafValue } from '../../result.ts';
import type { Facts, LeafCondition, RoleRule, RuleSet } from '../../ruleset.ts';
import { formatDecimal } from '../../decimal.ts';
import { openVariable, type OpenVariable } from '../explore.ts';
import { valueAt } from '../figures.ts';
import type { JointBlock } from '../joint.ts';
import { factCases } from './factCases.ts';
import { factImprovements } from './factImprovements.ts';
import { combinationsIn, type Plan } from './build.ts';
import { unshaped } from './cuts.ts';
import { valueIn } from './leafValue.ts';
import {
  boundsOf,
  evaluated,
  Expressions,
  inputsIn,
  numberFor,
  expressionsIn,
  ratiosIn,
  type Expression,
} from './expressions.ts';
import {
  compare,
  decimalFraction,
  fraction,
  minus,
  numberOf,
  ONE,
  plus,
  times,
  ZERO,
  type Fraction,
} from './fraction.ts';
import { onlyOf, only, optionsOf, readInput, sizeOf, valueAfter, type InputSpan } from './inputs.ts';
import {
  combinationsOf,
  combined,
  NO_VALUE,
  type Constraint,
  type Linear,
  type LinearMeasure,
  type Variable,
} from './linear.ts';
import {
  endsOf,
  keyOf,
  measureOf,
  passes,
  pieceOf,
  countPieceOf,
  truthsIn,
  type JointLeaf,
  type Measure,
} from './measures.ts';

/** Facts that contradict each other; `message` is the relation's own sentence. */
export class ContradictionError extends RangeError {
  declare readonly relations: readonly Relation[];

  constructor(relations: readonly Relation[]) {
    super(relations.map(({ text }) => text).join(' '));
    this.name = 'ContradictionError';
    this.relations = relations;
  }
}

/** What is known of a block's values: for each what it can still be. */
export interface BlockState {
  readonly spans: readonly InputSpan[];
}

/** Combinations of pieces, one of each measure; `exact` false where some may be missing. */
export interface Combinations {
  readonly all: readonly (readonly number[])[];
  readonly exact: boolean;
}

/** A measure as expressions of linked values allow it to be worked out: linear, or the quotient of two linear ones. */
interface Bare {
  readonly of: Linear;
  readonly over: Linear | null;
}

/** No more assignments of linked values than this are tried. */
const MOST_TRIED = 2_500;
/** Results kept, by what is known. */
const MOST_KEPT = 200;

export class FactBlock implements JointBlock<BlockState> {
  declare readonly expressions: Expressions;
  declare readonly relations: readonly Relation[];
  declare private readonly tests: { readonly slot: number; readonly leaf: JointLeaf }[];
  declare private readonly kept: Map<string, Combinations>;
  declare private planned: Plan | null;
  declare private constraints: readonly { readonly relation: Relation; readonly of: Expression }[];

  constructor(ruleset: RuleSet, role: RoleRule, relations: readonly Relation[]) {
    this.expressions = new Expressions(ruleset, role);
    this.relations = relations;
    this.tests = [];
    this.kept = new Map();
    this.planned = null;
    this.constraints = [];
  }

  add(slot: number, leaf: LeafCondition): void {
    if (leaf.kind === 'duties' || leaf.kind === 'otherwise')
      throw new RangeError(`condition "${leaf.id}" is about no fact`);
    this.tests.push({ slot, leaf });
  }

  get plan(): Plan {
    return (this.planned ??= this.made());
  }

  get measures(): readonly Measure[] {
    return this.plan.measures;
  }

  private made(): Plan {
    const all = this.expressions;
    this.constraints = this.relations.map((relation) => ({ relation, of: all.relationOf(relation) }));
    const byKey = new Map<string, { readonly slots: number[]; readonly leaves: JointLeaf[] }>();
    for (const { slot, leaf } of this.tests) {
      const key = keyOf(leaf);
      const known = byKey.get(key) ?? { slots: [], leaves: [] };
      known.slots.push(slot);
      known.leaves.push(leaf);
      byKey.set(key, known);
    }
    const measures = [...byKey].map(([key, { slots, leaves }]) => measureOf(all, key, slots, leaves));
    const measured = measures.flatMap((measure) =>
      measure.kind === 'value' && measure.of.kind !== 'input' ? [measure.of] : [],
    );
    const roots = measured.filter((of) => !measured.some((other) => other !== of && expressionsIn(other).includes(of)));
    const uses = new Map<number, number>();
    for (const input of roots.flatMap(inputsIn)) uses.set(input, (uses.get(input) ?? 0) + 1);
    const bound = new Set([
      ...this.constraints.flatMap(({ of }) => inputsIn(of)),
      ...roots.flatMap(wholesIn).flatMap(inputsIn),
    ]);
    const linked = all.inputs.map((_, at) => bound.has(at) || (uses.get(at) ?? 0) > 1);
    return { all, measures, roots, linked };
  }

  /**
   * What facts say of the block's values.
   * @throws TypeError or RangeError for values that their facts cannot have; ContradictionError where a relation cannot
   * hold.
   */
  read(facts: Facts): BlockState {
    const { all } = this.plan;
    const spans = all.inputs.map((input): InputSpan => {
      const value = readInput(input, facts, all.ruleset);
      return value === null ? input.span : only(input, value);
    });
    const broken = [...this.broken(spans), ...this.enteredOtherwise(facts, spans)];
    if (broken.length > 0) throw new ContradictionError(broken);
    return { spans };
  }

  /** Computed numbers that are entered too, as something that they cannot come to. */
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

  /** The relations that no values within spans can keep, each looked at alone. */
  broken(spans: readonly InputSpan[]): readonly Relation[] {
    const { all } = this.plan;
    return this.constraints.flatMap(({ relation, of }) => {
      const bounds = boundsOf(of, (input) => endsOf({ ...all.inputs[input]!, span: spans[input]! }));
      if (bounds === null) return [];
      const [least, most] = bounds;
      const possible =
        relation.is === 'atMost'
          ? least.num <= 0n
          : relation.is === 'below'
            ? least.num < 0n
            : least.num <= 0n && most.num >= 0n;
      return possible ? [] : [relation];
    });
  }

  /** @throws ContradictionError where no values keep the relations */
  settle({ spans }: BlockState, values: Uint8Array): OpenVariable | null {
    const { measures } = this.plan;
    const slots = measures.flatMap((measure) => measure.slots);
    const combinations = this.combinations(spans).all;
    if (combinations.length === 0 && measures.length > 0) throw new ContradictionError(this.relations);
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

  valueOf(leaf: LeafCondition, { spans }: BlockState): LeafValue {
    const measure = this.measures.find(
      ({ key }) => leaf.kind !== 'duties' && leaf.kind !== 'otherwise' && key === keyOf(leaf),
    );
    if (measure === undefined) throw new RangeError(`condition "${leaf.id}" is not one of the block`);
    return valueIn(this.plan.all, measure, leaf, spans);
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
    if (!this.keeps((input) => numbers[input]!)) return [];
    return [
      measures.map((measure): number => {
        if (measure.kind === 'option') return values[measure.input] as number;
        if (measure.kind === 'count') {
          const count = measure.inputs.filter((at) =>
            passes(measure.each, all.inputs[at]!, values[at]!, optionsOf(all.inputs[at]!.fact, all.ruleset)),
          ).length;
          return countPieceOf(measure.cuts, count);
        }
        if (measure.kind === 'lowest')
          return Math.min(...measure.inputs.map((at) => pieceOf(measure.cuts, numbers[at]!)));
        const value = evaluated(measure.of, (input) => numbers[input]!);
        return value === null ? NO_VALUE : pieceOf(measure.cuts, value);
      }),
    ];
  }

  /** Whether known numbers keep every relation. */
  private keeps(numbers: (input: number) => Fraction): boolean {
    return this.constraints.every(({ relation, of }) => {
      const sum = evaluated(of, numbers)?.num ?? 0n;
      return relation.is === 'atMost' ? sum <= 0n : relation.is === 'below' ? sum < 0n : sum === 0n;
    });
  }

  private solved(spans: readonly InputSpan[]): Combinations {
    const { linked } = this.plan;
    const open = linked.flatMap((is, at) => (is && onlyOf(spans[at]!) === null ? [at] : []));
    if (open.length === 0) {
      const keeps = this.keeps((input) => numberFor(this.plan.all.inputs[input]!, onlyOf(spans[input]!)!));
      if (!keeps) return { all: [], exact: true };
      const { sure, maybe } = combinationsIn(this.plan, spans, 'known');
      return { all: [...sure, ...maybe], exact: maybe.length === 0 };
    }
    const linear = this.linear(spans);
    if (linear !== null) return { all: linear, exact: true };
    return this.tried(spans, open);
  }

  /** All combinations, where every measure is linear in the values or a quotient of such; else null. */
  private linear(spans: readonly InputSpan[]): readonly (readonly number[])[] | null {
    const { measures } = this.plan;
    // The points of a choice need not be evenly spaced.
    if (this.plan.all.inputs.some(({ fact }) => fact.kind === 'choice' || fact.kind === 'level')) return null;
    const bare = measures.map((measure) => this.bare(measure));
    if (bare.includes(null)) return null;
    return this.linearCombinations(
      spans,
      measures.map((_, at) => at),
      bare,
    );
  }

  private linearCombinations(
    spans: readonly InputSpan[],
    indexes: readonly number[],
    bare: readonly (Bare | null)[],
  ): readonly (readonly number[])[] {
    const { measures, all } = this.plan;
    const variables = spans.map((span, at): Variable => {
      if (span.kind === 'number') return span;
      const [lo, hi] = endsOf({ ...all.inputs[at]!, span });
      return { lo, hi, step: ONE };
    });
    const relations = this.constraints.flatMap(({ relation, of }): readonly Constraint[] => {
      const linear = linearOf(of);
      if (linear === null) return [];
      const opposite = combined({ factors: new Map(), constant: ZERO }, linear, fraction(-1n));
      return [{ of: opposite, is: relation.is === 'atMost' ? 'atLeast' : relation.is === 'below' ? 'above' : 'equal' }];
    });
    // Pieces that the measure's own rounding or limits leave out are no pieces here; `kept` leads back to the measure's
    // own numbers.
    const kept: (readonly number[])[] = [];
    const linear = indexes.map((index): LinearMeasure => {
      const measure = measures[index] as Extract<Measure, { kind: 'value' }>;
      const { of, over } = bare[index]!;
      const shape = measure.of.kind === 'input' ? { round: null, least: null, most: null } : measure.of;
      const pieces = measure.cuts.flatMap((cut, at) => {
        const piece = unshaped(cut, shape);
        return piece === null ? [] : [{ piece, at }];
      });
      kept.push(pieces.map(({ at }) => at));
      return { of, over, pieces: pieces.map(({ piece }) => piece) };
    });
    const found = combinationsOf(variables, relations, linear);
    return found.map((pieces) => pieces.map((piece, at) => (piece === NO_VALUE ? NO_VALUE : kept[at]![piece]!)));
  }

  /** A measure without its own rounding and limits as linear expressions; null where it is none. */
  private bare(measure: Measure): Bare | null {
    if (measure.kind !== 'value') return null;
    const { of } = measure;
    if (of.kind === 'ratio') {
      const [part, whole] = [linearOf(of.part), linearOf(of.whole)];
      return part === null || whole === null ? null : { of: part, over: whole };
    }
    const linear = linearOf(of.kind === 'sum' ? { ...of, round: null, least: null, most: null } : of);
    return linear === null ? null : { of: linear, over: null };
  }

  /** Linked values one after the other, until nothing more can be found or enough was tried. */
  private tried(spans: readonly InputSpan[], open: readonly number[]): Combinations {
    const reach = this.reach(spans);
    const found = new Map<string, readonly number[]>();
    const unsure = new Map<string, readonly number[]>();
    const complete = open.reduce((product, at) => product * sizeOf(spans[at]!), 1) <= MOST_TRIED;
    let left = MOST_TRIED;
    const done = (): boolean => (reach !== null && found.size >= reach) || left <= 0;
    const walk = (depth: number, given: readonly InputSpan[]): void => {
      const narrowed = this.narrowed(given);
      if (narrowed === null) return;
      const at = open[depth];
      if (at === undefined) {
        left -= 1;
        if (!this.keeps((input) => numberFor(this.plan.all.inputs[input]!, onlyOf(narrowed[input]!) ?? 0))) return;
        const { sure, maybe } = combinationsIn(this.plan, narrowed, 'known');
        for (const pieces of sure) found.set(pieces.join(' '), pieces);
        for (const pieces of maybe) unsure.set(pieces.join(' '), pieces);
        return;
      }
      for (const value of complete ? everyValue(narrowed[at]!) : this.candidates(at, narrowed)) {
        if (done()) return;
        walk(
          depth + 1,
          narrowed.map((span, i) => (i === at ? value : span)),
        );
      }
    };
    walk(0, spans);
    for (const key of found.keys()) unsure.delete(key);
    const exact = (reach !== null && found.size >= reach) || (complete && left > 0 && unsure.size === 0);
    return { all: [...found.values(), ...unsure.values()], exact };
  }

  /**
   * How many combinations there can be at most: linked values taken as if they were not, as far as relations on linear
   * measures allow.
   */
  private reach(spans: readonly InputSpan[]): number | null {
    const { measures, roots } = this.plan;
    const all = new Map<string, readonly number[]>();
    const wholes = [...new Set(roots.flatMap(wholesIn))].filter((whole) => {
      const bounds = boundsOf(whole, (input) => endsOf({ ...this.plan.all.inputs[input]!, span: spans[input]! }));
      return bounds !== null && bounds[0].num <= 0n && bounds[1].num > 0n;
    });
    if (wholes.length > 4) return null;
    for (let chosen = 0; chosen < 2 ** wholes.length; chosen += 1) {
      const zero = new Set(wholes.filter((_, at) => (chosen & (1 << at)) !== 0));
      const { sure, maybe } = combinationsIn(this.plan, spans, zero);
      for (const pieces of [...sure, ...maybe]) all.set(pieces.join(' '), pieces);
    }
    const bare = measures.map((measure) => this.bare(measure));
    const indexes = bare.flatMap((one, at) => (one === null ? [] : [at]));
    if (
      indexes.length === 0 ||
      this.plan.all.inputs.some(({ fact }) => fact.kind === 'choice' || fact.kind === 'level')
    )
      return all.size;
    const allowed = new Set(this.linearCombinations(spans, indexes, bare).map((pieces) => pieces.join(' ')));
    return [...all.values()].filter((pieces) => allowed.has(indexes.map((index) => pieces[index]).join(' '))).length;
  }

  /** Spans cut down to what relations leave of each, others taken at their best for it; null where nothing is left. */
  private narrowed(spans: readonly InputSpan[]): readonly InputSpan[] | null {
    const result = [...spans];
    const linear = this.constraints.flatMap(({ relation, of }) => {
      const sum = linearOf(of);
      if (sum === null) return [];
      const opposite = combined({ factors: new Map(), constant: ZERO }, sum, fraction(-1n));
      return relation.is === 'equal' ? [sum, opposite] : [sum];
    });
    for (let round = 0; round < 4; round += 1) {
      let changed = false;
      for (const { factors, constant } of linear) {
        const ends = new Map(
          [...factors.keys()].map((at) => [at, endsOf({ ...this.plan.all.inputs[at]!, span: result[at]! })] as const),
        );
        const leastOf = (at: number): Fraction =>
          times(factors.get(at)!, ends.get(at)![factors.get(at)!.num < 0n ? 1 : 0]);
        const least = [...factors.keys()].reduce((sum, at) => plus(sum, leastOf(at)), constant);
        if (least.num > 0n) return null;
        for (const [at, factor] of factors) {
          const span = result[at]!;
          if (span.kind !== 'number') continue;
          // factor · value ≤ −(least of the others)
          const room = minus(leastOf(at), least);
          const end = times(room, {
            num: factor.num < 0n ? -factor.den : factor.den,
            den: factor.num < 0n ? -factor.num : factor.num,
          });
          const next = factor.num > 0n ? atMost(span, end) : atLeast(span, end);
          if (next === null) return null;
          if (next !== span) {
            result[at] = next;
            changed = true;
          }
        }
        if (changed) break;
      }
      if (!changed) break;
    }
    return result;
  }

  /** Values worth trying for a linked one: its ends, where tests on it or on a ratio change, and something between. */
  private candidates(at: number, spans: readonly InputSpan[]): readonly InputSpan[] {
    const span = spans[at]!;
    if (span.kind === 'option') return everyValue(span);
    const { measures, all } = this.plan;
    const marks: Fraction[] = [];
    for (const measure of measures) {
      if (measure.kind === 'value' && measure.of.kind === 'input' && measure.of.input === at)
        marks.push(...measure.cuts.flatMap(({ lo, hi }) => [lo, hi].filter((end) => end !== undefined)));
    }
    for (const ratio of this.plan.roots.flatMap(ratiosIn)) {
      const whole = evaluatedIfKnown(ratio.whole, (input) => this.numberIfKnown(input, spans));
      if (whole === null || !inputsIn(ratio.part).includes(at)) continue;
      const own = measures.find((measure) => measure.kind === 'value' && measure.of === ratio);
      const thresholds =
        own?.kind === 'value' ? own.cuts.flatMap(({ lo, hi }) => [lo, hi].filter((end) => end !== undefined)) : [];
      for (const share of [...thresholds, fraction(25n), fraction(50n), fraction(75n), fraction(100n)])
        marks.push(times(whole, { num: share.num, den: share.den * 100n }));
    }
    const least = numberOf(span.lo);
    const most = numberOf(span.hi);
    const near = marks.map(numberOf).filter((mark) => mark > least && mark < most);
    const sorted = [...new Set([least, ...near, most])].sort((a, b) => a - b);
    const middles = sorted.flatMap((mark, i) => (i === 0 ? [] : [(mark + sorted[i - 1]!) / 2]));
    const tried = new Map<string, InputSpan>();
    for (const wanted of [most, least, ...near, ...middles]) {
      for (const value of nearest(span, wanted)) tried.set(`${value.num}/${value.den}`, only(all.inputs[at]!, value));
    }
    return [...tried.values()];
  }

  private numberIfKnown(input: number, spans: readonly InputSpan[]): Fraction | null {
    const value = onlyOf(spans[input]!);
    return value === null ? null : numberFor(this.plan.all.inputs[input]!, value);
  }
}

function wholesIn(of: Expression): readonly Expression[] {
  return ratiosIn(of).map(({ whole }) => whole);
}

/** An expression as a linear one; null where it is rounded, limited, or a quotient. */
function linearOf(of: Expression): Linear | null {
  if (of.kind === 'input') return { factors: new Map([[of.input, ONE]]), constant: ZERO };
  if (of.kind === 'ratio' || of.round !== null || of.least !== null || of.most !== null) return null;
  let sum: Linear = { factors: new Map(), constant: of.start };
  for (const { times: factor, of: part } of of.terms) {
    const linear = linearOf(part);
    if (linear === null) return null;
    sum = combined(sum, linear, factor);
  }
  return sum;
}

function evaluatedIfKnown(of: Expression, number: (input: number) => Fraction | null): Fraction | null {
  return inputsIn(of).every((input) => number(input) !== null) ? evaluated(of, (input) => number(input)!) : null;
}

function keyOfSpan(span: InputSpan): string {
  return span.kind === 'option'
    ? span.options.join('|')
    : `${span.lo.num}/${span.lo.den}-${span.hi.num}/${span.hi.den}`;
}

function everyValue(span: InputSpan): readonly InputSpan[] {
  if (span.kind === 'option') return span.options.map((option) => ({ kind: 'option', options: [option] }));
  if (onlyOf(span) !== null) return [span];
  const count = sizeOf(span);
  // Ends first: they often show all there is.
  const order = Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => Math.min(a, count - 1 - a) - Math.min(b, count - 1 - b) || b - a,
  );
  return order.map((steps) => {
    const value = valueAfter(span, BigInt(steps));
    return { ...span, lo: value, hi: value };
  });
}

/** The values of a span on both sides of a number (one where it is hit). */
function nearest(span: Extract<InputSpan, { kind: 'number' }>, wanted: number): readonly Fraction[] {
  if (span.step === null) {
    const value = fraction(BigInt(Math.round(wanted * 1e6)), 1_000_000n);
    return [
      value.num * span.lo.den < span.lo.num * value.den
        ? span.lo
        : value.num * span.hi.den > span.hi.num * value.den
          ? span.hi
          : value,
    ];
  }
  const steps = (wanted - numberOf(span.lo)) / numberOf(span.step);
  const most = sizeOf(span) - 1;
  const sides = [...new Set([Math.floor(steps + 1e-9), Math.ceil(steps - 1e-9)])].map((side) =>
    Math.min(most, Math.max(0, side)),
  );
  return [...new Set(sides)].map((side) => valueAfter(span, BigInt(side)));
}

function atMost(span: Extract<InputSpan, { kind: 'number' }>, end: Fraction): InputSpan | null {
  if (span.hi.num * end.den <= end.num * span.hi.den) return span;
  const hi = span.step === null ? end : steppedDown(span, end);
  return hi === null || hi.num * span.lo.den < span.lo.num * hi.den ? null : { ...span, hi };
}

function atLeast(span: Extract<InputSpan, { kind: 'number' }>, end: Fraction): InputSpan | null {
  if (span.lo.num * end.den >= end.num * span.lo.den) return span;
  if (span.step === null) return end.num * span.hi.den > span.hi.num * end.den ? null : { ...span, lo: end };
  const down = steppedDown(span, end);
  if (down === null) return span;
  const lo = down.num * end.den === end.num * down.den ? down : plus(down, span.step);
  return lo.num * span.hi.den > span.hi.num * lo.den ? null : { ...span, lo };
}

/** The greatest value of a span's steps not above an end; null where there is none. */
function steppedDown(span: Extract<InputSpan, { kind: 'number' }>, end: Fraction): Fraction | null {
  const distance = minus(end, span.lo);
  if (distance.num < 0n) return null;
  const step = span.step!;
  return valueAfter(span, (distance.num * step.den) / (distance.den * step.num));
}
