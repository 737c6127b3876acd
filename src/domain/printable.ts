/** Normalises entered or imported text for pages, files and print. */

/**
 * Everything that some program treats as a line break. Word writes U+000B for Shift+Enter, other programs a form feed,
 * NEL or the Unicode separators.
 */
const LINE_END = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const LINE_ENDS = /[\n\r\u000b\u000c\u0085\u2028\u2029]+/g;

/**
 * Invisible characters: controls other than tab and line feed, lone surrogates, non-characters (all forbidden in XML),
 * and invisible format characters, including the bidirectional controls, which would reorder the text after them. The
 * joiners and variation selectors used in letters and emoji are kept.
 */
// oxlint-disable-next-line no-misleading-character-class -- each of them is meant by itself
const INVISIBLE = /(?![\t\n\u200c\u200d\ufe00-\ufe0f])[\p{Cc}\p{Cs}\p{NChar}\p{DI}\ufff9-\ufffb]/gu;

/** The text with every line break as `\n`, otherwise unchanged. For the value of a multi-line field. */
export function withLineBreaks(text: string): string {
  return text.replace(LINE_END, '\n');
}

/** The text on one line: consecutive line breaks become one space. For the value of a single-line field. */
export function onOneLine(text: string): string {
  return text.replace(LINE_ENDS, ' ');
}

/** Text as shown on every page, file and printout: line breaks as `\n`, invisible characters removed, trimmed. */
export function printable(text: string): string {
  return withLineBreaks(text).replace(INVISIBLE, '').trim();
}
