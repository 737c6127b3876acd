/** The prose of an order without what is not part of it: quoted words, and mentions of earlier amendments. */
import { citedDocuments } from '../../references/citedDocuments.ts';
import { quoteDepths } from '../../tree/blocks.ts';

/** “điểm b(iii)” as “tiết (iii) điểm b”, “khoản 5 vào Điều 26” as “khoản 5 Điều 26”. */
export function spellOut(prose: string): string {
  return prose
    .replace(/(điểm \p{Ll}\d{0,2}) ?\((\p{Ll}{1,4})\)/giu, 'tiết ($2) $1')
    .replace(/ vào(?= (?:điểm|khoản|Điều|Tiểu mục|Mục|Chương|Phần|Phụ lục) )/gu, '');
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
