/** The prose of an order without what is not part of it: quoted words, and mentions of earlier amendments. */
import { citedDocuments } from '../../references/citedDocuments.ts';
import { quoteDepths } from '../../tree/blocks.ts';

/** Units in brackets after the one that holds them: “Điều 2 (khoản 1, khoản 3)”. */
const BRACKETED =
  /(Điều \d+\p{Ll}?|khoản \d+\p{Ll}?) \(((?:các )?(?:khoản|điểm) (?:(?:khoản|điểm) |[\p{Ll}\d]{1,3}(?![\p{L}\d])|,| và|;| )+)\)/giu;
/** Points with a comma before the clause that holds them, and clauses before their article: “khoản 1, Điều 3”. */
const POINT_COMMA = /((?:điểm|tiết) \p{Ll}\d{0,2}), (?=khoản \d)/giu;
const CLAUSE_COMMA =
  /(khoản \d+\p{Ll}?(?:(?:, | và )(?:khoản )?\d+\p{Ll}?(?![\p{L}\d]))*), (?=Điều \d|Phụ lục(?![\p{L}]))/giu;
/** “các điểm từ a đến c”. */
const RANGE = /(?:các )?(tiết|điểm|khoản|điều|mục|chương) từ ([\p{L}\d]{1,5}) đến ([\p{L}\d]{1,5})(?![\p{L}\d])/giu;
/** “tên điều, khoản 1 Điều 3”, “tên và khoản 1 Điều 3”. */
const TITLE_AND =
  /(tên|tiêu đề)(?: điều)?(?:,| và) ((?:(?:các )?(?:nội dung )?(?:khoản|điểm) )[^;“”]*?(Điều \d+\p{Ll}?))/giu;

/**
 * The units of an order one after another: “điểm b(iii)” as “tiết (iii) điểm b”, “khoản 5 vào Điều 26” as “khoản 5 Điều
 * 26”, “khoản 1, Điều 3” as “khoản 1 Điều 3”, because a clause is nothing without its article.
 */
export function spellOut(prose: string): string {
  return prose
    .replace(BRACKETED, '$2 $1')
    .replace(TITLE_AND, '$1 $3, $2')
    .replace(RANGE, 'từ $1 $2 đến $1 $3')
    .replace(POINT_COMMA, '$1 ')
    .replace(CLAUSE_COMMA, '$1 ')
    .replace(/(điểm \p{Ll}\d{0,2}) ?\((\p{Ll}{1,4})\)/giu, 'tiết ($2) $1')
    .replace(/ vào(?= (?:[đĐ]iểm|[kK]hoản|Điều|Tiểu mục|Mục|Chương|Phần|Phụ lục) )/gu, '');
}

/** Words between single marks as between double ones (‘a’, 'a'), in a sentence without double ones. */
export function doubleQuoted(words: string): string {
  if (/[“”"«»]/u.test(words)) return words;
  return words.replace(/(^|[\s(:])[‘']([^‘’'\n]+)[’'](?=[\s,.;:)]|$)/gu, '$1“$2”');
}

/** The prose with quoted words replaced by as many spaces, so that nothing in them is read as part of the order. */
export function blankQuoted(sentence: string): string {
  const depths = quoteDepths(sentence);
  const letters = [...sentence];
  return letters
    .map((letter, index) => ((depths[index] ?? 0) > 0 || /[”»]/.test(letter) ? '_'.repeat(letter.length) : letter))
    .join('');
}

const ASIDE = /\([^()]*(?:sửa đổi|bổ sung|thay thế|sau đây gọi|bãi bỏ|đính chính)[^()]*\)/giu;
/** “đã được sửa đổi, bổ sung (bởi …)”. */
const AMENDED = /(?:,? (?:đã )?được (?:sửa đổi|bổ sung|thay thế|đính chính|bãi bỏ))/iu;

/** Blanks mentions of earlier amendments: in brackets, or from “đã được sửa đổi …” through the text that did it. */
export function blankAsides(prose: string): string {
  let rest = prose.replace(ASIDE, (aside) => ' '.repeat(aside.length));
  for (let found = AMENDED.exec(rest); found !== null; found = AMENDED.exec(rest)) {
    const from = found.index;
    const document = citedDocuments(rest).find(({ start }) => start > from);
    const sentenceEnd = /(?: như sau|;|$)/u.exec(rest.slice(from))?.index ?? rest.length - from;
    const end =
      document === undefined ? from + sentenceEnd : Math.min(endOfAside(rest, document.end), from + sentenceEnd);
    rest =
      rest.slice(0, from) +
      ' '.repeat(Math.max(end, from + found[0].length) - from) +
      rest.slice(Math.max(end, from + found[0].length));
  }
  return rest;
}

/** After the document's own description: “… của Thống đốc … sửa đổi, bổ sung một số điều của …”. */
function endOfAside(prose: string, from: number): number {
  const next =
    /(?:,| và) (?=(?:các )?(?:tiết|điểm|khoản|Điều|Mục|Chương|Phụ lục|bổ sung|bãi bỏ|sửa đổi) )|;| như sau|(?: từ ngày)|$/u.exec(
      prose.slice(from),
    );
  return from + (next?.index ?? 0);
}
