/**
 * Paragraphs that are not prose: tables, quotations, formulas. Each is a single string of its unit with its lines
 * separated by line breaks, so that code for paragraphs works for them too. The kind is derived from the string itself.
 */
import { isTable } from './tables.ts';

export type BlockKind =
  | 'prose'
  /** One row per line, with cells separated by tabs (see tables.ts). */
  | 'table'
  /** Words of another text between quotation marks, as in amending texts; each line is a paragraph of that text. */
  | 'quotation'
  /** A formula of several lines, as copied from a drawn one. */
  | 'formula'
  /** Lines that cannot be joined reliably: a table whose cells became separate lines. */
  | 'lines';

/** The kind of a paragraph. */
export function blockKind(paragraph: string): BlockKind {
  if (isTable(paragraph)) return 'table';
  if (isQuotation(paragraph)) return 'quotation';
  if (!paragraph.includes('\n')) return 'prose';
  return /(?:^|\n)(?:=|[^\n]* =$)/.test(paragraph) ? 'formula' : 'lines';
}

/** True for prose, the only kind that can be a title or be continued. */
export function isProse(paragraph: string): boolean {
  return blockKind(paragraph) === 'prose';
}

const OPENING = /^[“"«]/;
const CLOSING = /[”"»][.,;:)]*$/;
/** A numbered unit between single marks, as some offices quote it: ‘1. …’, '1. …'. */
const SINGLE =
  /^(?:‘|')(?=(?:Điều|Chương|Mục|Phụ lục|PHỤ LỤC) [\dIVX]|\d{1,3}\p{Ll}?\. |\p{Ll}\d?\) )[^‘“”"«»]*[’'][.,;:)]*$/u;

/** True for words that quote a numbered unit between single marks, as a whole. */
export function isSinglyQuoted(words: string): boolean {
  return SINGLE.test(words);
}

/** True for a paragraph that is entirely inside quotation marks. “Cây” là … is not: the mark closes before the end. */
function isQuotation(paragraph: string): boolean {
  if (isSinglyQuoted(paragraph)) return true;
  if (!OPENING.test(paragraph) || isTable(paragraph)) return false;
  return (
    paragraph.includes('\n') ||
    (CLOSING.test(paragraph) &&
      quoteDepths(paragraph).findIndex((depth) => depth === 0) >= paragraph.replace(/[.,;:)]+$/, '').length - 1)
  );
}

/**
 * The number of open quotation marks after each character. Straight ones open at the start of a word and close at its
 * end.
 * @param before how many are open before the first one
 */
export function quoteDepths(words: string, before = 0): readonly number[] {
  let depth = before;
  let line = 0;
  return [...words].map((character, index, all) => {
    if (character === '\n') line = index + 1;
    if (character === '“' || character === '«') depth += 1;
    else if (character === '”' || character === '»') depth -= 1;
    else if (character === '"') depth += index === line || /[\s([“]/.test(all[index - 1] ?? ' ') ? 1 : -1;
    return (depth = Math.max(0, depth));
  });
}
