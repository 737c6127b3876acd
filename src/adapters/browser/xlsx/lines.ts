/** Cell padding. Widths are measured in digits, as spreadsheets measure column widths. */
const MARGIN = 0.8;
/**
 * Width of capitals and similarly wide characters, and of other letters; combining marks have none. Slightly wider than
 * the average of Times New Roman.
 */
const WIDE = 1.35;
const NARROW = 0.92;

/**
 * Estimates how many lines a text takes in a column: rather one too many than one too few.
 * @param width column width, in digits
 */
export function linesOf(words: string, width: number): number {
  const room = Math.max(1, width - MARGIN);
  return words.split('\n').reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, room), 0);
}

/** Breaks at spaces and after hyphens; a piece longer than a line continues on the next. */
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
