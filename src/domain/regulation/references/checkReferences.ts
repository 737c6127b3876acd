/** Checks that every reference of a text leads somewhere, or that a note says why it does not. */
import type { Problem } from '../../problem.ts';
import { linkOf } from './linksAt.ts';
import type { BoundNote, BoundPlace } from '../notes/notes.ts';
import type { Reference } from './references.ts';
import type { RelatedDocument } from './related.ts';
import { quote } from '../parse/report.ts';
import type { RegulationText } from '../tree/tree.ts';
import { indexById } from '../tree/walk.ts';

/**
 * The references that lead nowhere: to a unit that the text does not have, or to a document that the list does not have. The official words
 * may be wrong and stay as they are, so a note of the kind “dẫn chiếu” on the words (or on the whole unit) answers for them.
 * @param related the list of related documents; null where the regulation has none, and then no document is a link.
 * @param file the text's file, for the problems; their line is the one on which the unit begins.
 */
export function checkReferences(
  text: RegulationText,
  references: readonly Reference[],
  notes: readonly BoundNote[],
  related: readonly RelatedDocument[] | null,
  file: string,
): readonly Problem[] {
  const units = indexById(text);
  const answered = notes.filter(({ kind }) => kind === 'dẫn chiếu').flatMap(({ places }) => places);
  return references.flatMap((reference): readonly Problem[] => {
    if (answered.some((place) => covers(place, reference))) return [];
    const { at, words, target } = reference;
    const line = units.get(at)?.line ?? 1;
    if (target.kind === 'missing') {
      return [
        {
          file,
          line,
          found: `${quote(words)} ở ${at}, nhưng văn bản không có ${target.asked}`,
          expected: 'dẫn chiếu đến một chỗ có trong văn bản',
          mend: 'Đối chiếu với bản chính. Nếu bản chính ghi đúng như vậy, thêm vào notes.yaml một ghi chú “dẫn chiếu” cho những chữ ấy.',
        },
      ];
    }
    if (target.kind === 'document' && related !== null && linkOf(reference, related) === null) {
      return [
        {
          file,
          line,
          found: `${quote(words)} ở ${at}, không thuộc mục nào của related.yaml`,
          expected: 'mỗi văn bản khác được nhắc đến có một mục trong related.yaml',
          mend: `Thêm một mục, với ${quote(words)} ở "spellings"; hoặc thêm cách ghi ấy vào mục đã có.`,
        },
      ];
    }
    return [];
  });
}

function covers(place: BoundPlace, { at, part, start, end }: Reference): boolean {
  return place.at === at && (place.part === 'whole' || (place.part === part && place.start < end && start < place.end));
}
