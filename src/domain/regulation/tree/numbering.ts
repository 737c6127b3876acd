/**
 * The numbers of Vietnamese legal texts and the order they come in: 1, 2, 5a, 5b, 6 · I, II · thứ nhất, thứ hai · a, b, c, d, đ, e, g.
 * Order of point letters and forms of numbers: Nghị định 30/2020/NĐ-CP, Phụ lục I; suffixed numbers: amended texts as consolidated.
 */
import { POINT_LETTERS } from './ids.ts';

/** A place in a sequence: `5` = {5, 0}, `5a` = {5, 1}, `5b` = {5, 2}; point `đ` = {5, 0}, `đ1` = {5, 1}. */
export interface Ordinal {
  readonly number: number;
  readonly sub: number;
}

const UNITS = ['', 'nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** “nhất”, “hai” … “hai mươi chín” with their numbers, longest first, for matching in that order. */
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

/** Source of a regular expression for the word part of “thứ nhất”, longest match first. */
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

/** A whole number from 1 in Roman letters, as Vietnamese texts number chapters. */
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

/** The value of a Roman number in its one correct form, else null (`IIII`, `IC`). */
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

/** The letter of a suffixed number: '' = 0, a = 1, b = 2 …; null when it is no drafting letter. */
function readSuffix(letter: string): number | null {
  if (letter === '') return 0;
  const index = POINT_LETTERS.findIndex((known) => known === letter);
  return index < 0 ? null : index + 1;
}

/**
 * Reads the printed number of an article, clause or division: `12`, `5a`, `II`, `IIa`, `thứ nhất`.
 * Null when it has no one reading: a leading zero, `IIII`, a suffix outside the drafting letters.
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

/** Reads a point's letter: `a`, `đ`, `a1`. Null for f, j, w, z and for a number with a leading zero. */
export function readLetter(label: string): Ordinal | null {
  const [, letter = '', digits = ''] = /^(\p{Ll})([1-9]\d*)?$/u.exec(label) ?? [];
  const index = POINT_LETTERS.findIndex((known) => known === letter);
  return index < 0 ? null : { number: index + 1, sub: digits === '' ? 0 : Number(digits) };
}

/** An ordinal as an article or clause prints it: {5, 1} → `5a`. */
export function printNumber(ordinal: Ordinal): string {
  return `${ordinal.number}${ordinal.sub === 0 ? '' : (POINT_LETTERS[ordinal.sub - 1] ?? '')}`;
}

/** An ordinal as a point prints it: {5, 1} → `đ1`. Empty past y. */
export function printLetter(ordinal: Ordinal): string {
  const letter = POINT_LETTERS[ordinal.number - 1];
  return letter === undefined ? '' : `${letter}${ordinal.sub === 0 ? '' : ordinal.sub}`;
}

/** Where a run of numbers stands. Several places are possible just after an error, so that one error is reported once. */
export interface Sequence {
  /** Ordinals that the next one may come after; the first is the one named in messages. */
  readonly after: readonly [Ordinal, ...Ordinal[]];
}

/** Before the first of its kind. */
export const START: Sequence = { after: [{ number: 0, sub: 0 }] };

/** True when `next` may stand right after `previous`: the next number, or the same one with the next suffix. */
export function mayFollow(previous: Ordinal, next: Ordinal): boolean {
  if (next.number === previous.number + 1) return next.sub === 0;
  return previous.number > 0 && next.number === previous.number && next.sub === previous.sub + 1;
}

/** True when `next` continues the sequence. */
export function fits(sequence: Sequence, next: Ordinal): boolean {
  return sequence.after.some((previous) => mayFollow(previous, next));
}

/** The plain number that the sequence asks for. */
export function expectedNext(sequence: Sequence): Ordinal {
  return { number: sequence.after[0].number + 1, sub: 0 };
}

/**
 * The sequence after `found`. When it did not fit, both ways on are kept open: as if it were right, and as if it had been the
 * one expected; so a single wrong number does not make all that follow wrong. Null = unreadable, taken as the one expected.
 */
export function step(sequence: Sequence, found: Ordinal | null): Sequence {
  if (found !== null && fits(sequence, found)) return { after: [found] };
  const expected = expectedNext(sequence);
  return { after: found === null ? [expected, ...sequence.after] : [found, expected, ...sequence.after] };
}
