/** Findings in a published text as an editor's notes, and which of them the notes already speak of. */
import type { BoundNote } from '../regulation/notes/notes.ts';
import type { NoteKind } from '../regulation/notes/noteSchema.ts';
import { partsOf } from '../regulation/tree/parts.ts';
import type { ProvisionId, RegulationText } from '../regulation/tree/tree.ts';
import { indexById } from '../regulation/tree/walk.ts';
import type { DraftFinding } from './text/finding.ts';

/** The kind of note for what a rule finds; contradictions unless named here. */
const KINDS: Readonly<Record<string, NoteKind>> = {
  'chu-la': 'chính tả',
  'chu-giong': 'chính tả',
  'go-nham': 'chính tả',
  'lap-tu': 'chính tả',
  'dau-cau': 'chính tả',
  'ngoac-mo': 'chính tả',
  'hai-cach-viet': 'chính tả',
  'cau-cut': 'lỗi quét',
  'dan-chieu-khong-co': 'dẫn chiếu',
  'dan-chieu-lech': 'dẫn chiếu',
  'tu-dan-chieu': 'dẫn chiếu',
  'noi-nhan-dieu': 'dẫn chiếu',
  'thieu-phu-luc': 'dẫn chiếu',
  'khoang-trong': 'khoảng trống',
  'bo-sot-doi-tuong': 'khoảng trống',
  'khong-ten': 'khoảng trống',
  'ty-le-khong-ro': 'thuật ngữ',
  'thuat-ngu-thua': 'thuật ngữ',
  'ten-goi-thua': 'thuật ngữ',
};

/** The entry in `notes.yaml` for a finding. */
export interface ProposedNote {
  readonly kind: NoteKind;
  readonly at: ProvisionId;
  readonly span: string;
  /** Which of several, from 1; null where the words occur once. */
  readonly occurrence: number | null;
  readonly note: string;
}

/** A finding as a note; null if it has no words in a unit. */
export function noteOfFinding(
  text: RegulationText,
  { rule, at, part, start, words, why, proposal }: DraftFinding,
): ProposedNote | null {
  const unit = indexById(text).get(at);
  if (unit === undefined || words === '') return null;
  const before: number[] = [];
  let here = 0;
  for (const piece of partsOf(unit)) {
    for (let found = piece.words.indexOf(words); found >= 0; found = piece.words.indexOf(words, found + 1)) {
      before.push(found);
      if (piece.part === part && found === start) here = before.length;
    }
  }
  // Words that only appear without the figures of printed footnotes.
  if (here === 0) return null;
  const more = proposal === null ? '' : ` Có lẽ là “${proposal}”.`;
  return {
    kind: KINDS[rule] ?? 'mâu thuẫn',
    at,
    span: words,
    occurrence: before.length === 1 ? null : here,
    note: `${why}${more}`,
  };
}

/** True if a note speaks of the words of a finding, or of the whole unit. */
export function isNoted(notes: readonly Pick<BoundNote, 'locations'>[], finding: DraftFinding): boolean {
  return notes.some(({ locations }) =>
    locations.some(
      (location) =>
        location.at === finding.at &&
        (location.part === 'whole' ||
          (location.part === finding.part && location.start < finding.end && finding.start < location.end)),
    ),
  );
}
