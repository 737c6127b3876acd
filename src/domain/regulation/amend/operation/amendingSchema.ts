/** The files of an amending text beside its words: `metadata.yaml` and `thao-tac.yaml` (see content/README.md). */
import * as z from 'zod/mini';

const words = z.string().check(z.trim(), z.minLength(1));
const isoDate = z.iso.date('ngày có thật, viết theo dạng năm-tháng-ngày, ví dụ 2021-01-25');

export const amendingMetadataSchema = z.strictObject({
  /** Type of instrument: Quyết định, Thông tư … */
  instrument: words,
  number: words,
  /** Day of signing. */
  date: isoDate,
  title: words,
  inForceFrom: isoDate,
  /** Provisions that come into force on another day. */
  partlyInForce: z.optional(
    z.array(z.strictObject({ provisions: z.array(words).check(z.minLength(1)), from: isoDate })).check(z.minLength(1)),
  ),
  source: z.strictObject({ name: words, note: z.optional(words) }),
});

/** One operation written by hand, for an order whose words are not understood. */
const writtenOperationSchema = z.strictObject({
  /** The provision of the amending text that orders it. */
  by: words,
  does: z.enum([
    'replace',
    'insert',
    'repeal',
    'suspend',
    'resume',
    'renumber',
    'words',
    'heading',
    'opening',
    'nothing',
  ]),
  /** Id of the unit; for `insert` the one that it will have. Absent only for `nothing`. */
  target: z.optional(words),
  /** For `insert`: id of the unit before it. */
  after: z.optional(words),
  /** The new words, with the unit's number for `replace` and `insert`. */
  text: z.optional(words),
  /** For `words`: what is replaced, and by what (absent: it is removed). */
  words: z.optional(words),
  replacement: z.optional(words),
  /** For `renumber`: the new number alone, as in `5a`. */
  to: z.optional(words),
  /** For `suspend`: the last day. */
  until: z.optional(isoDate),
});

export const writtenOperationsSchema = z.array(writtenOperationSchema).check(z.minLength(1));

export type WrittenOperation = z.infer<typeof writtenOperationSchema>;
