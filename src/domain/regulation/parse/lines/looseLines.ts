/** Finds formulas and tables that were pasted line by line: consecutive short lines that are not sentences. */
import { lastOf } from '../../../baseline.ts';
import { formMarksOf } from '../words/printedForms.ts';
import type { Line } from '../words/line.ts';
import { markOf } from '../words/marks.ts';
import { isAllCaps, isTerminated } from '../words/sentences.ts';

/** The maximum length of a loose line; longer ones are sentences, hardly ever table cells. */
const LONGEST = 70;
/** With fewer lines, it could just as well be a list of names. */
const MIN_CELLS = 6;

const FIGURE = /^[\d.,]+ ?%?$/;
const TABLE_HEAD = /^(?:STT|TT|Stt|Số TT|SỐ TT)$/;
const AFTER_FORMULA = /^(?:Trong đó|trong đó|Ghi chú|Với|Ở đây)(?: |:|$)/;

/** A run of lines that form one block, and its kind. */
interface Run {
  readonly after: number;
  readonly block: 'formula' | 'lines';
}

/**
 * Joins each formula and each table of loose cells into one line, separated by line breaks, so that they are not parsed
 * as sentences.
 * @param doubt called with the first and last line of each table of loose cells
 */
export function joinLooseLines(lines: readonly Line[], doubt: (first: number, last: number) => void): readonly Line[] {
  const joined: Line[] = [];
  const runs = runsOf(lines);
  for (let index = 0; index < lines.length; index += 1) {
    const run = formulaFrom(lines, index, runs) ?? cellsFrom(lines, index, runs);
    const [first, ...others] = lines.slice(index, run?.after ?? index + 1);
    if (first === undefined) break;
    if (run === null) {
      joined.push(first);
      continue;
    }
    if (run.block === 'lines') doubt(first.line, lastOf(others)?.line ?? first.line);
    joined.push({
      ...first,
      text: [first, ...others].map(({ text }) => text).join('\n'),
      hard: true,
      block: run.block,
    });
    index = run.after - 1;
  }
  return joined;
}

/** What each line needs to know about those below it, computed once for all. */
interface LooseRuns {
  /** Index after the last of the loose lines from each line on. */
  readonly cellsEnd: readonly number[];
  /** The same for lines of a formula. */
  readonly formulaEnd: readonly number[];
  /** Index of the next line that is, starts or ends with “=”. */
  readonly nextEquals: readonly number[];
  /** The number of plain numbers above each line. */
  readonly figuresAbove: readonly number[];
}

function runsOf(lines: readonly Line[]): LooseRuns {
  const cellsEnd: number[] = [];
  const formulaEnd: number[] = [];
  const nextEquals: number[] = [];
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    const text = line?.text ?? '';
    const loose = isLoose(line);
    const inFormula = loose && !AFTER_FORMULA.test(text) && !formMarksOf(text).some(({ unsure }) => !unsure);
    cellsEnd[index] = loose ? (cellsEnd[index + 1] ?? index + 1) : index;
    formulaEnd[index] = inFormula ? (formulaEnd[index + 1] ?? index + 1) : index;
    nextEquals[index] = /^=|=$/.test(text) ? index : (nextEquals[index + 1] ?? lines.length);
  }
  const figuresAbove: number[] = [0];
  for (const [index, { text }] of lines.entries())
    figuresAbove[index + 1] = (figuresAbove[index] ?? 0) + (FIGURE.test(text) ? 1 : 0);
  return { cellsEnd, formulaEnd, nextEquals, figuresAbove };
}

/** A heading of an outline: “V. MẪU CHỮ”. */
const OUTLINE_HEADING = /^(?:[IVXLC]+|[A-ZĐ])[.)] ?(?=.{6})/;

function isHeading(text: string): boolean {
  return OUTLINE_HEADING.test(text) && isAllCaps(text);
}

function isLoose(line: Line | undefined): line is Line {
  return (
    line !== undefined &&
    line.block === undefined &&
    line.back === undefined &&
    !line.strong &&
    line.text.length <= LONGEST &&
    !isTerminated(line.text) &&
    markOf(line.text) === null &&
    !isHeading(line.text)
  );
}

/** Short unfinished lines of which one is “=”, or starts or ends with it. */
function formulaFrom(lines: readonly Line[], start: number, { formulaEnd, nextEquals }: LooseRuns): Run | null {
  const before = lines[start - 1];
  if (
    before === undefined ||
    !(isTerminated(before.text) || before.block !== undefined || before.text.endsWith('như sau'))
  )
    return null;
  const after = formulaEnd[start] ?? start;
  return after - start >= 3 && (nextEquals[start] ?? after) < after ? { after, block: 'formula' } : null;
}

/** A table whose cells are lines: starting with a header “STT”, or many short lines including plain numbers. */
function cellsFrom(lines: readonly Line[], start: number, { cellsEnd, figuresAbove }: LooseRuns): Run | null {
  const first = lines[start];
  if (!isLoose(first)) return null;
  if (
    TABLE_HEAD.test(first.text) &&
    lines[start + 1] !== undefined &&
    lines[start + 1]?.block === undefined &&
    !isTerminated(lines[start + 1]?.text ?? '')
  )
    return { after: endOfCells(lines, start), block: 'lines' };
  const after = cellsEnd[start] ?? start;
  const count = after - start;
  const figures = (figuresAbove[after] ?? 0) - (figuresAbove[start] ?? 0);
  return count >= MIN_CELLS && figures >= 2 && figures * 6 >= count ? { after, block: 'lines' } : null;
}

/**
 * A table of loose cells can contain sentences and lists; it ends at the next article, chapter, signature or appendix.
 */
function endOfCells(lines: readonly Line[], start: number): number {
  let after = start + 1;
  for (; after < lines.length; after += 1) {
    const line = lines[after];
    if (
      line === undefined ||
      line.block !== undefined ||
      /^(?:Nơi nhận|TM\.|KT\.|PHỤ LỤC|Phụ lục|\(?Ghi chú)/.test(line.text)
    )
      break;
    const mark = markOf(line.text) ?? formMarksOf(line.text).find(({ unsure }) => !unsure)?.mark ?? null;
    if (mark !== null && (mark.kind === 'article' || !('footnotes' in mark))) break;
    if (mark?.kind === 'clause' && line.text.length > LONGEST * 2) break;
  }
  return after;
}
