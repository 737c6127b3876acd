/** What stands before the first article: kind of instrument, title, issuer, căn cứ, theo đề nghị, the enacting words. */
import { isAllCaps, isTerminated } from './sentences.ts';
import type { PassageKind } from '../tree/tree.ts';

/** Kinds of instrument as they stand on a line of their own. */
const INSTRUMENT =
  /^(?:HIẾN PHÁP|BỘ LUẬT|LUẬT|PHÁP LỆNH|LỆNH|NGHỊ QUYẾT|NGHỊ QUYẾT LIÊN TỊCH|NGHỊ ĐỊNH|QUYẾT ĐỊNH|THÔNG TƯ|THÔNG TƯ LIÊN TỊCH|CHỈ THỊ|QUY ĐỊNH|QUY CHẾ|ĐIỀU LỆ|NỘI QUY|QUY TRÌNH|CHƯƠNG TRÌNH|KẾ HOẠCH|ĐỀ ÁN|PHƯƠNG ÁN|HƯỚNG DẪN)$/;

/** Kinds that another instrument issues as its attachment. */
const ATTACHED = /^(?:QUY ĐỊNH|QUY CHẾ|ĐIỀU LỆ|NỘI QUY|QUY TRÌNH|CHƯƠNG TRÌNH|KẾ HOẠCH|ĐỀ ÁN|PHƯƠNG ÁN|HƯỚNG DẪN)$/;

const ISSUER =
  /^(?:[UỦ][ỶY] BAN|HỘI ĐỒNG|CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG|CHỦ TỊCH|BỘ TRƯỞNG|TỔNG |CHÁNH ÁN|VIỆN TRƯỞNG|GIÁM ĐỐC|TRƯỞNG )/;

const HEADER = /^(?:CỘNG HÒA|CỘNG HOÀ|Độc lập ?[-–] ?Tự do|Số ?:|[-–_*=]{3,}$)/;

const ENACTING =
  /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ ĐỊNH|NGHỊ QUYẾT|RA LỆNH|CHỈ THỊ) ?:$|^(?:Quốc hội|Ủy ban [Tt]hường vụ Quốc hội|Chính phủ|Bộ trưởng .{3,60}|Thủ tướng Chính phủ) ban hành .*[.:]$/;

/** True for a line that is nothing but the name of an instrument issued as an attachment (QUY ĐỊNH, QUY CHẾ …). */
export function opensAttachment(text: string): boolean {
  return ATTACHED.test(text);
}

/**
 * What a passage of the front is, from its words and the kinds that stand before it.
 * Titles and the issuer are told apart by capitals and place, as Nghị định 30/2020/NĐ-CP sets them.
 */
export function frontKind(text: string, before: readonly PassageKind[]): PassageKind {
  const has = (kind: PassageKind): boolean => before.includes(kind);
  if (HEADER.test(text)) return 'paragraph';
  if (ENACTING.test(text)) return 'enactingWords';
  if (INSTRUMENT.test(text)) {
    if (!has('instrument')) return 'instrument';
    return has('recital') || has('proposal') ? 'enactingWords' : 'paragraph';
  }
  if (/^Căn cứ(?: |$)/.test(text)) return 'recital';
  if (/^(?:Theo|Xét) (?:đề nghị|đề xuất|[Tt]ờ trình)/.test(text)) return 'proposal';
  if (/^\( ?(?:Ban hành )?[Kk]èm theo /.test(text)) return 'enactedBy';
  if (!has('instrument')) return 'paragraph';
  if (isAllCaps(text) && ISSUER.test(text) && !has('issuer')) return 'issuer';
  if (!has('title')) return has('issuer') || has('recital') ? 'paragraph' : 'title';
  return isAllCaps(text) && !has('issuer') && !has('recital') ? 'issuer' : 'paragraph';
}

/** True when a line after a soft break nevertheless begins a passage of its own. `open` is the passage before it. */
export function startsPassage(
  text: string,
  open: { readonly kind: PassageKind; readonly text: string },
  before: readonly PassageKind[],
): boolean {
  if (standsAlone(open.kind)) return true;
  const kind = frontKind(text, before);
  if (hasOpeningWords(kind)) return true;
  if (HEADER.test(text) || HEADER.test(open.text)) return true;
  return kind === 'issuer' && (!isAllCaps(open.text) || isTerminated(open.text));
}

/** True for passages known by their first words, wherever they stand. */
export function hasOpeningWords(kind: PassageKind): boolean {
  return (
    kind === 'instrument' ||
    kind === 'enactingWords' ||
    kind === 'enactedBy' ||
    kind === 'recital' ||
    kind === 'proposal'
  );
}

/** True for passages that are one line by nature, so that nothing continues them. */
export function standsAlone(kind: PassageKind): boolean {
  return kind === 'instrument' || kind === 'enactingWords' || kind === 'recipientsHead';
}
