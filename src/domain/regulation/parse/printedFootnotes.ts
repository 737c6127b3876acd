/** The footnotes that a consolidated text prints at its end, each with the lines that belong to it. */
import type { DraftPassage } from './draftTree.ts';
import { opensBack } from './back.ts';
import type { Line } from './lines.ts';
import { formMarksOf } from './printedForms.ts';

/** Divides the lines from the first footnote on: each begins with the number that comes next. */
export function takeFootnotes(lines: readonly Line[]): readonly DraftPassage[] {
  const notes: DraftPassage[] = [];
  for (const { text, line } of lines) {
    const [, bracketed, bare] = /^(?:\[(\d{1,3})\]|(\d{1,3}))[.)]? +\S/.exec(text) ?? [];
    const last = notes.at(-1);
    if (last === undefined || Number(bracketed ?? bare) === notes.length + 1)
      notes.push({ kind: 'footnote', text, line, strong: false });
    else last.text += `\n${text}`;
  }
  return notes;
}

/**
 * Index of the first printed footnote: below a signature, where numbers in the text before bear footnote marks. Null where there are none.
 */
export function footnotesFrom(lines: readonly Line[]): number | null {
  let isSigned = false;
  for (const [index, { text, hard }] of lines.entries()) {
    if (isSigned && /^(?:\[1\]|1) +\p{Lu}/u.test(text) && hasFootnoteMarks(lines.slice(0, index))) return index;
    isSigned ||= opensBack(text, hard, lines[index - 1]?.text ?? '');
  }
  return null;
}

/** True where a number in these lines has a footnote's mark behind it. */
function hasFootnoteMarks(lines: readonly Line[]): boolean {
  return lines.some(
    ({ text }) =>
      /\[\d{1,3}\]/.test(text) ||
      formMarksOf(text).some(({ mark }) => 'footnotes' in mark && mark.footnotes.length > 0),
  );
}
