/** The day and the number of the draft itself, against what its own provisions say. */
import { vietnameseDate } from '../../day.ts';
import { sameNumber } from '../../regulation/amend/operation/documentNumbers.ts';
import type { Passage } from '../../regulation/tree/tree.ts';
import { findingAt, type DraftFinding, type DraftText, type Rule } from '../text/finding.ts';

const heads = ({ units }: DraftText): readonly string[] =>
  [...units.values()].filter((unit): unit is Passage => unit.kind === 'letterhead').map(({ text }) => text);

const OWN_EFFECT =
  /^(?:Luật|Nghị quyết|Nghị định|Quyết định|Thông tư|Quy định|Quy chế) này (?:có|bắt đầu có) hiệu lực/iu;

const FROM = /(?:kể )?từ (?:ngày )?(\d{1,2})(?: tháng |[/.-])(\d{1,2})(?: năm |[/.-])(\d{4})/u;

/** “Quyết định này có hiệu lực từ ngày …” before the day of signing. */
export const effectBeforeSigning: Rule = (draft) => {
  const printed = heads(draft)
    .map((text) => /, ?ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/u.exec(text))
    .find((match) => match !== null);
  const [, day = '', month = '', year = ''] = printed ?? [];
  // A consolidated text is signed long after the day of its words.
  const isConsolidated = [...draft.units.values()].some(({ kind }) => kind === 'history' || kind === 'footnote');
  if (year === '' || isConsolidated) return [];
  const signed = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return draft.pieces.flatMap((piece): DraftFinding[] => {
    const match = OWN_EFFECT.test(piece.words) ? FROM.exec(piece.words) : null;
    const [words = '', from = '', of = '', ending = ''] = match ?? [];
    const effect = `${ending}-${of.padStart(2, '0')}-${from.padStart(2, '0')}`;
    if (match === null || effect >= signed) return [];
    return [
      findingAt(piece, match.index, match.index + words.length, {
        rule: 'hieu-luc-truoc',
        severity: 'check',
        why: `Có hiệu lực từ ${vietnameseDate(effect)}, trước ngày ký ${vietnameseDate(signed)}.`,
      }),
    ];
  });
};

/** “Quy chế này … thay thế Quy chế này”; not “cho đến khi có văn bản thay thế Quy chế này”. */
const REPLACES_THIS =
  /(?:^|[.;] ?)(Luật|Nghị quyết|Nghị định|Quyết định|Thông tư|Quy định|Quy chế) này (?:(?!khi |nếu |trường hợp |việc |văn bản |do |được |bị |sửa đổi)[^.;])*?((?:thay thế|bãi bỏ)(?: cho)? \1 này)(?! \p{Ll}*(?:số|ngày))/iu;

/** A text that replaces or repeals itself: by its own number, or as “Quy chế này”. */
export const replacesItself: Rule = (draft) => [...replacesThis(draft), ...replacesOwnNumber(draft)];

function replacesThis({ pieces }: DraftText): readonly DraftFinding[] {
  return pieces.flatMap((piece): DraftFinding[] => {
    const match = REPLACES_THIS.exec(piece.words);
    const [whole = '', kind = '', words = ''] = match ?? [];
    if (match === null) return [];
    const end = match.index + whole.length;
    return [
      findingAt(piece, end - words.length, end, {
        rule: 'tu-thay-the',
        severity: 'severe',
        why: `${kind} này không thể thay thế, bãi bỏ chính nó: cần ghi số, ngày và tên của văn bản cũ.`,
      }),
    ];
  });
}

function replacesOwnNumber(draft: DraftText): readonly DraftFinding[] {
  const own = heads(draft).flatMap((text) => /^Số ?: ?(\d+\/\S+)/iu.exec(text)?.[1] ?? [])[0];
  if (own === undefined) return [];
  return draft.pieces.flatMap((piece) =>
    [...piece.words.matchAll(/(?:thay thế|bãi bỏ) (?:\p{L}+ ){1,4}số (\d+\/[\p{L}\d/-]+)/giu)].flatMap(
      ({ 0: words, 1: number = '', index }): DraftFinding[] =>
        sameNumber(number, own)
          ? [
              findingAt(piece, index, index + words.length, {
                rule: 'tu-thay-the',
                severity: 'severe',
                why: `Thay thế, bãi bỏ văn bản mang chính số của văn bản này (${own}).`,
              }),
            ]
          : [],
    ),
  );
}
