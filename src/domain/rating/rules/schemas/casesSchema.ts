/** The form of `rating-cases.yaml`: worked cases that a lawyer can read and write. */
import * as z from 'zod/mini';
import { slug, words } from './ruleWords.ts';

const value = z.union([z.number(), z.boolean(), z.string(), z.null()]);

/** The given facts: those common to all cases, or those of one. */
const givenSchema = {
  role: z.optional(slug),
  /** One answer for every duty, or answers by provision (all duties in it), `all` for the others. */
  answers: z.optional(z.union([z.string(), z.record(z.string(), z.union([z.string(), z.null()]))])),
  /** How many duties, from the first on in the order of the text, have another answer. */
  counts: z.optional(
    z.record(
      z.string(),
      z
        .number()
        .check(
          z.refine((count) => Number.isInteger(count) && count >= 0, 'một số nội dung, là số nguyên từ 0 trở lên'),
        ),
    ),
  ),
  /** Facts by id; of several values by item, `all` for the others, or one value for all. */
  facts: z.optional(z.record(z.string(), z.union([value, z.record(z.string(), value)]))),
};

/** One outcome, or several that are still possible. */
const outcome = z.union([z.string(), z.array(z.string()).check(z.minLength(1))]);

export const casesFileSchema = z.strictObject({
  common: z.optional(z.strictObject(givenSchema)),
  cases: z
    .array(
      z.strictObject({
        /** What the case is about. */
        name: words,
        ...givenSchema,
        /** In every reading; or by reading, `all` for the others. */
        outcome: z.optional(z.union([outcome, z.record(z.string(), outcome)])),
        /** Instead of an outcome: the relation that the facts break. */
        refused: z.optional(slug),
      }),
    )
    .check(z.minLength(1)),
});

export type CasesFile = z.infer<typeof casesFileSchema>;
export type CaseEntry = CasesFile['cases'][number];
export type GivenEntry = Pick<CaseEntry, 'role' | 'answers' | 'counts' | 'facts'>;
