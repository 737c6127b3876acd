import type { Provision } from '../tree/tree.ts';

/** Longest description that search engines and previews show whole. */
const MAX = 120;

/** The first words of a provision, of its own text and then of what it contains, in one line; cut between words. */
export function firstWords(provision: Provision): string {
  let words = '';
  const add = ({ paragraphs, children, heading, kind }: Provision): void => {
    const title = kind === 'article' || heading === null ? [] : [heading.replace(/(?<![.:;,])$/u, '.')];
    for (const part of [...title, ...paragraphs])
      if (words.length <= MAX) words = `${words} ${part}`.replace(/\s+/gu, ' ').trim();
    for (const child of children) if (words.length <= MAX) add(child);
  };
  add(provision);
  if (words.length <= MAX) return words;
  return `${words.slice(0, MAX).replace(/[\s,;:.]*\s\S*$/u, '')}…`;
}
