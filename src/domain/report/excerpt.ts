/** Letters that a line of a list has room for. */
const LONGEST = 110;

/** The beginning of official words, cut between two words and with dots to show it; the whole where it is short. */
export function excerpt(words: string): string {
  if (words.length <= LONGEST) return words;
  const end = words.lastIndexOf(' ', LONGEST);
  return `${words.slice(0, end > 0 ? end : LONGEST).replace(/[,;:.]$/, '')} …`;
}
