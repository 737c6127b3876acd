/** How tests on a number or a share of duties cut that quantity into pieces. */
import { within, type DutyTest } from '../bounds.ts';
import type { Dimension, Test } from '../conditionTest.ts';
import { spanOf, intervalsOf } from '../ranges.ts';
import type { Bounds } from '../condition.ts';
import { FALSE, TRUE } from './truth.ts';

/** A test on how many of some duties have some answers. */
export interface PartTest {
  readonly slot: number;
  readonly as: 'share' | 'count';
  readonly bounds: Bounds;
  readonly holds: DutyTest;
}

/** A dimension, and the piece in which a part of a whole lies (the whole is at least 1). */
export interface PartDimension extends Dimension {
  readonly pieceOf: (part: number, whole: number) => number;
}

/**
 * One dimension for the tests on shares, and one for those on numbers; of tests on the same duties and answers.
 * @param most how many duties there are
 * @param test a test in the end, from its limits
 */
export function partDimensions(
  tests: readonly PartTest[],
  most: number,
  test: (as: 'share' | 'count', bounds: Bounds) => Test,
): readonly PartDimension[] {
  const written = tests.map((one) => ({ ...one, ...asShareOfNone(one) }));
  return (['share', 'count'] as const).flatMap((as) => {
    const members = written.filter((one) => one.as === as);
    return members.length === 0 ? [] : [partDimension(members, as, most, test)];
  });
}

function partDimension(
  members: readonly PartTest[],
  as: 'share' | 'count',
  most: number,
  test: (as: 'share' | 'count', bounds: Bounds) => Test,
): PartDimension {
  const pieces =
    as === 'share'
      ? intervalsOf(
          0,
          100,
          members.map(({ bounds }) => bounds),
        )
      : countIntervals(members, most);
  const truthsOf = (holds: readonly boolean[]): readonly number[] => holds.map((held) => (held ? TRUE : FALSE));
  const find = (part: number, whole: number): number => {
    const holds = members.map((member) => member.holds(part, whole));
    const value = as === 'share' ? (100 * part) / whole : part;
    const alike = pieces.flatMap((piece, i) => (piece.holds.every((held, at) => held === holds[at]) ? [i] : []));
    return alike.find((i) => within(value, pieces[i]!.bounds)) ?? alike[0] ?? 0;
  };
  const known = new Map<number, number>();
  return {
    slots: members.map(({ slot }) => slot),
    pieces: pieces.map(({ holds }) => ({ truths: truthsOf(holds) })),
    spanned: (first, last) =>
      first === 0 && last === pieces.length - 1 ? null : test(as, spanOf(pieces[first]!.bounds, pieces[last]!.bounds)),
    pieceOf: (part, whole) => {
      const key = whole * (most + 1) + part;
      let piece = known.get(key);
      if (piece === undefined) known.set(key, (piece = find(part, whole)));
      return piece;
    },
  };
}

/** Whole numbers only: there is no piece between two of them. */
function countIntervals(
  members: readonly PartTest[],
  most: number,
): readonly { readonly bounds: Bounds; readonly holds: readonly boolean[] }[] {
  const found: { first: number; last: number; holds: readonly boolean[] }[] = [];
  for (let part = 0; part <= most; part += 1) {
    const holds = members.map(({ bounds }) => within(part, bounds));
    const before = found[found.length - 1];
    if (before !== undefined && before.holds.every((held, at) => held === holds[at])) before.last = part;
    else found.push({ first: part, last: part, holds });
  }
  return found.map(({ first, last, holds }) => ({
    holds,
    bounds: { ...(first === 0 ? {} : { from: first }), ...(last === most ? {} : { atMost: last }) },
  }));
}

/** Rewrites “no duty” and “at least one duty” as shares, so that they use the same dimension as percentages. */
function asShareOfNone({ as, bounds }: PartTest): { readonly as: 'share' | 'count'; readonly bounds: Bounds } {
  if (as === 'share') return { as, bounds };
  const { from, above, atMost, below } = bounds;
  const low = Math.max(from ?? 0, above === undefined ? 0 : above + 1);
  const high = Math.min(atMost ?? Infinity, below === undefined ? Infinity : below - 1);
  if (low === 0 && high === 0) return { as: 'share', bounds: { atMost: 0 } };
  if (low === 1 && high === Infinity) return { as: 'share', bounds: { above: 0 } };
  return { as, bounds };
}
