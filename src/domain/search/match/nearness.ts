import { isOneEditApart } from './spelling.ts';
import type { Word } from '../text/words.ts';

/** How closely a word of the text matches the typed one; lower is closer. */
export const NEARNESS = { exact: 0, folded: 1, begun: 2, slip: 3 } as const;
export type Nearness = (typeof NEARNESS)[keyof typeof NEARNESS];

/** The nearness of a word of the text to a typed word, or null if it does not match. */
export function nearnessOf(typed: Word, word: Word, unfinished: boolean, slips: boolean): Nearness | null {
  if (typed.exact === word.exact) return NEARNESS.exact;
  if (typed.folded === word.folded) return NEARNESS.folded;
  if (unfinished && typed.folded.length > 1 && word.folded.startsWith(typed.folded)) return NEARNESS.begun;
  return slips && isOneEditApart(typed.folded, word.folded) ? NEARNESS.slip : null;
}
