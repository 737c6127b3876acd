import { quote, type ReportProblem } from '../report/report.ts';

/**
 * What separates a line from the one before it: a soft line break, a new line, or an empty line (also a page break).
 */
export type Gap = 'soft' | 'line' | 'blank';

/** One non-empty line of the source, without word processor artefacts. */
export interface SourceLine {
  readonly text: string;
  /** The same words split at the tabs of the line; a single item if there are none. */
  readonly cells: readonly string[];
  /** The same words split at tabs or wide gaps: the columns of a letterhead or footer. */
  readonly columns: readonly string[];
  /** 1-based, as counted by editors. */
  readonly line: number;
  /** The gap between this line and the one before it. */
  readonly gap: Gap;
  /** Set if several source lines form one block that no other line continues (see blocks.ts). */
  readonly block?: 'table' | 'quotation' | 'formula' | 'lines';
  /** Set in a run of letterhead, stamps and signatures that ends an instrument (see backRuns.ts). */
  readonly back?: 'signed' | 'other';
}

/**
 * Line breaks. Editors count CRLF, LF and CR as new lines. A vertical tab or U+2028 is a word processor's line break
 * inside a paragraph (also NEL, left by old mail gateways); U+2029 and a form feed end a paragraph or a page.
 */
const BREAKS = /(\r\n|\n|\r|[\u000B\u2028\u0085]|[\u2029\u000C])/;

/**
 * The source as normalised lines: NFC, every Unicode space as a plain space, no BOM, soft hyphen, zero-width or
 * direction mark, non-breaking hyphens as plain hyphens. Reports characters that cannot be official words (see
 * `checkLetters`).
 */
export function sourceLines(source: string, report: ReportProblem): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let line = 1;
  let newLines = 0;
  let gap: Gap = 'blank';
  let hasCode = false;
  for (const [index, piece] of source.split(BREAKS).entries()) {
    if (index % 2 === 1) {
      const isNewLine = piece === '\n' || piece === '\r' || piece === '\r\n';
      if (isNewLine) {
        line += 1;
        newLines += 1;
      }
      const here: Gap = isNewLine
        ? newLines > 1
          ? 'blank'
          : 'line'
        : piece === '\u2029' || piece === '\f'
          ? 'blank'
          : 'soft';
      gap = stronger(gap, here);
      continue;
    }
    const text = cleanLine(piece);
    // Word exports the rule above footnotes as lines of control characters.
    if (/^[\u0001-\u0008\u000E-\u001F ]*$/.test(text)) continue;
    checkLetters(text, line, report);
    const code = hasCode ? null : PAGE_CODE.exec(text);
    if (code !== null) {
      hasCode = true;
      reportCode(code[0], line, report);
    }
    lines.push({
      text: ownLetters(text),
      cells: cellsOf(piece, '\t'),
      columns: cellsOf(piece, /\t|[^\S\n]{3,}/).filter((cell) => cell !== ''),
      line,
      gap,
    });
    gap = 'soft';
    newLines = 0;
  }
  reportColumns(lines, report);
  return lines;
}

function cellsOf(piece: string, separator: string | RegExp): readonly string[] {
  return piece.split(separator).map((cell) => ownLetters(cleanLine(cell)));
}

function ownLetters(text: string): string {
  return text.replace(/[ÐƉ]/g, 'Đ').replace(/[ðɖ]/g, 'đ');
}

function stronger(a: Gap, b: Gap): Gap {
  const order: readonly Gap[] = ['soft', 'line', 'blank'];
  return order.indexOf(a) < order.indexOf(b) ? b : a;
}

/** One line of source, without line break, reduced to the official words. */
export function cleanLine(raw: string): string {
  return raw
    .replace(/[\p{Cf}\u001F]/gu, '')
    .replace(/[\u001E\u2011]/g, '-')
    .normalize('NFC')
    .replace(/[\p{Zs}\t\u0007]+/gu, ' ')
    .trim();
}

/**
 * Tags and letters that pages of HTML are full of, headings and table rows of Markdown. A single `<b>` or `&amp;` may
 * be words of a text about pages.
 */
const PAGE_CODE = new RegExp(
  [
    '<\\/?(?:p|br|div|span|table|tbody|tr|td|th|h[1-6]|ul|ol|li)(?: [^<>]*)?\\/?>',
    '&(?:nbsp|[a-z](?:acute|grave|circ|tilde));',
    '^#{1,6} (?=[\\p{L}*])',
    '^\\|.*\\|$',
  ].join('|'),
  'iu',
);

const ARTICLE = /^Điều \d+\p{Ll}?\. ?\p{Lu}/u;
const BESIDE = /^(?:Điều \d+\p{Ll}?\. ?\p{Lu}|Article \d)/u;

/** Reports two texts side by side, as a translation or a comparison has them: their lines would run into each other. */
function reportColumns(lines: readonly SourceLine[], report: ReportProblem): void {
  const first = lines.find(({ cells: [one = '', other = ''] }) => ARTICLE.test(one) && BESIDE.test(other));
  if (first === undefined) return;
  report(
    first.line,
    `hai cột đứng cạnh nhau ${quote(first.cells.join(' | '))}`,
    'một văn bản, mỗi đoạn một dòng',
    'Bỏ cột của bản dịch hoặc bản so sánh, chỉ giữ cột của văn bản này.',
  );
}

/** Reports the first code of a web page: there are as many as lines. */
function reportCode(code: string, line: number, report: ReportProblem): void {
  report(
    line,
    `mã trình bày ${quote(code)}, không phải lời văn`,
    'chữ thường, không có mã HTML hay Markdown',
    'Mở trang ấy bằng trình duyệt hoặc Word, chọn phần văn bản, chép rồi dán lại thành chữ; hoặc bỏ hết các mã ấy.',
  );
}

/**
 * Reports signs that the file was decoded or typed wrongly, because the text would be neither verbatim nor searchable.
 */
function checkLetters(text: string, line: number, report: ReportProblem): void {
  const lookalike = /[ÐðƉɖ]/.exec(text);
  if (lookalike) {
    report(
      line,
      `chữ “${lookalike[0]}” (không phải chữ Đ của tiếng Việt) trong ${quote(text)}`,
      'chữ “Đ” hoặc “đ” tiếng Việt',
      'Thay chữ trông giống bằng “Đ”, “đ” gõ từ bộ gõ Unicode, trong cả tệp.',
    );
  }
  const broken = /[\p{Cc}\p{Cs}\p{Co}\uFFFD]/u.exec(text);
  if (broken) {
    const code = (broken[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    report(
      line,
      `ký tự không đọc được U+${code}`,
      'chỉ chữ, số và dấu câu Unicode',
      'Lưu lại tệp nguồn bằng mã UTF-8, chuyển từ phông chữ cũ sang Unicode nếu cần, rồi xóa ký tự còn sót.',
    );
  }
}
