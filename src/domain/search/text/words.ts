import { exactForm, fold } from '../../fold.ts';

/** One word of a text with both spellings and its position. */
export interface Word {
  /** UTF-16 offsets in the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly folded: string;
  /** Its ordinal in the text, counted so that words on two sides of a line break are never adjacent. */
  readonly index: number;
}

/** Letters with their combining marks, or digits; zero-width characters inside a word belong to it. */
const WORD = /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}\p{Cf}]*|\n/gu;

/** Gap in the numbering for a line break: longer than any query. */
const BREAK = 100;

/** Both spellings of one word. */
export type Spell = (word: string) => Pick<Word, 'exact' | 'folded'>;

const spell: Spell = (word) => ({ exact: exactForm(word), folded: fold(word) });

/**
 * Caches the spellings of each word, since a legal text repeats the same few hundred words. For use with one text or
 * one index.
 */
export function cachedSpell(): Spell {
  const known = new Map<string, ReturnType<Spell>>();
  return (word) => {
    const spelt = known.get(word) ?? spell(word);
    known.set(word, spelt);
    return spelt;
  };
}

/** The words of a text in order. Punctuation is ignored; a line break separates words. */
export function wordsOf(text: string, spelled: Spell = spell): readonly Word[] {
  const words: Word[] = [];
  let index = 0;
  for (const match of text.matchAll(WORD)) {
    const [found] = match;
    if (found === '\n') {
      index += BREAK;
      continue;
    }
    const { exact, folded } = spelled(found);
    words.push({ start: match.index, end: match.index + found.length, exact, folded, index });
    index += 1;
  }
  return words;
}
