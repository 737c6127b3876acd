/**
 * Recognizes the letterhead, the footer in two columns, and stamps, line by line and whatever columns they were pasted
 * from.
 */
import { annexCaption, isEnactedBy } from '../words/annexCaptions.ts';
import { markOf } from '../words/marks.ts';
import type { SourceLine } from '../words/normalise.ts';
import { formMarksOf } from '../words/printedForms.ts';
import { isAllCaps } from '../words/sentences.ts';

const NATION = /^(?:CỘNG (?:HÒA|HOÀ) (?:XÃ HỘI|XHCN|X\.H\.C\.N)|VIỆT NAM DÂN CHỦ CỘNG (?:HÒA|HOÀ)$)/iu;
const MOTTO = /^Độc lập ?[-–—] ?Tự do/iu;
const NUMBER = /^(?:(?:(?:Luật|Nghị quyết|Pháp lệnh|Bộ luật|Lệnh) )?số ?:|Số \d+ ?-\p{Lu}+\/\p{Lu}+$)/iu;
const PLACE_AND_DAY =
  /^\p{Lu}[^.;:]{0,60} ?, ?ngày(?: ?\d{1,2}| ?[….]*)? ?tháng ?(?:\d{1,2}|[….]*)? ?năm ?(?:\d{4}|[….]*)?\.?$/u;

const STAMP = new RegExp(
  [
    '^\\W*\\(?(?:đã ký|ĐÃ KÝ|Đã ký|Đã kí)(?: và đóng dấu)?\\)?\\W*$',
    '^(?:XÁC THỰC VĂN BẢN HỢP NHẤT|SAO Y|SAO LỤC|TRÍCH SAO|BẢN SAO|CHỨNG THỰC BẢN SAO)(?: |;|:|$)',
    '^(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|MẬT|TỐI MẬT|TUYỆT MẬT|DỰ THẢO|Dự thảo)(?: .{0,30})?$',
    '^(?:Số chứng thực|Quyển số) ?:',
    '^Ngày \\d{1,2} tháng \\d{1,2} năm \\d{4}\\.?$',
    '^(?:Signature (?:Not Verified|Valid)|Được ký (?:số )?bởi )',
    // The imprint of the gazette.
    '^\\P{Ll}+ XUẤT BẢN$',
    '^(?:Địa chỉ|Điện thoại|Fax|Website|In tại|Giá) ?: ',
    '^(?:Người ký|Ký bởi|Ký số bởi|Cơ quan|Email|Thời gian ký|Ngày ký|Giờ ký|Digitally signed|Signature|Reason|Location|Date) ?(?::|by )',
  ].join('|'),
  'u',
);

/** True for a letterhead line that is recognisable without context. */
export function isLetterhead(text: string): boolean {
  return NATION.test(text) || MOTTO.test(text) || NUMBER.test(text) || PLACE_AND_DAY.test(text);
}

/** True for “Hà Nội, ngày 5 tháng 3 năm 2024”. */
export function isPlaceAndDay(text: string): boolean {
  return PLACE_AND_DAY.test(text);
}

/** True for “(Đã ký)”, “SAO Y”, the lines of a digital signature, “HỎA TỐC”. */
export function isStamp(text: string): boolean {
  return STAMP.test(text);
}

/** Starts the footer: recipients, or on whose behalf the text is signed. */
const FOOTER = /^(?:Nơi nhận|NƠI NHẬN|TM ?\.|T\/M|KT ?\.|TL ?\.|TUQ ?\.)/;

/** True for “Nơi nhận”, or on whose behalf a text is signed. */
export function startsFooter(text: string): boolean {
  return FOOTER.test(text);
}

/** A type of instrument on a line of its own, which ends the letterhead. */
const KIND =
  /^(?:HIẾN PHÁP|BỘ LUẬT|LUẬT|PHÁP LỆNH|LỆNH|SẮC LỆNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|QUYẾT ĐỊNH|THÔNG TƯ|CHỈ THỊ|QUY ĐỊNH|QUY CHẾ|KẾ HOẠCH|ĐIỀU LỆ|NỘI QUY|THÔNG BÁO|BÁO CÁO|HƯỚNG DẪN)(?: LIÊN TỊCH)?$/;

const RULE = /^[-–—_=*~ ]+$/;

/** Splits side-by-side columns in letterheads and footers into separate lines, the left column first. */
export function splitColumns(lines: readonly SourceLine[]): readonly SourceLine[] {
  let zone: 'head' | 'text' | 'foot' = 'head';
  return lines.flatMap((line, index) => {
    const { text, cells, columns } = line;
    if (isRow(lines, index)) return [line];
    if (line.back !== undefined || FOOTER.test(text) || cells.some((cell) => FOOTER.test(cell))) zone = 'foot';
    else if (KIND.test(text) || isUnit(text) || (zone === 'foot' && (annexCaption(text) !== null || isEnactedBy(text))))
      zone = 'text';
    const pieces =
      zone === 'text'
        ? []
        : line.back !== undefined && columns.every((piece) => piece.includes(' ') || RULE.test(piece))
          ? columns.filter((piece) => !RULE.test(piece))
          : piecesOf(
              cells.filter((cell) => cell !== ''),
              columns,
            );
    const isWhole = pieces.length < 2 && (pieces[0] === undefined || pieces[0] === text);
    return isWhole
      ? [line]
      : pieces.map((piece, at): SourceLine => ({
          ...line,
          text: piece,
          cells: [piece],
          columns: [piece],
          gap: at === 0 ? line.gap : 'line',
        }));
  });
}

/** True for a row of a table of three columns or more; a letterhead and a footer have two. */
function isRow(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  const width = line?.cells.length ?? 0;
  if (line === undefined || width < 3) return false;
  return (
    (line.gap !== 'blank' && lines[index - 1]?.cells.length === width) ||
    (next?.gap !== 'blank' && next?.cells.length === width)
  );
}

/** For each line, whether a table can be there: below the first number, and not among recipients and signatures. */
export function tableZones(lines: readonly SourceLine[]): readonly boolean[] {
  let may = false;
  return lines.map(({ text, back }, index) => {
    if (isRow(lines, index)) return may;
    if (back !== undefined || FOOTER.test(text)) may = false;
    else if (
      markOf(text) !== null ||
      formMarksOf(text).some(({ unsure }) => !unsure) ||
      annexCaption(text) !== null ||
      isEnactedBy(text) ||
      (KIND.test(text) && may)
    )
      may = true;
    return may;
  });
}

function isUnit(text: string): boolean {
  return markOf(text) !== null || formMarksOf(text).some(({ mark, unsure }) => mark.kind === 'article' || !unsure);
}

/** A person's name: Lê Thị Hoa, TS. Trần Văn Bình. */
const PERSON = /^(?:\p{Lu}\p{L}{0,4}\. ?)*(?:\p{Lu}\p{Ll}*)(?: \p{Lu}\p{Ll}*){1,4}$/u;

/** Splits at tabs; at wide gaps only if a piece can only belong to a letterhead or footer. */
function piecesOf(cells: readonly string[], columns: readonly string[]): readonly string[] {
  if (cells.length > 1 && cells.some((piece) => isLetterhead(piece) || FOOTER.test(piece)))
    return cells.filter((piece) => !RULE.test(piece));
  if (columns.some((piece) => isLetterhead(piece) || FOOTER.test(piece) || isStamp(piece)))
    return columns.filter((piece) => !RULE.test(piece));
  // A recipient next to an office or a name.
  const isPair = ([left = '', ...right]: readonly string[]) => right.length === 1 && /^[-–+•] ?\p{L}/u.test(left);
  if (isPair(cells)) return cells;
  if (isPair(columns) && (isAllCaps(columns[1] ?? '') || PERSON.test(columns[1] ?? ''))) return columns;
  // The names of two signers under their offices.
  return columns.length === 2 && columns.every((piece) => PERSON.test(piece)) ? columns : [];
}
