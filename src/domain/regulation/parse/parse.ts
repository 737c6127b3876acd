/**
 * The parser of Vietnamese legal text: source → tree.
 *
 * Reads a decision with the regulation issued with it, or one instrument that stands alone (law, decree, decision), as typed or
 * as pasted from a word processor. Words are kept verbatim; what is irregular is refused, never mended silently.
 */
import type { Problem } from '../../problem.ts';
import { opensAttachment } from './front.ts';
import { finishInstrument } from './finish.ts';
import { InstrumentDraft, type Ahead } from './instrument.ts';
import { readLines, type Line } from './lines.ts';
import { markOf } from './marks.ts';
import { quote, reportInto } from './report.ts';
import type { RegulationText } from '../tree/tree.ts';

export interface ParseResult {
  /** The tree; null exactly when there are problems. */
  readonly text: RegulationText | null;
  /** Everything irregular, in the order of the lines. */
  readonly problems: readonly Problem[];
}

/**
 * Parses a whole source text.
 * @param source the file's characters, in any Unicode form and with any line ends.
 * @param file the path that problems name.
 * Never throws.
 */
export function parseRegulation(source: string, file: string): ParseResult {
  const problems: Problem[] = [];
  const report = reportInto(problems, file);
  const lines = readLines(source, report);
  const drafts: [InstrumentDraft, ...InstrumentDraft[]] = [new InstrumentDraft(report)];
  let current = drafts[0];
  for (const [index, line] of lines.entries()) {
    if (opensAttachment(line.text) && current.mayEnd) {
      if (drafts.length === 2) {
        report(
          line.line,
          `${quote(line.text)}, văn bản kèm theo thứ hai`,
          'một Quyết định và nhiều nhất một văn bản kèm theo',
          'Tách mỗi văn bản kèm theo thành một thư mục riêng trong content/.',
        );
      }
      current = new InstrumentDraft(report, current.takeTrailing());
      drafts.push(current);
    }
    current.take(line, aheadOf(lines, index));
  }
  if (lines.length === 0) {
    report(1, 'tệp không có chữ nào', 'toàn văn của văn bản', 'Chép toàn văn vào tệp này, lưu bằng mã UTF-8.');
  }
  for (const draft of drafts) {
    if (lines.length > 0 && !draft.body.hasArticle) {
      report(
        draft.front[0]?.line ?? 1,
        'văn bản không có Điều nào',
        'ít nhất một dòng “Điều 1. …”',
        'Kiểm tra cách viết “Điều 1.” (chữ Đ, dấu chấm sau số), hoặc chép đủ toàn văn.',
      );
    }
  }
  const [first, second] = drafts;
  const text: RegulationText =
    second === undefined
      ? { decision: null, regulation: finishInstrument(first, '', report) }
      : { decision: finishInstrument(first, 'quyet-dinh.', report), regulation: finishInstrument(second, '', report) };
  problems.sort((a, b) => a.line - b.line);
  return { text: problems.length === 0 ? text : null, problems };
}

/** Looks ahead in the lines after `index`, as far as the instrument goes. */
function aheadOf(lines: readonly Line[], index: number): Ahead {
  const rest = function* (): Generator<Line> {
    for (let next = index + 1; next < lines.length; next += 1) {
      const line = lines[next];
      if (line === undefined || opensAttachment(line.text)) return;
      yield line;
    }
  };
  return {
    hasMark: (kind, label) =>
      rest().some(({ text }) => {
        const mark = markOf(text);
        return mark !== null && mark.kind === kind && mark.label === label;
      }),
    recipientsPunctuated: () => rest().some(({ text }) => text.endsWith(';')),
  };
}
