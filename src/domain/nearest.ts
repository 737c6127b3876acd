/** Which known word was probably meant by one that is unknown. */

/** The one of some words that was probably meant; null where none is near. */
export function nearestWord(word: string, words: readonly string[]): string | null {
  const near = words.map((one) => ({ one, far: distance(word.toLowerCase(), one.toLowerCase()) }));
  const [nearest] = near.sort((a, b) => a.far - b.far);
  const most = Math.min(Math.max(1, Math.floor(word.length / 3)), word.length - 1);
  return nearest !== undefined && nearest.far <= most ? nearest.one : null;
}

/** How to mend an unknown id, in a sentence or two: the known one that was probably meant, then the other ways. */
export function mendId(id: string, known: readonly string[], otherwise = 'Sửa mã.'): string {
  const nearest = nearestWord(id, known);
  return nearest === null ? otherwise : `Có lẽ là "${nearest}"? ${otherwise}`;
}

/** The edit distance: how many letters have to be added, dropped, changed or exchanged with the next. */
function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isExchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          row[j]! + 1,
          next[j - 1]! + 1,
          row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
          isExchanged ? before[j - 2]! + 1 : Infinity,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
