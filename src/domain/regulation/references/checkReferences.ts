/** Checks that every reference of a text can be resolved, or that a note explains why not. */
import type { Problem } from '../../problem.ts';
import { linkOf } from './linksAt.ts';
import type { BoundNote, NoteLocation } from '../notes/notes.ts';
import type { Reference } from './references.ts';
import type { RelatedDocument } from './related.ts';
import { quote } from '../parse/report/report.ts';
import type { RegulationText } from '../tree/tree.ts';
import { indexById } from '../tree/walk.ts';

/**
 * Reports references to units that the text certainly does not have. The official words may be wrong and are not
 * changed, so a note of the kind “dẫn chiếu” on the words (or on the whole unit) suppresses the problem. So does
 * dismissing them, where the words only look like a reference.
 * @param file the path of the text, for the problems; their line is where the unit starts
 */
export function checkReferences(
  text: RegulationText,
  references: readonly Reference[],
  notes: readonly BoundNote[],
  dismissed: readonly Pick<BoundNote, 'locations'>[],
  file: string,
): readonly Problem[] {
  const units = indexById(text);
  const answered = [...notes.filter(({ kind }) => kind === 'dẫn chiếu'), ...dismissed].flatMap(
    ({ locations }) => locations,
  );
  return references.flatMap((reference): readonly Problem[] => {
    if (answered.some((location) => covers(location, reference))) return [];
    const { at, words, target } = reference;
    const line = units.get(at)?.line ?? 1;
    if (target.kind === 'missing' && !target.unsure) {
      return [
        {
          file,
          line,
          found: `${quote(words)} ở ${at}, nhưng văn bản không có ${target.asked}`,
          expected: 'dẫn chiếu đến một chỗ có trong văn bản',
          fix: 'Đối chiếu với bản chính. Nếu bản chính ghi đúng như vậy, thêm vào notes.yaml một ghi chú “dẫn chiếu” cho những chữ ấy; nếu những chữ ấy không phải dẫn chiếu thì một mục “bỏ qua”.',
        },
      ];
    }
    return [];
  });
}

/**
 * What an editor may want to know about references that are not links, one sentence each: documents that are missing
 * from the list (if there is a list), and units that may exist without a number.
 */
export function referenceRemarks(
  references: readonly Reference[],
  related: readonly RelatedDocument[],
): readonly string[] {
  const unlisted = references.filter(
    (reference) => reference.target.kind === 'document' && linkOf(reference, related) === null,
  );
  const unsure = references.flatMap(({ at, words, target }) =>
    target.kind === 'missing' && target.unsure
      ? [
          `${quote(words)} ở ${at} không dẫn đến chỗ nào: văn bản không có số ấy, hoặc số ấy nằm trong đoạn không có địa chỉ riêng.`,
        ]
      : [],
  );
  const documents = [...new Set(unlisted.map(({ words }) => words))];
  const list =
    related.length === 0 || documents.length === 0
      ? []
      : [`Chưa có trong related.yaml nên chưa thành đường dẫn: ${documents.map((words) => `“${words}”`).join(', ')}.`];
  return [...unsure, ...list];
}

function covers(location: NoteLocation, { at, part, start, end }: Reference): boolean {
  return (
    location.at === at &&
    (location.part === 'whole' || (location.part === part && location.start < end && start < location.end))
  );
}
