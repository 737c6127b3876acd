/** The schema of `roles.yaml`; consistency is checked by `buildRuleset`. */
import * as z from 'zod/mini';
import { decimal, provision, slug, words } from './ruleWords.ts';

export const rolesFileSchema = z.strictObject({
  /** The part of the text that holds the duties, or several; absent where none are counted. */
  division: z.optional(z.union([provision, z.array(provision).check(z.minLength(1))])),
  /** Articles or clauses in it that are one duty each, whatever clauses or points they have. */
  asOne: z.optional(z.array(provision).check(z.minLength(1))),
  /** The provisions in it that bind every role. */
  everyone: z.optional(z.array(provision)),
  groups: z.optional(z.array(z.strictObject({ id: slug, name: words }))),
  /**
   * Heads in an acting capacity, if the text mentions them: what the form asks, and the provision that gives them the
   * same duties.
   */
  acting: z.optional(z.strictObject({ text: words, short: z.optional(words), clause: provision })),
  roles: z
    .array(
      z.strictObject({
        id: slug,
        name: words,
        /** The provision that names this role. */
        clause: provision,
        groups: z.optional(z.array(slug)),
        /** The items of each `lowestOf` fact, by the fact's id. */
        items: z.optional(
          z.record(
            z.string(),
            z.array(z.strictObject({ id: slug, name: words, max: z.optional(decimal) })).check(z.minLength(1)),
          ),
        ),
      }),
    )
    .check(z.minLength(1)),
  /** What does not bind every role. */
  exceptions: z.optional(
    z.array(
      z.strictObject({
        /** Articles, clauses or points; all below them is meant. */
        at: z.array(provision).check(z.minLength(1)),
        /** The groups and roles that they bind. */
        to: z.array(slug).check(z.minLength(1)),
        clause: provision,
        because: words,
      }),
    ),
  ),
});

export type RolesFile = z.infer<typeof rolesFileSchema>;
