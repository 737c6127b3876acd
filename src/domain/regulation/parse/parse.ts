/**
 * The parser of Vietnamese legal text: source → tree.
 *
 * Reads a decision with what is issued with it, or a single instrument (law, decree, decision, plan), with its
 * appendices, as typed or as pasted from a word processor. Words are kept verbatim. Irregularities are reported, never
 * silently corrected; unusual printed forms are accepted and listed in the remarks.
 */
import { lastOf } from '../../baseline.ts';
import type { Problem } from '../../problem.ts';
import { annexCaption, type AnnexCaption } from './words/annexCaptions.ts';
import { divideText, type Section } from './divide.ts';
import type { DraftPassage } from './words/draftTree.ts';
import { finishAnnex } from './finishAnnex.ts';
import { finishInstrument } from './finish.ts';
import { attachedKind } from './frontAndBack/front.ts';
import { takeFootnotes } from './lines/printedFootnotes.ts';
import { InstrumentDraft } from './instrument.ts';
import type { Line } from './words/line.ts';
import { readLines } from './lines/lines.ts';
import { isArticleLine, LinesAhead } from './units/linesAhead.ts';
import type { InstrumentForm } from './units/markReader.ts';
import { articleLookalike } from './words/marks.ts';
import { quotedLines } from './words/quotedLines.ts';
import { Remarks, type Remark } from './report/remarks.ts';
import { quote, reportInto, type ReportProblem } from './report/report.ts';
import type { Annex, Instrument, RegulationText } from '../tree/tree.ts';

export interface ParseResult {
  /** The tree; null if and only if there are problems. */
  readonly text: RegulationText | null;
  /** The tree as far as it was read, whatever the problems: an id may be there twice. */
  readonly tree: RegulationText;
  /** All irregularities, in the order of the lines. */
  readonly problems: readonly Problem[];
  /** Unusual forms and how they were understood, and artefacts that were left out. */
  readonly remarks: readonly Remark[];
  /** Parts that were kept but may be wrong: a table of loose cells, numbers of an outline that are out of sequence. */
  readonly doubts: readonly Remark[];
}

/**
 * Parses a whole source text. Never throws.
 * @param source the file's characters, in any Unicode normalisation form and with any line breaks
 * @param file the path to be used in error messages
 */
export function parseRegulation(source: string, file: string): ParseResult {
  const problems: Problem[] = [];
  const report = reportInto(problems, file);
  const remarks = new Remarks();
  const doubts: Remark[] = [];
  const looseCells = (first: number, last: number): void => {
    doubts.push({
      line: first,
      words: `Dòng ${first}–${last} có lẽ là một bảng mà mỗi ô thành một dòng; được giữ thành từng dòng, không thành câu. Chép lại bảng từ tệp Word, hoặc đặt dấu tab giữa các ô của một hàng.`,
    });
  };
  const lines = readLines(source, { report, remarks, looseCells });
  if (lines.length === 0)
    report(1, 'tệp không có chữ nào', 'toàn văn của văn bản', 'Chép toàn văn vào tệp này, lưu bằng mã UTF-8.');
  const sections = divideText(lines);
  const footnotes = sections.flatMap(({ role, lines: own }) => (role === 'footnotes' ? takeFootnotes(own) : []));
  const drafts: { section: Section; draft: InstrumentDraft }[] = [];
  for (const section of sections) {
    if (section.isMoved === true) sayMoved(section, remarks);
    const last = lastOf(drafts)?.draft;
    if (section.role === 'footnotes') {
      if (last !== undefined) last.back.push(...footnotes);
      continue;
    }
    const draft = readSection(
      section,
      section.role === 'instrument' ? (last?.takeTrailing() ?? []) : [],
      footnotes.length,
      report,
      remarks,
    );
    if (lines.length > 0 && section.role === 'instrument' && draft.body.nodes.length === 0 && drafts.length === 0)
      refuseWithoutUnits(section.lines, report);
    if (draft.unfit.length > 0) {
      doubts.push({
        line: draft.unfit[0] ?? 1,
        words: `Số ở dòng ${draft.unfit.slice(0, 12).join(', ')}${draft.unfit.length > 12 ? ' …' : ''} lặp hoặc không nối tiếp số trước: những dòng ấy được giữ như đoạn văn, không có địa chỉ riêng.`,
      });
    }
    if (draft.bare.lines.length > 0)
      doubts.push({
        line: draft.bare.lines[0] ?? 1,
        words: `Dòng ${draft.bare.lines.slice(0, 12).join(', ')}${draft.bare.lines.length > 12 ? ' …' : ''} bắt đầu bằng số không có dấu chấm: được giữ như đoạn văn, không có địa chỉ riêng. Nếu là khoản thì viết “1. …”; nếu là hàng của bảng thì đặt dấu tab giữa các ô.`,
      });
    drafts.push({ section, draft });
  }
  const tree = assemble(drafts, report);
  problems.sort((a, b) => a.line - b.line);
  return { text: problems.length === 0 ? tree : null, tree, problems, remarks: remarks.all(), doubts };
}

/**
 * Parses an appendix or form that an amending text quotes.
 * @param words its paragraphs, separated by line breaks
 * @param line the 1-based line of the source at which it starts
 * @returns null if it does not start with the caption of one, or cannot be read
 */
export function parseAnnex(words: string, line: number): Annex | null {
  const problems: Problem[] = [];
  const report = reportInto(problems, '');
  const remarks = new Remarks();
  const paragraphs = quotedLines(words).map((one) => one.words);
  const lines = readLines(paragraphs.join('\n\n'), { report, remarks, looseCells: () => undefined });
  const [first] = lines;
  const caption = first === undefined ? null : annexCaption(first.text);
  if (caption === null) return null;
  const section: Section = { role: 'annex', caption, lines: lines.map((one) => ({ ...one, line })) };
  const draft = readSection(section, [], 0, report, remarks);
  const annex = finishAnnex({ section, draft }, new Map(), report);
  return problems.length === 0 ? annex : null;
}

function readSection(
  { role, caption, lines }: Section,
  front: readonly DraftPassage[],
  footnotes: number,
  report: ReportProblem,
  remarks: Remarks,
): InstrumentDraft {
  // A file may be an appendix and nothing else.
  const [first] = lines;
  const isAppendix =
    first !== undefined && first.block === undefined && front.length === 0 && annexCaption(first.text) !== null;
  const form: InstrumentForm = {
    body: lines.some(isArticleLine) && role !== 'annex' ? 'articles' : 'outline',
    isAnnex: role === 'annex' || isAppendix,
    footnotes,
  };
  const draft = new InstrumentDraft(form, report, remarks, front);
  const ahead = new LinesAhead(lines);
  for (const [index, line] of lines.entries()) {
    const own = index === 0 ? (caption ?? (isAppendix ? annexCaption(line.text) : null)) : null;
    if (own !== null) takeCaption(draft, own, line);
    else draft.take(line, ahead.from(index));
  }
  return draft;
}

function sayMoved({ lines: [first] }: Section, remarks: Remarks): void {
  const sentence = (at: string): string =>
    `Văn bản ban hành đứng sau phần kèm theo nó (${at}); trang xếp văn bản ban hành trước, lời văn giữ nguyên.`;
  remarks.add('moved', first?.line ?? 1, sentence);
}

function takeCaption(draft: InstrumentDraft, { printed, rest }: AnnexCaption, line: Line): void {
  draft.takeAs('appendix', printed, line);
  if (rest !== '') draft.takeAs(rest.startsWith('(') ? 'enactedBy' : 'title', rest, line);
}

/** Reports a text without units, naming lines that may be misprinted articles. */
function refuseWithoutUnits(lines: readonly Line[], report: ReportProblem): void {
  const like = lines
    .filter(({ text }) => articleLookalike(text) !== null || /^[ĐDÐ][iìíïî]?[eêềếệu]{1,2}\S? ?\d/iu.test(text))
    .slice(0, 3);
  const named =
    like.length === 0
      ? ''
      : `; có dòng gần giống: ${like.map(({ line, text }) => `dòng ${line} ${quote(text.slice(0, 30))}`).join(', ')}`;
  report(
    lines[0]?.line ?? 1,
    `văn bản không có Điều nào${named}`,
    'ít nhất một dòng “Điều 1. …”, hoặc các mục “I.”, “1.” của kế hoạch, chỉ thị',
    'Kiểm tra cách viết “Điều 1.” (chữ Đ, dấu chấm sau số), hoặc chép đủ toàn văn.',
  );
}

/** The type of an attachment, on its own line or at the start of its title. */
function attachmentName({ front }: InstrumentDraft): string {
  const own = front.find(({ kind }) => kind === 'instrument')?.text;
  const title = front.find(({ kind }) => kind === 'title')?.text ?? '';
  return own ?? attachedKind(title) ?? 'VĂN BẢN KÈM THEO';
}

/** Assembles the instruments: the first one enacts the second, the others are annexes. */
function assemble(
  drafts: readonly { section: Section; draft: InstrumentDraft }[],
  report: ReportProblem,
): RegulationText {
  const instruments = drafts.filter(({ section }) => section.role === 'instrument');
  const second = instruments[1];
  let decision: Instrument | null = null;
  let regulation: Instrument | null = null;
  const annexes: Annex[] = [];
  const used = new Map<string, number>();
  for (const one of drafts) {
    if (one.section.role === 'annex') annexes.push(finishAnnex(one, used, report));
    else if (one === second || (second === undefined && regulation === null))
      regulation = finishInstrument(one.draft, '', report);
    else if (decision === null) decision = finishInstrument(one.draft, 'quyet-dinh.', report);
    else
      annexes.push(
        finishAnnex(
          {
            ...one,
            section: {
              ...one.section,
              caption: {
                kind: 'attachment',
                label: '',
                printed: attachmentName(one.draft),
                rest: '',
              },
            },
          },
          used,
          report,
        ),
      );
  }
  return { decision, regulation: regulation ?? { prefix: '', front: [], body: [], back: [] }, annexes };
}
