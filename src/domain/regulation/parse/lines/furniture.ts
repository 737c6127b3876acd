/**
 * Removes page artefacts: page numbers, running heads of the gazette, tables of contents, rules, leftovers of Word
 * fields, buttons.
 */
import { lastOf } from '../../../baseline.ts';
import { formMarksOf } from '../words/printedForms.ts';
import { markOf } from '../words/marks.ts';
import { contentsLines } from './tableOfContents.ts';
import type { SourceLine } from '../words/normalise.ts';
import type { Remarks } from '../report/remarks.ts';
import { quote } from '../report/report.ts';
import { isDangling, isTerminated, startsInside } from '../words/sentences.ts';

const GAZETTE = /^(?:(\d{1,4}) )?CÔNG BÁO ?\/ ?Số .{1,40}\/ ?Ngày \d{1,2}-\d{1,2}-\d{4}(?: (\d{1,4}))?$/iu;
/** The gazette's section name, above a text copied from it. */
const GAZETTE_SECTION =
  /^(?:VĂN BẢN QUY PHẠM PHÁP LUẬT|PHẦN VĂN BẢN QUY PHẠM PHÁP LUẬT|VĂN BẢN KHÁC|PHẦN VĂN BẢN KHÁC)$/;
const PAGE_NUMBER = /^(?:(?:Trang|Page) )?(?:[-–] ?)?(\d{1,4})(?: ?[-–]| ?\/ ?\d{1,4}| of \d{1,4})?$/;
/** With the number of all pages it can be nothing else. */
const PAGE_OF = /^(?:Trang|Page) \d{1,4} ?(?:\/|of|trên) ?\d{1,4}$/;
const FIELD = /^(?:PAGE(?: +\\\* ?MERGEFORMAT)?(?: \d+)?|EMBED [\w.]+)$/;
/** A button of a page from which the text was copied. */
const BUTTON =
  /^(?:\[(?:Bấm|Nhấn|Nhấp|Click)(?: vào)?(?: đây)? để (?:xem|mở|tải)[^\]]{0,60}\]|Xem nội dung VB|FILE ĐƯỢC ĐÍNH KÈM THEO VĂN BẢN)$/iu;
const RULE = /^(?:(?:[-–—_=*~] ?){3,}|\*)$/;

/** Lines at least this long are not table cells or parts of formulas. */
const SHORT = 40;

/**
 * The lines without page numbers and running heads. Each removal is noted in `remarks`, except for rules, which have no
 * words.
 */
export function takeFurniture(lines: readonly SourceLine[], remarks: Remarks): readonly SourceLine[] {
  const numbered = pageLines(lines);
  const isHead = runningHeads(lines, numbered);
  const isPage = lines.map((_, index) => numbered[index] === true || isHead[index] === true);
  const isContents = contentsLines(lines);
  const hasGazette = lines.some(({ text }) => GAZETTE.test(text));
  const kept: SourceLine[] = [];
  let gap: SourceLine['gap'] | null = null;
  for (const [index, line] of lines.entries()) {
    const { text } = line;
    const isSection = hasGazette && GAZETTE_SECTION.test(text);
    if (RULE.test(text) || isPage[index] === true || isContents[index] === true || isSection) {
      if (isContents[index] === true) remarks.add('contents', line.line, contentsSentence);
      else if (isHead[index] === true)
        remarks.add(
          'head',
          line.line,
          (where) =>
            `Đã bỏ dòng lặp lại ở đầu hoặc cuối mỗi trang (${where}, ví dụ ${quote(text)}); không thuộc lời văn.`,
        );
      else if (!RULE.test(text)) addRemark(line, remarks);
      gap = gap === 'blank' || line.gap === 'blank' ? 'blank' : 'line';
      continue;
    }
    const before = lastOf(kept);
    const splits = gap !== null && isPage[index - 1] === true && before !== undefined && isSplit(before.text, text);
    kept.push(gap === null ? line : { ...line, gap: splits ? 'soft' : line.gap === 'blank' ? 'blank' : gap });
    gap = null;
  }
  return kept;
}

const contentsSentence = (lines: string): string => `Đã bỏ mục lục in ở đầu hoặc cuối (${lines}); không thuộc lời văn.`;

function addRemark({ line, text }: SourceLine, remarks: Remarks): void {
  const what =
    GAZETTE.test(text) || GAZETTE_SECTION.test(text)
      ? 'đầu trang Công báo'
      : FIELD.test(text)
        ? 'mã trường còn sót của Word'
        : BUTTON.test(text)
          ? 'nút bấm của trang mạng'
          : 'số trang';
  remarks.add(what, line, (lines) => `Đã bỏ ${what} (${lines}, ví dụ ${quote(text)}); không thuộc lời văn.`);
}

/** True if `text` continues the sentence of `before` across a page break. */
function isSplit(before: string, text: string): boolean {
  if (isDangling(before)) return true;
  return (
    !isTerminated(before) &&
    markOf(text) === null &&
    (startsInside(text) || before.length > SHORT) &&
    formMarksOf(text).length === 0
  );
}

/**
 * Which lines are page numbers or running heads. A bare number counts as a page number if it interrupts a sentence or
 * follows the previous page's number.
 */
function pageLines(lines: readonly SourceLine[]): readonly boolean[] {
  const found = lines.map(
    ({ text }) => GAZETTE.test(text) || FIELD.test(text) || BUTTON.test(text) || PAGE_OF.test(text),
  );
  const numbers = lines.map(({ text }) => {
    const gazette = GAZETTE.exec(text);
    const number = gazette?.[1] ?? gazette?.[2] ?? PAGE_NUMBER.exec(text)?.[1];
    return number === undefined ? null : Number(number);
  });
  for (const [index, number] of numbers.entries()) {
    if (number === null || found[index] === true) continue;
    const [before, after] = [lines[index - 1], lines[index + 1]];
    const parts =
      before !== undefined &&
      after !== undefined &&
      !isTerminated(before.text) &&
      startsInside(after.text) &&
      !/^\d/.test(after.text) &&
      // “Bàn”, “1”, “cái” are cells.
      !isAmongCells(lines, index);
    const isCell =
      isAmongCells(lines, index) || lines.slice(0, index).some(({ text }) => /^(?:STT|TT|Số TT)$/i.test(text));
    found[index] = parts || (!isCell && isInRun(numbers, index));
  }
  return found;
}

/** A line that repeats on every page is at most this long. */
const LONGEST_HEAD = 120;

/** Which lines are a text's name repeated on its pages: the same words, each time beside a page number. */
function runningHeads(lines: readonly SourceLine[], isNumber: readonly boolean[]): readonly boolean[] {
  const places = new Map<string, number[]>();
  for (const [index, { text }] of lines.entries())
    if (text.length <= LONGEST_HEAD) places.set(text, [...(places.get(text) ?? []), index]);
  const found = lines.map(() => false);
  for (const [text, at] of places) {
    const isBeside = at.every((index) => isNumber[index - 1] === true || isNumber[index + 1] === true);
    // Shorter words may be cells of a table that became lines.
    const isWords = /^\p{Lu}\S*(?: \S+){2}/u.test(text) && !isTerminated(text) && markOf(text) === null;
    if (at.length > 1 && isBeside && isWords) for (const index of at) found[index] = isNumber[index] !== true;
  }
  return found;
}

/** Minimum length of a run of consecutive numbers, with only words between them, for them to be page numbers. */
const SHORTEST_RUN = 3;

/** True for a number from 2 on that is in a long enough run. */
function isInRun(numbers: readonly (number | null)[], index: number): boolean {
  const own = numbers[index] ?? 0;
  if (own < 2) return false;
  const length = (step: 1 | -1): number => {
    let count = 0;
    for (let at = index + step; at >= 0 && at < numbers.length; at += step) {
      const number = numbers[at];
      if (number === null || number === undefined) continue;
      if (number !== own + step * (count + 1)) break;
      count += 1;
    }
    return count;
  };
  return length(1) + length(-1) + 1 >= SHORTEST_RUN;
}

/** True among short unfinished lines, as where every cell of a table is a line of its own. */
function isAmongCells(lines: readonly SourceLine[], index: number): boolean {
  const isShort = (line: SourceLine | undefined): boolean =>
    line !== undefined && line.text.length < SHORT && !isTerminated(line.text) && markOf(line.text) === null;
  return isShort(lines[index - 1]) && isShort(lines[index + 1]);
}
