import type { Problem } from '../../../problem.ts';

/**
 * Reports one irregularity of a source file: its 1-based line, what was found, what was expected, and how to fix it
 * (all in Vietnamese).
 */
export type ReportProblem = (line: number, found: string, expected: string, fix: string) => void;

/** Maximum length of a quotation of the source in a message. */
const QUOTE = 80;

/** The beginning of a line or block, in quotation marks, short enough for a message. */
export function quote(text: string): string {
  const letters = [...text];
  return letters.length <= QUOTE ? `“${text}”` : `“${letters.slice(0, QUOTE).join('')}…”`;
}

/** A `ReportProblem` that adds to `problems`, all in one file. */
export function reportInto(problems: Problem[], file: string): ReportProblem {
  return (line, found, expected, fix) => problems.push({ file, line, found, expected, fix });
}
