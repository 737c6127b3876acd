/**
 * The schema of `rating.yaml`. Only checks values one at a time; consistency (ids, ranges, readings) is checked by
 * `buildRuleset`.
 */
import * as z from 'zod/mini';
import { boundsSchema, conditionSchema, eachSchema } from './conditionSchema.ts';
import { factSchema, groupRuleSchema, relationSchema } from './factSchema.ts';
import { factId, provision, slug, words } from './ruleWords.ts';

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

/** One of a scheme's own answers. */
export const answerSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/, 'mã như dat hoặc chua-dat')),
  /** The words after a duty with this answer. */
  name: words,
  help: z.optional(words),
  /** A duty with this answer is not counted. */
  leftOut: z.optional(z.literal(true)),
  /** What this answer asks for; without options, a reason in words. */
  ask: z.optional(
    z.strictObject({
      question: words,
      options: z.optional(z.array(z.strictObject({ id: slug, name: words })).check(z.minLength(2), z.maxLength(8))),
    }),
  ),
});

/** One condition that a reading interprets differently: exactly one of a condition's properties, or `omit`. */
const changeSchema = z.strictObject({
  /** The condition's id. */
  condition: slug,
  /** Its bounds in this reading. */
  bounds: z.optional(boundsSchema),
  /** Its yes/no in this reading. */
  is: z.optional(z.boolean()),
  /** Its choices in this reading. */
  in: z.optional(z.array(slug).check(z.minLength(1))),
  /** Its test for each item in this reading. */
  each: z.optional(eachSchema),
  /** The fact that it tests in this reading. */
  fact: z.optional(factId),
  /** The answers that it counts in this reading. */
  duties: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** True if this reading does not require it. */
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
    duty: z.optional(words),
    /** A shorter name for it where the context is clear. */
    dutyShort: z.optional(words),
    /** What the text calls it where it counts shares of them, where that is another word. */
    counted: z.optional(words),
    /** The words after it for each answer, where the scheme has no answers of its own. */
    answers: z.optional(z.strictObject({ assured: words, deficient: words, notDone: words, notApplicable: words })),
    /** Above the choice of a role. */
    role: z.optional(words),
    /** A role in a sentence and above a column. */
    roleShort: z.optional(words),
    /** Above the name of who is rated, the same above a column, and the words where there is none. */
    unit: z.optional(words),
    unitShort: z.optional(words),
    /** The name is a person's or a household's. */
    unitIsPerson: z.optional(z.literal(true)),
    noUnit: z.optional(words),
    /** Above the year. */
    year: z.optional(words),
    /** Who is asked, in a sentence about the self-check. */
    person: z.optional(words),
    /** Shown under every result. */
    remark: z.optional(words),
  }),
  /** The scheme's own answers to duties, best first. */
  answers: z.optional(z.array(answerSchema).check(z.minLength(2), z.maxLength(6))),
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
        /** The only groups of roles that have this level; absent = all roles. */
        groups: z.optional(z.array(slug).check(z.minLength(1))),
        /** Another provision for some groups of roles. */
        forGroups: z.optional(
          z
            .array(z.strictObject({ groups: z.array(slug).check(z.minLength(1)), clause: provision }))
            .check(z.minLength(1)),
        ),
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
  /** Constraints between facts. */
  relations: z.optional(z.array(relationSchema)),
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
  /** Rules across people, for the reviewing office. */
  groupRules: z.optional(z.array(groupRuleSchema)),
  /** No level is met. */
  gap: z.extend(outcomeText, {
    /** Explanations for these role groups instead; the first match is shown. */
    forGroups: z.optional(
      z.array(z.strictObject({ groups: z.array(slug).check(z.minLength(1)), text: words })).check(z.minLength(1)),
    ),
  }),
  /** No duty applies, or the whole of a ratio is 0. */
  undefined: z.optional(outcomeText),
});

export type RatingFile = z.infer<typeof ratingFileSchema>;
export type ReadingSource = RatingFile['readings'][number];
export type ChangeEntry = z.infer<typeof changeSchema>;
