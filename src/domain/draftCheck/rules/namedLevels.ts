/** Levels that only their position shows: sibling units that begin with a range, or with a short name before it. */
import type { LocatedRange } from './sameMeasure.ts';
import { syllablesOf } from '../text/pieces.ts';

/** “Xuất sắc: từ 90 điểm …”, “Xuất sắc: đạt từ 90 điểm”; nothing, or the same few words, before the range. */
const NAME = /^(?<name>[\p{L}\p{N} ,“”"]{1,40})(?:(?<colon> ?[:–-]) ?(?<verb>[\p{L} ]{1,24})?)? $/u;
const LONGEST_NAME = 6;
/** “không quá 5 ngày”, “ít nhất 3 người” limit something; they are not levels. */
const LEVEL = /^(?:từ|trên|dưới|[\d<>≤≥])/iu;

/** The ranges of siblings that are levels of one measure, those of one parent and unit together. */
export function namedLevels(located: readonly LocatedRange[]): readonly (readonly LocatedRange[])[] {
  const clusters = new Map<string, LocatedRange[]>();
  for (const one of located) {
    const { piece, range } = one;
    const before = piece.words.slice(0, range.start);
    const { name = before, colon, verb = '' } = NAME.exec(before)?.groups ?? {};
    const isNamed = before === '' || (NAME.test(before) && syllablesOf(name).length <= LONGEST_NAME);
    if (!isNamed || piece.part !== 0 || !LEVEL.test(piece.words.slice(range.start))) continue;
    // A name with a colon makes a separate level; other words before the ranges have to be the same.
    const words = colon === undefined ? name : verb;
    const key = [piece.at.slice(0, piece.at.lastIndexOf('.')), range.unit, words].join('\n');
    const known = clusters.get(key) ?? [];
    known.push(one);
    clusters.set(key, known);
  }
  return [...clusters.values()].filter((cluster) => cluster.length > 1);
}
