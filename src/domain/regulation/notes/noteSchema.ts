/** Schema of `notes.yaml`: the editor's notes on the official words, which stay unchanged. */
import * as z from 'zod/mini';
import { cleanWords, recordId } from '../parse/words/contentWords.ts';

/** The kinds of defect that a note reports. */
export const NOTE_KINDS = [
  /** Scanning error: the source differs from the printed text. */
  'lỗi quét',
  /** Spelling and punctuation. */
  'chính tả',
  /** A reference to the wrong provision. */
  'dẫn chiếu',
  /** Two provisions, or two parts of one, contradict each other. */
  'mâu thuẫn',
  /** Something necessary is not regulated. */
  'khoảng trống',
  /** A term that is undefined or used inconsistently. */
  'thuật ngữ',
] as const;

/** The opposite of a note: what `npm run lint:text` reports there is correct. Never published; `note` says why. */
export const DISMISSED = 'bỏ qua';

/** Kinds that have a correct form. An editor cannot correct a contradiction. */
export const CORRECTABLE: readonly string[] = ['lỗi quét', 'chính tả'];

const provision = z
  .string()
  .check(
    z.regex(/^[a-z0-9.-]+$/, 'mã của một chỗ trong văn bản, như dieu-12.khoan-4.diem-dd hoặc quyet-dinh.noi-nhan.7'),
  );

/** One location to which a note refers. */
const locationEntry = z.strictObject({
  /** Division, provision or passage by its id. Refers only to its own words, not to those of its child units. */
  at: provision,
  /** The exact words; absent for the whole unit. */
  span: z.optional(cleanWords),
  /** Which occurrence, from 1, if the words occur there several times. */
  occurrence: z.optional(z.int().check(z.minimum(1, 'số thứ tự từ 1'))),
  /** The correct words. */
  correct: z.optional(cleanWords),
});

const noteSchema = z.strictObject({
  id: recordId,
  kind: z.enum([...NOTE_KINDS, DISMISSED]),
  /** The text shown to the reader. */
  note: cleanWords,
  /** Its locations; the first is the main one. Exactly one of this and `everywhere`. */
  places: z.optional(z.array(locationEntry).check(z.minLength(1))),
  /** Words that are annotated wherever they occur, also in capitals. */
  everywhere: z.optional(z.strictObject({ span: cleanWords, correct: z.optional(cleanWords) })),
  /** The effect of the defect on a rating. */
  result: z.optional(
    z.strictObject({
      /** The readings that it causes, by their ids in rating.yaml. */
      readings: z.optional(z.array(z.string()).check(z.minLength(1))),
      /** The cases that no provision covers because of it, as sentences. */
      gaps: z.optional(z.array(cleanWords).check(z.minLength(1))),
    }),
  ),
});

/** The whole file: notes in the order in which they are listed. */
export const notesSchema = z.array(noteSchema);

export type NoteKind = (typeof NOTE_KINDS)[number];
export type Note = z.infer<typeof noteSchema>;
export type LocationEntry = z.infer<typeof locationEntry>;

/** Shown with every note, so that nobody mistakes it for the official text. */
export const NOTE_LABEL = 'Ghi chú của người biên tập, không phải nội dung văn bản';
