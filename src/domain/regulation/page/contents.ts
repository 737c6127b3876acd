import { exactForm, fold } from '../../fold.ts';
import { articlesOf } from '../tree/walk.ts';
import { isDivision, type Division, type Instrument, type Provision } from '../tree/tree.ts';

/** With more articles than this, contents are folded, so that neither page sizes nor heights grow with the text. */
const ALL_SHOWN = 40;

/** True if the contents of the instrument are too long to be shown at once. */
export function hasLongContents(instrument: Instrument): boolean {
  return articlesOf(instrument).length > ALL_SHOWN;
}

/** True for the divisions that are folded in long contents: Phần and Chương. */
export function isFolded({ kind }: Pick<Division, 'kind'>): boolean {
  return kind === 'part' || kind === 'chapter';
}

/** The articles of a division in short: `Điều 5–12`, `Điều 7`; empty if it has none. */
export function articleRange(division: Division): string {
  const labels = articlesWithin(division).map(({ label }) => label);
  const [first, last] = [labels[0], labels[labels.length - 1]];
  if (first === undefined || last === undefined) return '';
  return first === last ? `Điều ${first}` : `Điều ${first}–${last}`;
}

/** What an instrument consists of: `4 chương, 17 điều`, `17 điều`; of an outline its headings, `5 mục`. */
export function sizePhrase(instrument: Instrument): string {
  const articles = articlesOf(instrument).length;
  if (articles === 0) return `${instrument.body.length} mục`;
  const chapters = instrument.body.flatMap(chaptersWithin).length;
  return `${chapters === 0 ? '' : `${chapters} chương, `}${articles} điều`;
}

function chaptersWithin(node: Division | Provision): readonly Division[] {
  if (!isDivision(node)) return [];
  return node.kind === 'chapter' ? [node] : node.children.flatMap(chaptersWithin);
}

function articlesWithin(node: Division | Provision): readonly Provision[] {
  if (isDivision(node)) return node.children.flatMap(articlesWithin);
  return node.kind === 'article' ? [node] : [];
}

/**
 * A test for lines of contents: true if every typed word begins a word of the line, in any order. Typed without
 * diacritics it ignores those of the line; “12” finds Điều 12, 120 and 12a. Null if nothing is typed.
 */
export function contentsFilter(typed: string): ((line: string) => boolean) | null {
  const exact = wordsOf(exactForm(typed));
  const plain = wordsOf(fold(typed));
  if (plain.length === 0) return null;
  const isPlain = exact.join(' ') === plain.join(' ');
  const wanted = isPlain ? plain : exact;
  return (line) => {
    const words = wordsOf(isPlain ? fold(line) : exactForm(line));
    return wanted.every((word) => words.some((other) => other.startsWith(word)));
  };
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
}
