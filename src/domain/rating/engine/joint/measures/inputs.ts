/** The single values that a role's facts consist of: their possible values, and what is known about them. */
import type { EnteredFact, FactItem } from '../../../fact.ts';
import type { Facts, RoleRule, RuleSet } from '../../../ruleset.ts';
import { ABSENT, absentWords, itemsFor } from '../../../entered.ts';
import { appliesTo } from '../../applies.ts';
import { containerOf, valueAt } from '../../figures.ts';
import {
  compare,
  decimalFraction,
  over,
  minus,
  plus,
  times,
  fraction,
  ZERO,
  type Fraction,
} from '../numbers/fraction.ts';

/** A number, a yes or no, or a choice that is entered: a fact, or one item of a fact of several values. */
export interface EnteredInput {
  readonly fact: EnteredFact;
  readonly item: FactItem | null;
  /** The keys that lead to the fact's value. */
  readonly path: readonly string[];
  /** How errors name it. */
  readonly where: string;
  /** All its possible values. */
  readonly span: InputSpan;
}

/**
 * The possible values of an input: numbers between two ends (with a step only every `step`-th from `from`), or some of
 * the options.
 */
export type InputSpan =
  | {
      readonly kind: 'number';
      readonly lo: Fraction;
      readonly hi: Fraction;
      readonly step: Fraction | null;
      /** It may also not occur. */
      readonly canLack?: true | undefined;
    }
  | { readonly kind: 'option'; readonly options: readonly number[] };

/** The option of a number that does not occur. */
export const LACKING = -1;

/** True for the value of an item that does not occur. */
export function isLacking(fact: EnteredFact, value: Fraction | number): boolean {
  if (typeof value !== 'number') return false;
  return value === LACKING || (fact.kind === 'choice' && fact.choices[value]?.absent === true);
}

/** True if it is unknown whether a value occurs at all. */
export function canLack({ fact, span }: EnteredInput): boolean {
  return span.kind === 'number' ? span.canLack === true : span.options.some((option) => isLacking(fact, option));
}

/** The greatest number that a value can count for. */
export function mostOf({ fact, span }: EnteredInput): Fraction {
  if (span.kind === 'number') return span.hi;
  return span.options.map((option) => pointsOf(fact, option)).reduce((a, b) => (compare(a, b) < 0 ? b : a));
}

/** The options of a yes/no or a choice, in the order of their indexes. */
export function optionsOf(fact: EnteredFact, ruleset: RuleSet): readonly (boolean | string)[] {
  if (fact.kind === 'yesNo') return [false, true];
  if (fact.kind === 'level') return ruleset.levels.map(({ id }) => id);
  return fact.kind === 'choice' ? fact.choices.map(({ id }) => id) : [];
}

/** The number for which an option counts in a sum: 1 for yes, 0 for no, a choice's points. */
export function pointsOf(fact: EnteredFact, option: number): Fraction {
  if (option === LACKING) return ZERO;
  if (fact.kind === 'choice') return decimalFraction(fact.choices[option]?.points ?? 0);
  return fraction(BigInt(option));
}

/** The values of a fact for a role. */
export function inputsOf(fact: EnteredFact, role: RoleRule, ruleset: RuleSet): readonly EnteredInput[] {
  const path = fact.id.split('.');
  const isOwn = (option: number): boolean => fact.kind !== 'level' || appliesTo(role, ruleset.levels[option]!.groups);
  const span = (max: number | undefined): InputSpan => {
    if (!('min' in fact))
      return { kind: 'option', options: optionsOf(fact, ruleset).flatMap((_, i) => (isOwn(i) ? [i] : [])) };
    const step = 'whole' in fact && fact.whole === true ? 1 : fact.step;
    return {
      kind: 'number',
      lo: decimalFraction(fact.min),
      hi: decimalFraction(max ?? fact.max),
      step: step === undefined ? null : decimalFraction(step),
      ...(absentWords(fact) === null ? {} : { canLack: true }),
    };
  };
  const items = itemsFor(fact, role);
  if (items === null) return [{ fact, item: null, path, where: fact.id, span: span(undefined) }];
  return items.map((item) => ({ fact, item, path, where: `${fact.id}["${item.id}"]`, span: span(item.max) }));
}

/**
 * The known value of an input: a number, an option, or null if it is unknown.
 * @throws TypeError for a value of the wrong kind; RangeError for one that the fact cannot have.
 */
export function readInput(input: EnteredInput, facts: Facts, ruleset: RuleSet): Fraction | number | null {
  const { fact, item, path, where, span } = input;
  const found = valueAt(path, facts);
  const value = item === null ? found : containerOf(fact.id, found)[item.id];
  if (value === undefined || value === null) return null;
  if (span.kind === 'option') {
    const options = optionsOf(fact, ruleset);
    if (fact.kind === 'yesNo' && typeof value !== 'boolean')
      throw new TypeError(`${where} must be true, false or nothing`);
    if (fact.kind !== 'yesNo' && typeof value !== 'string')
      throw new TypeError(`${where} must be one of ${options.join(', ')} or nothing`);
    const at = options.indexOf(value as boolean | string);
    if (at < 0) throw new RangeError(`${where} is ${JSON.stringify(value)}; expected ${options.join(', ')} or nothing`);
    return at;
  }
  if (value === ABSENT && span.canLack === true) return LACKING;
  if (typeof value !== 'number') throw new TypeError(`${where} must be a number or nothing`);
  const least = 'min' in fact ? fact.min : 0;
  const most = item?.max ?? ('max' in fact ? (fact.max ?? 0) : 0);
  if (!(value >= least && value <= most)) throw new RangeError(`${where} is ${value}; expected ${least} to ${most}`);
  const exact = decimalFraction(value);
  if (span.step !== null && over(minus(exact, span.lo), span.step).den !== 1n) {
    throw new RangeError(
      `${where} is ${value}; expected ${least} to ${most} in steps of ${Number(span.step.num) / Number(span.step.den)}`,
    );
  }
  return exact;
}

/** A span of one value. */
export function only(input: EnteredInput, value: Fraction | number): InputSpan {
  if (typeof value === 'number') return { kind: 'option', options: [value] };
  return { kind: 'number', lo: value, hi: value, step: input.span.kind === 'number' ? input.span.step : null };
}

/** The only value of a span, or null if it has several. */
export function onlyOf(span: InputSpan): Fraction | number | null {
  if (span.kind === 'option') return span.options.length === 1 ? span.options[0]! : null;
  if (span.canLack === true) return null;
  return span.lo.num === span.hi.num && span.lo.den === span.hi.den ? span.lo : null;
}

/** How many values a span has; Infinity without steps. */
export function sizeOf(span: InputSpan): number {
  if (span.kind === 'option') return span.options.length;
  if (span.canLack === true) return sizeOf({ ...span, canLack: undefined }) + 1;
  if (onlyOf(span) !== null) return 1;
  if (span.step === null) return Infinity;
  const steps = over(minus(span.hi, span.lo), span.step);
  return Number(steps.num / steps.den) + 1;
}

/** The value a number of steps up from the lower end. */
export function valueAfter(span: Extract<InputSpan, { kind: 'number' }>, steps: bigint): Fraction {
  return plus(span.lo, times({ num: steps, den: 1n }, span.step!));
}

/** Of a value that may not occur, its ends if it does; null where it certainly does not. */
type Presence = readonly [Fraction, Fraction] | null;

/** The least and the greatest number that a value can count as; what does not occur counts as 0. */
export type Ends = readonly [lo: Fraction, hi: Fraction, presence?: Presence];

/** The ends of an input while its value is within its span. */
export function endsOf({ span, fact }: EnteredInput): Ends {
  if (span.kind === 'number') {
    const { lo, hi, canLack: isOpen } = span;
    return isOpen === true ? [lo.num < 0n ? lo : ZERO, hi.num > 0n ? hi : ZERO, [lo, hi]] : [lo, hi];
  }
  const ends = (options: readonly number[]): readonly [Fraction, Fraction] => {
    const sorted = options.map((option) => pointsOf(fact, option)).sort(compare);
    return [sorted[0]!, sorted[sorted.length - 1]!];
  };
  const there = span.options.filter((option) => !isLacking(fact, option));
  const [lo, hi] = ends(span.options);
  if (there.length === span.options.length) return [lo, hi];
  return [lo, hi, there.length === 0 ? null : ends(there)];
}
