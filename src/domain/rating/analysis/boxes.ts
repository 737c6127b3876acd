/** A range of pieces in each dimension; the box is every combination of them. */
export type Box = readonly { readonly first: number; readonly last: number }[];

/**
 * Values of a table over all combinations of pieces: wanted or not. `CANNOT` marks impossible combinations, which match
 * either way.
 */
export const NO = 0;
export const YES = 1;
export const CANNOT = 2;

/** Maximum number of boxes that are compared with each other, to leave out those that the others cover. */
export const MAX_COMPARED = 150;

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
        if (!found.some((other) => isInBox(whole, other))) found.push(whole);
      }
    }
  }
  return found;
}

/**
 * Boxes that contain only wanted combinations, none of which can be made larger, and which together cover all wanted
 * ones; in tables that are too large for all such boxes. Each is grown from the first combination that no other covers.
 */
export function grownBoxes(sizes: readonly number[], table: Uint8Array): readonly Box[] {
  const covered = new Uint8Array(table.length);
  const boxes: Box[] = [];
  for (let at = table.indexOf(YES); at >= 0; at = table.indexOf(YES, at + 1)) {
    if (covered[at] === 1) continue;
    const box = grown(sizes, table, at);
    eachCell(sizes, box, (cell) => {
      covered[cell] = 1;
      return true;
    });
    boxes.push(box);
  }
  return boxes;
}

function grown(sizes: readonly number[], table: Uint8Array, at: number): Box {
  let left = at;
  const box = [...sizes]
    .reverse()
    .map((size) => {
      const piece = left % size;
      left = Math.floor(left / size);
      return { first: piece, last: piece };
    })
    .reverse();
  const isFree = (i: number, piece: number): boolean =>
    eachCell(
      sizes,
      box.map((range, j) => (j === i ? { first: piece, last: piece } : range)),
      (cell) => table[cell] !== NO,
    );
  box.forEach((range, i) => {
    while (range.last + 1 < sizes[i]! && isFree(i, range.last + 1)) range.last += 1;
    while (range.first > 0 && isFree(i, range.first - 1)) range.first -= 1;
  });
  return box;
}

/** Visits the combinations of a box until one is refused; returns whether none was. */
function eachCell(sizes: readonly number[], box: Box, visit: (cell: number) => boolean): boolean {
  const walk = (depth: number, cell: number): boolean => {
    const range = box[depth];
    if (range === undefined) return visit(cell);
    for (let piece = range.first; piece <= range.last; piece += 1)
      if (!walk(depth + 1, cell * sizes[depth]! + piece)) return false;
    return true;
  };
  return walk(0, 0);
}

/**
 * The boxes without those that the others cover together, in the order given. The most special ones are given up first,
 * of alike ones the last.
 * @param canOccur whether a box holds any combination that can occur: what cannot need not be covered.
 */
export function withoutCovered(
  boxes: readonly Box[],
  sizes: readonly number[],
  canOccur: (box: Box) => boolean,
): readonly Box[] {
  let kept = boxes;
  for (const box of [...boxes].reverse().sort((a, b) => narrowness(b, sizes) - narrowness(a, sizes))) {
    const others = kept.filter((other) => other !== box);
    if (isCovered(box, others, canOccur)) kept = others;
  }
  return kept;
}

/** In how many dimensions a box does not hold everything. */
function narrowness(box: Box, sizes: readonly number[]): number {
  return box.filter(({ first, last }, i) => last - first + 1 < (sizes[i] ?? 0)).length;
}

/** Cuts off what the first of the others covers, and looks for the rest in those after it. */
function isCovered(box: Box, others: readonly Box[], canOccur: (box: Box) => boolean): boolean {
  if (!canOccur(box)) return true;
  const at = others.findIndex((other) => meets(box, other));
  const other = others[at];
  if (other === undefined) return false;
  const left = others.slice(at + 1);
  return box.every(({ first, last }, i) => {
    const { first: from, last: to } = other[i]!;
    // Of the dimensions before this one only the part within the other box is still to be covered.
    const inside = box.map((range, j) =>
      j < i ? { first: Math.max(range.first, other[j]!.first), last: Math.min(range.last, other[j]!.last) } : range,
    );
    const outside = [
      { first, last: Math.min(last, from - 1) },
      { first: Math.max(first, to + 1), last },
    ].filter((range) => range.first <= range.last);
    return outside.every((range) =>
      isCovered(
        inside.map((one, j) => (j === i ? range : one)),
        left,
        canOccur,
      ),
    );
  });
}

function meets(box: Box, other: Box): boolean {
  return box.every(({ first, last }, i) => first <= other[i]!.last && last >= other[i]!.first);
}

/**
 * Combines `common` with a slice of the table, cell by cell: unwanted if either is, else wanted if either is, else
 * impossible.
 */
function meet(common: Uint8Array, table: Uint8Array, start: number): void {
  for (let i = 0; i < common.length; i += 1) {
    const one = common[i];
    const other = table[start + i];
    common[i] = one === NO || other === NO ? NO : one === YES || other === YES ? YES : CANNOT;
  }
}

/** Whether a box lies inside another in every dimension. */
export function isInBox(box: Box, other: Box): boolean {
  return box.every(({ first, last }, i) => {
    const around = other[i];
    return around !== undefined && around.first <= first && around.last >= last;
  });
}
