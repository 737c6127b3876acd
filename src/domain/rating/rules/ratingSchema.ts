/**
 * The form of `rating.yaml`. Only what can be said of one value at a time is checked here; what must fit together (ids, ranges, readings) is
 * checked by `buildRuleset`.
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
  /** What the outcome is called. */
  name: words,
  /** The same for narrow places. */
  short: words,
  /** What the page says of it. */
  text: words,
  /** The provision behind it. */
  clause: provision,
});

/** One thing a reading takes otherwise: exactly one of `bounds`, `is`, `omit`. */
const changeSchema = z.strictObject({
  /** Id of the condition. */
  condition: slug,
  /** Its limits in this reading. */
  bounds: z.optional(boundsSchema),
  /** Its yes/no in this reading. */
  is: z.optional(z.boolean()),
  /** True where this reading does not ask for it. */
  omit: z.optional(z.literal(true)),
  /** The provision so read. */
  clause: provision,
  /** Why it may be read so. */
  because: words,
});

export const ratingFileSchema = z.strictObject({
  /** The provision that states how one is rated. */
  clause: provision,
  words: z.strictObject({
    /** What a duty is called. */
    duty: words,
    /** What stands after it for each answer. */
    answers: z.strictObject({ assured: words, deficient: words, notDone: words, notApplicable: words }),
  }),
  /** Best first. */
  levels: z
    .array(
      z.strictObject({
        id: slug,
        /** As the text prints it. */
        name: words,
        /** For narrow places. */
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
  /** In the order shown; the first one's outcome is the likely rating. */
  readings: z
    .array(
      z.strictObject({
        id: slug,
        name: words,
        /** Why the text may be read so. */
        reason: words,
        /** The provision on which it turns. */
        clause: provision,
        /** The reading whose conditions it takes over; absent in the one reading that keeps to the print. */
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
      /** An editor's remark on the provision; shown as such. */
      remark: z.optional(words),
      /** Said only while one of these outcomes is possible. */
      outcomes: z.optional(z.array(slug).check(z.minLength(1))),
      /** Said only to these groups of roles. */
      groups: z.optional(z.array(slug).check(z.minLength(1))),
      /** Said only while this fact has one of these values (null = not answered). */
      fact: z.optional(
        z.strictObject({ id: factId, in: z.array(z.union([z.string(), z.boolean(), z.null()])).check(z.minLength(1)) }),
      ),
    }),
  ),
  /** No level is met. */
  gap: z.extend(outcomeText, {
    /** What is said instead to these groups of roles; the first that fits. */
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
