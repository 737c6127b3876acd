/**
 * The schema of `rating.yaml`. Only checks values one at a time; consistency (ids, ranges, readings) is checked by
 * `buildRuleset`.
 */
import * as z from 'zod/mini';
import { boundsSchema, conditionSchema } from './conditionSchema.ts';
import { decimal, factId, provision, slug, words } from './ruleWords.ts';

const factBase = {
  /** Under this id the facts hold it; a dot makes it an entry of an object. */
  id: factId,
  /** As the text calls it; conditions are phrased with it. */
  name: words,
  /** What to enter, in a sentence or two. */
  help: z.optional(words),
  /** The provision that asks for it. */
  clause: provision,
  /** The groups of roles that it concerns; absent = all roles. */
  groups: z.optional(z.array(slug).check(z.minLength(1))),
};
const numberBase = {
  ...factBase,
  /** The least and greatest number that can be entered. */
  min: decimal,
  max: decimal,
  /** `percent`, or the word after the number; may be empty. */
  unit: z.string(),
};

/** A figure or question besides the duties. */
const factSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...numberBase,
    kind: z.literal('number'),
    /** The direction in which it gets better; absent = higher. */
    better: z.optional(z.enum(['higher', 'lower'])),
  }),
  /** Several numbers of which the lowest counts; roles.yaml names them for each role. */
  z.strictObject({ ...numberBase, kind: z.literal('lowestOf') }),
  z.strictObject({
    ...factBase,
    kind: z.literal('yesNo'),
    /** True where no effort can change the answer any more. */
    fixed: z.boolean(),
  }),
  /** A choice among the levels; only consequences read it. */
  z.strictObject({ ...factBase, kind: z.literal('level') }),
]);

const outcomeText = z.strictObject({
  /** The name of the outcome. */
  name: words,
  /** A short name for narrow layouts. */
  short: words,
  /** The explanation on the page. */
  text: words,
  /** The provision that it is based on. */
  clause: provision,
});

/** One thing a reading takes otherwise: exactly one of `bounds`, `is`, `omit`. */
const changeSchema = z.strictObject({
  /** The condition's id. */
  condition: slug,
  /** Its bounds in this reading. */
  bounds: z.optional(boundsSchema),
  /** Its yes/no in this reading. */
  is: z.optional(z.boolean()),
  /** True where this reading does not ask for it. */
  omit: z.optional(z.literal(true)),
  /** The provision that is interpreted. */
  clause: provision,
  /** Why it may be read this way. */
  because: words,
});

export const ratingFileSchema = z.strictObject({
  /** The provision that states the rating procedure. */
  clause: provision,
  words: z.strictObject({
    /** What a duty is called. */
    duty: words,
    /** What the text calls it where it counts shares of them, where that is another word. */
    counted: z.optional(words),
    /** What stands after it for each answer. */
    answers: z.strictObject({ assured: words, deficient: words, notDone: words, notApplicable: words }),
  }),
  /** Best first. */
  levels: z
    .array(
      z.strictObject({
        id: slug,
        /** The name as printed in the text. */
        name: words,
        /** A short name for narrow layouts. */
        short: words,
        clause: provision,
        /** True for a level that nobody wants to reach. */
        failing: z.optional(z.literal(true)),
      }),
    )
    .check(z.minLength(2), z.maxLength(20)),
  precedence: z.strictObject({
    /** Every level once; the first that is met is the outcome. */
    order: z.array(slug),
    clause: provision,
    because: words,
  }),
  facts: z.array(factSchema),
  /** The conditions as printed, by level id. */
  conditions: z.record(z.string(), conditionSchema),
  /** In display order; the outcome of the first is shown as the likely rating. */
  readings: z
    .array(
      z.strictObject({
        id: slug,
        name: words,
        /** Why the text may be read this way. */
        reason: words,
        /** The provision whose interpretation differs. */
        clause: provision,
        /** The reading that it extends; absent only in the reading that follows the text as printed. */
        extends: z.optional(slug),
        changes: z.optional(z.array(changeSchema).check(z.minLength(1))),
      }),
    )
    .check(z.minLength(1)),
  consequences: z.array(
    z.strictObject({
      id: slug,
      clause: provision,
      text: words,
      /** An editor's remark on the provision, shown as such. */
      remark: z.optional(words),
      /** Shown only while one of these outcomes is possible. */
      outcomes: z.optional(z.array(slug).check(z.minLength(1))),
      /** Shown only to these role groups. */
      groups: z.optional(z.array(slug).check(z.minLength(1))),
      /** Shown only while this fact has one of these values (null = not answered). */
      fact: z.optional(
        z.strictObject({ id: factId, in: z.array(z.union([z.string(), z.boolean(), z.null()])).check(z.minLength(1)) }),
      ),
    }),
  ),
  /** No level is met. */
  gap: z.extend(outcomeText, {
    /** Explanations for these role groups instead; the first match is shown. */
    forGroups: z.optional(
      z.array(z.strictObject({ groups: z.array(slug).check(z.minLength(1)), text: words })).check(z.minLength(1)),
    ),
  }),
  /** No duty applies. */
  undefined: outcomeText,
});

export type RatingFile = z.infer<typeof ratingFileSchema>;
export type ReadingEntry = RatingFile['readings'][number];
export type ChangeEntry = z.infer<typeof changeSchema>;
