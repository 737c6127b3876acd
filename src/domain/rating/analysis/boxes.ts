/** Stretches of pieces, one for each dimension: all combinations of them. */
export type Box = readonly { readonly first: number; readonly last: number }[];

/** In a table of all combinations of pieces: is it what is looked for? `CANNOT` combinations cannot occur and count as either. */
export const NO = 0;
export const YES = 1;
export const CANNOT = 2;

/**
 * The largest boxes that hold nothing but what is looked for: none lies within another, together they hold all of it.
 * @param sizes the number of pieces of each dimension.
 * @param table one entry for each combination; the last dimension varies fastest.
 */
export function largestBoxes(sizes: readonly number[], table: Uint8Array): readonly Box[] {
  if (!table.includes(YES)) return [];
  const [size, ...rest] = sizes;
  if (size === undefined) return [[]];
  const width = table.length / size;
  const found: Box[] = [];
  // Widest stretches first: a box found then can only be hidden by one found before.
  for (let length = size; length >= 1; length -= 1) {
    for (let first = 0; first + length <= size; first += 1) {
      const last = first + length - 1;
      const common = table.slice(first * width, (first + 1) * width);
      for (let piece = first + 1; piece <= last; piece += 1) meet(common, table, piece * width);
      for (const box of largestBoxes(rest, common)) {
        const whole = [{ first, last }, ...box];
        if (!found.some((other) => within(whole, other))) found.push(whole);
      }
    }
  }
  return found;
}

/** Keeps in `common` what is looked for in it and in a slice of the table. */
function meet(common: Uint8Array, table: Uint8Array, start: number): void {
  for (let i = 0; i < common.length; i += 1) {
    const one = common[i];
    const other = table[start + i];
    common[i] = one === NO || other === NO ? NO : one === YES || other === YES ? YES : CANNOT;
  }
}

/** Whether a box lies within another, dimension by dimension. */
export function within(box: Box, other: Box): boolean {
  return box.every(({ first, last }, i) => {
    const around = other[i];
    return around !== undefined && around.first <= first && around.last >= last;
  });
}
