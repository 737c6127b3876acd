import { exactForm, fold } from '../../fold.ts';

/** The numbered levels of a text, outermost first. */
export type CitationLevel =
  'annex' | 'form' | 'part' | 'chapter' | 'section' | 'subsection' | 'article' | 'clause' | 'point' | 'subpoint';

/** A piece of a typed query, classified by its part in naming a citation. */
export interface CitationToken {
  /**
   * A level, from its keyword (“điều”, or “k” before a number); the names of the two instruments; `filler` for “của”,
   * “tại”.
   */
  readonly kind: CitationLevel | 'decision' | 'regulation' | 'filler' | 'number' | 'letters';
  readonly exact: string;
  readonly folded: string;
  /** The characters between the previous token and this one; empty when they are typed together (“k4”). */
  readonly gap: string;
}

const MARKS: readonly (readonly [exact: string, kind: CitationToken['kind']])[] = [
  ['quyếtđịnh', 'decision'],
  ['quyđịnh', 'regulation'],
  ['tiểumục', 'subsection'],
  ['phụlục', 'annex'],
  ['chương', 'chapter'],
  ['khoản', 'clause'],
  ['điều', 'article'],
  ['điểm', 'point'],
  ['tiết', 'subpoint'],
  ['phần', 'part'],
  ['mẫu', 'form'],
  ['mục', 'section'],
  ['qđ', 'decision'],
];

/** Abbreviations of a level, recognised only directly before a number. */
const SHORT: ReadonlyMap<string, CitationToken['kind']> = new Map([
  ['d', 'article'],
  ['k', 'clause'],
  ['ch', 'chapter'],
  ['c', 'chapter'],
  ['m', 'section'],
]);

const FILLERS: ReadonlySet<string> = new Set(['cua', 'tai', 'theo', 'nay', 'thuoc', 'trong', 'o', 'va', 'cac']);

// These names are two words; they are joined into one run of letters to be recognised as one keyword. (No
// lookbehind: Safari before 16.4 lacks it.)
const TWO_WORDS = /(^|[^\p{L}])(qu[a-zế]+|ph[uụ]|ti[eể]u) +([đd][iị]nh|l[uụ]c|m[uụ]c)(?!\p{L})/gu;

/**
 * Splits a typed query into keywords, numbers and letters: `d12k4dd` → d·12·k·4·dd, `chươngii` → chương·ii, `quyết
 * định` → one keyword. Never fails: anything unknown is `letters`.
 */
export function citationTokens(typed: string): readonly CitationToken[] {
  const text = exactForm(typed).replace(TWO_WORDS, joined);
  const tokens: CitationToken[] = [];
  let last = 0;
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)) {
    const gap = text.slice(last, index);
    last = index + run.length;
    const numberFollows = /^\p{N}/u.test(text.slice(last));
    tokens.push(...(/^\p{N}/u.test(run) ? [token('number', run, gap)] : lettersTokens(run, gap, numberFollows)));
  }
  return tokens;
}

/** Joins two words if together they are a known keyword. */
function joined(whole: string, before: string, first: string, second: string): string {
  return markIn(first + second) === first.length + second.length ? before + first + second : whole;
}

/**
 * A run of letters as one token, or as a keyword followed by what is typed directly after it (“diemdd”, “qdd” before a
 * number).
 */
function lettersTokens(run: string, gap: string, numberFollows: boolean): readonly CitationToken[] {
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
  // “2ak1”: the letter belongs to the article, the k starts the clause.
  if (numberFollows && gap === '' && folded.endsWith('k') && isLabel(folded.slice(0, -1)))
    return [token('letters', run.slice(0, -1), gap), token('clause', run.slice(-1), '')];
  if (FILLERS.has(folded)) return [token('filler', run, gap)];
  return [token((numberFollows ? SHORT.get(folded) : undefined) ?? 'letters', run, gap)];
}

/** Length of the keyword that a run begins with; 0 if it begins with none. */
function markIn(run: string): number {
  return MARKS.find(([exact]) => means(run.slice(0, exact.length), exact))?.[0].length ?? 0;
}

/** True if the typed letters can only mean this keyword: “muc” and “mục” match, “mức” does not. */
function means(typed: string, exact: string): boolean {
  return (
    typed.length === exact.length &&
    [...typed].every((letter, index) => letter === exact[index] || letter === fold(exact[index] ?? ''))
  );
}

/** True for a point's letter or a Roman numeral. */
function isLabel(folded: string): boolean {
  return folded.length === 1 || folded === 'dd' || /^[ivxl]+$/.test(folded);
}

function token(kind: CitationToken['kind'], exact: string, gap: string): CitationToken {
  return { kind, exact, folded: fold(exact), gap };
}
