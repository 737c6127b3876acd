import { exactForm, fold, foldWithMap } from '../fold.ts';
import { provisionWords } from '../regulation/tree/ids.ts';
import type { ChecklistArticle, ChecklistDuty } from './checklist.ts';

/** Words of a duty, those that were searched for marked. */
export type MarkedWords = readonly { readonly text: string; readonly hit: boolean }[];

/** `6`, `6.2`, `6.2.d`, `d6k2`, `điều 6 khoản 2 điểm d`: article, clause, point. */
const NUMBERS =
  /^(?:dieu|d)?\s*(\d+)(?:(?:\s*[.,/]\s*|\s*(?:khoan|k)\s*)(\d+)(?:\s*[.,/]?\s*(?:diem)?\s*([a-z]{1,2}))?)?$/;

/**
 * The duties whose name or words match what was typed, in the order of the text; all of them while nothing is typed.
 * Numbers match positions (`6.2`). Words typed with diacritics match only that spelling. If some duties contain the
 * whole phrase, only those are found; otherwise those with a word starting with each typed word.
 */
export function findDuties(checklist: readonly ChecklistArticle[], typed: string): readonly ChecklistArticle[] {
  const all = checklist.flatMap(({ clauses }) => clauses.flatMap(({ duties }) => duties));
  const matches = matchers(typed).find((one, at, { length }) => at === length - 1 || all.some(one));
  if (matches === undefined) return checklist;
  return checklist
    .map((article) => ({
      ...article,
      clauses: article.clauses
        .map((clause) => ({ ...clause, duties: clause.duties.filter(matches) }))
        .filter(({ duties }) => duties.length > 0),
    }))
    .filter(({ clauses }) => clauses.length > 0);
}

type Match = (duty: ChecklistDuty) => boolean;

/** The patterns to search for, the strictest first; empty while nothing is typed. */
function matchers(typed: string): readonly Match[] {
  const asked = fold(typed).trim().replace(/\s+/g, ' ');
  if (asked === '') return [];
  const numbers = NUMBERS.exec(asked);
  if (numbers !== null) {
    const [, article = '', clause, point] = numbers;
    // Typed without diacritics, “d” may stand for “đ”.
    const points = /đ\s*$/i.test(typed) ? ['dd'] : point === 'd' ? ['d', 'dd'] : [point];
    const isThere: Match = ({ id }) => {
      const [dieu, khoan, diem] = id.split('.');
      if (dieu !== `dieu-${article}` || (clause !== undefined && khoan !== `khoan-${clause}`)) return false;
      return point === undefined || points.some((one) => diem === `diem-${one}`);
    };
    return [isThere];
  }
  const spelled = asked === exactForm(typed).trim().replace(/\s+/g, ' ') ? fold : exactForm;
  const phrase = onlyWords(spelled(typed));
  const textOf = ({ id, heading, paragraphs }: ChecklistDuty) =>
    ` ${onlyWords(spelled([provisionWords(id), heading ?? '', ...paragraphs].join(' ')))}`;
  return [
    (duty) => textOf(duty).includes(` ${phrase}`),
    (duty) => {
      const text = textOf(duty);
      return phrase.split(' ').every((word) => text.includes(` ${word}`));
    },
  ];
}

/** The words separated by single spaces, without punctuation. */
function onlyWords(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/** Number of characters shown before the first hit. */
const BEFORE = 30;

/** A duty's words from shortly before the first hit on, each hit marked; its whole words where none is found. */
export function markedWords(words: string, typed: string): MarkedWords {
  const { text, starts, ends } = foldWithMap(words);
  const phrase = fold(typed).trim();
  const whole = phrase === '' ? [] : wordStarts(text, phrase).map((at) => [at, phrase.length] as const);
  const single = phrase.split(/\s+/).filter((word) => word !== '');
  const found =
    whole.length > 0 ? whole : single.flatMap((word) => wordStarts(text, word).map((at) => [at, word.length] as const));
  const hits = found
    .map(([at, length]) => [starts[at] ?? 0, ends[at + length - 1] ?? 0] as const)
    .sort(([a], [b]) => a - b);
  const first = hits[0]?.[0];
  if (first === undefined) return [{ text: words, hit: false }];
  const cut = first <= BEFORE ? 0 : words.indexOf(' ', first - BEFORE) + 1;
  const pieces = cut === 0 ? [] : [{ text: '…', hit: false }];
  let at = cut;
  for (const [from, to] of hits) {
    if (from < at) continue;
    pieces.push({ text: words.slice(at, from), hit: false }, { text: words.slice(from, to), hit: true });
    at = to;
  }
  pieces.push({ text: words.slice(at), hit: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** The offsets at which a word of a folded text starts with this. */
function wordStarts(text: string, word: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) found.push(at);
  }
  return found;
}
