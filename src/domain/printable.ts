/** What entered or imported words may hold, and what of it reaches pages, files and paper. */

/**
 * Everything that some program takes for the end of a line. Word writes U+000B for Shift+Enter, other programs a form
 * feed, NEL or the separators of Unicode.
 */
const LINE_END = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const LINE_ENDS = /[\n\r\u000b\u000c\u0085\u2028\u2029]+/g;

/**
 * Characters that nobody sees: controls other than tab and line feed, half surrogates, non-characters (no XML file may
 * hold these), and invisible format characters. Among the last are the bidirectional controls, which turn the direction
 * of whatever follows. The joiners and variation selectors that letters and emoji are built from stay.
 */
const INVISIBLE = /(?![\t\n\u200c\u200d\ufe00-\ufe0f])[\p{Cc}\p{Cs}\p{NChar}\p{DI}\ufff9-\ufffb]/gu;

/** The text with every line end as `\n`; nothing else is changed. What a field of several lines keeps. */
export function withLineBreaks(text: string): string {
  return text.replace(LINE_END, '\n');
}

/** The text on one line: line breaks, however many in a row, are one space. What a field of a single line keeps. */
export function onOneLine(text: string): string {
  return text.replace(LINE_ENDS, ' ');
}

/**
 * Words as every page, file and sheet of paper can show them: line ends as `\n`, invisible characters left out, no
 * space around.
 */
export function printable(text: string): string {
  return withLineBreaks(text).replace(INVISIBLE, '').trim();
}
