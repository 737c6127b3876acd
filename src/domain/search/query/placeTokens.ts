import { exactForm, fold } from '../../fold.ts';

/** The numbered levels of a text, outermost first. */
export type PlaceLevel = 'part' | 'chapter' | 'section' | 'article' | 'clause' | 'point';

/** One piece of a typed query, as far as naming a place goes. */
export interface PlaceToken {
  /** A level for its marking word (“điều”, “k” before a number); the two instruments' names; `filler` for “của”, “tại”. */
  readonly kind: PlaceLevel | 'decision' | 'regulation' | 'filler' | 'number' | 'letters';
  readonly exact: string;
  readonly folded: string;
  /** What stands between it and the token before: empty when they are typed together (“k4”). */
  readonly gap: string;
}

const MARKS: readonly (readonly [exact: string, kind: PlaceToken['kind']])[] = [
  ['quyếtđịnh', 'decision'],
  ['quyđịnh', 'regulation'],
  ['chương', 'chapter'],
  ['khoản', 'clause'],
  ['điều', 'article'],
  ['điểm', 'point'],
  ['phần', 'part'],
  ['mục', 'section'],
  ['qđ', 'decision'],
];

/** First letters that stand for a level when a number follows at once. */
const SHORT: ReadonlyMap<string, PlaceToken['kind']> = new Map([
  ['d', 'article'],
  ['k', 'clause'],
  ['ch', 'chapter'],
  ['c', 'chapter'],
  ['m', 'section'],
]);

const FILLERS: ReadonlySet<string> = new Set(['cua', 'tai', 'theo', 'nay', 'thuoc', 'trong', 'o', 'va', 'cac']);

/** The names of the instruments are two words; as one run of letters they are one mark. (No lookbehind: Safari before 16.4 lacks it.) */
const TWO_WORDS = /(^|[^\p{L}])(qu[a-zế]+) +([đd][iị]nh)(?!\p{L})/gu;

/**
 * Cuts a typed query into marks, numbers and letters: `d12k4dd` → d·12·k·4·dd, `chươngii` → chương·ii, `quyết định` → one mark.
 * Never fails: what it does not know is `letters`.
 */
export function placeTokens(typed: string): readonly PlaceToken[] {
  const text = exactForm(typed).replace(TWO_WORDS, joined);
  const tokens: PlaceToken[] = [];
  let last = 0;
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)) {
    const gap = text.slice(last, index);
    last = index + run.length;
    const numberFollows = /^\p{N}/u.test(text.slice(last));
    tokens.push(...(/^\p{N}/u.test(run) ? [token('number', run, gap)] : lettersTokens(run, gap, numberFollows)));
  }
  return tokens;
}

/** Joins the two words of an instrument's name where they are a known mark together. */
function joined(whole: string, before: string, first: string, second: string): string {
  return markIn(first + second) === first.length + second.length ? before + first + second : whole;
}

/** A run of letters as one token, or as a mark with what is typed on to it (“diemdd”, “qdd” before a number). */
function lettersTokens(run: string, gap: string, numberFollows: boolean): readonly PlaceToken[] {
  const length = markIn(run);
  const kind = MARKS.find(([exact]) => exact.length === length && means(run.slice(0, length), exact))?.[1];
  if (kind !== undefined) {
    const rest = run.slice(length);
    if (rest === '') return [token(kind, run, gap)];
    const tail = lettersTokens(rest, '', numberFollows);
    if (isLabel(fold(rest)) || tail.some((part) => part.kind !== 'letters'))
      return [token(kind, run.slice(0, length), gap), ...tail];
  }
  const folded = fold(run);
  // “2ak1”: the letter is the article's, the k begins the clause.
  if (numberFollows && gap === '' && folded.endsWith('k') && isLabel(folded.slice(0, -1)))
    return [token('letters', run.slice(0, -1), gap), token('clause', run.slice(-1), '')];
  if (FILLERS.has(folded)) return [token('filler', run, gap)];
  return [token((numberFollows ? SHORT.get(folded) : undefined) ?? 'letters', run, gap)];
}

/** How many letters of a run its mark takes; 0 where it begins with none. */
function markIn(run: string): number {
  return MARKS.find(([exact]) => means(run.slice(0, exact.length), exact))?.[0].length ?? 0;
}

/** Written so that no other word is meant: “muc” and “mục” are marks, “mức” is not. */
function means(typed: string, exact: string): boolean {
  return (
    typed.length === exact.length &&
    [...typed].every((letter, index) => letter === exact[index] || letter === fold(exact[index] ?? ''))
  );
}

/** A point's letter or a Roman number. */
function isLabel(folded: string): boolean {
  return folded.length === 1 || folded === 'dd' || /^[ivxl]+$/.test(folded);
}

function token(kind: PlaceToken['kind'], exact: string, gap: string): PlaceToken {
  return { kind, exact, folded: fold(exact), gap };
}
