/** Splits a quotation into paragraphs with their numbers. */
import { lastOf } from '../../../baseline.ts';
import { markOf, type Mark } from './marks.ts';
import { formMarksOf } from './printedForms.ts';

/** One paragraph of a quotation: its words, its position in the quotation (UTF-16 offsets) and its mark. */
export interface QuotedLine {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** The mark of its number, ignoring quotation marks before it; null if it has none. */
  readonly mark: Mark | null;
}

/** The paragraphs of a quotation; consecutive table rows form one paragraph. */
export function quotedLines(quotation: string): readonly QuotedLine[] {
  const lines: QuotedLine[] = [];
  let start = 0;
  for (const words of quotation.split('\n')) {
    const end = start + words.length;
    const last = lastOf(lines);
    if (words.includes('\t') && last?.words.includes('\t') === true)
      lines[lines.length - 1] = { ...last, words: quotation.slice(last.start, end), end };
    else lines.push({ words, start, end, mark: words.includes('\t') ? null : quotedMark(words) });
    start = end + 1;
  }
  return lines;
}

/** The mark of a quoted paragraph. */
export function quotedMark(words: string): Mark | null {
  return quotedMarks(words)[0] ?? null;
}

/** All marks that a quoted paragraph may start with, most likely first: 11.1.1 is a điểm or a tiết. */
export function quotedMarks(words: string): readonly Mark[] {
  const bare = words.replace(/^[“"«]\s*/, '');
  const standard = markOf(bare);
  if (standard !== null) return [standard];
  return formMarksOf(bare).flatMap(({ mark, unsure }) => (unsure ? [] : [mark]));
}
