/** `notes.yaml`: what an editor says of the official words, which stay as they are. */
import * as z from 'zod/mini';
import { cleanWords, recordId } from '../parse/contentWords.ts';

/** What kind of defect a note tells. */
export const NOTE_KINDS = [
  /** The scan's: the words of the source differ from what was printed. */
  'lỗi quét',
  /** Spelling and punctuation. */
  'chính tả',
  /** A reference to the wrong place. */
  'dẫn chiếu',
  /** Two places, or two parts of one, do not agree. */
  'mâu thuẫn',
  /** Nothing said where something had to be. */
  'khoảng trống',
  /** A term that is not defined, or not used in one way. */
  'thuật ngữ',
] as const;

/** Kinds that have a correct form. A contradiction has none that an editor could give. */
export const CORRECTABLE: readonly NoteKind[] = ['lỗi quét', 'chính tả'];

const provision = z
  .string()
  .check(
    z.regex(/^[a-z0-9.-]+$/, 'mã của một chỗ trong văn bản, như dieu-12.khoan-4.diem-dd hoặc quyet-dinh.noi-nhan.7'),
  );

/** One place that a note speaks of. */
const place = z.strictObject({
  /** Division, provision or passage by its id. Only its own words are meant, not those of the units in it. */
  at: provision,
  /** The exact words; absent = the whole of it. */
  span: z.optional(cleanWords),
  /** Which of them, from 1, where the words stand there several times. */
  occurrence: z.optional(z.int().check(z.minimum(1, 'số thứ tự từ 1'))),
  /** The words as they should be. */
  correct: z.optional(cleanWords),
});

const noteSchema = z.strictObject({
  id: recordId,
  kind: z.enum(NOTE_KINDS),
  /** What is said to the reader. */
  note: cleanWords,
  /** Where it stands; the first is the main place. Either this or `everywhere`. */
  places: z.optional(z.array(place).check(z.minLength(1))),
  /** Words that are noted wherever they stand, also set in capitals. */
  everywhere: z.optional(z.strictObject({ span: cleanWords, correct: z.optional(cleanWords) })),
  /** What the defect does to a rating. */
  result: z.optional(
    z.strictObject({
      /** The readings that it opens, by their ids in rating.yaml. */
      readings: z.optional(z.array(z.string()).check(z.minLength(1))),
      /** The cases that no provision covers because of it, a sentence each. */
      gaps: z.optional(z.array(cleanWords).check(z.minLength(1))),
    }),
  ),
});

/** The whole file: notes in the order in which they are listed. */
export const notesSchema = z.array(noteSchema);

export type NoteKind = (typeof NOTE_KINDS)[number];
export type Note = z.infer<typeof noteSchema>;
export type NotePlace = z.infer<typeof place>;

/** Stands with every note, so that nobody takes it for the text. */
export const NOTE_LABEL = 'Ghi chú của người biên tập, không phải nội dung văn bản';
