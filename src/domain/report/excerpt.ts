/** Maximum number of characters on a line of a list. */
const LONGEST = 110;

/** The beginning of official words, cut between two words with an ellipsis; the whole if it is short. */
export function excerpt(words: string): string {
  if (words.length <= LONGEST) return words;
  const end = words.lastIndexOf(' ', LONGEST);
  return `${words.slice(0, end > 0 ? end : LONGEST).replace(/[,;:.]$/, '')} …`;
}
