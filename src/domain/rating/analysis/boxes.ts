/** A range of pieces in each dimension; the box is every combination of them. */
export type Box = readonly { readonly first: number; readonly last: number }[];

/**
 * Values of a table over all combinations of pieces: wanted or not. `CANNOT` marks impossible combinations, which match
 * either way.
 */
export const NO = 0;
export const YES = 1;
export const CANNOT = 2;

/**
 * The maximal boxes that contain only wanted combinations: none lies inside another, and together they cover all wanted
 * combinations.
 * @param sizes the number of pieces in each dimension
 * @param table one entry per combination; the last dimension varies fastest
 */
export function largestBoxes(sizes: readonly number[], table: Uint8Array): readonly Box[] {
  if (!table.includes(YES)) return [];
  const [size, ...rest] = sizes;
  if (size === undefined) return [[]];
  const width = table.length / size;
  const found: Box[] = [];
  // Longest ranges first, so that a box can only lie inside one that was found earlier.
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

/** Whether a box lies inside another in every dimension. */
export function within(box: Box, other: Box): boolean {
  return box.every(({ first, last }, i) => {
    const around = other[i];
    return around !== undefined && around.first <= first && around.last >= last;
  });
}
