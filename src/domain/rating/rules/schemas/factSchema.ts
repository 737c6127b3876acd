/** The form of facts, relations between them, and rules across people in `rating.yaml`. */
import * as z from 'zod/mini';
import { isDue } from '../../due.ts';
import { boundsSchema } from './conditionSchema.ts';
import { decimal, factId, percentage, provision, slug, words } from './ruleWords.ts';

/** One or more of something. */
const some = <T extends z.core.$ZodType>(what: T) => z.array(what).check(z.minLength(1));

const factBase = {
  /** The key of its value in the facts; a dot makes it an entry of an object. */
  id: factId,
  /** As the text calls it; conditions are phrased with it. */
  name: words,
  /** What to enter, in a sentence or two. */
  help: z.optional(words),
  /** The provision that requires it. */
  clause: provision,
  /** The groups of roles that it concerns; absent = all roles. */
  groups: z.optional(some(slug)),
};

const item = z.strictObject({
  id: slug,
  name: words,
  /** The greatest number of this item, where it is another than the fact's. */
  max: z.optional(decimal),
});

const several = {
  /** Several values of one kind, each with its name; `perRole`: roles.yaml names them for each role. */
  items: z.optional(z.union([some(item), z.literal('perRole')])),
  /** What one of them is called. */
  itemWord: z.optional(words),
};

const numberBase = {
  ...factBase,
  /** The least and greatest number that can be entered. */
  min: decimal,
  max: decimal,
  /** `percent`, or the word after the number; may be empty. */
  unit: z.string(),
  /** Only whole numbers. */
  whole: z.optional(z.literal(true)),
  /** Only `min`, `min + step`, … */
  step: z.optional(decimal),
};

/** The direction in which a number gets better; absent = higher. */
const better = z.optional(z.enum(['higher', 'lower']));

/** The words for a number that does not occur; with them, the number need not have a value. */
const absent = z.optional(words);

/** The last day on time in every rated year; the number is that of the days after it. */
const due = z.optional(z.string().check(z.refine(isDue, 'ngày, tháng như 15/12, hoặc 15/01 năm sau')));

/** Something added up: `add` or `subtract` a fact. */
const partSchema = z.strictObject({
  add: z.optional(factId),
  subtract: z.optional(factId),
  /** How many times it counts; absent = once. */
  times: z.optional(decimal),
  /** Of a fact of several values, only these items; of scored duties, only those within these provisions. */
  of: z.optional(some(z.string())),
  /** Upper and lower limit of this part alone. */
  atMost: z.optional(decimal),
  atLeast: z.optional(decimal),
});

const derivedBase = {
  ...factBase,
  unit: z.string(),
  /** Lower values count as this. */
  min: z.optional(decimal),
  /** Higher values count as this. */
  max: z.optional(decimal),
  /** Rounded to a multiple of this. */
  round: z.optional(decimal),
  better,
};

/** One fact, or several added up. */
const partOrFact = z.union([factId, some(partSchema)]);

/** The same, or with `addMax` the greatest number of each value that occurs. */
const wholeOrFact = z.union([factId, some(z.extend(partSchema, { addMax: z.optional(factId) }))]);

/** Numbers within limits, and what they count as: points, or themselves times a number. */
const bandSchema = z.extend(boundsSchema, {
  points: z.optional(decimal),
  times: z.optional(decimal),
});

/** A figure or question besides the duties, or a number computed from such. */
export const factSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...numberBase, ...several, kind: z.literal('number'), absent, due, better }),
  /** Several numbers of which the lowest counts; roles.yaml names them for each role, unless `items` does. */
  z.strictObject({ ...numberBase, ...several, kind: z.literal('lowestOf') }),
  z.strictObject({
    ...factBase,
    ...several,
    kind: z.literal('yesNo'),
    /** True where no effort can change the answer any more. */
    fixed: z._default(z.boolean(), false),
  }),
  /** A choice among the levels. */
  z.strictObject({ ...factBase, ...several, kind: z.literal('level') }),
  /** A choice among named values, best first. */
  z.strictObject({
    ...factBase,
    ...several,
    kind: z.literal('choice'),
    choices: z
      .array(
        z.strictObject({
          id: slug,
          name: words,
          /** The number for which it counts in a sum. */
          points: z.optional(decimal),
          /** With this option the item does not occur. */
          absent: z.optional(z.literal(true)),
        }),
      )
      .check(z.minLength(2), z.maxLength(20)),
  }),
  /** Points for each of some duties, entered at the duty instead of an answer. */
  z.strictObject({
    ...numberBase,
    itemWord: several.itemWord,
    kind: z.literal('scores'),
    absent,
    /** The provisions whose duties are scored. */
    of: some(provision),
    /** Other maxima for some of them. */
    maxOf: z.optional(some(z.strictObject({ at: some(provision), max: decimal }))),
  }),
  z.strictObject({
    ...derivedBase,
    kind: z.literal('sumOf'),
    /** What the sum begins with; absent = 0. */
    start: z.optional(decimal),
    /** Rounded always down or always up. */
    rounding: z.optional(z.enum(['down', 'up'])),
    parts: some(partSchema),
  }),
  z.strictObject({ ...derivedBase, kind: z.literal('meanOf'), parts: some(partSchema) }),
  z.strictObject({
    ...derivedBase,
    unit: z.optional(z.literal('percent')),
    kind: z.literal('ratioOf'),
    part: partOrFact,
    whole: wholeOrFact,
    /** What it counts as where the whole is 0. */
    ifNone: z.optional(decimal),
  }),
  z.strictObject({
    ...derivedBase,
    kind: z.literal('pointsOf'),
    /** The number that is given points. */
    fact: factId,
    /** The first that fits counts. */
    bands: some(bandSchema),
  }),
]);

export type FactEntry = z.infer<typeof factSchema>;
export type PartEntry = z.infer<typeof partSchema> & { readonly addMax?: string | undefined };

/** A fact, several added up, or a number. */
const side = z.union([factId, some(factId), decimal]);

/** A constraint: one side is at most, below or equal to another. */
export const relationSchema = z.strictObject({
  id: slug,
  /** The sentence shown if it is violated. */
  text: words,
  clause: z.optional(provision),
  /** The fact, or those added up, that is bounded. */
  sum: z.union([factId, some(factId)]),
  atMost: z.optional(side),
  below: z.optional(side),
  equals: z.optional(side),
});

export type RelationEntry = z.infer<typeof relationSchema>;

/** A rule across people: a cap on how many have a level, or a head not above its unit. */
export const groupRuleSchema = z.strictObject({
  id: slug,
  name: words,
  clause: provision,
  /** What the text says, in a sentence. */
  text: words,
  /** A cap: these levels together. */
  levels: z.optional(some(slug)),
  /** … are at most this many percent of those counted. */
  atMost: z.optional(percentage),
  /** Another cap that applies under a condition. */
  unless: z.optional(z.strictObject({ atMost: percentage, text: words, clause: provision })),
  /** Among whom: `unit`, or `unit` and `likeDuties`. */
  within: z.optional(some(z.enum(['unit', 'likeDuties']))),
  /** Who is counted, one reading each. */
  readings: z.optional(some(z.strictObject({ id: slug, name: words, because: words, of: some(slug) }))),
  /** Not a cap: these roles or groups head a unit, and are not rated above it. */
  notAboveUnit: z.optional(some(slug)),
});

export type GroupRuleEntry = z.infer<typeof groupRuleSchema>;
