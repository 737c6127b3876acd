import { oncePer } from '../../oncePer.ts';
import { namesAsWritten } from './namesAsWritten.ts';
import type { Annex, Division, Provision, RegulationText } from './tree.ts';

/** Numbers of documents, whose letters are capitals also in a sentence: 12/2008/QH12. */
const KEPT = /\d.*\//u;

/**
 * A title in capitals converted to sentence case, for navigation only: `NHỮNG QUY ĐỊNH CHUNG` → `Những quy định chung`.
 * The text itself is always shown as printed.
 */
export function sentenceCase(title: string): string {
  if (title !== title.toUpperCase()) return title;
  const lower = title
    .replace(/\S+/gu, (word) => (KEPT.test(word) ? word : word.toLowerCase()))
    .replace(/(^|[^\p{L}])việt nam(?!\p{L})/gu, '$1Việt Nam');
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

const written = oncePer((text: RegulationText) => namesAsWritten(text));

/** As `sentenceCase`, with the capitals that proper names have in the text's own sentences. */
export function navigationTitle(text: RegulationText, title: string): string {
  return title === title.toUpperCase() ? written(text)(sentenceCase(title)) : title;
}

/** A division's name for navigation: `Chương II. Nội dung trách nhiệm …`. */
export function divisionName(
  text: RegulationText,
  { caption, heading }: Pick<Division, 'caption' | 'heading'>,
): string {
  return heading === '' ? caption : `${bareMark(caption)}. ${navigationTitle(text, heading)}`;
}

/** An article's name for navigation: `Điều 12. Đánh giá, xếp loại chất lượng`; without a title, `Điều 1`. */
export function articleName({ mark, heading }: Pick<Provision, 'mark' | 'heading'>): string {
  return heading === null ? bareMark(mark) : `${bareMark(mark)}. ${heading}`;
}

/** A mark without its closing punctuation: `Điều 12.` → `Điều 12`, `Chương II :` → `Chương II`. */
export function bareMark(mark: string): string {
  return mark.replace(/[ .:–—-]+$/u, '');
}

/** An annex's name for navigation: `Phụ lục I. Danh mục cây`. */
export function annexName(text: RegulationText, { name, front, kind }: Pick<Annex, 'name' | 'front' | 'kind'>): string {
  const title = front.find((passage) => passage.kind === 'title')?.text;
  if (kind === 'attachment' && title === undefined) return name;
  return title === undefined ? name : `${name}. ${navigationTitle(text, title)}`;
}
