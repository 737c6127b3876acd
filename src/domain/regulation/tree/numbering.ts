/**
 * The numbers of Vietnamese legal texts and their order: 1, 2, 5a, 5b, 6 · I, II · thứ nhất, thứ hai · a, b, c, d, đ,
 * e, g. Order of point letters and forms of numbers: Nghị định 30/2020/NĐ-CP, Phụ lục I; suffixed numbers: consolidated
 * texts.
 */
import { POINT_LETTERS } from './ids.ts';

/** A position in a sequence: `5` = {5, 0}, `5a` = {5, 1}, `5b` = {5, 2}; point `đ` = {5, 0}, `đ1` = {5, 1}. */
export interface Ordinal {
  readonly number: number;
  readonly sub: number;
}

const UNITS = ['', 'nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** “nhất”, “hai” … “hai mươi chín” with their numbers, longest first, to be matched in that order. */
const ORDINAL_WORDS: readonly (readonly [words: string, number: number])[] = ordinalWords();

function ordinalWords(): (readonly [string, number])[] {
  const words: [string, number][] = [];
  for (const [unit, word] of UNITS.entries()) {
    if (unit === 0) continue;
    words.push([word, unit]);
    const afterTen = unit === 1 ? ['một'] : unit === 5 ? ['lăm', 'năm'] : unit === 4 ? ['bốn', 'tư'] : [word];
    for (const after of afterTen) words.push([`mười ${after}`, 10 + unit], [`hai mươi ${after}`, 20 + unit]);
  }
  words.push(['bốn', 4], ['mười', 10], ['hai mươi', 20], ['hai mươi mốt', 21]);
  return words.sort(([a], [b]) => b.length - a.length);
}

/** Regular expression source for the word after “thứ”, longest match first. */
export const ORDINAL_PATTERN: string = ORDINAL_WORDS.map(([words]) => words).join('|');

const ROMAN: readonly (readonly [letters: string, value: number])[] = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** An integer from 1 as a Roman numeral, as Vietnamese texts number chapters. */
export function toRoman(value: number): string {
  let rest = value;
  let letters = '';
  for (const [roman, worth] of ROMAN) {
    while (rest >= worth) {
      letters += roman;
      rest -= worth;
    }
  }
  return letters;
}

/** The value of a Roman numeral in its canonical form, else null (`IIII`, `IC`). */
function fromRoman(letters: string): number | null {
  let rest = letters;
  let value = 0;
  for (const [roman, worth] of ROMAN) {
    while (rest.startsWith(roman)) {
      value += worth;
      rest = rest.slice(roman.length);
    }
  }
  return rest === '' && value > 0 && toRoman(value) === letters ? value : null;
}

/** The value of a suffix letter: '' = 0, a = 1, b = 2 …; null if it is not a drafting letter. */
function readSuffix(letter: string): number | null {
  if (letter === '') return 0;
  const index = POINT_LETTERS.findIndex((known) => known === letter);
  return index < 0 ? null : index + 1;
}

/**
 * Parses the printed number of an article, clause or division: `12`, `5a`, `II`, `IIa`, `thứ nhất`. Null if it is
 * malformed: a leading zero, `IIII`, a suffix that is not a drafting letter.
 */
export function readNumber(label: string): Ordinal | null {
  const plain = /^([1-9]\d*|[IVXLC]+)(\p{Ll}?)$/u.exec(label);
  if (plain) {
    const [, digits = '', letter = ''] = plain;
    const number = /^\d/.test(digits) ? Number(digits) : fromRoman(digits);
    const sub = readSuffix(letter);
    return number === null || sub === null ? null : { number, sub };
  }
  const ordinal = /^thứ (.+)$/.exec(label.toLowerCase())?.[1];
  if (ordinal !== undefined && /^[1-9]\d*$/.test(ordinal)) return { number: Number(ordinal), sub: 0 };
  const found = ORDINAL_WORDS.find(([words]) => words === ordinal);
  return found ? { number: found[1], sub: 0 } : null;
}

/** Parses a point's letter: `a`, `đ`, `a1`. Null for f, j, w, z and for a number with a leading zero. */
export function readLetter(label: string): Ordinal | null {
  const [, letter = '', digits = ''] = /^(\p{Ll})([1-9]\d*)?$/u.exec(label) ?? [];
  const index = POINT_LETTERS.findIndex((known) => known === letter);
  return index < 0 ? null : { number: index + 1, sub: digits === '' ? 0 : Number(digits) };
}

/** An ordinal as printed in an article or clause: {5, 1} → `5a`. */
export function printNumber(ordinal: Ordinal): string {
  return `${ordinal.number}${ordinal.sub === 0 ? '' : (POINT_LETTERS[ordinal.sub - 1] ?? '')}`;
}

/** An ordinal as printed in a point: {5, 1} → `đ1`. Empty after y. */
export function printLetter(ordinal: Ordinal): string {
  const letter = POINT_LETTERS[ordinal.number - 1];
  return letter === undefined ? '' : `${letter}${ordinal.sub === 0 ? '' : ordinal.sub}`;
}

/**
 * The state of a numbering sequence. Just after an error it has several positions, so that one error is reported once.
 */
export interface Sequence {
  /** Ordinals after which the next one may come; the first is the one named in messages. */
  readonly after: readonly [Ordinal, ...Ordinal[]];
}

/** Maximum number of consecutive errors; after more, nothing is certain about the numbers. */
const MAX_POSITIONS = 8;

/** The state before the first number of a sequence. */
export const START: Sequence = { after: [{ number: 0, sub: 0 }] };

/** True if `next` may directly follow `previous`: the next number, or the same one with the next suffix. */
export function mayFollow(previous: Ordinal, next: Ordinal): boolean {
  if (next.number === previous.number + 1) return next.sub === 0;
  return previous.number > 0 && next.number === previous.number && next.sub === previous.sub + 1;
}

/** True if `next` continues the sequence. */
export function fits(sequence: Sequence, next: Ordinal): boolean {
  return sequence.after.some((previous) => mayFollow(previous, next));
}

/** The plain number expected next. */
export function expectedNext(sequence: Sequence): Ordinal {
  return { number: sequence.after[0].number + 1, sub: 0 };
}

/**
 * The sequence after `found`. If it did not fit, both continuations stay possible: as if it were right, and as if it
 * had been the expected one; so a single wrong number does not make all that follow wrong. Null means unreadable, and
 * is treated as the expected one.
 */
export function step(sequence: Sequence, found: Ordinal | null): Sequence {
  if (found !== null && fits(sequence, found)) return { after: [found] };
  const expected = expectedNext(sequence);
  const before = sequence.after.slice(0, MAX_POSITIONS);
  return { after: found === null ? [expected, ...before] : [found, expected, ...before] };
}
