/** Schema of `related.yaml`, the other documents that a text mentions, and matching of citations to its entries. */
import * as z from 'zod/mini';
import { oncePer } from '../../oncePer.ts';
import { cleanWords, recordId } from '../parse/words/contentWords.ts';

/** The relation of another document to this text. */
const RELATIONS = ['căn cứ', 'bị thay thế', 'trình ban hành', 'được dẫn chiếu'] as const;

const relatedSchema = z.strictObject({
  id: recordId,
  /** Luật, Nghị định, Thông tư, Quyết định, Tờ trình, Tiêu chuẩn quốc gia … */
  kind: cleanWords,
  /** Số, ký hiệu; absent if the document has none or it is unknown. */
  number: z.optional(cleanWords),
  /** What it is about; for a law and anything else cited by its title, the title with its type. Absent if unknown. */
  title: z.optional(cleanWords),
  /** Date of signing (for a law: of adoption). */
  date: z.optional(z.iso.date('ngày có thật, viết theo dạng năm-tháng-ngày, ví dụ 2021-01-25')),
  issuer: z.optional(cleanWords),
  relations: z.array(z.enum(RELATIONS)).check(z.minLength(1)),
  /** How citations of it start in the text; long enough to match no other document. */
  spellings: z.array(cleanWords).check(z.minLength(1)),
  /** What is known about its present force; never more than was verified, with the source and the day. */
  status: z.optional(
    z.strictObject({
      words: cleanWords,
      checked: z.iso.date('ngày có thật, viết theo dạng năm-tháng-ngày, ví dụ 2026-11-22'),
      source: cleanWords,
      /** Address of the source on another site. */
      href: z.optional(z.string().check(z.regex(/^https:\/\/[^\s"'<>\\]+$/, 'địa chỉ bắt đầu bằng https://'))),
    }),
  ),
  /** Anything else that a reader should know about the entry. */
  remark: z.optional(cleanWords),
});

/** The whole file: documents in the order in which they are listed. */
export const relatedListSchema = z.array(relatedSchema);

export type RelatedDocument = z.infer<typeof relatedSchema>;

/**
 * The document's name in a sentence: `Luật Tổ chức chính quyền địa phương số 77/2015/QH13`, `Nghị định số
 * 61/2018/NĐ-CP`.
 */
export function relatedName({ kind, number, title }: Pick<RelatedDocument, 'kind' | 'number' | 'title'>): string {
  if (number === undefined) return title ?? kind;
  return `${title?.startsWith(`${kind} `) ? title : kind} số ${number}`;
}

/** Words normalised for comparing citations: NFC, lower case, one kind of dash, single spaces. */
export function foldCitation(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐‑–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A document's number as printed: `61/2018/nđ-cp`, `89/ttr-pnv`, `77/2015/qh13`. */
const NUMBER = /\d+[a-z]?\/[\p{L}\d&-]+(?:\/[\p{L}\d&-]+)*/u;
const AFTER_NAME = new RegExp(`^,? (?:số )?(${NUMBER.source})`, 'u');
const DATE = /^[, ]*ngày (\d{1,2})(?:\/| tháng )(\d{1,2})(?:\/| năm )(\d{4})/u;

/** The first number in a citation, folded; null if there is none. */
export function numberIn(words: string): string | null {
  return NUMBER.exec(foldCitation(words))?.[0] ?? null;
}

/**
 * The entry that a citation means: the one with the longest spelling with which the words start. A number after the
 * name must match the entry. Without a number, a date must match; with a matching number, a wrong date is treated as a
 * misprint.
 * @param words the citation as found in the text, starting with the document's type: `Nghị định số 61/2018/NĐ-CP ngày
 * …`
 * @returns the entry's id, or null if there is none
 */
export function matchRelated(words: string, related: readonly RelatedDocument[]): string | null {
  const folded = foldCitation(words);
  const fitting = related.flatMap((document) =>
    foldedSpellings(document)
      .filter((spelling) => cites(folded, spelling, document))
      .map((spelling) => ({ id: document.id, length: spelling.length })),
  );
  return fitting.toSorted((a, b) => b.length - a.length)[0]?.id ?? null;
}

const foldedSpellings = oncePer(({ spellings }: RelatedDocument): readonly string[] => spellings.map(foldCitation));

function cites(folded: string, spelling: string, { number, date }: RelatedDocument): boolean {
  if (!folded.startsWith(spelling)) return false;
  const rest = folded.slice(spelling.length);
  if (/^[\p{L}\d/-]/u.test(rest)) return false;
  if (numberIn(spelling) !== null) return true;
  const beside = AFTER_NAME.exec(rest)?.[1];
  if (beside !== undefined) return number !== undefined && foldCitation(number) === beside;
  const day = DATE.exec(rest);
  if (day === null || date === undefined) return true;
  const [, d = '', m = '', y = ''] = day;
  return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` === date;
}
