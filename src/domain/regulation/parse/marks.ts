/** Recognises the numbered beginnings of lines: Phần, Chương, Mục, Điều, “1.”, “a)”, and what only looks like them. */
import { ORDINAL_PATTERN } from '../tree/numbering.ts';
import { isAllCaps } from './sentences.ts';
import type { Division, Provision } from '../tree/tree.ts';

export interface DivisionMark {
  readonly kind: Division['kind'];
  readonly label: string;
  /** The mark as printed: `Chương II`, `Mục 1.`. */
  readonly caption: string;
  /** Words on the same line after the mark. */
  readonly rest: string;
}

export interface ProvisionMark {
  readonly kind: Provision['kind'];
  readonly label: string;
  readonly rest: string;
}

export type Mark = DivisionMark | ProvisionMark;

const DIVISION = new RegExp(
  `^(phần|chương|mục) ([IVXLC]+[a-zđ]?|\\d{1,3}[a-zđ]?|thứ (?:${ORDINAL_PATTERN})(?![\\p{L}]))([.:]?)(?: (.*))?$`,
  'iu',
);

const KINDS: Readonly<Record<string, Division['kind']>> = { phần: 'part', chương: 'chapter', mục: 'section' };

/** Reads the mark that a line begins with, or null. The line is clean (see `cleanLine`). */
export function markOf(text: string): Mark | null {
  return divisionMark(text) ?? provisionMark(text);
}

function divisionMark(text: string): DivisionMark | null {
  const [, word = '', label = '', stop = '', rest = ''] = DIVISION.exec(text) ?? [];
  const kind = KINDS[word.toLowerCase()];
  if (kind === undefined || !/^\p{Lu}/u.test(word) || /^[ivxlc]/.test(label)) return null;
  // “Chương II Quy định này …” is a sentence; a title on the same line is in capitals or set off by a full stop.
  if (stop === '' && rest !== '' && !isAllCaps(rest)) return null;
  return { kind, label, caption: `${word} ${label}${stop}`, rest };
}

const PROVISIONS: readonly (readonly [kind: Provision['kind'], pattern: RegExp])[] = [
  ['article', /^Điều (\d{1,4}\p{Ll}?)\.(?!\d) ?(.*)$/u],
  ['clause', /^(\d{1,3}\p{Ll}?)\.(?!\d) ?(.*)$/u],
  ['point', /^(\p{Ll}\d{0,2})\) ?(.*)$/u],
];

function provisionMark(text: string): ProvisionMark | null {
  for (const [kind, pattern] of PROVISIONS) {
    const [whole, label = '', rest = ''] = pattern.exec(text) ?? [];
    if (whole !== undefined) return { kind, label, rest };
  }
  return null;
}

/** What a line that only looks like a mark probably is, and how a mark of that kind is written. */
export interface Suspect {
  /** `sure`: no sentence begins so. `unsure`: a sentence may; only the numbering around it can tell. */
  readonly certainty: 'sure' | 'unsure';
  readonly kind: Division['kind'] | Provision['kind'];
  /** The number or letter as it should have been printed. */
  readonly label: string;
  /** How the beginning of the line would be written as a mark. */
  readonly written: string;
}

/** Recognises lookalikes: `1)`, `a.`, `A)`, `a/`, `1/`, `ĐIỀU 5.`, `Điêu 5.`, `Điều 5:`, `Điều 5` alone, `Chương II` with a title in small letters. */
export function suspectOf(text: string): Suspect | null {
  const article = /^(\p{L}{4}) ?(\d{1,4}\p{Ll}?)( ?[.:)/–-])?(?: (.*))?$/u.exec(text);
  if (article && fold(article[1] ?? '') === 'dieu') {
    const [, word = '', label = '', stop = '', rest = ''] = article;
    const sure = stop.trim() === '.' || (word !== 'Điều' && stop !== '');
    if (!sure && rest !== '' && stop === '' && !/^\p{Lu}/u.test(rest)) return null;
    return { certainty: sure ? 'sure' : 'unsure', kind: 'article', label, written: `Điều ${label}.` };
  }
  const division = /^(\p{L}{3,6}) ([IVXLC]+\p{Ll}?|\d{1,3}\p{Ll}?)([.:]?)(?: (\p{Lu}.*))?$/u.exec(text);
  const proper = { phan: 'Phần', chuong: 'Chương', muc: 'Mục' }[fold(division?.[1] ?? '')];
  if (division && proper !== undefined) {
    const [, word = '', label = '', stop = '', rest = ''] = division;
    const kind = KINDS[proper.toLowerCase()] ?? 'chapter';
    const asWritten = word === proper || word === proper.toUpperCase();
    if (!/^\p{Lu}/u.test(word)) return null;
    return {
      certainty: !asWritten && (rest === '' || stop !== '') ? 'sure' : 'unsure',
      kind,
      label,
      written: `${proper} ${label}`,
    };
  }
  const clause = /^(\d{1,3})(?:\)| \.|\/)(?: |$)/.exec(text);
  if (clause) return { certainty: 'sure', kind: 'clause', label: clause[1] ?? '', written: `${clause[1] ?? ''}.` };
  const point = /^(\p{Ll})(?:\.|\/| \))(?: |$)/u.exec(text) ?? /^(\p{Lu})\)/u.exec(text);
  if (!point) return null;
  const label = (point[1] ?? '').toLowerCase();
  return { certainty: 'sure', kind: 'point', label, written: `${label})` };
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
