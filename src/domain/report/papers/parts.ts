/** Building blocks for the papers of a report. */
import { vietnameseDate } from '../../day.ts';
import { capital } from '../../rating/wording/phrases.ts';
import { provisionWords } from '../../regulation/tree/ids.ts';
import { CELL_BREAK, tableOf } from '../../regulation/tree/tables.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { PaperBlock, PaperCell, PaperLine, PaperRun } from './paper.ts';
import type { ReportDuty, Statement } from '../report.ts';

/** Dots to be filled in by hand instead of a value in a line. */
export const DOTS = '………';

/** A run of words in normal type. */
export function plain(text: string): PaperRun {
  return { text };
}

/** A provision by its name. */
export function cite(clause: ProvisionId, strong = false): PaperRun {
  const name = provisionWords(clause);
  return strong ? { text: capital(name), strong: true, clause } : { text: name, clause };
}

/** A table cell of some lines. */
export function cell(...lines: readonly PaperLine[]): PaperCell {
  return { lines };
}

/** A cell of one line of plain words. */
export function wordsCell(text: string): PaperCell {
  return cell([plain(text)]);
}

/** A cell of a table's head. */
export function head(text: string): PaperCell {
  return { lines: [[{ text, strong: true }]], align: 'centre' };
}

/** Typed text, line by line; none if it is empty. */
export function paperLinesOf(text: string): readonly PaperLine[] {
  return text === '' ? [] : text.split('\n').map((line) => [plain(line)]);
}

/**
 * A duty's official words under its name: title, paragraphs, tables row by row. `onOneLine`: the name before the first
 * words.
 */
export function dutyLines({ id, heading, paragraphs }: ReportDuty, onOneLine = false): readonly PaperLine[] {
  const own = [...(heading === null ? [] : [heading]), ...paragraphs.flatMap(rowsOf)].map((text) => [plain(text)]);
  const [first = [], ...rest] = own;
  return onOneLine ? [[cite(id, true), plain('. '), ...first], ...rest] : [[cite(id, true)], ...own];
}

/** A paragraph as lines: a table in it row by row, a quotation or formula line by line. */
function rowsOf(paragraph: string): readonly string[] {
  const rows = tableOf(paragraph)?.rows;
  if (rows === undefined) return paragraph.split('\n');
  return rows.map((row) => row.map(({ words: own }) => own.split(CELL_BREAK).join('; ')).join(' | '));
}

/** A statement with its clause in brackets, if it has one. */
export function statementLine({ text, clause }: Statement): PaperLine {
  return clause === null ? [plain(text)] : [plain(`${text} (`), cite(clause), plain(')')];
}

/** Sections are numbered as they come, in Roman numerals, since some may be left out. */
export function numbered(blocks: readonly PaperBlock[]): readonly PaperBlock[] {
  let at = 0;
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, text: `${ROMAN[at++] ?? ''}. ${block.text}` } : block,
  );
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

const SEVEN_HOURS = 7 * 3_600_000;

/** The day of a moment in Vietnam, which keeps one time all year round (UTC+7): `03/11/2026`. */
export function vietnamDay(moment: string): string {
  return vietnameseDate(new Date(Date.parse(moment) + SEVEN_HOURS).toISOString().slice(0, 10));
}
