/**
 * The leaf values of a draft: their valid values and maximum lengths. Shared by the reducer and the reader, so that
 * whatever can be entered can be read back.
 */
import { USUAL_ANSWERS } from '../rating/answers.ts';
import type { Answer } from '../rating/ruleset.ts';

/** Maximum lengths of the strings and lists in a draft. */
export const LIMITS = {
  unit: 200,
  note: 4_000,
  reason: 1_000,
  remedy: 1_000,
  evidenceText: 500,
  evidence: 50,
  figure: 60,
  name: 120,
  entries: 1_000,
  figures: 100,
  figureItems: 200,
  shortfalls: 8,
  readings: 30,
  outcomes: 30,
} as const;

/** Valid years of a self-check. */
export const YEARS = { from: 2000, to: 2100 } as const;

/** The usual answers other than the best one; none of them can be given to all duties together. */
export const NOT_BEST: readonly Answer[] = USUAL_ANSWERS.slice(1);
/** The usual answer that asks for nothing else. */
export const NOTHING_ASKED: Answer = USUAL_ANSWERS[0];

/** Patterns of names and times; the published schema of the exchange file uses them too. */
export const PATTERNS = {
  id: /^[\w.~-]+$/,
  slug: /^[A-Za-z0-9][\w-]*$/,
  provision: /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/,
  answer: /^[a-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/,
  fact: /^[A-Za-z0-9][\w-]*(?:\.[A-Za-z0-9][\w-]*)*$/,
  time: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/,
} as const;

/** True if a text has at most this many characters, counted by code point as in JSON Schema. */
const within = (text: string, longest: number) =>
  text.length <= longest || (text.length <= 2 * longest && [...text].length <= longest);

/** A name used as a key; it must not be one that every object inherits (`constructor`, `toString`). */
const named =
  (pattern: RegExp) =>
  (value: unknown): value is string =>
    typeof value === 'string' && within(value, LIMITS.name) && pattern.test(value) && !(value in Object.prototype);

const whole =
  (from: number, to: number) =>
  (value: unknown): value is number =>
    Number.isSafeInteger(value) && Number(value) >= from && Number(value) <= to;

/**
 * Type guards for the parts of a draft in unknown data. Written by hand because zod would be a tenth of the code that
 * the self-check loads before it can be used.
 */
export const is = {
  /** Id of a draft or of a piece of evidence. */
  id: named(PATTERNS.id),
  /** Slug of a regulation, a role, a reading, an outcome. */
  slug: named(PATTERNS.slug),
  provision: named(PATTERNS.provision),
  /** A fact's id (`flags.discipline`) or the id of one of its items. */
  fact: named(PATTERNS.fact),
  version: (value: unknown): value is string => typeof value === 'string' && within(value, LIMITS.name),
  figure: (value: unknown): value is string =>
    typeof value === 'string' && value !== '' && within(value, LIMITS.figure),
  yesNo: (value: unknown): value is boolean => typeof value === 'boolean',
  /** Whether the rules have such an answer is checked where the rules are known. */
  answer: named(PATTERNS.answer),
  shortfall: named(PATTERNS.slug),
  year: whole(YEARS.from, YEARS.to),
  revision: whole(0, Number.MAX_SAFE_INTEGER),
  /** ISO 8601 in UTC, and an existing date. */
  time: (value: unknown): value is string =>
    typeof value === 'string' && PATTERNS.time.test(value) && !Number.isNaN(Date.parse(value)),
} as const;

/** A text cut to at most `longest` UTF-16 units, never within a surrogate pair. */
export function cut(value: string, longest: number): string {
  if (value.length <= longest) return value;
  const end = /[\uD800-\uDBFF]/.test(value.charAt(longest - 1)) ? longest - 1 : longest;
  return value.slice(0, end);
}

/** Whether an answer may ask for more; whether it does is decided by the rules. */
export function canAsk(answer: Answer | undefined): answer is Answer {
  return answer !== undefined && answer !== NOTHING_ASKED;
}

/** Whether an answer can be given to all duties together. */
export function canBeBest(answer: unknown): answer is Answer {
  return is.answer(answer) && !NOT_BEST.includes(answer);
}
