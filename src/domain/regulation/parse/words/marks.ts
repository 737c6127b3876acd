/** Recognizes line numbers as in Nghị định 30/2020/NĐ-CP (Phần, Chương, Mục, Điều, “1.”, “a)”) and their lookalikes. */
import type { UnitLevel } from './draftTree.ts';
import { ORDINAL_PATTERN } from '../../tree/numbering.ts';
import { isAllCaps } from './sentences.ts';
import type { Division, Provision } from '../../tree/tree.ts';

interface AnyMark {
  readonly level: UnitLevel;
  /** The number by which the unit is cited: `12`, `II`, `thứ nhất`, `đ`, `1.2`. */
  readonly label: string;
  /** The mark as printed: `Chương II`, `Mục 1.`, `Điều 1:`, `a)`. */
  readonly printed: string;
  /** Words on the same line after the mark. */
  readonly rest: string;
}

export interface DivisionMark extends AnyMark {
  readonly kind: Division['kind'];
}

export interface ProvisionMark extends AnyMark {
  readonly kind: Provision['kind'];
  /** Footnote marks directly after the number. */
  readonly footnotes: readonly string[];
}

export type Mark = DivisionMark | ProvisionMark;

/** The mark of a unit as printed. */
export function provisionOf(
  kind: Provision['kind'],
  label: string,
  printed: string,
  rest: string,
  notes: string,
): ProvisionMark {
  return { kind, level: kind, label, printed, rest, footnotes: notes.match(/\[\d+\]/g) ?? [] };
}

/** True for the mark of a division. */
export function isDivisionMark(mark: Mark): mark is DivisionMark {
  return !('footnotes' in mark);
}

const DIVISION = new RegExp(
  `^(phần|chương|mục|tiểu mục) ([IVXLC]+[a-zđ]?|\\d{1,3}[a-zđ]?|[A-HĐ]|thứ (?:${ORDINAL_PATTERN})(?![\\p{L}]))( ?[.:]| ?[-–—](?= ))?(?: (.*))?$`,
  'iu',
);

const KINDS: Readonly<Record<string, 'part' | 'chapter' | 'section' | 'subsection'>> = {
  phần: 'part',
  chương: 'chapter',
  mục: 'section',
  'tiểu mục': 'subsection',
};

/** Parses the mark at the start of a line, or null. The line must be normalised (see `cleanLine`). */
export function markOf(text: string): Mark | null {
  return divisionMark(text) ?? provisionMark(text);
}

function divisionMark(text: string): DivisionMark | null {
  const [, word = '', label = '', stop = '', rest = ''] = DIVISION.exec(text) ?? [];
  const kind = KINDS[word.toLowerCase()];
  if (kind === undefined || !/^\p{Lu}/u.test(word) || /^(?!thứ)[a-zđ]/.test(label)) return null;
  // “Chương II Quy định này …” is a sentence; a title on the same line is in capitals or follows a full stop.
  if (stop === '' && rest !== '' && !isAllCaps(rest)) return null;
  return { kind, level: kind, label, printed: `${word} ${label}${stop}`, rest };
}

/** Footnote marks in brackets, as printed directly after a number in consolidated texts. */
export const FOOTNOTE_MARKS = '(?: ?\\[\\d{1,3}\\])*';

const PROVISIONS: readonly (readonly [kind: Provision['kind'], pattern: RegExp])[] = [
  ['article', new RegExp(`^(Điều (\\d{1,4}\\p{Ll}?)\\.[-–]?)(?!\\d)(${FOOTNOTE_MARKS}) ?(.*)$`, 'u')],
  ['clause', new RegExp(`^((\\d{1,3}\\p{Ll}?)\\.(?:[-–](?= ?\\p{L}))?)(?!\\d)(${FOOTNOTE_MARKS}) ?(.*)$`, 'u')],
  ['point', new RegExp(`^((\\p{Ll}\\d{0,2})\\))(${FOOTNOTE_MARKS}) ?(.*)$`, 'u')],
  ['subpoint', new RegExp(`^(\\(([ivx]{1,6})\\))(${FOOTNOTE_MARKS}) ?(.*)$`, 'u')],
];

function provisionMark(text: string): ProvisionMark | null {
  for (const [kind, pattern] of PROVISIONS) {
    const [whole, printed = '', number = '', notes = '', rest = ''] = pattern.exec(text) ?? [];
    const label = number.replace(/^0+(?=\d)/, '');
    if (whole !== undefined)
      return { kind, level: kind, label, printed, rest, footnotes: notes.match(/\[\d+\]/g) ?? [] };
  }
  return null;
}

/** True for a line that starts with a decimal number and a sentence: “1.2.1. Miền núi”, not “1.490.000 đồng”. */
export function isDecimalLine(text: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){1,3}(?:[.)/]|\.? ?[-–])? ?\p{Lu}/u.test(text);
}

/** What a lookalike of a mark probably is, and how such a mark is written. */
export interface Suspect {
  /** `sure`: no sentence starts like this. `unsure`: a sentence may; only the surrounding numbering can decide. */
  readonly certainty: 'sure' | 'unsure';
  readonly level: UnitLevel;
  /** The number or letter as it should have been printed. */
  readonly label: string;
  /** The start of the line written as a proper mark. */
  readonly written: string;
}

/**
 * Recognizes lookalikes: `1)`, `a.`, `A)`, `a/`, `1/`, `ĐIỀU 5.`, `Điêu 5.`, `Điều 5:`, `Điều 5` alone, `Chương II`
 * with a title in lower case.
 */
export function suspectOf(text: string): Suspect | null {
  const article = articleLookalike(text);
  if (article !== null) {
    const { word, label, stop, rest } = article;
    const sure = stop.trim() === '.' || (word !== 'Điều' && stop !== '');
    if (!sure && rest !== '' && stop === '' && !/^\p{Lu}/u.test(rest)) return null;
    return { certainty: sure ? 'sure' : 'unsure', level: 'article', label, written: `Điều ${label}.` };
  }
  const division = /^(\p{L}{3,6}) ([IVXLC]+\p{Ll}?|\d{1,3}\p{Ll}?)([.:]?)(?: (\p{Lu}.*))?$/u.exec(text);
  const proper = { phan: 'Phần', chuong: 'Chương', muc: 'Mục' }[fold(division?.[1] ?? '')];
  if (division && proper !== undefined) {
    const [, word = '', label = '', stop = '', rest = ''] = division;
    const level = KINDS[proper.toLowerCase()] ?? 'chapter';
    const asWritten = word === proper || word === proper.toUpperCase();
    if (!/^\p{Lu}/u.test(word)) return null;
    return {
      certainty: !asWritten && (rest === '' || stop !== '') ? 'sure' : 'unsure',
      level,
      label,
      written: `${proper} ${label}`,
    };
  }
  const clause = /^(\d{1,3})(?:\)| \.|\/)(?: |$)/.exec(text);
  if (clause) return { certainty: 'sure', level: 'clause', label: clause[1] ?? '', written: `${clause[1] ?? ''}.` };
  const point = /^(\p{Ll})(?:\.|\/| \))(?: |$)/u.exec(text) ?? /^(\p{Lu})\)/u.exec(text);
  if (!point) return null;
  const label = (point[1] ?? '').toLowerCase();
  return { certainty: 'sure', level: 'point', label, written: `${label})` };
}

/** A line that starts like an article, however the word is spelt: `Điêu 5.`, `Dieu 5`. */
export function articleLookalike(
  text: string,
): { readonly word: string; readonly label: string; readonly stop: string; readonly rest: string } | null {
  const [, word = '', label = '', stop = '', rest = ''] =
    /^(\p{L}{4}) ?(\d{1,4}\p{Ll}?)( ?[.:)/–—-])?(?: (.*))?$/u.exec(text) ?? [];
  return fold(word) === 'dieu' ? { word, label, stop, rest } : null;
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
