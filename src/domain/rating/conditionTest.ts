/** What a condition tests, wherever it is in the rules: the words of gaps, overlaps and maps are made of such tests. */
import type { Bounds, Condition, CountedValues, GroupCondition } from './condition.ts';
import type { CountedAnswer, FactId } from './ruleset.ts';
import type { ProvisionId } from '../regulation/tree/tree.ts';

/** A condition's test without its id, provision and role groups. */
export type Test =
  | {
      readonly kind: 'duties';
      readonly answers: readonly CountedAnswer[];
      readonly of?: readonly ProvisionId[] | undefined;
      readonly as: 'share' | 'count';
      readonly bounds: Bounds;
    }
  | { readonly kind: 'number'; readonly fact: FactId; readonly bounds: Bounds }
  | { readonly kind: 'yesNo'; readonly fact: FactId; readonly is: boolean }
  | { readonly kind: 'choice'; readonly fact: FactId; readonly in: readonly string[] }
  | (CountedValues & { readonly bounds: Bounds })
  /** Conditions of one group, taken as one: whether all, any, none or a certain number of them hold. */
  | {
      readonly kind: 'together';
      readonly group: GroupCondition['kind'];
      readonly bounds?: Bounds | undefined;
      readonly conditions: readonly Condition[];
      readonly is: boolean;
    };

/** All cases in which every one of these tests holds; facts without a test may have any value. */
export type Region = readonly Test[];

/** One quantity that tests look at, cut into pieces within which no test changes; ascending. */
export interface Dimension {
  readonly slots: readonly number[];
  /** The truth of each slot in each piece. */
  readonly pieces: readonly { readonly truths: readonly number[] }[];
  /** The pieces from `first` to `last` as a test; null if those are all pieces. */
  readonly spanned: (first: number, last: number) => Test | null;
}

/** Dimensions that facts tie together. */
export interface Cluster {
  readonly dimensions: readonly Dimension[];
  /** Every possible combination of pieces, one of each dimension. */
  readonly combinations: readonly (readonly number[])[];
  /** False where some may be missing. */
  readonly exact: boolean;
}

/** What facts that are tied together can become if none gets worse. */
export interface Improvements extends Cluster {
  /** The current combination, with unknown values taken as the worst; null if a test is undefined then. */
  readonly now: readonly number[] | null;
  /** For each dimension the pieces in which it can be as long as nothing improves. */
  readonly open: readonly (readonly number[])[];
  /** Known facts in it that no effort changes. */
  readonly fixed: readonly FactId[];
}
