/** Splits a source into its instruments: the enacting one, those issued with it, appendices, printed footnotes. */
import { lastOf } from '../../baseline.ts';
import { annexCaption, type AnnexCaption } from './annexCaptions.ts';
import { opensBack } from './back.ts';
import { isEnactedBy, opensAttachment } from './front.ts';
import type { Line } from './lines.ts';
import { markOf } from './marks.ts';
import { footnotesFrom } from './printedFootnotes.ts';
import { formMarksOf } from './printedForms.ts';
import { isAllCaps, isDangling, isTerminated } from './sentences.ts';

/** The lines of one instrument, appendix or the printed footnotes. */
export interface Section {
  readonly role: 'instrument' | 'annex' | 'footnotes';
  /** Only for an annex. */
  readonly caption: AnnexCaption | null;
  readonly lines: readonly Line[];
}

/** The maximum number of lines from an attachment's name to “(Ban hành kèm theo …)”. */
const NAME_LINES = 6;

/** Splits the lines into sections; the first one is always an instrument. */
export function divideText(lines: readonly Line[]): readonly Section[] {
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
    const caption = isFree ? captionAt(lines, index, before, isSigned) : null;
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
    isSigned ||= hasUnit && opensBack(line.text, line.hard, before?.text ?? '');
  }
  return footnotes === null
    ? sections
    : [...sections, { role: 'footnotes', caption: null, lines: lines.slice(footnotes) }];
}

function isUnit(text: string): boolean {
  const mark = markOf(text) ?? formMarksOf(text)[0]?.mark ?? null;
  return mark !== null;
}

/** The caption at a line. Before the signature it has to stand out: in capitals, or above a title in capitals. */
function captionAt(
  lines: readonly Line[],
  index: number,
  before: Line | undefined,
  isSigned: boolean,
): AnnexCaption | null {
  const line = lines[index];
  const caption = line === undefined ? null : annexCaption(line.text);
  if (line === undefined || caption === null) return null;
  const next = lines[index + 1]?.text ?? '';
  const standsOut = isAllCaps(caption.printed) || isAllCaps(next) || isAllCaps(caption.rest) || isEnactedBy(next);
  if (caption.kind === 'form' && !isSigned && !standsOut) return null;
  return isSigned || (line.hard && standsOut && (before === undefined || endsPart(before.text))) ? caption : null;
}

/** True for words after which a caption can stand: a sentence, a heading, “(Ký, ghi rõ họ tên)”, dots to write on. */
function endsPart(text: string): boolean {
  return isTerminated(text) || isAllCaps(text) || /\([^()]+\)$|[…_]$|\.{3,}$/.test(text);
}

/** Names of attachments that are instruments themselves, and of those that are just annexes. */
const ISSUED = /^(?:QUY|ĐIỀU LỆ|NỘI QUY|CHƯƠNG TRÌNH|KẾ HOẠCH|ĐỀ ÁN|PHƯƠNG ÁN|HƯỚNG DẪN)/;
const LISTED = /^(?:DANH MỤC|BẢNG|BIỂU|ĐỊNH MỨC|ĐƠN GIÁ|HỆ SỐ|SỐ LIỆU|TỔNG HỢP)/;

/** “QUY CHẾ TRỒNG CÂY” with “(Ban hành kèm theo …)” a few lines below. */
function opensNamed(lines: readonly Line[], index: number, names: RegExp): boolean {
  const [line, ...following] = lines.slice(index, index + NAME_LINES);
  if (line === undefined || !isAllCaps(line.text) || !names.test(line.text)) return false;
  const end = following.findIndex(({ text }) => isEnactedBy(text));
  return end >= 0 && following.slice(0, end).every(({ text }) => isAllCaps(text));
}
