import * as z from 'zod/mini';
import { vietnameseDate } from '../day.ts';
import type { Problem } from '../problem.ts';
import { refuseInto, type Source } from '../source.ts';

const words = z.string().check(z.trim(), z.minLength(1));
const isoDate = z.iso.date('ngày có thật, viết theo dạng năm-tháng-ngày, ví dụ 2021-01-25');

/** What is known about a text's legal force, and when that was checked. Never more than was verified. */
const validitySchema = z.strictObject({
  /**
   * `unverified`: not known to be in force or repealed. `inForce` and `ended` need a source in one of the sentences.
   */
  status: z.enum(['unverified', 'inForce', 'ended']),
  /** The date on which it was checked. */
  checked: isoDate,
  /** One short line for the banner. */
  line: words,
  /** What is known, sentence by sentence. */
  sentences: z.array(words).check(z.minLength(1)),
  /** Days that matter to it, besides signing and entry into force: amended, suspended, its authority dissolved. */
  events: z.optional(
    z.array(
      z.strictObject({
        date: isoDate,
        words,
        /** The state from that day on; unchanged if absent. */
        after: z.optional(z.enum(['inForce', 'unclear', 'ended'])),
      }),
    ),
  ),
});

const provisions = z.optional(z.array(words).check(z.minLength(1)));

/** The provisions that the reviewing office's papers cite, and their addressees. */
const papersSchema = z.strictObject({
  /** Who rates. */
  rating: provisions,
  /** Who gathers and reports. */
  report: provisions,
  reportTo: z.optional(words),
  /** How difficulties with the text are reported. */
  feedback: provisions,
  feedbackTo: z.optional(words),
});

/** `metadata.yaml` of a regulation. */
export const metadataSchema = z.strictObject({
  /** Type of instrument that issues it: Quyết định, Nghị định, Luật… */
  instrument: words,
  /** Số, ký hiệu. */
  number: words,
  /** Date of signing. */
  date: isoDate,
  issuer: z.strictObject({ name: words, short: words }),
  signer: z.strictObject({ name: words, office: words }),
  /** The text's own type if it is issued with another instrument (Quy định, Quy chế…); absent if it is not. */
  regulationName: z.optional(words),
  /** Full title as displayed. */
  title: words,
  /** Short title for narrow columns and page titles. */
  shortTitle: words,
  /** First date in force. */
  inForceFrom: isoDate,
  validity: validitySchema,
  /** For the papers of the office that gathers self-checks. */
  papers: z.optional(papersSchema),
  /** Source of the text. */
  source: z.strictObject({
    name: words,
    note: words,
    /** The file that the words were read from, and its SHA-256, so that anyone can compare. */
    file: z.optional(words),
    sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/, '64 chữ số thập lục phân của mã SHA-256'))),
  }),
  /** Of the official file in the folder. */
  scan: z.optional(
    z.strictObject({
      /** What the file is and where it comes from. */
      caption: z.optional(words),
      /** The page on which an article begins, by the article's id. */
      pages: z.optional(z.record(z.string(), z.int().check(z.minimum(1), z.maximum(9999)))),
    }),
  ),
});

export type Metadata = z.infer<typeof metadataSchema>;
export type Validity = z.infer<typeof validitySchema>;

/** The instrument's name with its number: `Quyết định 212/QĐ-UBND`. */
export function instrumentName(meta: Pick<Metadata, 'instrument' | 'number'>): string {
  return `${meta.instrument} ${meta.number}`;
}

/** The instrument as it ends a citation: `Quyết định số 212/QĐ-UBND ngày 25/01/2021 của UBND huyện Hớn Quản`. */
export function decisionSource(meta: Pick<Metadata, 'instrument' | 'number' | 'date' | 'issuer'>): string {
  return `${meta.instrument} số ${meta.number} ngày ${vietnameseDate(meta.date)} của ${meta.issuer.short}`;
}

/**
 * The words that end a citation of the regulation itself: `Quy định ban hành kèm theo Quyết định số …`, or the
 * instrument if there is no attached text.
 */
export function citationSource(
  meta: Pick<Metadata, 'instrument' | 'number' | 'date' | 'issuer' | 'regulationName'>,
): string {
  return meta.regulationName === undefined
    ? decisionSource(meta)
    : `${meta.regulationName} ban hành kèm theo ${decisionSource(meta)}`;
}

/** Reports each provision that papers are to cite and the text does not have. */
export function refuseUncitable(
  { papers = {} }: Pick<Metadata, 'papers'>,
  known: ReadonlySet<string>,
  source: Pick<Source<unknown>, 'locate'>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const refuse = refuseInto(problems, source);
  for (const key of ['rating', 'report', 'feedback'] as const)
    for (const [at, id] of (papers[key] ?? []).entries())
      if (!known.has(id))
        refuse(
          ['papers', key, at],
          `“${id}”`,
          'mã của một điều, khoản, điểm có trong văn bản',
          'Viết mã như trong địa chỉ trang, ví dụ dieu-16.khoan-1, hoặc bỏ dòng này.',
        );
  return problems;
}
