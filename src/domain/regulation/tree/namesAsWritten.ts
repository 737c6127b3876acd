/** Capitals of proper names that a title printed in capitals hides, as the text writes them elsewhere. */
import { isDivision, type RegulationText } from './tree.ts';
import { instrumentsOf, walk } from './walk.ts';

const WORD = /[\p{L}\p{M}]+/gu;
/** Between two words of one clause: no sentence, quotation or list begins there. */
const WITHIN = /^[\s,–-]+$/u;

/** Kinds of texts and of their parts, which have a capital where one is named: “của Quy định này”. */
const KINDS =
  /^(?:quy (?:định|chế|trình|tắc)|quyết định|nghị (?:định|quyết)|thông tư|điều lệ|nội quy|kế hoạch|đề án|chương trình|hướng dẫn|phương án|chỉ thị|pháp lệnh|phụ lục)$/iu;

/** How often each form of a word is written beside the same neighbour. */
type Forms = Map<string, Map<string, number>>;

/**
 * A function that gives the words of a title their capitals where the text writes the same two words with them inside a
 * sentence: `vườn phong nha` → `vườn Phong Nha`. It only adds capitals, and none to the first word.
 * @param withKinds also “của Quy định này”, as in the title of a text that names another
 */
export function namesAsWritten(text: RegulationText, withKinds = false): (title: string) => string {
  const [afterWord, beforeWord]: [Forms, Forms] = [new Map(), new Map()];
  for (const words of proseOf(text)) {
    let before: RegExpMatchArray | null = null;
    let isInside = false;
    for (const match of words.matchAll(WORD)) {
      const gap = before === null ? '' : words.slice(endOf(before), match.index);
      const goesOn = WITHIN.test(gap);
      if (before !== null && goesOn && !(isCapitals(before[0]) && isCapitals(match[0]))) {
        count(afterWord, pair(before[0], match[0]), match[0]);
        if (isInside) count(beforeWord, pair(before[0], match[0]), before[0]);
      }
      isInside = goesOn;
      before = match;
    }
  }
  return (title) => {
    const found = [...title.matchAll(WORD)];
    let written = '';
    let from = 0;
    for (const [index, match] of found.entries()) {
      const [word] = match;
      const [last, next] = [found[index - 1]?.[0], found[index + 1]?.[0]];
      const form =
        last === undefined
          ? undefined
          : (usualForm(afterWord.get(pair(last, word))) ??
            (next === undefined || (!withKinds && KINDS.test(pair(word, next)))
              ? undefined
              : usualForm(beforeWord.get(pair(word, next)))));
      written += title.slice(from, match.index) + (form === undefined || !/^\p{Lu}/u.test(form) ? word : form);
      from = endOf(match);
    }
    return written + title.slice(from);
  };
}

/** True for a word printed in capitals: beside another one it says nothing of names. */
function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

function endOf(match: RegExpMatchArray): number {
  return (match.index ?? 0) + match[0].length;
}

function pair(one: string, other: string): string {
  return `${one.toLowerCase()} ${other.toLowerCase()}`;
}

function count(forms: Forms, key: string, form: string): void {
  const known = forms.get(key) ?? new Map<string, number>();
  known.set(form, (known.get(form) ?? 0) + 1);
  forms.set(key, known);
}

/** The most frequent form; of equally frequent ones the one without a capital. */
function usualForm(forms: ReadonlyMap<string, number> | undefined): string | undefined {
  return [...(forms ?? [])].sort(
    ([one, often], [other, oftener]) =>
      oftener - often || Number(/^\p{Lu}/u.test(one)) - Number(/^\p{Lu}/u.test(other)),
  )[0]?.[0];
}

/** Every paragraph that is not in capitals. */
function* proseOf(text: RegulationText): Generator<string> {
  for (const instrument of instrumentsOf(text)) {
    for (const { text: words } of [...instrument.front, ...instrument.back]) if (/\p{Ll}/u.test(words)) yield words;
    for (const { node } of walk(instrument))
      for (const words of [isDivision(node) ? '' : (node.heading ?? ''), ...node.paragraphs])
        if (/\p{Ll}/u.test(words)) yield words;
  }
}
