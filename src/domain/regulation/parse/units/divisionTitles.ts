/** The titles of Phần, Chương, Mục: the lines below their captions. */
import type { DraftDivision } from '../words/draftTree.ts';
import type { Line } from '../words/line.ts';
import { quote, type ReportProblem } from '../report/report.ts';
import { isAllCaps, isTerminated } from '../words/sentences.ts';
import type { BodyForm } from './unitNodes.ts';

/**
 * Whether a line below a division's caption is its title. In a text of articles nothing else can follow the caption;
 * in an outline the division's own words can.
 */
export function isDivisionTitle({ kind, heading, blocks }: DraftDivision, line: Line, form: BodyForm): boolean {
  if (form === 'articles') return true;
  if (blocks.length > 0 || line.block !== undefined || isTerminated(line.text)) return false;
  // The title of a Phần often takes two lines; an outline's is on the line of its number.
  const mayRun = kind !== 'outline' || !line.hard;
  return heading.text === ''
    ? kind !== 'outline' || isAllCaps(line.text)
    : mayRun && isAllCaps(heading.text) && isAllCaps(line.text);
}

/** Adds a line to the title of a division. Reports one in other type than the caption, and one that is a sentence. */
export function addDivisionTitle(division: DraftDivision, line: Line, report: ReportProblem): void {
  const { heading } = division;
  if (line.strong !== heading.strong) {
    report(
      line.line,
      `tên ${quote(line.text)} ${line.strong ? 'in đậm' : 'không in đậm'}, khác với ${quote(division.caption)}`,
      'cả số và tên cùng in đậm, hoặc cùng không',
      'Đặt cả hai dòng trong một cặp dấu **, hoặc bỏ hết dấu **.',
    );
  }
  if (isTerminated(line.text) || line.block !== undefined || (heading.text !== '' && isTerminated(heading.text))) {
    report(
      line.line,
      `đoạn ${quote(line.text)} nằm ngoài các Điều`,
      `sau ${division.caption} là tên của nó rồi đến Mục hoặc Điều`,
      'Chuyển đoạn này vào một Điều, hoặc bỏ dấu câu cuối nếu đây là tên.',
    );
  }
  heading.text = heading.text === '' ? line.text : `${heading.text} ${line.text}`;
}
