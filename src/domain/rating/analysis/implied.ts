/** What follows from the rest of a least change. */

/** The pieces of a dimension from `first` to `last`. */
export interface WantedPieces {
  readonly dimension: number;
  readonly first: number;
  readonly last: number;
}

/** Leaves out what follows from the others in every possible combination, the least demanding first. */
export function withoutImplied(
  wanted: readonly WantedPieces[],
  combinations: readonly (readonly number[])[],
): readonly WantedPieces[] {
  const holds = (pieces: readonly number[], { dimension, first, last }: WantedPieces): boolean =>
    pieces[dimension]! >= first && pieces[dimension]! <= last;
  const demand = (one: WantedPieces): number => combinations.filter((pieces) => !holds(pieces, one)).length;
  const kept = new Set(wanted);
  for (const [one] of wanted.map((pieces) => [pieces, demand(pieces)] as const).sort((a, b) => a[1] - b[1])) {
    const others = [...kept].filter((other) => other !== one);
    const isImplied = combinations.every(
      (pieces) => holds(pieces, one) || others.some((other) => !holds(pieces, other)),
    );
    if (isImplied) kept.delete(one);
  }
  return wanted.filter((one) => kept.has(one));
}
