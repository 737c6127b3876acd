/** Decides from the words of two lines whether the second continues the first. */
import type { Mark, Suspect } from './marks.ts';
import {
  endsInPointWord,
  endsInReference,
  hasOpenBracket,
  isDangling,
  isTerminated,
  startsInside,
} from './sentences.ts';

/** True if a block can only be the rest of the unfinished one before it, after any kind of break. */
export function restOf(before: string, text: string): boolean {
  return !isTerminated(before) && startsInside(text);
}

/** A line at least this long is more than the rest of the sentence above it. */
const SHORTEST_SENTENCE = 40;

/** True if an unfinished line is the title of what starts on the next line. */
export function isTitleAbove(before: string, text: string): boolean {
  return !isTerminated(before) && /^\p{Lu}/u.test(text) && text.length > SHORTEST_SENTENCE;
}

/**
 * True for a khoản or điểm below one that ends with a comma, as roughly typed lists have it; but not below “tại khoản
 * 1,”, where a number is cited.
 */
export function isListed(before: string, { level, rest }: Mark): boolean {
  return (
    (level === 'clause' || level === 'point') &&
    /[\p{L}\p{N})”"],$/u.test(before) &&
    /^\p{Lu}\p{L}* \p{L}/u.test(rest) &&
    !/(?:khoản|điểm|Điều|Chương|Mục|Phần|số)(?: [\p{L}\p{N}]{1,3},?)+$/iu.test(before.slice(-60))
  );
}

/**
 * True if an apparent mark continues the text before it: “quy định tại khoản” + “1.”, “(điểm” + “a)”, “tại khoản 2” +
 * “Điều 5.”.
 */
export function continuesText(before: string, text: string, mark: Mark | Suspect | null): boolean {
  if (before === '') return false;
  if (isDangling(before)) return true;
  const reads = /^(?:(?:Điều|Chương|Mục|Phần) [\p{L}\p{N}]|\p{L}+(?: \p{Ll}+)? này(?:[ ,;.]|$))/u.test(text);
  if (endsInReference(before) && reads) return true;
  const inBracket = (): boolean => !isTerminated(before) && hasOpenBracket(before);
  if (mark?.level === 'point') return endsInPointWord(before) || (/^.\)/u.test(text) && inBracket());
  return mark?.level === 'clause' && /^\d{1,3}\)/.test(text) && inBracket();
}
