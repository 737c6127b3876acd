/**
 * True when two folded words differ by at most one typing error: a letter wrong, missing or extra, or two neighbouring
 * letters swapped. Always false for a word of one letter, since it would match nearly anything.
 */
export function isOneEditApart(typed: string, word: string): boolean {
  if (Math.abs(typed.length - word.length) > 1 || Math.min(typed.length, word.length) < 2) return false;
  let start = 0;
  while (start < typed.length && typed[start] === word[start]) start += 1;
  const [one, other] = [typed.slice(start), word.slice(start)];
  if (one.length === other.length)
    return (
      one.slice(1) === other.slice(1) || (one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2))
    );
  return one.length > other.length ? one.slice(1) === other : one === other.slice(1);
}
