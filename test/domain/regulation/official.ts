/** The official text, for tests of its structure, variants and references. */
import { readFileSync } from 'node:fs';
import { parseRegulation } from '../../../src/domain/regulation/parse/parse.ts';
import type { RegulationText } from '../../../src/domain/regulation/tree/tree.ts';

const OFFICIAL_FILE = 'content/212-qd-ubnd-2021/van-ban.txt';

export const officialSource: string = readFileSync(new URL(`../../../${OFFICIAL_FILE}`, import.meta.url), 'utf8');

/** The parsed official text; throws with the problems if it cannot be parsed. */
export function officialText(): RegulationText {
  return parsed(officialSource, OFFICIAL_FILE);
}

/** Parses a valid source; throws with the problems otherwise. */
export function parsed(source: string, file = 'thu.txt'): RegulationText {
  const { text, problems } = parseRegulation(source, file);
  if (text === null) throw new Error(JSON.stringify(problems, null, 1));
  return text;
}

/** A tree without line numbers, which differ between source and print. */
export function withoutLines(text: RegulationText): unknown {
  return JSON.parse(JSON.stringify(text, (key, value: unknown) => (key === 'line' ? undefined : value)));
}

/** Collapses white space, for comparing two renderings of the same text. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
