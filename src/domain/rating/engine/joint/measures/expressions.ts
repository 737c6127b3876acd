/** What derived facts are computed from, as expressions over a role's values. */
import { appliesTo } from '../../applies.ts';
import type { MeasureFact, Relation, Term } from '../../../measures.ts';
import { isEntered, type EnteredFact, type Fact } from '../../../fact.ts';
import type { FactId, RoleRule, RuleSet } from '../../../ruleset.ts';
import { decimalFraction, fraction, gcdOf, ONE, over, plus, times, ZERO, type Fraction } from '../numbers/fraction.ts';
import { canLack, endsOf, inputsOf, mostOf, pointsOf, type EnteredInput, type Ends } from './inputs.ts';
import { boundsOf, inputsIn, type Expression, type Share, type Weighted } from './expression.ts';
import { combined } from '../linear/linear.ts';
import { isNeverNegative, linearOf } from './linearOf.ts';
import { roundedSum } from './roundedSum.ts';
import { bandPieces, isShaped, PLAIN, type Shape } from './shape.ts';

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
    const sum = (terms: readonly Term[], start = 0): Extract<Expression, { kind: 'sum' }> => ({
      ...PLAIN,
      kind: 'sum',
      start: decimalFraction(start),
      terms: terms.flatMap((term) => this.weighted(term)),
    });
    if (fact.kind === 'ratioOf') {
      const none = decimal(fact.ifNone);
      const part = sum(fact.part);
      if (fact.whole.some(({ most }) => most === true))
        return { ...shape, kind: 'share', ...this.shareOf(part, fact.whole), factor: fraction(100n), none };
      const whole = sum(fact.whole);
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
    if (fact.kind === 'sumOf') return roundedSum(sum(fact.terms, fact.start), shape, fact.rounding);
    const terms = fact.terms.flatMap((term) => this.weighted(term));
    if (terms.some(({ of }) => of.kind === 'input' && canLack(this.inputs[of.input]!)))
      return { ...shape, kind: 'share', ...this.shareOf(sum(fact.terms), fact.terms), factor: ONE, none: null };
    const weight = terms.reduce((total, { times: one }) => plus(total, one), ZERO);
    return {
      ...shape,
      kind: 'sum',
      start: ZERO,
      terms: weight.num === 0n ? [] : terms.map(({ times: one, of }) => ({ times: over(one, weight), of })),
    };
  }

  /** A part with the weights of values; those that it does not contain are added to it without counting. */
  private shareOf(part: Expression, whole: readonly Term[]): Pick<Share, 'part' | 'weights' | 'constant'> {
    const weights = new Map<number, Fraction>();
    let constant = ZERO;
    for (const term of whole) {
      const fact = this.fact(term.fact);
      const one = decimalFraction(term.times);
      if (isMeasure(fact)) {
        const bounds = boundsOf(this.expressionOf(fact.id), (at) => endsOf(this.inputs[at]!));
        constant = plus(constant, times(one, term.most === true ? (bounds?.[1] ?? ZERO) : ONE));
        continue;
      }
      for (const at of this.inputsOf(fact, term.items)) {
        const weight = term.most === true ? times(one, mostOf(this.inputs[at]!)) : one;
        weights.set(at, plus(weights.get(at) ?? ZERO, weight));
      }
    }
    const contained = new Set(inputsIn(part));
    const others = [...weights.keys()].filter((at) => !contained.has(at));
    const added = others.map((input): Weighted => ({ times: ZERO, of: { kind: 'input', input } }));
    return { part: part.kind === 'sum' ? { ...part, terms: [...part.terms, ...added] } : part, weights, constant };
  }

  /** What the ranges and the relations imply for a part of a whole. */
  private isShare(part: Expression, whole: Expression): { readonly fromZero: boolean; readonly toWhole: boolean } {
    const [one, all] = [linearOf(part), linearOf(whole)];
    if (one === null || all === null) return { fromZero: false, toWhole: false };
    const ends = (at: number): Ends => endsOf(this.inputs[at]!);
    const kept = (this.ruleset.relations ?? []).flatMap((relation) => {
      const facts = relation.terms.map((term) => this.fact(term.fact));
      if (relation.is === 'equal' || !facts.every(({ groups }) => appliesTo(this.role, groups))) return [];
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
      if (part.kind !== 'sum' || isShaped(part)) return null;
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
