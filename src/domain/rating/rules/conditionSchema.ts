/** Schema of a condition in `rating.yaml`. */
import * as z from 'zod/mini';
import { decimal, factId, provision, slug } from './ruleWords.ts';

const countedAnswer = z.enum(['assured', 'deficient', 'notDone']);

/** Limits of a number. */
export const boundsSchema = z.strictObject({
  /** từ … trở lên */
  from: z.optional(decimal),
  /** trên */
  above: z.optional(decimal),
  /** không quá */
  atMost: z.optional(decimal),
  /** dưới */
  below: z.optional(decimal),
});

/** A condition as the file writes it: exactly one of `all`, `any`, `duties`, `fact`. */
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
  /** One of these is enough. */
  get any() {
    return z.optional(z.array(conditionSchema).check(z.minLength(1)));
  },
  /** Counts the duties with one of these answers; with `share` or `count`. */
  duties: z.optional(z.array(countedAnswer).check(z.minLength(1))),
  /** Limits of their share in percent of the duties that apply. */
  share: z.optional(boundsSchema),
  /** Bounds of their number. */
  count: z.optional(boundsSchema),
  /** Tests a declared fact; with `bounds` (a number) or `is` (a yes/no). */
  fact: z.optional(factId),
  bounds: z.optional(boundsSchema),
  is: z.optional(z.boolean()),
  /** True where the text itself prints limits that nothing meets. */
  asPrinted: z.optional(z.literal(true)),
});

export type ConditionEntry = z.infer<typeof conditionSchema>;
