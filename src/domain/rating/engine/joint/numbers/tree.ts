/**
 * All possible values of sums over several unknown inputs, together with counts over the same inputs. Exact, and
 * without trying every combination: inputs are added one by one, and the possible results so far are kept as sets.
 */
import { joined } from './joined.ts';
import { isSure, point, TooFine, type Values } from './stretches.ts';
import { sumsOf } from './sums.ts';
import { safe } from './units.ts';
import { clamped, divided, multiplied, rounded, valuesWithin, type Limits } from './values.ts';

/**
 * A digit of a key. `add`: the digits of the parts are added up, and stop at `most`. `min`: the least of them counts;
 * `most` says that there is none yet.
 */
export interface Digit {
  readonly mode: 'add' | 'min';
  readonly most: number;
}

/** One possible result of a value: the digits it contributes, and the numbers it can have then. */
export interface SourceOption {
  /** Pairs of a digit's number and what it gives. */
  readonly digits: readonly (readonly [digit: number, value: number])[];
  /** In the unit of the source; exactly one number where the value is no number. */
  readonly values: Values;
}

/** A value that is known or not, by all the ways in which it can turn out. */
export interface SumSource {
  readonly options: readonly SourceOption[];
}

/** A sum, in its own unit. */
export interface Sum {
  readonly start: number;
  readonly parts: readonly SumPart[];
  /** Sums within limits count as themselves times a whole number, and more; every sum is within one of them. */
  readonly bands?: readonly { readonly within: Limits; readonly times: number; readonly plus: number }[] | null;
  /** Values below or above these count as these. */
  readonly clamp: { readonly lo: number; readonly hi: number } | null;
  /** The unit to which the sum is rounded. */
  readonly round: number | null;
  /** The pieces into which tests cut it, and the digit that takes the piece's number, counted from 1. */
  readonly cut: { readonly digit: number; readonly pieces: readonly Limits[] } | null;
  /** Shares of it that tests cut, once it is finished. */
  readonly shares?: readonly CutShare[];
  /** It counts as a share of its own, rounded. */
  readonly quotient?: Quotient;
  /** Digits of which nothing outside knows. */
  readonly cleared?: readonly number[];
}

/** A sum over a whole number: the limits of each piece are those of the sum where that is 1. */
export interface CutShare {
  /** The digit that, with `base`, makes the whole number. */
  readonly whole: number;
  readonly base: number;
  readonly digit: number;
  readonly pieces: readonly Limits[];
  /** The number of the piece where the whole is 0. */
  readonly none: number;
}

/** A sum times `times` over `unit` times such a whole number, rounded to a whole number, halves up, times `each`. */
export interface Quotient {
  readonly whole: number;
  readonly base: number;
  readonly times: number;
  readonly unit: number;
  readonly each: number;
  /** What it is where the whole is 0. */
  readonly none: number;
}

/** Something added up, times a whole number. */
export interface SumPart {
  readonly factor: number;
  readonly of: Sum | SumSource;
}

/** For each key (digits in one number, see `Keys`) the possible values of a sum. */
export type SumTable = ReadonlyMap<number, Values>;

/** Keys made of digits. */
export class Keys {
  declare readonly digits: readonly Digit[];
  declare private readonly weights: readonly number[];
  /** The key of nothing at all. */
  declare readonly none: number;

  /** @throws TooFine where the digits do not fit into one number */
  constructor(digits: readonly Digit[]) {
    this.digits = digits;
    const weights: number[] = [];
    let weight = 1;
    for (const { most } of digits) {
      weights.push(weight);
      weight *= most + 1;
    }
    if (weight > Number.MAX_SAFE_INTEGER) throw new TooFine(`${weight} keys`);
    this.weights = weights;
    this.none = this.of(digits.flatMap(({ mode, most }, at) => (mode === 'min' ? [[at, most] as const] : [])));
  }

  /** The key with these digits; the others are 0. */
  of(given: readonly (readonly [digit: number, value: number])[]): number {
    return given.reduce((key, [at, value]) => key + value * this.weights[at]!, 0);
  }

  /** A key's digit by its number. */
  digit(key: number, at: number): number {
    return Math.floor(key / this.weights[at]!) % (this.digits[at]!.most + 1);
  }

  /** The key with one of its digits 0. */
  without(key: number, at: number): number {
    return key - this.digit(key, at) * this.weights[at]!;
  }

  /** The key of two parts taken together. */
  joined(a: number, b: number): number {
    if (a === this.none) return b;
    if (b === this.none) return a;
    let key = 0;
    for (let at = 0; at < this.digits.length; at += 1) {
      const { mode, most } = this.digits[at]!;
      const [x, y] = [this.digit(a, at), this.digit(b, at)];
      key += (mode === 'min' ? Math.min(x, y) : Math.min(most, x + y)) * this.weights[at]!;
    }
    return key;
  }
}

/** Maximum number of steps. */
const MAX_STEPS = 4_000_000;

/** The possible values of a sum. @throws TooFine */
export function sumTableOf(keys: Keys, sum: Sum): SumTable {
  let table: SumTable = new Map([[keys.none, [point(sum.start)]]]);
  // Finely spaced values first: coarser ones then leave no holes, and sets stay short.
  for (const { factor, of } of [...sum.parts].sort((a, b) => coarseness(a) - coarseness(b))) {
    const part = 'options' in of ? optionsTable(keys, of) : sumTableOf(keys, of);
    table = added(keys, table, part, factor);
  }
  const { bands = null, clamp, round, cut } = sum;
  const finished: Map<number, Values> = new Map();
  for (const [key, sums] of table) {
    let values = bands === null ? sums : banded(sums, bands);
    if (round !== null) values = rounded(values, round);
    if (clamp !== null) values = clamped(values, clamp.lo, clamp.hi);
    if (cut === null) finished.set(key, values);
    else
      cut.pieces.forEach((limits, piece) => {
        const inside = valuesWithin(values, limits);
        if (inside.length > 0) finished.set(keys.joined(key, keys.of(keyWith(keys, cut.digit, piece + 1))), inside);
      });
  }
  const { shares = [], quotient, cleared = [] } = sum;
  const cutShares = shares.reduce((all, share) => cutByShare(keys, all, share), finished as SumTable);
  const whole = quotient === undefined ? cutShares : quotients(cutShares, keys, quotient);
  return cleared.reduce((all, digit) => withoutDigit(keys, all, digit), whole);
}

/** A table cut where a share of its sums changes pieces. */
function cutByShare(keys: Keys, table: SumTable, { whole, base, digit, pieces, none }: CutShare): SumTable {
  const cut = new Map<number, Values>();
  const put = (key: number, piece: number, values: Values): unknown =>
    values.length > 0 && cut.set(keys.joined(key, keys.of(keyWith(keys, digit, piece))), values);
  const scaled = (end: number | undefined, by: number): number | undefined =>
    end === undefined ? undefined : safe(end * by);
  for (const [key, values] of table) {
    const by = base + keys.digit(key, whole);
    if (by === 0) put(key, none, values);
    else
      pieces.forEach(({ lo, hi, ...open }, at) =>
        put(key, at + 1, valuesWithin(values, { ...open, lo: scaled(lo, by), hi: scaled(hi, by) })),
      );
  }
  return cut;
}

/** A table with its sums replaced by rounded shares of their own. @throws TooFine */
function quotients(table: SumTable, keys: Keys, { whole, base, times, unit, each, none }: Quotient): SumTable {
  const result = new Map<number, Values>();
  for (const [key, values] of table) {
    const by = safe((base + keys.digit(key, whole)) * unit);
    if (by === 0) result.set(key, [isSure(values) ? point(none) : { ...point(none), maybe: true }]);
    else result.set(key, joined(multiplied(divided(rounded(multiplied(values, times), by), by), each)));
  }
  return result;
}

/** A table without a digit of its keys. */
function withoutDigit(keys: Keys, table: SumTable, digit: number): SumTable {
  const result = new Map<number, Values[]>();
  for (const [key, values] of table) {
    const left = keys.without(key, digit);
    const known = result.get(left);
    if (known === undefined) result.set(left, [values]);
    else known.push(values);
  }
  return new Map([...result].map(([key, sets]) => [key, sets.length === 1 ? sets[0]! : joined(sets.flat())]));
}

/** What the numbers of a set count as by bands. */
function banded(sums: Values, bands: NonNullable<Sum['bands']>): Values {
  return joined(
    bands.flatMap(({ within, times, plus }) => {
      const inside = valuesWithin(sums, within);
      return inside.length === 0 ? [] : sumsOf(multiplied(inside, times), [point(plus)]);
    }),
  );
}

/**
 * The keys of several sums and single values that are not added up with each other, each with whether there certainly
 * is such a case.
 * @throws TooFine
 */
export function keysOf(keys: Keys, roots: readonly (Sum | SumSource)[]): ReadonlyMap<number, boolean> {
  let all: SumTable = new Map([[keys.none, [point(0)]]]);
  for (const root of roots)
    all = added(keys, all, 'options' in root ? optionsTable(keys, root) : sumTableOf(keys, root), 0);
  return new Map([...all].map(([key, values]) => [key, isSure(values)]));
}

/** Digits of which every `min` one but the given one says that there is none yet. */
function keyWith(keys: Keys, at: number, value: number): readonly (readonly [number, number])[] {
  return [
    ...keys.digits.flatMap(({ mode, most }, other) => (mode === 'min' && other !== at ? [[other, most] as const] : [])),
    [at, value],
  ];
}

function optionsTable(keys: Keys, { options }: SumSource): SumTable {
  const table = new Map<number, Values>();
  for (const { digits, values } of options) {
    if (values.length === 0) continue;
    const given = new Map(digits);
    const key = keys.of(
      keys.digits.flatMap(({ mode, most }, at) => {
        const value = Math.min(most, given.get(at) ?? (mode === 'min' ? most : 0));
        return value === 0 ? [] : [[at, value] as const];
      }),
    );
    table.set(key, joined([...(table.get(key) ?? []), ...values]));
  }
  return table;
}

function added(keys: Keys, table: SumTable, part: SumTable, factor: number): SumTable {
  if (table.size * part.size > MAX_STEPS) throw new TooFine(`${table.size * part.size} steps`);
  const sums = new Map<number, Values[]>();
  for (const [partKey, values] of part) {
    const more = multiplied(values, factor);
    for (const [key, sofar] of table) {
      const together = keys.joined(key, partKey);
      const sum = sumsOf(sofar, more);
      const known = sums.get(together);
      if (known === undefined) sums.set(together, [sum]);
      else known.push(sum);
    }
  }
  return new Map([...sums].map(([key, sets]) => [key, sets.length === 1 ? sets[0]! : joined(sets.flat())]));
}

/** The longest step of a part's values; sums within sums come last. */
function coarseness({ factor, of }: SumPart): number {
  if (!('options' in of)) return Infinity;
  return Math.max(
    0,
    ...of.options.flatMap(({ values }) =>
      values.map(({ lo, hi, step }) => (step === 0 ? (lo === hi ? 0 : -1) : step * Math.abs(factor))),
    ),
  );
}
