/**
 * Paragraphs that are more than prose: tables, quotations, formulas. Each is one string of its unit, its lines joined by new lines, so that
 * whatever reads paragraphs reads it too; what it is shows in the string itself.
 */
import { isTable } from './tables.ts';

export type BlockKind =
  | 'prose'
  /** Rows by new lines, cells by tabs (see tables.ts). */
  | 'table'
  /** Words of another text between quotation marks, as amending texts print them; its lines are that text's paragraphs. */
  | 'quotation'
  /** A formula over several lines, as copied from where it was drawn. */
  | 'formula'
  /** Lines that nobody can join for certain: a table of which every cell has become a line. */
  | 'lines';

/** What a paragraph is. */
export function blockKind(paragraph: string): BlockKind {
  if (isTable(paragraph)) return 'table';
  if (isQuotation(paragraph)) return 'quotation';
  if (!paragraph.includes('\n')) return 'prose';
  return /(?:^|\n)(?:=|[^\n]* =$)/.test(paragraph) ? 'formula' : 'lines';
}

/** True for prose, which alone may be a title or be continued. */
export function isProse(paragraph: string): boolean {
  return blockKind(paragraph) === 'prose';
}

const OPENING = /^[“"«]/;
const CLOSING = /[”"»][.,;:)]*$/;

/** True for a paragraph that is between quotation marks as a whole. “Cây” là … is not: its mark closes before the end. */
function isQuotation(paragraph: string): boolean {
  if (!OPENING.test(paragraph) || isTable(paragraph)) return false;
  return (
    paragraph.includes('\n') ||
    (CLOSING.test(paragraph) &&
      quoteDepths(paragraph).findIndex((depth) => depth === 0) >= paragraph.replace(/[.,;:)]+$/, '').length - 1)
  );
}

/** How many quotation marks are open after each character. Straight ones open at the beginning of a word and close at its end. */
export function quoteDepths(words: string): readonly number[] {
  let depth = 0;
  let line = 0;
  return [...words].map((character, index, all) => {
    if (character === '\n') line = index + 1;
    if (character === '“' || character === '«') depth += 1;
    else if (character === '”' || character === '»') depth -= 1;
    else if (character === '"') depth += index === line || /[\s([“]/.test(all[index - 1] ?? ' ') ? 1 : -1;
    return (depth = Math.max(0, depth));
  });
}
