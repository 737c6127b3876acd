/** Reads the source as lines: classifies line breaks and removes bold markers (`**…**`). */
import { lastOf } from '../../../baseline.ts';
import { markBack } from '../frontAndBack/backRuns.ts';
import { takeFurniture } from './furniture.ts';
import { joinTables } from './joinTables.ts';
import { splitColumns, tableZones } from '../frontAndBack/letterhead.ts';
import type { Line } from '../words/line.ts';
import { joinLooseLines } from './looseLines.ts';
import { markOf } from '../words/marks.ts';
import { sourceLines, type Gap, type SourceLine } from '../words/normalise.ts';
import { footnotesFrom } from './printedFootnotes.ts';
import { formMarksOf } from '../words/printedForms.ts';
import { joinQuotations } from './quotations.ts';
import type { Remarks } from '../report/remarks.ts';
import { quote, type ReportProblem } from '../report/report.ts';
import { isDangling, isTerminated } from '../words/sentences.ts';

/** Maximum number of lines in a bold span: a caption with a long title, or a signature. */
const LONGEST_SPAN = 12;

/** Collects what was found in a source besides its lines. */
export interface LineNotes {
  readonly report: ReportProblem;
  readonly remarks: Remarks;
  /** Called with the first and last line of a table whose cells became separate lines. */
  readonly looseCells: (first: number, last: number) => void;
}

/**
 * The lines of a source, without artefacts of pages and programs; each table, quotation and formula is one line.
 *
 * There are two conventions. If articles follow empty lines, an empty line separates paragraphs and a single line break
 * is only a soft break. If they follow directly (text pasted from a word processor), every line break separates
 * paragraphs, except if all lines are wrapped at the same width (as in text from a PDF).
 */
export function readLines(source: string, { report, remarks, looseCells }: LineNotes): readonly Line[] {
  const plain = splitColumns(markBack(takeFurniture(sourceLines(source, report), remarks)));
  const zones = tableZones(plain);
  const lines = joinTables(plain, report, (index) => zones[index] === true);
  const hardGaps: readonly Gap[] = separatesByEmptyLines(lines) ? ['blank'] : ['blank', 'line'];
  const width = wrappedWidth(lines);
  const broken = lines.map(({ text, line, gap, block, back }, index): Line => {
    const wrapped = gap === 'soft' || (gap === 'line' && isWrapped(lines[index - 1], text, width));
    return {
      text,
      line,
      hard: hardGaps.includes(gap) && !wrapped,
      strong: false,
      ...(wrapped ? { wrapped } : {}),
      ...(block === undefined ? {} : { block }),
      ...(back === undefined ? {} : { back }),
    };
  });
  const bare = takeBold(broken, report);
  const footnotes = footnotesFrom(bare) ?? bare.length;
  return [
    ...joinLooseLines(joinQuotations(bare.slice(0, footnotes), report, remarks), looseCells),
    ...bare.slice(footnotes),
  ];
}

/** The minimum share of single line breaks inside sentences for them to count as soft breaks. */
const SOFT_SHARE = 0.25;

/**
 * Whether only empty lines end paragraphs. Judged by the articles or, if there are none, by other numbered lines, or by
 * all lines. But if hardly any single line break is inside a sentence, single line breaks end paragraphs too.
 */
function separatesByEmptyLines(lines: readonly SourceLine[]): boolean {
  // The first line has no preceding line and is not evidence either way.
  const rest = lines.slice(1);
  const isArticle = ({ text }: SourceLine): boolean =>
    markOf(text)?.kind === 'article' ||
    formMarksOf(text).some(({ mark, unsure }) => mark.kind === 'article' && !unsure);
  const articles = rest.filter(isArticle);
  const units =
    articles.length > 0 ? articles : rest.filter(({ text }) => markOf(text) !== null || formMarksOf(text).length > 0);
  const shown = units.length > 0 ? units : rest;
  if (shown.filter(({ gap }) => gap === 'blank').length * 2 < shown.length) return false;
  const single = rest.flatMap(({ text, gap, block }, index) =>
    gap === 'line' && block === undefined && markOf(text) === null ? [{ text, before: lines[index]?.text ?? '' }] : [],
  );
  const inside = single.filter(
    ({ text, before }) => !isTerminated(before) && (/^[\p{Ll}\d(]/u.test(text) || isDangling(before)),
  );
  return inside.length >= single.length * SOFT_SHARE;
}

/** If the lines are shorter than this, they are not wrapped. */
const SHORTEST_FULL = 50;
const LONGEST_FULL = 130;

/**
 * The width at which the lines of a source are wrapped, as in a PDF file; null if they are paragraphs of any length.
 */
function wrappedWidth(lines: readonly SourceLine[]): number | null {
  const lengths = lines
    .filter(({ block }) => block === undefined)
    .map(({ text }) => text.length)
    .sort((a, b) => a - b);
  const longest = lastOf(lengths) ?? 0;
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (lengths.length < 15 || longest > LONGEST_FULL || usual < SHORTEST_FULL) return null;
  return lengths.filter((length) => length > usual * 0.8).length * 3 >= lengths.length ? usual * 0.8 : null;
}

/** True if a line continues the full line before it. */
function isWrapped(before: SourceLine | undefined, text: string, width: number | null): boolean {
  if (
    width === null ||
    before === undefined ||
    before.block !== undefined ||
    before.text.length < width ||
    isTerminated(before.text)
  )
    return false;
  return markOf(text) === null && !formMarksOf(text).some(({ unsure }) => !unsure);
}

/** Removes the markers and marks the lines they enclosed; reports one that is unmatched or inside a line. */
function takeBold(lines: readonly Line[], report: ReportProblem): readonly Line[] {
  const taken: Line[] = [];
  let closing = -1;
  let carriedBreak = false;
  for (const [index, line] of lines.entries()) {
    let text = line.text;
    const opens = index > closing && text.startsWith('**');
    if (opens) {
      closing = closingLine(lines, index);
      if (closing < 0)
        report(
          line.line,
          `dấu ** mở ở ${quote(text)} mà không đóng`,
          'mỗi chỗ in đậm có ** ở đầu và ** ở cuối',
          'Thêm ** ở cuối chỗ in đậm, hoặc bỏ ** này.',
        );
      text = text.slice(2);
    }
    const strong = index <= closing;
    if (text.endsWith('**')) {
      if (!strong)
        report(
          line.line,
          `dấu ** đóng ở ${quote(line.text)} mà không mở`,
          'mỗi chỗ in đậm có ** ở đầu và ** ở cuối',
          'Thêm ** ở đầu chỗ in đậm, hoặc bỏ ** này.',
        );
      text = text.slice(0, -2);
    }
    if (text.includes('**')) {
      report(
        line.line,
        `dấu ** ở giữa dòng ${quote(line.text)}`,
        'dấu ** chỉ ở đầu và cuối một đoạn',
        'Bỏ dấu ** trong dòng này.',
      );
      text = text.replaceAll('**', '');
    }
    if (line.block === undefined) text = text.replace(/ {2,}/g, ' ').trim();
    if (text === '') {
      if (opens && closing === index)
        report(line.line, 'chỗ in đậm không có chữ', 'chữ giữa ** và **', 'Bỏ các dấu ** này.');
      carriedBreak ||= line.hard;
      continue;
    }
    taken.push({ ...line, text, hard: line.hard || carriedBreak, strong });
    carriedBreak = false;
  }
  return taken;
}

/** Index of the line that closes the span opened at `start`; -1 if another one opens or an article starts first. */
function closingLine(lines: readonly Line[], start: number): number {
  for (let index = start; index < Math.min(lines.length, start + LONGEST_SPAN); index += 1) {
    const text = lines[index]?.text ?? '';
    if (index > start && text !== '**' && (text.startsWith('**') || markOf(text)?.kind === 'article')) return -1;
    if (text.endsWith('**') && (index > start || text.length > 3)) return index;
    // Closed inside its first line: that line is reported.
    if (index === start && text.indexOf('**', 2) > 0) return index;
  }
  return -1;
}
