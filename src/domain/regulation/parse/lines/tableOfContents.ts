/** Finds a printed table of contents: its lines repeat the captions of the text with the numbers of their pages. */
import type { SourceLine } from '../words/normalise.ts';

const HEAD = /^MỤC LỤC$/iu;
const LEADER = /(?:\.{3,}|…)[.… ]*\d{1,3}$/u;
const CAPTION = /^((?:Phần|Chương|Mục|Tiểu mục|Điều|Phụ lục) [\p{L}\d]+)(?=[ .:\t])/iu;
/** Fewest captions that make a table of contents. */
const MIN = 3;

/** Which lines are a table of contents, or its heading. */
export function contentsLines(lines: readonly SourceLine[]): readonly boolean[] {
  const heads = new Set(lines.flatMap(({ text }, index) => (HEAD.test(text) ? [index] : [])));
  let isBelowHead = false;
  const entries = lines.map((line, index) => {
    const isBare = isBelowHead && CAPTION.test(`${line.text} `) && /\D \d{1,3}$/u.test(line.text);
    isBelowHead = heads.has(index) || (isBelowHead && (isBare || isEntry(line)));
    return isBare || isEntry(line);
  });
  const found = lines.map(() => false);
  let start = 0;
  while (start < lines.length) {
    let end = start;
    while (end < lines.length && entries[end] === true) end += 1;
    const isHeaded = start > 0 && HEAD.test(lines[start - 1]?.text ?? '');
    if (end - start >= (isHeaded ? 2 : MIN) && repeats(lines, start, end, isHeaded ? 2 : MIN))
      for (let at = isHeaded ? start - 1 : start; at < end; at += 1) found[at] = true;
    start = Math.max(end, start + 1);
  }
  return found;
}

/** “Điều 1. Phạm vi ........ 3”, or a tab before the number of the page. */
function isEntry({ text, cells }: SourceLine): boolean {
  return LEADER.test(text) || (cells.length === 2 && /^\d{1,3}$/.test(cells[1] ?? ''));
}

/** True if most captions of a run are below it again, without a page number. */
function repeats(lines: readonly SourceLine[], start: number, end: number, min: number): boolean {
  const captions = lines.slice(start, end).flatMap(({ text }) => CAPTION.exec(text)?.[1]?.toLowerCase() ?? []);
  const later = new Set(lines.slice(end).flatMap(({ text }) => CAPTION.exec(`${text} `)?.[1]?.toLowerCase() ?? []));
  return captions.length >= min && captions.filter((one) => later.has(one)).length * 2 > captions.length;
}
