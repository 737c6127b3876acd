/** Splits a source into its instruments: the enacting one, those issued with it, appendices, printed footnotes. */
import { lastOf } from '../../baseline.ts';
import { annexCaption, isEnactedBy, type AnnexCaption } from './words/annexCaptions.ts';
import { opensBack } from './frontAndBack/back.ts';
import { isInstrument, opensAttachment } from './frontAndBack/front.ts';
import { isLetterhead } from './frontAndBack/letterhead.ts';
import type { Line } from './words/line.ts';
import { markOf } from './words/marks.ts';
import { footnotesFrom } from './lines/printedFootnotes.ts';
import { formMarksOf } from './words/printedForms.ts';
import { isAllCaps, isDangling, isTerminated } from './words/sentences.ts';

/** The lines of one instrument, appendix or the printed footnotes. */
export interface Section {
  readonly role: 'instrument' | 'annex' | 'footnotes';
  /** Only for an annex. */
  readonly caption: AnnexCaption | null;
  readonly lines: readonly Line[];
  /** True for an enacting instrument that came after what is issued with it. */
  readonly isMoved?: true;
}

/** The maximum number of lines from an attachment's name to “(Ban hành kèm theo …)”. */
const NAME_LINES = 6;

/**
 * Splits the lines into sections. The first one is an instrument, also where a file puts an appendix or an attachment
 * before the decision that issues it.
 */
export function divideText(lines: readonly Line[]): readonly Section[] {
  const start = enactingAfter(lines);
  if (start === null) return divide(lines);
  const [enacting, ...others] = divide(lines.slice(start));
  const first = divide(lines.slice(0, start)).map((section): Section => {
    const [line] = section.lines;
    const caption = line === undefined || section.caption !== null ? null : annexCaption(line.text);
    return caption === null ? section : { ...section, role: 'annex', caption };
  });
  return enacting === undefined ? first : [{ ...enacting, isMoved: true }, ...first, ...others];
}

/** The letterhead of a decision is at most this many lines above its type. */
const HEAD_LINES = 12;

/**
 * Index of the first line of the instrument that issues an appendix or attachment placed before it; null if the text
 * does not start with one. A sample decision in a form below the real one does not count.
 */
function enactingAfter(lines: readonly Line[]): number | null {
  const [first] = lines;
  if (first === undefined || first.block !== undefined) return null;
  const unit = lines.findIndex(({ text, block }) => block === undefined && isUnit(text));
  const isAttached = annexCaption(first.text) !== null || opensAttachment(first.text);
  const isIssued = lines.slice(0, Math.max(unit, 0)).some(({ text }) => isEnactedBy(text));
  if (unit < 0 || !(isAttached || isIssued)) return null;
  const kind = lines.findIndex(({ text, block }, index) => index > unit && block === undefined && isEnacting(text));
  if (kind < 0 || !lines.slice(kind).some(({ text }) => markOf(text)?.kind === 'article')) return null;
  let start = kind;
  while (start > Math.max(unit + 1, kind - HEAD_LINES) && isHeadLine(lines[start - 1])) start -= 1;
  // Without its own letterhead it may be a sample.
  return lines.slice(start, kind).some(({ text }) => isLetterhead(text)) ? start : null;
}

function isEnacting(text: string): boolean {
  return isInstrument(text) && !opensAttachment(text);
}

function isHeadLine(line: Line | undefined): boolean {
  return line !== undefined && line.block === undefined && (isLetterhead(line.text) || isAllCaps(line.text));
}

function divide(lines: readonly Line[]): readonly Section[] {
  const sections: { role: Section['role']; caption: AnnexCaption | null; lines: Line[] }[] = [
    { role: 'instrument', caption: null, lines: [] },
  ];
  let hasUnit = false;
  let isSigned = false;
  const footnotes = footnotesFrom(lines);
  for (const [index, line] of lines.entries()) {
    const open = lastOf(sections);
    if (open === undefined || index === footnotes) break;
    const before = lastOf(open.lines);
    const isFree =
      hasUnit && line.block === undefined && (before === undefined || isSigned || !isDangling(before.text));
    const caption = isFree ? captionAt(lines, index, before, isSigned, open.role === 'annex') : null;
    if (caption !== null) {
      sections.push({ role: 'annex', caption, lines: [line] });
      isSigned = false;
      continue;
    }
    const isAfterText = isSigned || (before !== undefined && isTerminated(before.text));
    if (isFree && (opensAttachment(line.text) || (isAfterText && opensNamed(lines, index, ISSUED)))) {
      sections.push({ role: 'instrument', caption: null, lines: [line] });
      [hasUnit, isSigned] = [false, false];
      continue;
    }
    if (isFree && isAfterText && opensNamed(lines, index, LISTED)) {
      sections.push({
        role: 'annex',
        caption: { kind: 'attachment', label: '', printed: line.text, rest: '' },
        lines: [line],
      });
      isSigned = false;
      continue;
    }
    open.lines.push(line);
    hasUnit ||= line.block === undefined && isUnit(line.text);
    isSigned ||= hasUnit && opensBack(line, before?.text ?? '');
  }
  return footnotes === null
    ? sections
    : [...sections, { role: 'footnotes', caption: null, lines: lines.slice(footnotes) }];
}

function isUnit(text: string): boolean {
  const mark = markOf(text) ?? formMarksOf(text)[0]?.mark ?? null;
  return mark !== null;
}

/**
 * The caption at a line. Before the signature it has to stand out: in capitals, above a title in capitals, or alone on
 * its line in another annex (`isBelowOther`).
 */
function captionAt(
  lines: readonly Line[],
  index: number,
  before: Line | undefined,
  isSigned: boolean,
  isBelowOther: boolean,
): AnnexCaption | null {
  const line = lines[index];
  const caption = line === undefined ? null : annexCaption(line.text);
  if (line === undefined || caption === null) return null;
  const next = lines[index + 1]?.text ?? '';
  const isAlone = caption.rest === '' && caption.label !== '' && isBelowOther;
  const standsOut =
    isAllCaps(caption.printed) || isAllCaps(next) || isAllCaps(caption.rest) || isEnactedBy(next) || isAlone;
  if (caption.kind === 'form' && !isSigned && !standsOut) return null;
  const mayBegin =
    before === undefined || before.block === 'table' || endsPart(before.text) || (isAlone && isAllCaps(next));
  return isSigned || (line.hard && standsOut && mayBegin) ? caption : null;
}

/** True for words after which a caption can be: a sentence, a heading, “(Ký, ghi rõ họ tên)”, dots to write on. */
function endsPart(text: string): boolean {
  return isTerminated(text) || isAllCaps(text) || /\([^()]+\)$|[…_]$|\.{3,}$/.test(text);
}

/** Names of attachments that are instruments themselves, and of those that are just annexes. */
const ISSUED = /^(?:QUY|ĐIỀU LỆ|NỘI QUY|CHƯƠNG TRÌNH|KẾ HOẠCH|ĐỀ ÁN|PHƯƠNG ÁN|HƯỚNG DẪN)/;
const LISTED = /^(?:DANH MỤC|DANH SÁCH|BỘ TIÊU CHÍ|THANG ĐIỂM|BẢNG|BIỂU|ĐỊNH MỨC|ĐƠN GIÁ|HỆ SỐ|SỐ LIỆU|TỔNG HỢP)/;

/** “QUY CHẾ TRỒNG CÂY” with “(Ban hành kèm theo …)” a few lines below. */
function opensNamed(lines: readonly Line[], index: number, names: RegExp): boolean {
  const [line, ...following] = lines.slice(index, index + NAME_LINES);
  if (line === undefined || !isAllCaps(line.text) || !names.test(line.text)) return false;
  const end = following.findIndex(({ text }) => isEnactedBy(text));
  return (
    end >= 0 &&
    following.slice(0, end).every(({ text }) => isAllCaps(text) || (names === LISTED && !isTerminated(text)))
  );
}
