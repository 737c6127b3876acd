/**
 * Finds where the words of a text end: runs of letterhead, stamps and signatures below the last unit of an instrument,
 * in any order. A văn bản hợp nhất ends with a second letterhead above “XÁC THỰC VĂN BẢN HỢP NHẤT”.
 */
import { annexCaption, isEnactedBy } from '../words/annexCaptions.ts';
import { isAdoption, isOffice, isQuietOffice } from './back.ts';
import { opensAttachment } from './front.ts';
import { isLetterhead, isStamp, startsFooter } from './letterhead.ts';
import { markOf } from '../words/marks.ts';
import type { SourceLine } from '../words/normalise.ts';
import { formMarksOf } from '../words/printedForms.ts';
import { isAllCaps, isDangling, isTerminated } from '../words/sentences.ts';

/** Longer lines are sentences. */
const LONGEST = 90;
/** Bodies and names have few words in capitals. */
const LONGEST_NAME = 60;

const PERSON = /^(?:\p{Lu}\p{L}{0,4}\. ?)*(?:\p{Lu}\p{Ll}*)(?: \p{Lu}\p{Ll}*){1,4}$/u;
const TO_FILL_IN = /…|\.{3,}|_{3,}|\((?:Ký|ký|Chữ ký)/;
const COPIED = /^(?:XÁC THỰC|SAO |TRÍCH SAO|CHỨNG THỰC|Người ký|Ký bởi|Được ký|Signature|Digitally)/u;

type Sign = 'sure' | 'maybe' | null;

/**
 * The lines, with `back` set on those of a run that ends an instrument: `signed` if it has a name under an office or
 * certifies a copy, which the blanks of a form do not; `other` for the rest.
 */
export function markBack(lines: readonly SourceLine[]): readonly SourceLine[] {
  const signs = lines.map(signOf);
  const goesOn = unitsBelow(lines);
  const marked = [...lines];
  for (let start = 0; start < lines.length; start += 1) {
    if (signs[start] === null) continue;
    let after = start;
    while (after < lines.length && signs[after] !== null) after += 1;
    const run = lines.slice(start, after);
    const before = lines[start - 1];
    const isEnd = before !== undefined && goesOn[after - 1] !== true && mayEnd(before, run);
    const endsAll = after === lines.length && isQuietSignature(run);
    if (isEnd && (endsAll || signs.slice(start, after).includes('sure'))) {
      const back = isSigned(run) ? 'signed' : 'other';
      for (const [at, line] of run.entries()) marked[start + at] = { ...line, back };
    }
    start = after;
  }
  return marked;
}

/** The pieces of a line, each in its own column, without the marks of bold print and without rules. */
function piecesOf({ text, columns }: SourceLine): readonly string[] {
  const pieces = (columns.length > 1 ? columns : [text]).map((piece) => piece.replace(/^\*\*|\*\*$/g, '').trim());
  return pieces.filter((piece) => !/^[-–—_=*~ ]*$/.test(piece));
}

function signOf(line: SourceLine): Sign {
  const pieces = piecesOf(line);
  if (pieces.length === 0 || pieces.some((piece) => piece.length > LONGEST)) return null;
  const signs = pieces.map(pieceSign);
  if (signs.includes(null)) return null;
  return signs.includes('sure') ? 'sure' : 'maybe';
}

function pieceSign(piece: string): Sign {
  if (markOf(piece) !== null || annexCaption(piece) !== null || opensAttachment(piece)) return null;
  // “Số: 5 cây” belongs to the text; “Số: 21/VBHN-NHNN” is the number of a document.
  if (isLetterhead(piece)) return /^số ?:/iu.test(piece) && !piece.includes('/') ? 'maybe' : 'sure';
  if (isStamp(piece) || startsFooter(piece) || (isAllCaps(piece) && isOffice(piece))) return 'sure';
  const isName = piece.length <= LONGEST_NAME && !isTerminated(piece) && (isAllCaps(piece) || PERSON.test(piece));
  return isName || isQuietOffice(piece) ? 'maybe' : null;
}

/** For each line, whether a unit of the same instrument follows: then it is not at the end. */
function unitsBelow(lines: readonly SourceLine[]): readonly boolean[] {
  const below: boolean[] = [];
  let isUnitBelow = false;
  for (const [index, { text }] of [...lines.entries()].reverse()) {
    below[index] = isUnitBelow;
    const isOther =
      annexCaption(text) !== null || opensAttachment(text) || isEnactedBy(text) || /^(?:\[1\]|1) +\p{Lu}/u.test(text);
    if (isOther) isUnitBelow = false;
    else isUnitBelow ||= isUnit(text);
  }
  return below;
}

function isUnit(text: string): boolean {
  return markOf(text) !== null || formMarksOf(text).some(({ mark, unsure }) => mark.kind === 'article' || !unsure);
}

/**
 * True if the words above a run are finished. Where they have no full stop, a letterhead or the words of a certified
 * copy still end them.
 */
function mayEnd(before: SourceLine, run: readonly SourceLine[]): boolean {
  if (before.cells.length > 1 || isTerminated(before.text) || isAdoption(before.text)) return true;
  return (
    !isDangling(before.text) &&
    run.flatMap(piecesOf).some((piece) => (isLetterhead(piece) && pieceSign(piece) === 'sure') || COPIED.test(piece))
  );
}

function isSigned(run: readonly SourceLine[]): boolean {
  const pieces = run.flatMap(piecesOf);
  if (pieces.some((piece) => COPIED.test(piece))) return true;
  if (pieces.some((piece) => TO_FILL_IN.test(piece))) return false;
  const office = pieces.findIndex((piece) => isAllCaps(piece) && (isOffice(piece) || startsFooter(piece)));
  return office >= 0 && pieces.slice(office + 1).some((piece) => PERSON.test(piece) && !isAllCaps(piece));
}

/** “Bộ trưởng Bộ Lâm nghiệp” and a name below it, which at the very end of a text are its signature. */
function isQuietSignature(run: readonly SourceLine[]): boolean {
  const [first = '', ...others] = run.flatMap(piecesOf);
  return isQuietOffice(first) && others.some((piece) => PERSON.test(piece) && !isAllCaps(piece));
}
