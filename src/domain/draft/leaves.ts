/**
 * The smallest parts of a draft: which values each may have, and how long it may be. The reducer and the reader share
 * them, so that whatever can be entered can be read back.
 */
import * as z from 'zod/mini';
import type { Answer } from '../rating/ruleset.ts';
import { SHORTFALLS } from './draft.ts';

/** Longest strings (UTF-16 units) and longest lists that a draft keeps. */
export const LIMITS = {
  unit: 200,
  note: 4_000,
  reason: 1_000,
  evidenceText: 500,
  evidence: 50,
  figure: 60,
  name: 120,
  entries: 1_000,
  figures: 100,
  figureItems: 50,
  readings: 30,
  outcomes: 30,
} as const;

/** Years that a self-check can be about. */
export const YEARS = { from: 2000, to: 2100 } as const;

export const ANSWERS: readonly Answer[] = ['assured', 'deficient', 'notDone', 'notApplicable'];

/** How names and times are spelt; the published schema of the exchange file uses the same. */
export const PATTERNS = {
  id: /^[\w.~-]+$/,
  slug: /^[A-Za-z0-9][\w-]*$/,
  provision: /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/,
  fact: /^[A-Za-z0-9][\w-]*(?:\.[A-Za-z0-9][\w-]*)*$/,
  time: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/,
} as const;

/** A name used as a key, which no object has by birth (`constructor`, `toString`). */
const name = (pattern: RegExp) =>
  z.string().check(z.maxLength(LIMITS.name), z.regex(pattern), z.refine((key) => !(key in Object.prototype)));

const text = (longest: number) => z.string().check(z.maxLength(longest));

export const leaves = {
  /** Id of a draft or of a piece of evidence. */
  id: name(PATTERNS.id),
  /** Slug of a regulation, a role, a reading, an outcome. */
  slug: name(PATTERNS.slug),
  provision: name(PATTERNS.provision),
  /** A fact's id (`flags.discipline`) or the id of one of its items. */
  fact: name(PATTERNS.fact),
  version: text(LIMITS.name),
  unit: text(LIMITS.unit),
  note: text(LIMITS.note),
  reason: text(LIMITS.reason),
  evidenceText: text(LIMITS.evidenceText),
  figure: z.string().check(z.minLength(1), z.maxLength(LIMITS.figure)),
  yesNo: z.boolean(),
  answer: z.enum(ANSWERS),
  shortfall: z.enum(SHORTFALLS),
  year: z.int().check(z.gte(YEARS.from), z.lte(YEARS.to)),
  revision: z.int().check(z.gte(0)),
  time: z.string().check(
    z.regex(PATTERNS.time),
    z.refine((time) => !Number.isNaN(Date.parse(time))),
  ),
} as const;

/** Whether a value is what a leaf asks for. */
export function fits<T>(leaf: z.ZodMiniType<T>, value: unknown): value is T {
  return z.safeParse(leaf, value).success;
}

/** A text cut to at most `longest` UTF-16 units, never in the middle of a character. */
export function cut(value: string, longest: number): string {
  if (value.length <= longest) return value;
  const end = /[\uD800-\uDBFF]/.test(value.charAt(longest - 1)) ? longest - 1 : longest;
  return value.slice(0, end);
}
