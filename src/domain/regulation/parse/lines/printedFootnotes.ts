/** The footnotes printed at the end of a consolidated text, each with its lines. */
import { lastOf } from '../../../baseline.ts';
import type { DraftPassage } from '../words/draftTree.ts';
import { opensBack } from '../frontAndBack/back.ts';
import type { Line } from '../words/line.ts';
import { markOf } from '../words/marks.ts';
import { formMarksOf } from '../words/printedForms.ts';

/** Splits the lines from the first footnote on; each footnote starts with the next number. */
export function takeFootnotes(lines: readonly Line[]): readonly DraftPassage[] {
  const notes: DraftPassage[] = [];
  for (const { text, line } of lines) {
    const [, bracketed, bare] = /^(?:\[(\d{1,3})\]|(\d{1,3}))[.)]? +\S/.exec(text) ?? [];
    const last = lastOf(notes);
    if (last === undefined || Number(bracketed ?? bare) === notes.length + 1)
      notes.push({ kind: 'footnote', text, line, strong: false });
    else last.text += `\n${text}`;
  }
  return notes;
}

/**
 * Index of the first printed footnote: below a signature, or with its number in brackets, if numbers in the text before
 * it have footnote marks. Null if there are none.
 */
export function footnotesFrom(lines: readonly Line[]): number | null {
  let isSigned = false;
  let lastArticle = lines.length - 1;
  while (lastArticle >= 0 && markOf(lines[lastArticle]?.text ?? '')?.kind !== 'article') lastArticle -= 1;
  for (const [index, line] of lines.entries()) {
    const { text } = line;
    // A number in brackets is a footnote also below a text that nobody signed, but not on a page amid the text.
    const isFirst = isSigned ? /^(?:\[1\]|1) +\p{Lu}/u.test(text) : index > lastArticle && /^\[1\] +\S/.test(text);
    if (isFirst && hasFootnoteMarks(lines.slice(0, index))) return index;
    isSigned ||= opensBack(line, lines[index - 1]?.text ?? '');
  }
  return null;
}

/** True if a number in these lines is followed by a footnote mark. */
function hasFootnoteMarks(lines: readonly Line[]): boolean {
  return lines.some(
    ({ text }) =>
      /\[\d{1,3}\]/.test(text) ||
      formMarksOf(text).some(({ mark }) => 'footnotes' in mark && mark.footnotes.length > 0),
  );
}
