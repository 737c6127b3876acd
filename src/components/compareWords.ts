/** The former words of an amended unit against its new ones. */
import { diffWordsWithSpace } from 'diff';

/** Words that both versions have, or only one of them. */
interface ComparedWords {
  readonly kind: 'same' | 'removed' | 'added';
  readonly words: string;
}

/** Both versions in one, by paragraph. @param former and `after`: a line for each paragraph */
export function compareWords(former: string, after: string): readonly (readonly ComparedWords[])[] {
  const paragraphs: ComparedWords[][] = [[]];
  for (const { value, added, removed } of diffWordsWithSpace(former, after)) {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    for (const [index, words] of value.split('\n').entries()) {
      if (index > 0) paragraphs.push([]);
      if (words !== '') paragraphs.at(-1)?.push({ kind, words });
    }
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}
