/** The source as lines with their breaks weighed and their bold markers (`**…**`) taken off. */
import { markOf } from './marks.ts';
import { sourceLines, type SourceLine } from './normalise.ts';
import { quote, type Report } from './report.ts';
import { isTable } from '../tree/tables.ts';
import { joinTables } from './joinTables.ts';

export interface Line {
  readonly text: string;
  /** 1-based line of the source. */
  readonly line: number;
  /** A paragraph break stands before it; otherwise the break may have fallen inside a sentence. */
  readonly hard: boolean;
  readonly strong: boolean;
}

/** Lines that a bold span may run over: a caption with a long title, or a signature. */
const LONGEST_SPAN = 12;

/**
 * The lines of a source.
 *
 * Two habits exist. Where articles stand after an empty line, an empty line separates paragraphs and a single new line is only
 * a soft break. Where they follow directly (text pasted from a word processor), every new line separates paragraphs.
 */
export function readLines(source: string, report: Report): readonly Line[] {
  const lines = joinTables(sourceLines(source, report), report);
  const hardGaps = separatesByEmptyLines(lines) ? ['blank'] : ['blank', 'line'];
  return takeBold(
    lines.map(({ text, line, gap }) => ({ text, line, hard: hardGaps.includes(gap), strong: false })),
    report,
  );
}

function separatesByEmptyLines(lines: readonly SourceLine[]): boolean {
  // The first line of all has nothing before it and shows no habit.
  const articles = lines.slice(1).filter(({ text }) => markOf(text)?.kind === 'article');
  return articles.filter(({ gap }) => gap === 'blank').length * 2 >= articles.length;
}

/** Takes the markers off and says which lines they embraced; reports one that opens or closes nothing, or stands inside a line. */
function takeBold(lines: readonly Line[], report: Report): readonly Line[] {
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
    if (!isTable(text)) text = text.replace(/ {2,}/g, ' ').trim();
    if (text === '') {
      if (opens && closing === index)
        report(line.line, 'chỗ in đậm không có chữ', 'chữ giữa ** và **', 'Bỏ các dấu ** này.');
      carriedBreak ||= line.hard;
      continue;
    }
    taken.push({ text, line: line.line, hard: line.hard || carriedBreak, strong });
    carriedBreak = false;
  }
  return taken;
}

/** Index of the line that closes the span opened at `start`; -1 when none does before another opens or an article begins. */
function closingLine(lines: readonly Line[], start: number): number {
  for (let index = start; index < Math.min(lines.length, start + LONGEST_SPAN); index += 1) {
    const text = lines[index]?.text ?? '';
    if (index > start && text !== '**' && (text.startsWith('**') || markOf(text)?.kind === 'article')) return -1;
    if (text.endsWith('**') && (index > start || text.length > 3)) return index;
    // Closed inside its first line: that line is reported for it.
    if (index === start && text.indexOf('**', 2) > 0) return index;
  }
  return -1;
}
