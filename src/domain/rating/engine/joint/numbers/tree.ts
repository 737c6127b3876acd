/** Sums over inputs that may be unknown, as trees: sums of sums and of sources, each source with all its values. */
import type { Values } from './stridedIntervals.ts';
import type { Limits } from './values.ts';

/** One possible result of a value: the digits it contributes, and the numbers it can have then. */
export interface SourceOption {
  /** Pairs of a digit's number and what it gives. */
  readonly digits: readonly (readonly [digit: number, value: number])[];
  /** In the unit of the source; exactly one number if the value is not a number. */
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
