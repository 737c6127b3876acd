import type { Problem } from '../../problem.ts';

/** Takes one irregularity of a source file: its 1-based line, what stands there, what should, and how to mend it (all Vietnamese). */
export type Report = (line: number, found: string, expected: string, mend: string) => void;

/** Longest piece of source that a problem quotes. */
const QUOTE = 80;

/** The beginning of a line or block, in quotes, short enough to read in a message. */
export function quote(text: string): string {
  const letters = [...text];
  return letters.length <= QUOTE ? `“${text}”` : `“${letters.slice(0, QUOTE).join('')}…”`;
}

/** A `Report` that adds to `problems`, all of one file. */
export function reportInto(problems: Problem[], file: string): Report {
  return (line, found, expected, mend) => problems.push({ file, line, found, expected, mend });
}
