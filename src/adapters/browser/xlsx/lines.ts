/** Widths are counted in digits, as spreadsheets count those of columns. What a cell's inner margins take: */
const MARGIN = 0.8;
/**
 * Capitals, and signs as wide; other letters; marks that stand over a letter. A little more than Times New Roman has on
 * average.
 */
const WIDE = 1.35;
const NARROW = 0.92;

/**
 * About how many lines some words take in a column: rather one too many than one too few.
 * @param width the column's, in digits
 */
export function linesOf(words: string, width: number): number {
  const room = Math.max(1, width - MARGIN);
  return words.split('\n').reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, room), 0);
}

/** Breaks at spaces and behind hyphens; what is longer than a line goes over its end. */
function linesOfParagraph(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of paragraph.matchAll(/[^\s-]*-|[^\s-]+|\s/g)) {
    const width = widthOf(piece);
    if (used + width <= room || piece.trim() === '') used += width;
    else {
      if (used > 0) lines += 1;
      const over = Math.ceil(width / room) - 1;
      lines += over;
      used = width - over * room;
    }
  }
  return lines;
}

function widthOf(piece: string): number {
  let width = 0;
  for (const letter of piece)
    width += /\p{M}/u.test(letter) ? 0 : /[\p{Lu}mw%@–—…]|[^\u0000-\u1fff]/u.test(letter) ? WIDE : NARROW;
  return width;
}
