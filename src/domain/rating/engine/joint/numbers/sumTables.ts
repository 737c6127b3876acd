/**
 * All possible values of sums over several unknown inputs, together with counts over the same inputs. Exact, and
 * without trying every combination: inputs are added one by one, and the possible results so far are kept as sets.
 */
import { joined } from './joined.ts';
import type { Keys } from './keys.ts';
import { isSure, point, TooFine, type Values } from './stridedIntervals.ts';
import { sumsOf } from './sums.ts';
import type { CutShare, Quotient, Sum, SumPart, SumSource } from './tree.ts';
import { safe } from './units.ts';
import { clamped, divided, multiplied, rounded, valuesWithin } from './values.ts';

/** For each key (digits in one number, see `Keys`) the possible values of a sum. */
export type SumTable = ReadonlyMap<number, Values>;

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
        if (inside.length > 0) finished.set(keys.joined(key, keys.only(cut.digit, piece + 1)), inside);
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
    values.length > 0 && cut.set(keys.joined(key, keys.only(digit, piece)), values);
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
