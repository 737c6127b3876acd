/** Recognizes what follows the last article: the recipients (nơi nhận) and the signature. */
import { lastOf } from '../../../baseline.ts';
import { isLetterhead, isPlaceAndDay, isStamp } from './letterhead.ts';
import type { Line } from '../words/line.ts';
import { isAllCaps, isTerminated } from '../words/sentences.ts';
import type { PassageKind } from '../../tree/tree.ts';

const RECIPIENTS = /^(?:Nơi nhận|NƠI NHẬN) ?(?::|$)/;

/** Signing on behalf of another: thay mặt, ký thay, thừa lệnh, thừa ủy quyền, quyền. */
const AUTHORITY = /^(?:(?:TM|T\/M|TL|TUQ) ?\. ?|T\/M )(?:\P{Ll}+|\p{L}[\p{L} ,-]{2,60})$/u;

const OFFICE =
  /^(?:(?:KT|K\/T|Q|TUQ|TL) ?\. ?)?(?:QUYỀN )?(?:PHÓ )?(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|GIÁM ĐỐC|TỔNG |CHÁNH |TRƯỞNG |VIỆN TRƯỞNG|CỤC TRƯỞNG|HIỆU TRƯỞNG|THỐNG ĐỐC|CHỦ NHIỆM|BÍ THƯ|THỦ TRƯỞNG)/;

/** The closing sentence of a law: “Luật này được Quốc hội … thông qua ngày …”. */
const ADOPTED = /^(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết) này (?:đã )?được .{0,200}thông qua/;

/** The certification below a consolidated text. */
const CERTIFIED = /^XÁC THỰC VĂN BẢN HỢP NHẤT$/;

/** The closing sentences of a plan, directive or letter, below its last item. */
const CLOSING =
  /^(?:Trên đây là (?!các |những )|(?:Trong )?[Qq]uá trình (?:tổ chức |triển khai )?(?:thực hiện|triển khai)(?![\p{L}]))/u;
/** The same where only the last mark of the whole text shows it. */
const LAST_WORDS =
  /^(?:Đề nghị|Yêu cầu|Nhận được|Căn cứ (?:Kế hoạch|nội dung)|\p{Lu}[^.;:]{2,80} (?:thông báo|đề nghị|yêu cầu|trân trọng))(?![\p{L}]).*\.\/\.?$/su;

/** True for a sentence that closes a text without articles as a whole, not its last item. */
export function isClosing(text: string): boolean {
  return CLOSING.test(text) || LAST_WORDS.test(text);
}

/** True for the closing sentence of a law, which says when it was adopted. */
export function isAdoption(text: string): boolean {
  return ADOPTED.test(text);
}

/**
 * An office in lower case, as left by conversion from old fonts and printed by databases of law.
 */
const QUIET_OFFICE =
  /^(?:KT\. ?)?(?:Quyền )?(?:Phó )?(?:Chủ tịch|Thủ tướng|Bộ trưởng|Thứ trưởng|Giám đốc|Tổng \p{L}+|Chánh \p{L}+|Viện trưởng|Thống đốc|Chủ nhiệm)(?: [\p{L} ]{0,40})?$/iu;

/** True for an office in capitals, also one held for another: “KT. BỘ TRƯỞNG”, “PHÓ CHỦ TỊCH”. */
export function isOffice(text: string): boolean {
  return OFFICE.test(text);
}

/** True for an office in lower case on a line of its own. */
export function isQuietOffice(text: string): boolean {
  return QUIET_OFFICE.test(text);
}

const DASH = /^[-–—+•*] ?/;

/** Degrees, honours and ranks before a name: “BS.CKII.”, “NGND.PGS.TS.”, “Đại tá”. */
const TITLE =
  '(?:TSKH|TS|Th\\.?S|PGS|GS|BSCK(?:II?|[12])|BS|DS|CN|CK(?:II?|[12])|KS|KTS|LS|NGƯT|NGND|TTND|TTƯT|NSND|NSƯT|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý))';
/** A person's name, with or without titles. */
const NAME = new RegExp(`^(?:${TITLE}(?:[.,-] ?| ))*(?:\\p{Lu}\\p{Ll}* ){1,5}\\p{Lu}\\p{Ll}*$`, 'u');

/** A person's name in capitals, distinguished from an office by its family name. */
const CAPITAL_NAME =
  /^(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|ĐOÀN|TRỊNH|TRƯƠNG|MAI|CAO|TÔ|LƯU|LƯƠNG|TẠ|TĂNG|THÁI|HÀ|VƯƠNG|QUÁCH|NÔNG|TỐNG|CHU|LA|ĐÀO)(?: \p{Lu}+){1,4}$/u;

/**
 * True if a line after an article's words (`last`) no longer belongs to it: nơi nhận, a signature, the sentence of
 * adoption, a run of letterhead and stamps (see backRuns.ts).
 */
export function opensBack({ text, hard, back }: Pick<Line, 'text' | 'hard' | 'back'>, last: string): boolean {
  if (back !== undefined || CERTIFIED.test(text)) return true;
  if (hard && isTerminated(last) && isPlaceAndDay(text)) return true;
  if (/^KT ?\. ?\P{Ll}+$/u.test(text) && hard) return true;
  if (RECIPIENTS.test(text) || AUTHORITY.test(text) || ADOPTED.test(text)) return true;
  return hard && isTerminated(last) && isAllCaps(text) && OFFICE.test(text);
}

/** The kind of a passage in the back, from its words and the kinds before it. */
export function backKind(text: string, before: readonly PassageKind[]): PassageKind {
  const last = lastOf(before);
  if (isLetterhead(text)) return 'letterhead';
  if (isStamp(text)) return 'stamp';
  if (RECIPIENTS.test(text)) return 'recipientsHead';
  if (AUTHORITY.test(text)) return 'authority';
  const inRecipients = last === 'recipientsHead' || last === 'recipient';
  // Pasted from two columns, recipients are between the lines of the signature.
  if (DASH.test(text) && (inRecipients || before.includes('recipientsHead'))) return 'recipient';
  if (isAllCaps(text) && OFFICE.test(text)) return 'office';
  if (isAllCaps(text) && last === 'office') return CAPITAL_NAME.test(text) ? 'signer' : 'office';
  if ((last === 'authority' || last === 'office' || !inRecipients) && QUIET_OFFICE.test(text)) return 'office';
  const unsigned = before.slice(before.lastIndexOf('signer') + 1);
  if ((unsigned.includes('authority') || unsigned.includes('office')) && NAME.test(text)) return 'signer';
  // Two sign side by side: their offices come first, then both names.
  const offices = before.filter((kind) => kind === 'office' || kind === 'authority').length;
  if (lastOf(before) === 'signer' && before[before.length - 2] !== 'signer' && offices > 1 && NAME.test(text))
    return 'signer';
  return inRecipients && !isAllCaps(text) ? 'recipient' : 'paragraph';
}

/** The passages of a back; the names of bodies next to a number, a day or a stamp are a second letterhead. */
export function settleBack<P extends { readonly kind: PassageKind; readonly text: string }>(
  passages: readonly P[],
): readonly P[] {
  const settled = [...passages];
  for (let start = 0; start < settled.length; start += 1) {
    let after = start;
    while (isName(settled[after])) after += 1;
    const isHead = [settled[start - 1], settled[after]].some(
      (beside) => beside?.kind === 'letterhead' || beside?.kind === 'stamp',
    );
    for (const [at, name] of isHead ? settled.slice(start, after).entries() : [])
      settled[start + at] = { ...name, kind: 'letterhead' };
    start = Math.max(start, after - 1);
  }
  return settled;
}

function isName(passage: { readonly kind: PassageKind; readonly text: string } | undefined): boolean {
  return passage?.kind === 'paragraph' && isAllCaps(passage.text);
}

/**
 * True if a line starts a new passage even after a soft break. `open` is the passage before it; `punctuated`: the
 * recipients end with semicolons.
 */
export function startsBackPassage(
  text: string,
  open: { readonly kind: PassageKind; readonly text: string },
  before: readonly PassageKind[],
  punctuated: boolean,
): boolean {
  const kind = backKind(text, before);
  if (open.kind === 'recipient') {
    if (isTerminated(open.text) || kind !== 'recipient') return true;
    return DASH.test(text) && !punctuated;
  }
  if (open.kind === 'paragraph') return kind !== 'paragraph' || isTerminated(open.text);
  return true;
}

/** True if a line continues the “TM. …” above it, after any kind of break: capitals, and not an office. */
export function continuesAuthority(text: string, open: { readonly kind: PassageKind }): boolean {
  return open.kind === 'authority' && !/\p{Ll}/u.test(text) && !OFFICE.test(text) && !AUTHORITY.test(text);
}

/** True if a recipient in a list with semicolons is unfinished, so that even a line with a dash continues it. */
export function unfinishedRecipient(
  open: { readonly kind: PassageKind; readonly text: string },
  kind: PassageKind,
  punctuated: boolean,
): boolean {
  return open.kind === 'recipient' && kind === 'recipient' && punctuated && !isTerminated(open.text);
}

/** True for a list item. */
export function hasDash(text: string): boolean {
  return DASH.test(text);
}
