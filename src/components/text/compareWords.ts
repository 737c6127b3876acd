/** The former words of an amended unit compared with its new ones. */
import { diffWordsWithSpace } from 'diff';

/** Words that both versions have, or only one of them. */
interface ComparedWords {
  readonly kind: 'same' | 'removed' | 'added';
  readonly words: string;
}

/** Both versions in one, by paragraph. @param former and `after`: a line for each paragraph */
export function compareWords(former: string, after: string): readonly (readonly ComparedWords[])[] {
  const paragraphs: ComparedWords[][] = [[]];
  for (const { kind, words: value } of together(diffWordsWithSpace(former, after))) {
    for (const [index, words] of value.split('\n').entries()) {
      if (index > 0) paragraphs.push([]);
      if (words !== '') paragraphs.at(-1)?.push({ kind, words });
    }
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/**
 * Removed words together, then those that replace them: words that only share the spaces between them are one change,
 * not one for each word.
 */
function together(
  parts: readonly { readonly value: string; readonly added: boolean; readonly removed: boolean }[],
): readonly ComparedWords[] {
  const all: ComparedWords[] = [];
  let [removed, added] = ['', ''];
  const close = (): void => {
    if (removed !== '') all.push({ kind: 'removed', words: removed });
    if (added !== '') all.push({ kind: 'added', words: added });
    [removed, added] = ['', ''];
  };
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    if (part.removed) removed += part.value;
    else if (part.added) added += part.value;
    else if (removed !== '' && added !== '' && /^ +$/.test(part.value) && next !== undefined) {
      removed += part.value;
      added += part.value;
    } else {
      close();
      all.push({ kind: 'same', words: part.value });
    }
  }
  close();
  return all;
}
