/** Finds what a drawn formula or a table has become when it was copied line by line: neighbouring short lines that are no sentences. */
import { formMarksOf } from './printedForms.ts';
import type { Line } from './lines.ts';
import { markOf } from './marks.ts';
import { isTerminated } from './sentences.ts';

/** A line as long as this is a sentence, a cell of a table hardly ever. */
const LONGEST = 70;
/** So few lines are a list of names as well. */
const FEWEST_CELLS = 6;

const FIGURE = /^[\d.,]+ ?%?$/;
const TABLE_HEAD = /^(?:STT|TT|Stt|Số TT|SỐ TT)$/;
const AFTER_FORMULA = /^(?:Trong đó|trong đó|Ghi chú|Với|Ở đây)(?: |:|$)/;

/** A run of lines that are one block, and what told so. */
interface Run {
  readonly after: number;
  readonly block: 'formula' | 'lines';
}

/**
 * The lines with each formula and each table of loose cells as one line, its lines joined by new lines, so that they are never taken for
 * sentences. `doubt` is told of the latter: its first and last line.
 * @param isUnit true for a line that begins a unit of the text.
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
    if (run.block === 'lines') doubt(first.line, others.at(-1)?.line ?? first.line);
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

function isLoose(line: Line | undefined): line is Line {
  return (
    line !== undefined &&
    line.block === undefined &&
    !line.strong &&
    line.text.length <= LONGEST &&
    !isTerminated(line.text) &&
    markOf(line.text) === null
  );
}

/** Short unfinished lines with one that is “=” alone, or begins or ends with it. */
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

/** A table's cells as lines: from a head “STT” on, or many short lines with figures alone among them. */
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

/** A table of loose cells may hold sentences and lists; it ends with the next article, chapter, signature or appendix. */
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
