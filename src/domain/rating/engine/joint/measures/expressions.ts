/** What derived facts are computed from, as expressions over a role's values. */
import { concerns } from '../../applies.ts';
import type { MeasureFact, Relation, Term } from '../../../measures.ts';
import { isEntered, type EnteredFact, type Fact } from '../../../fact.ts';
import type { FactId, RoleRule, RuleSet } from '../../../ruleset.ts';
import {
  compare,
  decimalFraction,
  fraction,
  gcdOf,
  ONE,
  over,
  plus,
  times,
  ZERO,
  type Fraction,
} from '../numbers/fraction.ts';
import { endsOf, inputsOf, pointsOf, type EnteredInput } from './inputs.ts';
import { combined } from '../linear/linear.ts';
import { isNeverNegative, linearOf } from './linearOf.ts';
import { bandPieces, isShaped, PLAIN, shaped, shapedEnds, type Shape } from './shape.ts';

export type Expression =
  | { readonly kind: 'input'; readonly input: number }
  | (Shape & { readonly kind: 'sum'; readonly start: Fraction; readonly terms: readonly Weighted[] })
  /** 100 times a quotient. */
  | (Shape & {
      readonly kind: 'ratio';
      readonly part: Expression;
      readonly whole: Expression;
      /** No whole above 0 is less than this. */
      readonly leastWhole: Fraction;
      /** What it comes to where the whole is 0; null: it has no meaning then. */
      readonly none: Fraction | null;
      /** The part is never below 0, never above the whole. */
      readonly isShare: { readonly fromZero: boolean; readonly toWhole: boolean };
    });

export interface Weighted {
  readonly times: Fraction;
  readonly of: Expression;
}

const HUNDRED = fraction(100n);

/** The values of a role and the expressions over them; each fact's are made once. */
export class Expressions {
  declare readonly ruleset: RuleSet;
  declare readonly role: RoleRule;
  declare readonly inputs: EnteredInput[];
  declare private readonly inputsByFact: Map<FactId, readonly number[]>;
  declare private readonly derived: Map<FactId, Expression>;

  constructor(ruleset: RuleSet, role: RoleRule) {
    this.ruleset = ruleset;
    this.role = role;
    this.inputs = [];
    this.inputsByFact = new Map();
    this.derived = new Map();
  }

  /** @throws RangeError where it is not declared */
  fact(id: FactId): Fact {
    const fact = this.ruleset.facts.find((declared) => declared.id === id);
    if (fact === undefined) throw new RangeError(`fact "${id}" is not declared`);
    return fact;
  }

  /** The numbers of the values of an entered fact; with `items` only of these. */
  inputsOf(fact: EnteredFact, items?: readonly string[]): readonly number[] {
    let all = this.inputsByFact.get(fact.id);
    if (all === undefined) {
      all = inputsOf(fact, this.role, this.ruleset).map((input) => this.inputs.push(input) - 1);
      this.inputsByFact.set(fact.id, all);
    }
    return items === undefined ? all : all.filter((at) => items.includes(this.inputs[at]!.item?.id ?? ''));
  }

  /** The value of a fact that is one number. */
  expressionOf(id: FactId): Expression {
    const fact = this.fact(id);
    if (!isMeasure(fact)) return { kind: 'input', input: this.inputsOf(fact)[0]! };
    let known = this.derived.get(id);
    if (known === undefined) this.derived.set(id, (known = this.derive(fact)));
    return known;
  }

  /** A relation's terms: at most 0, below 0, or 0. */
  relationOf({ terms, constant }: Relation): Expression {
    return {
      ...PLAIN,
      kind: 'sum',
      start: decimalFraction(constant),
      terms: terms.flatMap((term) => this.weighted(term)),
    };
  }

  private derive(fact: MeasureFact): Expression {
    const decimal = (value: number | undefined): Fraction | null =>
      value === undefined ? null : decimalFraction(value);
    const shape: Shape = { ...PLAIN, round: decimal(fact.round), least: decimal(fact.min), most: decimal(fact.max) };
    if (fact.kind === 'pointsOf') {
      const terms = [{ times: ONE, of: this.expressionOf(fact.of) }];
      return { ...shape, kind: 'sum', start: ZERO, terms, bands: bandPieces(fact.bands) };
    }
    const sum = (terms: readonly Term[], start = 0): Expression => ({
      ...PLAIN,
      kind: 'sum',
      start: decimalFraction(start),
      terms: terms.flatMap((term) => this.weighted(term)),
    });
    if (fact.kind === 'ratioOf') {
      const whole = sum(fact.whole);
      const none = decimal(fact.ifNone);
      const part = sum(fact.part);
      return {
        ...shape,
        kind: 'ratio',
        part,
        whole,
        leastWhole: this.grainOf(whole),
        none,
        isShare: this.isShare(part, whole),
      };
    }
    if (fact.kind === 'sumOf') return { ...sum(fact.terms, fact.start), ...shape };
    const terms = fact.terms.flatMap((term) => this.weighted(term));
    const weight = terms.reduce((total, { times: one }) => plus(total, one), ZERO);
    return {
      ...shape,
      kind: 'sum',
      start: ZERO,
      terms: weight.num === 0n ? [] : terms.map(({ times: one, of }) => ({ times: over(one, weight), of })),
    };
  }

  /** What values and relations say of a part of a whole. */
  private isShare(part: Expression, whole: Expression): { readonly fromZero: boolean; readonly toWhole: boolean } {
    const [one, all] = [linearOf(part), linearOf(whole)];
    if (one === null || all === null) return { fromZero: false, toWhole: false };
    const ends = (at: number): readonly [Fraction, Fraction] => endsOf(this.inputs[at]!);
    const kept = (this.ruleset.relations ?? []).flatMap((relation) => {
      const facts = relation.terms.map((term) => this.fact(term.fact));
      if (relation.is === 'equal' || !facts.every(({ groups }) => concerns(this.role, groups))) return [];
      const sum = linearOf(this.relationOf(relation));
      return sum === null ? [] : [sum];
    });
    return {
      fromZero: isNeverNegative(one, ends, kept),
      toWhole: isNeverNegative(combined(all, one, fraction(-1n)), ends, kept),
    };
  }

  /** Every value of an expression is a multiple of this; a millionth where values have no steps. */
  private grainOf(of: Expression): Fraction {
    const dens = (part: Expression, factor: Fraction): readonly bigint[] | null => {
      if (part.kind === 'input') {
        const { span, fact } = this.inputs[part.input]!;
        if (span.kind === 'option') return span.options.map((option) => times(factor, pointsOf(fact, option)).den);
        return span.step === null ? null : [times(factor, span.lo).den, times(factor, span.step).den];
      }
      if (part.kind === 'ratio' || isShaped(part)) return null;
      const inner = part.terms.map((term) => dens(term.of, times(factor, term.times)));
      return inner.includes(null) ? null : [times(factor, part.start).den, ...inner.flatMap((some) => some ?? [])];
    };
    const all = dens(of, ONE);
    return all === null
      ? fraction(1n, 1_000_000n)
      : fraction(
          1n,
          all.reduce((common, den) => (common / gcdOf(common, den)) * den, 1n),
        );
  }

  /** A term's parts; one where it has limits of its own. */
  private weighted({ fact: id, items, times: factor, min, max }: Term): readonly Weighted[] {
    const fact = this.fact(id);
    const one = decimalFraction(factor);
    const parts: readonly Expression[] = isMeasure(fact)
      ? [this.expressionOf(id)]
      : this.inputsOf(fact, items).map((input) => ({ kind: 'input', input }));
    if (min === undefined && max === undefined) return parts.map((of) => ({ times: one, of }));
    const size = one.num < 0n ? { num: -one.num, den: one.den } : one;
    const limited: Expression = {
      ...PLAIN,
      kind: 'sum',
      start: ZERO,
      terms: parts.map((of) => ({ times: size, of })),
      least: min === undefined ? null : decimalFraction(min),
      most: max === undefined ? null : decimalFraction(max),
    };
    return [{ times: one.num < 0n ? fraction(-1n) : ONE, of: limited }];
  }
}

/** True for a fact that is computed from others. */
export function isMeasure(fact: Fact): fact is MeasureFact {
  return !isEntered(fact);
}

/** Every value in an expression, as often as it occurs. */
export function inputsIn(of: Expression): readonly number[] {
  if (of.kind === 'input') return [of.input];
  return of.kind === 'ratio'
    ? [...inputsIn(of.part), ...inputsIn(of.whole)]
    : of.terms.flatMap((term) => inputsIn(term.of));
}

/** An expression and every one within it. */
export function expressionsIn(of: Expression): readonly Expression[] {
  if (of.kind === 'input') return [of];
  return [
    of,
    ...(of.kind === 'ratio'
      ? [...expressionsIn(of.part), ...expressionsIn(of.whole)]
      : of.terms.flatMap((term) => expressionsIn(term.of))),
  ];
}

/** The quotients in an expression, itself included. */
export function ratiosIn(of: Expression): readonly Extract<Expression, { kind: 'ratio' }>[] {
  return expressionsIn(of).filter((part) => part.kind === 'ratio');
}

/** The number that a known value is taken for. */
export function numberFor(input: EnteredInput, value: Fraction | number): Fraction {
  return typeof value === 'number' ? pointsOf(input.fact, value) : value;
}

/** The value of an expression; null if it is undefined. `values` gives a number for every value in it. */
export function evaluated(of: Expression, values: (input: number) => Fraction): Fraction | null {
  if (of.kind === 'input') return values(of.input);
  if (of.kind === 'ratio') {
    const whole = evaluated(of.whole, values);
    const part = evaluated(of.part, values);
    if (whole === null || part === null) return null;
    return whole.num === 0n ? of.none : shaped(over(times(HUNDRED, part), whole), of);
  }
  let sum = of.start;
  for (const { times: factor, of: part } of of.terms) {
    const value = evaluated(part, values);
    if (value === null) return null;
    sum = plus(sum, factor === ONE ? value : times(factor, value));
  }
  return shaped(sum, of);
}

/**
 * The least and the greatest value of an expression, given ranges of its values; too wide if a value occurs twice. Null
 * if it is undefined.
 */
export function boundsOf(
  of: Expression,
  ends: (input: number) => readonly [Fraction, Fraction],
): readonly [Fraction, Fraction] | null {
  if (of.kind === 'input') return ends(of.input);
  if (of.kind === 'sum') {
    let [low, high] = [of.start, of.start];
    for (const { times: factor, of: part } of of.terms) {
      const bounds = boundsOf(part, ends);
      if (bounds === null) return null;
      const [one, other] = [times(factor, bounds[0]), times(factor, bounds[1])];
      low = plus(low, factor.num < 0n ? other : one);
      high = plus(high, factor.num < 0n ? one : other);
    }
    return shapedEnds(low, high, of);
  }
  const part = boundsOf(of.part, ends);
  const whole = boundsOf(of.whole, ends);
  if (part === null || whole === null) return null;
  if (whole[1].num <= 0n) return of.none === null ? null : [of.none, of.none];
  const least = whole[0].num > 0n ? whole[0] : of.leastWhole;
  const quotients = part.flatMap((end) => [least, whole[1]].map((divisor) => over(times(HUNDRED, end), divisor)));
  const sorted = quotients.sort(compare);
  const [low, high] = [sorted[0]!, sorted[sorted.length - 1]!];
  const bounds = shapedEnds(
    of.isShare.fromZero && low.num < 0n ? ZERO : low,
    of.isShare.toWhole && compare(high, HUNDRED) > 0 ? HUNDRED : high,
    of,
  );
  if (of.none === null || whole[0].num > 0n) return bounds;
  const all = [of.none, ...bounds].sort(compare);
  return [all[0]!, all[2]!];
}
