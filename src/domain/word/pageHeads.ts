/** The words above and below every page of a Word file: a letterhead belongs to the text, the rest does not. */
import { lastOf } from '../baseline.ts';
import type { RemarkCounter } from './remarkCounter.ts';

/** A page number, alone or in “Trang 2/15”. */
const PAGE_NUMBER = /^(?:(?:trang|page|tr\.?)\s*)?[-–—\s\d./|]*(?:(?:trang|of|\/)\s*\d*)?$/iu;
const NATION = /CỘNG H(?:ÒA|OÀ) (?:XÃ HỘI|XHCN)/u;
const LETTERHEAD = new RegExp(`${NATION.source}|Độc lập ?[-–—] ?Tự do|(?:^|\\n)Số ?: ?[^\\n]{0,12}/`, 'u');
/** The letterhead of a text is within this many of its first paragraphs. */
const FIRST = 15;

/**
 * The letterhead found in the page header, to be put above the text; empty if there is none, or if the text has its
 * own. All other words of headers and footers are reported, except for numbers of pages.
 * @param parts the paragraphs of each header and footer
 * @param body the paragraphs of the text
 */
export function letterheadOfPages(
  parts: readonly (readonly string[])[],
  body: readonly string[],
  remarks: RemarkCounter,
): readonly string[] {
  const own = LETTERHEAD.test(body.slice(0, FIRST).join('\n'));
  const known = new Set<string>(body.slice(0, FIRST));
  let letterhead: readonly string[] = [];
  for (const part of parts) {
    const blocks = part.filter((block) => !PAGE_NUMBER.test(block) && !known.has(block));
    if (blocks.length === 0) continue;
    for (const block of blocks) known.add(block);
    if (!own && letterhead.length === 0 && LETTERHEAD.test(blocks.join('\n'))) {
      letterhead = blocks;
      remarks.add(
        'letterhead',
        lastOf(blocks) ?? '',
        () => 'Quốc hiệu, số, nơi ngày nằm ở đầu trang in (header) của tệp Word đã được chép lên đầu văn bản.',
      );
    } else
      remarks.add(
        'pages',
        blocks.join(' '),
        (_, example) =>
          `Chữ ở đầu trang, chân trang in của tệp Word (“${example}”) không được chép; nếu là lời văn thì chép vào thân tệp.`,
      );
  }
  return letterhead;
}
