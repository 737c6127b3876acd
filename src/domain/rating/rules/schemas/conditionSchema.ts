/** Schema of a condition in `rating.yaml`. */
import * as z from 'zod/mini';
import { factId, percentage, provision, slug } from './ruleWords.ts';

/** The id of an answer; whether it is one that counts is checked later. */
const answer = z.string().check(z.regex(/^[a-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/, 'mã của một câu trả lời'));

/** Limits of a number; of a percentage also as fractions. */
export const boundsSchema = z.strictObject({
  /** từ … trở lên */
  from: z.optional(percentage),
  /** trên */
  above: z.optional(percentage),
  /** không quá */
  atMost: z.optional(percentage),
  /** dưới */
  below: z.optional(percentage),
});

/** The test for each item of a count. */
export const eachSchema = z.strictObject({
  bounds: z.optional(boundsSchema),
  /** Limits in percent of the item's own maximum. */
  ofMax: z.optional(boundsSchema),
  is: z.optional(z.boolean()),
  in: z.optional(z.array(slug).check(z.minLength(1))),
});

/** A condition as the file writes it: exactly one of `all`, `any`, `none`, `duties`, `fact`, `countOf`, `otherwise`. */
export const conditionSchema = z.strictObject({
  /** Unique in the file; readings refer to it. */
  id: slug,
  /** The provision that states it; by default that of the parent condition. */
  clause: z.optional(provision),
  /** The role groups to which it applies; all roles by default. */
  groups: z.optional(z.array(slug).check(z.minLength(1))),
  /** All of these have to hold. */
  get all() {
    return z.optional(z.array(conditionSchema).check(z.minLength(1)));
  },
  /** One of these is enough; with `count`, that many of them. */
  get any() {
    return z.optional(z.array(conditionSchema).check(z.minLength(1)));
  },
  /** None of these may hold. */
  get none() {
    return z.optional(z.array(conditionSchema).check(z.minLength(1)));
  },
  /** Holds for every case that meets no other level. */
  otherwise: z.optional(z.literal(true)),
  /** Counts the duties with one of these answers; with `share` or `count`. */
  duties: z.optional(z.array(answer).check(z.minLength(1))),
  /**
   * Counts items of a fact of several values, or facts, that pass `bounds`, `ofMax`, `is` or `in`; with `share` or
   * `count`.
   */
  countOf: z.optional(z.union([factId, z.array(factId).check(z.minLength(2))])),
  /** Only the duties within these provisions, or only these items. */
  of: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** Limits of their share in percent of the duties that apply, or of the items. */
  share: z.optional(boundsSchema),
  /** Bounds of their number. */
  count: z.optional(boundsSchema),
  /** Tests a declared fact; with `bounds` (a number), `is` (a yes/no) or `in` (a choice). */
  fact: z.optional(factId),
  bounds: z.optional(boundsSchema),
  /** Limits in percent of an item's own maximum. */
  ofMax: z.optional(boundsSchema),
  is: z.optional(z.boolean()),
  in: z.optional(z.array(slug).check(z.minLength(1))),
  /** True if the text itself prints limits that nothing meets, or repeats a condition. */
  asPrinted: z.optional(z.literal(true)),
});

export type ConditionEntry = z.infer<typeof conditionSchema>;
