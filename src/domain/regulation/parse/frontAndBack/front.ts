/**
 * Recognizes what precedes the first article: type of instrument, title, issuer, căn cứ, theo đề nghị, the enacting
 * words.
 */
import { lastOf } from '../../../baseline.ts';
import { isEnactedBy } from '../words/annexCaptions.ts';
import { isLetterhead, isStamp } from './letterhead.ts';
import { isAllCaps, isTerminated, startsInside } from '../words/sentences.ts';
import type { PassageKind } from '../../tree/tree.ts';

/** Types of instrument that can be an attachment of another one. */
const ATTACHABLE = 'QUY ĐỊNH|QUY CHẾ|ĐIỀU LỆ|NỘI QUY|QUY TRÌNH|QUY TẮC|CHƯƠNG TRÌNH|KẾ HOẠCH|ĐỀ ÁN|PHƯƠNG ÁN|HƯỚNG DẪN';
const ATTACHED = new RegExp(`^(?:${ATTACHABLE})$`);

/** The type with the title on the same line. */
const OPENS_ATTACHED = new RegExp(`^(${ATTACHABLE}) `);

/** The type with which the title of an attachment begins; null if it begins otherwise. */
export function attachedKind(title: string): string | null {
  return OPENS_ATTACHED.exec(title)?.[1] ?? null;
}

/** Types of instrument as printed on a line of their own. */
const INSTRUMENT = new RegExp(
  `^(?:HIẾN PHÁP|BỘ LUẬT|LUẬT|PHÁP LỆNH|LỆNH|SẮC LỆNH|SẮC LUẬT|NGHỊ QUYẾT|NGHỊ QUYẾT LIÊN TỊCH|NGHỊ ĐỊNH|QUYẾT ĐỊNH|THÔNG TƯ|THÔNG TƯ LIÊN TỊCH|CHỈ THỊ|THÔNG BÁO|THÔNG TRI|BÁO CÁO|TỜ TRÌNH|KẾT LUẬN|CÔNG ĐIỆN|VĂN BẢN HỢP NHẤT|HƯƠNG ƯỚC|QUY ƯỚC|${ATTACHABLE})$`,
);

/** How the names of issuing bodies and offices start. */
const ISSUER = new RegExp(
  `^(?:${[
    '[UỦ][ỶY] BAN|UBND|HĐND|HỘI |CHÍNH PHỦ|QUỐC HỘI|NGÂN HÀNG|BỘ (?!LUẬT)|BAN (?!HÀNH)|SỞ|CỤC|CHI CỤC|TỔNG |PHÒNG (?!,|CHỐNG)|VĂN PHÒNG',
    'TRƯỜNG|HỌC VIỆN|ĐẠI HỌC|VIỆN|TRUNG TÂM|BỆNH VIỆN|LIÊN ĐOÀN|CÔNG |ĐOÀN|ĐẢNG|CHI BỘ|HUYỆN ỦY|TỈNH ỦY|THÀNH ỦY|TÒA ÁN|TOÀ ÁN|KIỂM TOÁN|BẢO HIỂM XÃ',
    'THỦ TƯỚNG|CHỦ TỊCH|CHÁNH |GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG |THỐNG ĐỐC|CHỦ NHIỆM|BÍ THƯ|CHỈ HUY|TƯ LỆNH|QUÂN KHU|THANH TRA',
  ].join('|')})`,
);

/** The type in lower case, as left by conversion from old fonts, followed by the instrument's number. */
const KIND_AND_NUMBER =
  /^(?:Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Sắc lệnh)(?: .{0,40})? số \S+/u;

/** The session below the name of a council: “KHÓA X, KỲ HỌP THỨ 12”. */
const SESSION = /^\(?KH(?:ÓA|OÁ) [\p{L}\d]+,? ?(?:[-–] )?(?:NHIỆM KỲ [\d –-]+,? ?)?KỲ HỌP/iu;

/** A text in the unnumbered list of those that amended this one. */
const AMENDED_BY =
  /^(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định) .*(?:sửa đổi|bổ sung|thay thế|bãi bỏ)/u;

const ENACTING_WORD =
  /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ ĐỊNH|NGHỊ QUYẾT|RA LỆNH|RA SẮC LỆNH|SẮC LỆNH|CHỈ THỊ|LỆNH|THÔNG TƯ|BAN HÀNH) ?:$/iu;
/** “Chính phủ ban hành Nghị định về …”, the end of a preamble. */
const ENACTING_SENTENCE =
  /^\p{Lu}[^:;.]{3,120} (?:quyết định )?ban hành (?:Luật|Bộ luật|Pháp lệnh|Nghị|Thông tư|Quyết định|Quy|Chỉ thị|Điều lệ|Hiến pháp).*/u;

/** The heading of the words above the first article. */
const FOREWORD = /^LỜI (?:NÓI|MỞ) ĐẦU$/;

/** Who enacts: without a preamble, this distinguishes such a sentence from a title. */
const ENACTING_BODY =
  /^(?:Quốc hội|Chính phủ|Thủ tướng|Ủy ban|Hội đồng|Bộ trưởng|Chủ tịch|Thống đốc|Chánh án|Viện trưởng) /u;

/** True for a line that is only the type of an instrument. */
export function isInstrument(text: string): boolean {
  return INSTRUMENT.test(text);
}

/** True for a line that is only the type of an attached instrument (QUY ĐỊNH, QUY CHẾ …). */
export function opensAttachment(text: string): boolean {
  return ATTACHED.test(text);
}

/**
 * The kind of a passage in the front, from its words and the kinds before it. Titles and issuers are distinguished by
 * capitals and position, as laid out by Nghị định 30/2020/NĐ-CP.
 */
export function frontKind(text: string, before: readonly PassageKind[]): PassageKind {
  const has = (kind: PassageKind): boolean => before.includes(kind);
  // What looks like a letterhead in an appendix is part of a form.
  if (has('appendix'))
    return isEnactedBy(text) ? 'enactedBy' : !has('title') && mayNameForm(text) ? 'title' : 'paragraph';
  if (FOREWORD.test(text)) return 'paragraph';
  if (isLetterhead(text)) return 'letterhead';
  if (isStamp(text)) return 'stamp';
  const hasPreamble = has('recital') || has('proposal');
  if (ENACTING_WORD.test(text)) return 'enactingWords';
  if (
    (hasPreamble || (has('title') && ENACTING_BODY.test(text))) &&
    !/^(?:Căn cứ|Chiểu|Theo|Xét)(?: |$)/.test(text) &&
    ENACTING_SENTENCE.test(text)
  )
    return 'enactingWords';
  if (INSTRUMENT.test(text)) {
    if (!has('instrument')) return 'instrument';
    return hasPreamble ? 'enactingWords' : 'paragraph';
  }
  if (/^(?:[-–•*+] ?)?(?:Căn cứ|Chiểu)(?: |$)/.test(text)) return 'recital';
  if (/^(?:[-–•*+] ?)?(?:Theo|Xét|Chiểu theo) (?:lời )?(?:đề nghị|đề xuất|[Tt]ờ trình)/.test(text)) return 'proposal';
  if (has('recital') && !has('enactingWords') && /^(?:Sau khi|Thực hiện|Để|Được sự|Xét|Theo) .*[,;.]$/u.test(text))
    return 'recital';
  if (isEnactedBy(text)) return 'enactedBy';
  if (has('title') && /(?:sửa đổi|bổ sung|đính chính|thay thế|bãi bỏ)[^.]* (?:bởi|theo) ?:$/u.test(text))
    return 'history';
  if (has('issuer') && SESSION.test(text)) return 'issuer';
  if (lastOf(before) === 'history' && AMENDED_BY.test(text)) return 'history';
  if (!has('instrument') && !has('title') && OPENS_ATTACHED.test(text) && !isTerminated(text)) return 'title';
  if (!has('instrument') && !has('title') && KIND_AND_NUMBER.test(text)) return 'title';
  // Only the issuing bodies' names can be above the type of instrument.
  if (!has('instrument') && !has('title') && !has('recital'))
    return isAllCaps(text) || isBodyName(text) ? 'letterhead' : 'paragraph';
  if (!has('instrument')) return isBodyName(text) && !has('issuer') && !has('recital') ? 'issuer' : 'paragraph';
  if (isAllCaps(text) && ISSUER.test(text) && !has('issuer')) return 'issuer';
  if (!has('title')) return has('issuer') || has('recital') ? 'paragraph' : 'title';
  return isAllCaps(text) && !has('issuer') && !has('recital') ? 'issuer' : 'paragraph';
}

/** The lines above the name of a form: who fills it in or receives it, and quốc hiệu. */
const ABOVE_FORM =
  /^(?:TÊN (?:CƠ QUAN|ĐƠN VỊ|TỔ CHỨC|DOANH NGHIỆP|CQ|TC)|CƠ QUAN|ĐƠN VỊ|[UỦ][ỶY] BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|(?:XÃ|PHƯỜNG|THỊ TRẤN|HUYỆN|QUẬN|THỊ XÃ|TỈNH|THÀNH PHỐ)[ /]|Kính gửi)/u;

function mayNameForm(text: string): boolean {
  return !isTerminated(text) && !isLetterhead(text) && !ABOVE_FORM.test(text);
}

/** Words, or a quoted name, at the start of a line that continue a title, even if a full stop ends it. */
const WITHIN_TITLE =
  /^(?:“|"|(?:[Cc]ủa|[Vv]à|[Vv]ề|[Tt]rên|[Tt]huộc|[Gg]iai đoạn|vào|từ|đến|do|trong|cho|đối với|tại|với|năm|để|theo)(?! ?:) )/u;

/** True if a line after a paragraph break still belongs to the title above it. */
export function continuesTitle(
  text: string,
  open: { readonly kind: PassageKind; readonly text: string },
  before: readonly PassageKind[],
): boolean {
  if (/^Kính (?:gửi|trình)/.test(text) || FOREWORD.test(text)) return false;
  if (open.kind !== 'title' || before.includes('recital') || isEnactedBy(text)) return false;
  if (isTerminated(open.text) && !startsInside(text)) return false;
  if (before.includes('appendix')) return isAllCaps(open.text) && isAllCaps(text) && !isLetterhead(text);
  const kind = frontKind(text, before);
  if (isAllCaps(text)) return kind === 'issuer' && !ISSUER.test(text);
  return kind === 'paragraph' && (!isTerminated(text) || (/\.[”"»]?$/.test(text) && WITHIN_TITLE.test(text)));
}

/** A body's name in lower case on a line of its own, as left by conversion from old fonts. */
function isBodyName(text: string): boolean {
  return /^(?:Chính phủ|Quốc hội|Bộ [\p{L} ]{2,40}|[UỦ][ỷỶyY] ban [\p{L} ]{3,60}|Hội đồng [\p{L} ]{3,60}|Thủ tướng Chính phủ|Chủ tịch nước)$/iu.test(
    text,
  );
}

/** True if a line starts a new passage even after a soft break. `open` is the passage before it. */
export function startsPassage(
  text: string,
  open: { readonly kind: PassageKind; readonly text: string },
  before: readonly PassageKind[],
): boolean {
  if (standsAlone(open.kind) || /^Kính (?:gửi|trình)/.test(text)) return true;
  const kind = frontKind(text, before);
  if (hasOpeningWords(kind)) return true;
  if (isLetterhead(text) || isLetterhead(open.text) || isStamp(open.text)) return true;
  return kind === 'issuer' && (!isAllCaps(open.text) || isTerminated(open.text));
}

/** True for passages identified by their first words, wherever they are. */
export function hasOpeningWords(kind: PassageKind): boolean {
  return (
    kind === 'instrument' ||
    kind === 'enactingWords' ||
    kind === 'enactedBy' ||
    kind === 'recital' ||
    kind === 'proposal' ||
    kind === 'stamp'
  );
}

/** True for passages that are always a single line, so that nothing continues them. */
export function standsAlone(kind: PassageKind): boolean {
  return kind === 'instrument' || kind === 'enactingWords' || kind === 'recipientsHead' || kind === 'appendix';
}
