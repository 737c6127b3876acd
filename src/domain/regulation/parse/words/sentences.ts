/** Detects from the end and the beginning of Vietnamese legal text if a sentence continues. */

/** The end of a text; the ends of paragraphs of many lines are examined line by line. */
function endOf(text: string, length = 120): string {
  return text.length > length ? text.slice(-length) : text;
}

/**
 * True if the words end a sentence or an item: `.`, `;`, `:`, `!`, `?`, `…`, also before a closing quotation mark or
 * bracket, and the closing `..` as scanned.
 */
export function isTerminated(text: string): boolean {
  const end = endOf(text);
  return /[.;:!?…][)\]"”’»]*$/u.test(end) || /\.[/|\\. ]+$/.test(end);
}

/** Words with which no heading or sentence ends, so that what follows belongs to them. */
const DANGLING = new RegExp(
  [
    '[,(\\[–-]$',
    '(?:^| )(?:và|hoặc|của|các|những|với|về|cho|là|như|bởi|nêu tại)$',
    // Written without lookbehind, which Safari lacks before 16.4.
    '^(?![^]*(?:tồn|hiện|thực) tại$)(?:[^]* )?tại$',
    '^(?![^]*(?:kèm|tiếp|phỏng) theo$)(?:[^]* )?theo$',
    '^(?![^]*(?:tài|điều) khoản$)(?:[^]* )?khoản$',
  ].join('|'),
  'iu',
);

/**
 * True if the words cannot end there: a comma, an open bracket, or a word like “của”, “tại”, “theo quy định tại khoản”.
 */
export function isDangling(text: string): boolean {
  const end = endOf(text);
  return DANGLING.test(end) || /(?:^| )(?:Điều|Chương|Mục|Phần)$/.test(end);
}

/** True if the words end an item of an unfinished list: “…; hoặc”, “…; và”, “…, hoặc”. */
export function endsItem(text: string): boolean {
  return /[;,.] ?(?:và\/hoặc|và|hoặc|hay)$/u.test(endOf(text));
}

/** A bracket left open this far back was forgotten. */
const LONGEST_BRACKET = 2000;

/** True if a bracket is open at the end. The bracket of “a)” or “1)” does not close one. */
export function hasOpenBracket(text: string): boolean {
  let depth = 0;
  for (const character of endOf(text, LONGEST_BRACKET)) {
    if (character === '(') depth += 1;
    else if (character === ')' && depth > 0) depth -= 1;
  }
  return depth > 0;
}

/**
 * True if the words end with a reference to a unit whose larger unit must follow: “quy định tại khoản 2”, “theo điểm
 * a”.
 */
export function endsInReference(text: string): boolean {
  return /(?:^| |,)(?:tại|theo|của|và|hoặc) (?:khoản|điểm|Điều|Chương|Mục|Phần) [\p{L}\p{N}]+$/u.test(endOf(text));
}

/** True if the words end with “điểm” as a reference (“tại điểm”), not as in “thời điểm”. */
export function endsInPointWord(text: string): boolean {
  return /(?:tại|các|và|hoặc|theo|,) điểm$/iu.test(endOf(text));
}

/**
 * True if the words can only be the rest of a sentence: they start with a lower-case letter, a digit or closing
 * punctuation.
 */
export function startsInside(text: string): boolean {
  return /^(?:[\p{Ll}\d%),;:…]|\.(?!\.\.))/u.test(text);
}

/** True if there are letters and none is lower-case. */
export function isAllCaps(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
