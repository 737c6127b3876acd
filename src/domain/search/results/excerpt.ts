import { lastOf, sorted } from '../../baseline.ts';
import { foldWithMap } from '../../fold.ts';
import type { Wanted } from '../match/match.ts';
import { NEARNESS, nearnessOf } from '../match/nearness.ts';
import type { WordSpan } from '../match/together.ts';
import type { Word } from '../text/words.ts';

/** A run of the original text, marked as found or not. */
export interface ExcerptPart {
  readonly text: string;
  readonly hit: boolean;
}

/** A range of UTF-16 offsets in a text; `end` is exclusive. */
export interface MatchRange {
  readonly start: number;
  readonly end: number;
}

/** Offsets of the found words in the text; of a word that matched by prefix, only the part that was typed. */
export function rangesOf(
  marked: readonly WordSpan[],
  words: readonly Word[],
  text: string,
  wanted: Wanted,
): readonly MatchRange[] {
  const typed = lastOf(wanted.words);
  return marked.map(({ first, last }) => {
    const start = words[first]?.start ?? 0;
    const word = words[last];
    if (word === undefined || typed === undefined) return { start, end: start };
    const begun = wanted.unfinished && nearnessOf(typed, word, true, false) === NEARNESS.begun;
    if (!begun) return { start, end: word.end };
    const { ends } = foldWithMap(text.slice(word.start, word.end));
    return { start, end: word.start + (ends[typed.folded.length - 1] ?? 0) };
  });
}

/** Cuts a text at the ranges, which may touch or overlap. The parts concatenated are the text. */
export function excerptParts(text: string, ranges: readonly MatchRange[]): readonly ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let done = 0;
  for (const { start, end } of sorted(ranges, (one, other) => one.start - other.start)) {
    const from = Math.max(done, start);
    if (end <= from) continue;
    if (from > done) parts.push({ text: text.slice(done, from), hit: false });
    parts.push({ text: text.slice(from, end), hit: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), hit: false });
  return parts;
}

/**
 * The line of the text that contains the most matches, cut at word boundaries to about `length` characters around the
 * first of them, with “…” where it was cut. Without ranges: the beginning of the text.
 */
export function excerptOf(text: string, ranges: readonly MatchRange[], length: number): readonly ExcerptPart[] {
  const line = bestLine(text, ranges);
  const inside = ranges.filter(({ start, end }) => start >= line.start && end <= line.end);
  const [first] = inside;
  const { start, end } = windowAround(text, line, first ?? { start: line.start, end: line.start }, length);
  const shown = inside
    .filter((range) => range.start < end)
    .map((range) => ({ start: range.start - start, end: Math.min(range.end, end) - start }));
  const parts = excerptParts(text.slice(start, end), shown);
  return [
    ...(start > line.start ? [{ text: '…\u00A0', hit: false }] : []),
    ...parts,
    ...(end < line.end ? [{ text: '\u00A0…', hit: false }] : []),
  ];
}

/** The line with the most ranges; the first one on a tie. */
function bestLine(text: string, ranges: readonly MatchRange[]): MatchRange {
  let best: MatchRange = { start: 0, end: text.length };
  let most = -1;
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const count = ranges.filter((range) => range.start >= start && range.end <= end).length;
    if (count > most && line !== '') [best, most] = [{ start, end }, count];
    start = end + 1;
  }
  return best;
}

/** Leaves a third of the space before the match, so that it is read in context. Cuts at spaces where possible. */
function windowAround(text: string, line: MatchRange, found: MatchRange, length: number): MatchRange {
  if (line.end - line.start <= length) return line;
  const wanted = Math.max(line.start, Math.min(found.start - Math.floor(length / 3), line.end - length));
  const space = wanted === line.start ? -1 : text.indexOf(' ', wanted);
  const start = wanted === line.start ? wanted : space < 0 || space >= found.start ? found.start : space + 1;
  const room = Math.max(start + length, found.end);
  if (room >= line.end) return { start, end: line.end };
  const cut = text.lastIndexOf(' ', room);
  return { start, end: cut < found.end || cut <= start ? room : cut };
}
