/** Whether two ranges measure the same, so that they may be levels of one scale. */
import type { TextPiece } from '../text/finding.ts';
import { syllablesOf } from '../text/pieces.ts';
import { rangesIn, type Range } from './thresholds.ts';

/** One range with its location. */
export interface LocatedRange {
  readonly piece: TextPiece;
  readonly range: Range;
  /** The syllables before the range, the nearest last. */
  readonly before: readonly string[];
  /** The two syllables after it, if a noun is possible there; else empty. */
  readonly noun: string;
}

/** True if two ranges measure the same: the same unit, the same noun after them, or much the same words before. */
export function isSameMeasure(one: LocatedRange, other: LocatedRange): boolean {
  if (one.range.unit !== other.range.unit) return false;
  if (one.noun !== '' || other.noun !== '') return one.noun === other.noun;
  // “Trưởng ban quyết định chi dưới …”, “Chủ tịch quyết định chi trên …”.
  if (isBeside(one, other) && tailOf(one).length === TAIL && tailOf(one).join() === tailOf(other).join()) return true;
  if (one.piece === other.piece && startsSegment(one) && startsSegment(other)) return true;
  const [a, b] = [new Set(one.before), new Set(other.before)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= 3 && shared / (a.size + b.size - shared) >= 0.5;
}

/** How many equal syllables just before the ranges of sibling units make them one measure. */
const TAIL = 3;
const tailOf = ({ before }: LocatedRange): readonly string[] => before.slice(-TAIL);

/** A unit with several paragraphs or ranges may measure several things. */
const isOnly = ({ piece: { unit, words } }: LocatedRange): boolean =>
  'paragraphs' in unit && unit.paragraphs.length === 1 && rangesIn(words).length === 1;

/** True for units directly below the same one, each with one range. */
function isBeside(one: LocatedRange, other: LocatedRange): boolean {
  const holder = ({ piece: { at } }: LocatedRange): string => at.slice(0, at.lastIndexOf('.'));
  return one.piece.at !== other.piece.at && holder(one) === holder(other) && isOnly(one) && isOnly(other);
}

/** “Điểm đạt trên 90 điểm thì loại A; từ 80 điểm đến 90 điểm thì loại B; …”. */
function startsSegment({ piece, range }: LocatedRange): boolean {
  const segment = /[^;:]*$/u.exec(piece.words.slice(0, range.start))?.[0] ?? '';
  return piece.words.includes(';') && syllablesOf(segment).length < TAIL;
}

/** The provision of a range, or the part of its sentence between semicolons. */
export function locationKey({ piece, range }: LocatedRange): string {
  return `${piece.at} ${piece.part} ${piece.words.slice(0, range.start).split(';').length}`;
}
