import { exactForm, fold } from '../../fold.ts';

/** One word of a text with both spellings and where it stands. */
export interface Word {
  /** UTF-16 positions in the text: first character, and one past the last. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly folded: string;
  /** Its number in the text, counted so that words on two sides of a line break are never neighbours. */
  readonly place: number;
}

/** Letters with their marks, or digits; zero-width characters inside a word belong to it. */
const WORD = /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}\p{Cf}]*|\n/gu;

/** What a line break counts for: more than any stretch of typed words. */
const BREAK = 100;

/** Both spellings of one word. */
export type Spell = (word: string) => Pick<Word, 'exact' | 'folded'>;

const spell: Spell = (word) => ({ exact: exactForm(word), folded: fold(word) });

/** Spells each word once: a legal text says the same few hundred words over and over. For one text's or one index's use. */
export function rememberingSpell(): Spell {
  const known = new Map<string, ReturnType<Spell>>();
  return (word) => {
    const spelt = known.get(word) ?? spell(word);
    known.set(word, spelt);
    return spelt;
  };
}

/** The words of a text in order. Signs between words count for nothing, a line break keeps words apart. */
export function wordsOf(text: string, spelled: Spell = spell): readonly Word[] {
  const words: Word[] = [];
  let place = 0;
  for (const match of text.matchAll(WORD)) {
    const [found] = match;
    if (found === '\n') {
      place += BREAK;
      continue;
    }
    const { exact, folded } = spelled(found);
    words.push({ start: match.index, end: match.index + found.length, exact, folded, place });
    place += 1;
  }
  return words;
}
