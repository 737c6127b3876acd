import type { DraftFinding } from './finding.ts';

export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** Number of characters searched for as one piece. */
const LONGEST = 200;

/** The offset at which each line of a source starts. */
export function lineStarts(source: string): readonly number[] {
  return [0, ...[...source.matchAll(/\r\n|\r|\n/g)].map(({ 0: lineBreak, index }) => index + lineBreak.length)];
}

/**
 * Where a finding's words are in the source (UTF-16): from its unit's line on, after the same words as in the unit,
 * whatever white space is between. A finding without words is the line. Null if they are not there.
 */
export function sourceRange(
  source: string,
  starts: readonly number[],
  { words, lead, line }: Pick<DraftFinding, 'words' | 'lead' | 'line'>,
): SourceRange | null {
  const from = starts[line - 1];
  if (from === undefined) return null;
  if (words === '')
    return { start: from, end: from + source.slice(from, (starts[line] ?? source.length + 1) - 1).trimEnd().length };
  const rest = source.slice(from);
  const [before, own] = [pattern(lead), pattern(words.slice(0, LONGEST))];
  const found = new RegExp(`(${before})(${own})`, 'u').exec(rest) ?? new RegExp(`()(${own})`, 'iu').exec(rest);
  if (found === null) return null;
  const start = from + found.index + (found[1]?.length ?? 0);
  return { start, end: start + (found[2]?.length ?? 0) };
}

/** Matches words with any white space between them. */
function pattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/gu, '\\s+');
}
