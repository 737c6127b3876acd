/**
 * True when two folded words differ by at most one typing error: a letter wrong, missing or extra, or two neighbouring
 * letters swapped. Always false for a word of one letter, since it would match nearly anything.
 */
export function isOneSlip(typed: string, word: string): boolean {
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

/**
 * How many letters have to be replaced, put in or left out to make one word of the other. Counted up to `most`; more is
 * returned as `most + 1`.
 */
export function editsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1)
      row.push(
        Math.min((last[j - 1] ?? 0) + Number(one[i - 1] !== other[j - 1]), (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1),
      );
    if (Math.min(...row) > most) return most + 1;
    last = row;
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}
