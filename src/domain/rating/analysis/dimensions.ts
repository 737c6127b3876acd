import type { Compiled } from '../engine/compile.ts';
import { counted, type DutySlot } from '../engine/duties.ts';
import { within } from '../bounds.ts';
import { spanOf, stretchesOf } from '../ranges.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { ItemTest } from '../measures.ts';
import type { Bounds, CountedAnswer, FactId } from '../ruleset.ts';
import { FALSE, TRUE, type Truth } from '../engine/truth.ts';

/** A condition's test without its id, provision and role groups. */
export type Test =
  | {
      readonly kind: 'duties';
      readonly answers: readonly CountedAnswer[];
      readonly of?: readonly ProvisionId[] | undefined;
      readonly as: 'share' | 'count';
      readonly bounds: Bounds;
    }
  | { readonly kind: 'number'; readonly fact: FactId; readonly bounds: Bounds }
  | { readonly kind: 'yesNo'; readonly fact: FactId; readonly is: boolean }
  | { readonly kind: 'choice'; readonly fact: FactId; readonly in: readonly string[] }
  | {
      readonly kind: 'count';
      readonly facts: readonly FactId[];
      readonly items?: readonly string[] | undefined;
      readonly each: ItemTest;
      readonly as: 'share' | 'count';
      readonly bounds: Bounds;
    };

/** A piece of one dimension of all cases, within which every test comes out alike. */
interface Piece {
  /** Truth of each of the dimension's slots. */
  readonly truths: readonly Truth[];
  /** The interval's bounds (empty for yes/no). */
  readonly bounds: Bounds;
}

/** One variable of the case space, cut into pieces in ascending order. */
export interface Dimension {
  readonly slots: readonly number[];
  readonly pieces: readonly Piece[];
  /** The pieces from `first` to `last` as a test; null if those are all pieces. */
  readonly spanned: (first: number, last: number) => Test | null;
  /** For duties: the index of the piece for these numbers of duties; null for other facts. */
  readonly pieceOf: ((assured: number, deficient: number, notDone: number) => number) | null;
}

/** The dimensions of a rule set for a role: one per way of counting duties, then one per figure. */
export function dimensionsOf(compiled: Compiled): readonly Dimension[] {
  return [
    ...dutyDimensions(compiled),
    ...compiled.figures.map((figure): Dimension => {
      const { fact, tests } = figure;
      const slots = tests.map(({ slot }) => slot);
      if (fact.kind === 'yesNo') {
        const pieces = [false, true].map((value) => ({
          bounds: {},
          truths: tests.map(({ leaf }) => (leaf.kind === 'yesNo' && leaf.is === value ? TRUE : FALSE)),
        }));
        return {
          slots,
          pieces,
          pieceOf: null,
          spanned: (first, last) => (first === last ? { kind: 'yesNo', fact: fact.id, is: first === 1 } : null),
        };
      }
      const pieces = piecesOf(
        fact.min,
        fact.max,
        tests.map(({ leaf }) => (leaf.kind === 'number' ? leaf.bounds : {})),
      );
      return {
        slots,
        pieces,
        pieceOf: null,
        spanned: spanning(pieces, (bounds) => ({ kind: 'number', fact: fact.id, bounds })),
      };
    }),
  ];
}

function piecesOf(min: number, max: number, tests: readonly Bounds[]): readonly Piece[] {
  return stretchesOf(min, max, tests).map(({ bounds, holds }) => ({
    bounds,
    truths: holds.map((held) => (held ? TRUE : FALSE)),
  }));
}

function spanning(pieces: readonly Piece[], test: (bounds: Bounds) => Test): Dimension['spanned'] {
  return (first, last) =>
    first === 0 && last === pieces.length - 1 ? null : test(spanOf(pieces[first]!.bounds, pieces[last]!.bounds));
}

/** One dimension for each combination of counted answers and unit (share or number). */
function dutyDimensions({ duties, role }: Compiled): readonly Dimension[] {
  const bySort = new Map<string, { slot: number; bounds: Bounds; test: DutySlot; as: 'share' | 'count' }[]>();
  for (const test of duties.tests) {
    const { as, bounds } = asShareOfNone(test);
    const sort = `${test.wants} ${as}`;
    bySort.set(sort, [...(bySort.get(sort) ?? []), { slot: test.slot, bounds, test, as }]);
  }
  return [...bySort.values()].map((members): Dimension => {
    const { as, test } = members[0]!;
    const { answers, wants } = test;
    // A count is always an integer, but treating it as continuous loses no case.
    const pieces = piecesOf(
      0,
      as === 'share' ? 100 : role.duties.length,
      members.map(({ bounds }) => bounds),
    );
    const find = (part: number, whole: number): number => {
      const holds = members.map((member) => (member.test.holds(part, whole) ? TRUE : FALSE));
      const value = as === 'share' ? (100 * part) / whole : part;
      const alike = pieces.flatMap(({ truths }, i) => (truths.every((truth, at) => truth === holds[at]) ? [i] : []));
      return alike.find((i) => within(value, pieces[i]!.bounds)) ?? alike[0] ?? 0;
    };
    const known = new Map<number, number>();
    const pieceOf = (assured: number, deficient: number, notDone: number): number => {
      const part = counted(wants, assured, deficient, notDone);
      const whole = assured + deficient + notDone;
      const key = whole * (role.duties.length + 1) + part;
      let piece = known.get(key);
      if (piece === undefined) known.set(key, (piece = find(part, whole)));
      return piece;
    };
    return {
      slots: members.map(({ slot }) => slot),
      pieces,
      pieceOf,
      spanned: spanning(pieces, (bounds) => ({ kind: 'duties', answers, as, bounds })),
    };
  });
}

/** Rewrites “no duty” and “at least one duty” as shares, so that they use the same dimension as percentages. */
function asShareOfNone({ as, bounds }: DutySlot): { readonly as: 'share' | 'count'; readonly bounds: Bounds } {
  if (as === 'share') return { as, bounds };
  const { from, above, atMost, below } = bounds;
  const low = Math.max(from ?? 0, above === undefined ? 0 : above + 1);
  const high = Math.min(atMost ?? Infinity, below === undefined ? Infinity : below - 1);
  if (low === 0 && high === 0) return { as: 'share', bounds: { atMost: 0 } };
  if (low === 1 && high === Infinity) return { as: 'share', bounds: { above: 0 } };
  return { as, bounds };
}

/**
 * The combinations of duty pieces that can occur, one piece per duty dimension: every answer distribution with at least
 * one applicable duty.
 */
export function dutyCombinations({ role }: Compiled, dimensions: readonly Dimension[]): readonly (readonly number[])[] {
  const finders = dimensions.flatMap(({ pieceOf, pieces }) =>
    pieceOf === null ? [] : [{ pieceOf, count: pieces.length }],
  );
  const found = new Map<number, readonly number[]>();
  if (finders.length === 0) return [[]];
  for (let applicable = 1; applicable <= role.duties.length; applicable += 1) {
    for (let notDone = 0; notDone <= applicable; notDone += 1) {
      for (let deficient = 0; deficient + notDone <= applicable; deficient += 1) {
        const assured = applicable - deficient - notDone;
        // Packed into one number: thousands of distributions yield only a few combinations.
        const combination = finders.reduce(
          (number, { pieceOf, count }) => number * count + pieceOf(assured, deficient, notDone),
          0,
        );
        if (!found.has(combination))
          found.set(
            combination,
            finders.map(({ pieceOf }) => pieceOf(assured, deficient, notDone)),
          );
      }
    }
  }
  return [...found.values()];
}
