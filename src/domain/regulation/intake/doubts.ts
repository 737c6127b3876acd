/** Finds parts of a valid text that look wrong, so that a person can compare them with the original. */
import { isProse } from '../tree/blocks.ts';
import { findReferences } from '../references/references.ts';
import { isAdoption } from '../parse/frontAndBack/back.ts';
import { isLetterhead, isStamp } from '../parse/frontAndBack/letterhead.ts';
import { quote } from '../parse/report/report.ts';
import { endsItem, hasOpenBracket, isAllCaps, isDangling, isTerminated } from '../parse/words/sentences.ts';
import { provisionWords } from '../tree/ids.ts';
import { bareMark } from '../tree/names.ts';
import { isDivision, type Instrument, type Provision, type RegulationText } from '../tree/tree.ts';
import { articlesOf, indexById, instrumentsOf, walk } from '../tree/walk.ts';

/** One thing to check: the 1-based line of the source, and a sentence. */
export interface Doubt {
  readonly line: number;
  readonly words: string;
}

/** A title longer than this is more likely an unfinished sentence. */
const LONG_TITLE = 250;
/** An unfinished paragraph at least this long is neither a list item nor a heading. */
const LONG_PARAGRAPH = 160;

/** A number or letter that a program set on a line of its own. */
const BARE_NUMBER = /^(?:\d{1,3}|\p{Ll}|[IVX]{1,4})[.):/-]?$/u;

/** The doubts, in order of line. */
export function doubtsOf(text: RegulationText): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const report = (line: number, words: string): void => void doubts.push({ line, words });
  const units = indexById(text);
  for (const instrument of instrumentsOf(text)) {
    const isAnnex = text.annexes.some((annex) => annex === instrument);
    // In a plan or an appendix there can be words before the first number; in a decree all of them are of a known kind.
    if (!isAnnex && articlesOf(instrument).length > 0) {
      reportStrangers(instrument, report);
      reportGlued(instrument, report);
    }
    for (const { node } of walk(instrument)) {
      if (isDivision(node)) {
        if (node.heading === '' && node.kind !== 'outline') report(node.line, `${node.caption} không có tên.`);
        continue;
      }
      if (node.heading !== null && node.heading.length > LONG_TITLE)
        report(node.line, `Tên rất dài: ${quote(node.heading)}. Có thể thiếu dấu câu cuối.`);
      const bare = [node.heading ?? '', ...node.paragraphs].find((words) => BARE_NUMBER.test(words));
      if (bare !== undefined)
        report(
          node.line,
          `Có dòng chỉ gồm ${quote(bare)}. Nếu đó là số của khoản, điểm thì viết liền với câu sau nó: “1. …”, “a) …”.`,
        );
      if (lacksQuotation(node))
        report(
          node.line,
          `Sau ${quote((node.paragraphs.at(-1) ?? node.heading ?? '').slice(-60))} không có đoạn nào trong ngoặc kép, nên các số bên dưới được hiểu là khoản, điểm của chính văn bản này. Nếu đó là lời văn mới của văn bản được sửa, so với bản chính và đặt nó trong ngoặc kép.`,
        );
      const [words] = brokenOff(node);
      if (words !== undefined)
        report(
          node.line,
          `Đoạn không có dấu câu cuối: “…${words.slice(-40)}”. Có thể bị cắt hoặc bị xuống dòng giữa câu.`,
        );
    }
  }
  reportBrokenSyllables(text, report);
  if (isWhole(text) && !instrumentsOf(text).some(({ back }) => back.some(({ kind }) => kind === 'signer')))
    report(1, 'Không thấy tên người ký.');
  for (const { at, words, target } of findReferences(text)) {
    if (target.kind === 'missing')
      report(
        units.get(at)?.line ?? 1,
        `Dẫn chiếu ${quote(words)} không có trong văn bản. Nếu bản chính ghi như vậy thì thêm một ghi chú.`,
      );
  }
  return doubts.toSorted((a, b) => a.line - b.line);
}

/** The start of a syllable cut off from its vowel: “ph ủ”, “h ướng”, as in the text of some PDF files. */
const BROKEN_SYLLABLE =
  /(?<![\p{L}\p{N}])(?:ngh|ng|nh|gh|ch|kh|ph|th|tr|[bcdđghklmnpqrstvx]) [aăâeêioôơuưyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]\p{L}*/giu;
/** Fewer may be chance: “điểm b ở trên”. */
const MIN_BROKEN = 3;

/** One doubt for all syllables that a program has split. */
function reportBrokenSyllables(text: RegulationText, report: (line: number, words: string) => void): void {
  const found: Doubt[] = [];
  const look = (line: number, words: string): void => {
    for (const [broken] of words.matchAll(BROKEN_SYLLABLE)) found.push({ line, words: broken });
  };
  for (const instrument of instrumentsOf(text)) {
    for (const { line, text: words } of [...instrument.front, ...instrument.back]) look(line, words);
    for (const { node } of walk(instrument))
      for (const words of [node.heading ?? '', ...node.paragraphs]) look(node.line, words);
  }
  const [first] = found.toSorted((a, b) => a.line - b.line);
  if (first === undefined || found.length < MIN_BROKEN) return;
  report(
    first.line,
    `${found.length} chữ bị tách đôi, ví dụ “${first.words}”: bản chữ của tệp PDF hỏng như vậy. So với bản chính và nối lại.`,
  );
}

const AMENDS =
  /^(?:Sửa đổi|Bổ sung|Thay thế)(?:, bổ sung)?[^“”"]*(?:điểm|khoản|Điều|Mục|Chương|Phụ lục) [\p{L}\d][^“”"]* như sau ?:$/u;
const IS_ORDER =
  /^(?:Sửa|Bổ sung|Thay|Bãi|Hủy|Bỏ|Bớt|Đính|Ngưng|Tại|Cụm từ|Từ |Chữ |Các |Khoản|Điểm|Điều|Tên|Đoạn|Câu|Mục|Phụ lục)/u;

/** True for “Sửa đổi Điều 5 như sau:” above numbered units that are neither quoted nor orders themselves. */
function lacksQuotation({ heading, paragraphs, children }: Provision): boolean {
  const own = [...(heading === null ? [] : [heading]), ...paragraphs];
  const wordsOf = (unit: Provision): readonly string[] => [
    ...(unit.heading === null ? [] : [unit.heading]),
    ...unit.paragraphs,
    ...unit.children.flatMap(wordsOf),
  ];
  return (
    AMENDS.test(own.at(-1) ?? '') &&
    children.length > 0 &&
    !children.some((child) => wordsOf(child).some((words) => IS_ORDER.test(words) || /[“"«]/u.test(words)))
  );
}

/** Lines before or after the articles whose kind is unknown; adjacent ones are reported together. */
function reportStrangers({ front, back }: Instrument, report: (line: number, words: string) => void): void {
  for (const passages of [front, back]) {
    const strangers = passages.filter(({ kind, text }) => kind === 'paragraph' && !isAdoption(text));
    const [first] = strangers;
    if (first === undefined) continue;
    const more =
      strangers.length === 1
        ? ''
        : ` và ${strangers.length - 1} dòng khác (dòng ${strangers
            .slice(1, 9)
            .map(({ line }) => line)
            .join(', ')}${strangers.length > 9 ? ' …' : ''})`;
    report(first.line, `Không rõ dòng này là gì: ${quote(first.text)}${more}. Nếu không thuộc văn bản thì bỏ đi.`);
  }
}

/**
 * Lines of a letterhead, stamps and signatures inside an article, and lines at the very end of the last one that
 * are not sentences: they may not belong to the text.
 */
function reportGlued(instrument: Instrument, report: (line: number, words: string) => void): void {
  const units = [...walk(instrument)].flatMap(({ node }) => (isDivision(node) ? [] : [node]));
  const last = units.at(-1);
  for (const node of units) {
    const own = node.heading === null && node.children.length === 0 ? node.paragraphs.slice(1) : node.paragraphs;
    const whole = own.filter(
      (words) =>
        isProse(words) &&
        !words.includes('=') &&
        (isLetterhead(words) || isStamp(words) || isCapitals(words) || /^\[\d{1,3}\] /.test(words)),
    );
    const tail =
      node === last ? own.slice(own.findLastIndex((words) => !isProse(words) || isTerminated(words)) + 1) : [];
    const strange = [...new Set([...whole, ...tail])];
    const [first] = strange;
    if (first === undefined) continue;
    const more = strange.length === 1 ? '' : ` và ${strange.length - 1} dòng khác`;
    report(
      node.line,
      `Có lẽ không phải lời văn của ${nameOf(node)}: ${quote(first)}${more}. Nếu là đầu trang, chữ ký, dấu, chú thích thì đặt sau Điều cuối, cách một dòng trống.`,
    );
  }
}

/** True for words in capitals; “- Ở;” is a list item. */
function isCapitals(words: string): boolean {
  return isAllCaps(words) && (words.match(/\p{L}/gu) ?? []).length > 2;
}

function nameOf({ id, mark }: Provision): string {
  return provisionWords(id) || bareMark(mark);
}

/**
 * Paragraphs that stop in the middle of a sentence: they end with a word that cannot be the last or with an open
 * bracket, or are long and followed by more text of the same unit. Short ones without a full stop are list items.
 */
function brokenOff({ paragraphs, children }: Provision): readonly string[] {
  return paragraphs.filter((words, index) => {
    if (!isProse(words) || isTerminated(words) || endsItem(words)) return false;
    if (isDangling(words) || hasOpenBracket(words)) return true;
    return words.length > LONG_PARAGRAPH && (index < paragraphs.length - 1 || children.length > 0);
  });
}

/** True if the text has a letterhead or a footer, so that it is probably complete. */
function isWhole(text: RegulationText): boolean {
  return instrumentsOf(text).some(
    ({ front, back }) =>
      back.some(({ kind }) => kind !== 'paragraph') || front.some(({ kind }) => kind === 'letterhead'),
  );
}

/** The citations of other documents, without repetition: what `related.yaml` should list. */
export function documentsCited(text: RegulationText): readonly string[] {
  const cited = findReferences(text).filter(({ target }) => target.kind === 'document');
  return [...new Set(cited.map(({ words }) => words))];
}
