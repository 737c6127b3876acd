/** Finds formulas and tables that were pasted line by line: consecutive short lines that are not sentences. */
import { lastOf } from '../../baseline.ts';
import { formMarksOf } from './printedForms.ts';
import type { Line } from './lines.ts';
import { markOf } from './marks.ts';
import { isAllCaps, isTerminated } from './sentences.ts';

/** The maximum length of a loose line; longer ones are sentences, hardly ever table cells. */
const LONGEST = 70;
/** With fewer lines, it could just as well be a list of names. */
const FEWEST_CELLS = 6;

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
  for (let index = 0; index < lines.length; index += 1) {
    const run = formulaFrom(lines, index) ?? cellsFrom(lines, index);
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

/** A heading of an outline: “V. MẪU CHỮ”. */
const OUTLINE_HEADING = /^(?:[IVXLC]+|[A-ZĐ])[.)] ?(?=.{6})/;

function isHeading(text: string): boolean {
  return OUTLINE_HEADING.test(text) && isAllCaps(text);
}

function isLoose(line: Line | undefined): line is Line {
  return (
    line !== undefined &&
    line.block === undefined &&
    !line.strong &&
    line.text.length <= LONGEST &&
    !isTerminated(line.text) &&
    markOf(line.text) === null &&
    !isHeading(line.text)
  );
}

/** Short unfinished lines of which one is “=”, or starts or ends with it. */
function formulaFrom(lines: readonly Line[], start: number): Run | null {
  const before = lines[start - 1];
  if (
    before === undefined ||
    !(isTerminated(before.text) || before.block !== undefined || before.text.endsWith('như sau'))
  )
    return null;
  let after = start;
  while (
    isLoose(lines[after]) &&
    !AFTER_FORMULA.test(lines[after]?.text ?? '') &&
    !formMarksOf(lines[after]?.text ?? '').some(({ unsure }) => !unsure)
  )
    after += 1;
  const texts = lines.slice(start, after).map(({ text }) => text);
  const equals = texts.findIndex((text) => /^=|=$/.test(text));
  if (equals < 0 || texts.length < 3) return null;
  return { after, block: 'formula' };
}

/** A table whose cells are lines: starting with a header “STT”, or many short lines including plain numbers. */
function cellsFrom(lines: readonly Line[], start: number): Run | null {
  const first = lines[start];
  if (!isLoose(first)) return null;
  if (
    TABLE_HEAD.test(first.text) &&
    lines[start + 1] !== undefined &&
    lines[start + 1]?.block === undefined &&
    !isTerminated(lines[start + 1]?.text ?? '')
  )
    return { after: endOfCells(lines, start), block: 'lines' };
  let after = start;
  while (isLoose(lines[after])) after += 1;
  const texts = lines.slice(start, after).map(({ text }) => text);
  const figures = texts.filter((text) => FIGURE.test(text)).length;
  return texts.length >= FEWEST_CELLS && figures >= 2 && figures * 6 >= texts.length ? { after, block: 'lines' } : null;
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
