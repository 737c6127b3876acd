/** Checks the list of related documents against the text. */
import type { Problem } from '../../problem.ts';
import { refuseInto, refuseTwice, type Source } from '../../source.ts';
import { anchorsOf } from '../parse/words/contentWords.ts';
import { partsOf } from '../tree/parts.ts';
import { foldCitation, numberIn, type RelatedDocument } from './related.ts';
import { quote } from '../parse/report/report.ts';
import type { RegulationText } from '../tree/tree.ts';
import { indexById } from '../tree/walk.ts';

/**
 * Reports every error in the list: an id that is repeated or already an anchor of the text; a spelling that is not in
 * the text, is shared by two entries or has another number than its entry; a repeated relation; a document with neither
 * number nor title.
 * @param source positions in related.yaml, for error messages
 */
export function checkRelated(
  text: RegulationText,
  related: readonly RelatedDocument[],
  source: Pick<Source<unknown>, 'locate'>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const refuse = refuseInto(problems, source);
  const anchors = anchorsOf(text);
  const parts = [...indexById(text).values()].flatMap((unit) => partsOf(unit).map(({ words }) => foldCitation(words)));
  const spelledBy = new Map<string, string>();
  refuseTwice(
    related.map(({ id }) => id),
    (index) => [index, 'id'],
    'văn bản',
    refuse,
  );
  related.forEach(({ id, number, title, relations, spellings }, index) => {
    if (anchors.has(id))
      refuse(
        [index, 'id'],
        `"${id}"`,
        'mã không trùng địa chỉ của một Điều, khoản, điểm',
        'Đặt mã theo số, ký hiệu của văn bản, như nghi-dinh-61-2018.',
      );
    if (number === undefined && title === undefined)
      refuse(
        [index],
        `"${id}" không có "number" và "title"`,
        'ít nhất một trong hai',
        'Ghi số, ký hiệu hoặc tên của văn bản.',
      );
    refuseTwice(relations, (at) => [index, 'relations', at], 'quan hệ', refuse);
    spellings.forEach((spelling, at) => {
      const path = [index, 'spellings', at];
      const folded = foldCitation(spelling);
      const printed = numberIn(spelling);
      const other = spelledBy.get(folded);
      if (!parts.some((words) => words.includes(folded)))
        refuse(path, `không có ${quote(spelling)} trong văn bản`, 'cách ghi có trong văn bản', 'Chép lại từ văn bản.');
      if (printed !== null && printed !== foldCitation(number ?? ''))
        refuse(
          path,
          quote(spelling),
          `số ${number ?? '(mục này không ghi "number")'}`,
          'Sửa "number" hoặc cách ghi cho khớp nhau.',
        );
      if (other === undefined) spelledBy.set(folded, id);
      else
        refuse(
          path,
          `${quote(spelling)} đã dùng cho "${other}"`,
          'mỗi cách ghi chỉ của một văn bản',
          'Ghi dài hơn cho đủ phân biệt, hoặc bỏ chỗ lặp lại.',
        );
    });
  });
  return problems;
}
