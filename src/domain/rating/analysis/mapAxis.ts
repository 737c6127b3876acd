/** The y axis of a map: the number that decides most, its intervals, and everything that is not on the map's axes. */
import type { Cluster, Dimension, Test } from '../conditionTest.ts';
import type { Compiled, CompiledReading } from '../engine/compiled.ts';
import { isEntered } from '../fact.ts';
import { intervalsOf } from '../ranges.ts';
import { isGroup, type Bounds, type Condition } from '../condition.ts';
import type { FactId } from '../ruleset.ts';
import { clustersOf } from './clusters.ts';
import type { AxisFact } from './map.ts';
import { foldedClusters } from './space.ts';

/** A cluster, and the truths that each of its combinations gives to its slots. */
interface WrittenCluster {
  readonly cluster: Cluster;
  readonly slots: readonly number[];
  readonly ways: readonly (readonly number[])[];
}

export interface MapAxis {
  readonly fact: AxisFact;
  /** Intervals of the number, ascending, each with the possible results of the tests on facts tied to it. */
  readonly rows: readonly {
    readonly bounds: Bounds;
    /** `tied`: which combination of `MapAxis.tied` it is (0 where nothing is tied); the truths of `slots`. */
    readonly ways: readonly { readonly tied: number; readonly truths: readonly number[] }[];
  }[];
  readonly slots: readonly number[];
  /** What rules tie to the number, without the number itself; null if nothing is tied to it. */
  readonly tied: WrittenCluster | null;
  /** Everything else but the duties across. */
  readonly rest: readonly WrittenCluster[];
}

/**
 * The axis for a reading; null where no condition tests a number, or where the rest has more combinations than `most`.
 * @param allows whether a test on what is off the axes can hold; everything can if left out
 */
export function mapAxis(
  compiled: Compiled,
  reading: CompiledReading,
  most: number,
  allows?: (test: Test) => boolean,
): MapAxis | null {
  const fact = axisFact(compiled, reading);
  if (fact === null) return null;
  const clusters = clustersOf(compiled).filter(({ dimensions }) => !isAcross(compiled, dimensions));
  const isUp = (dimension: Dimension): boolean => {
    const test = dimension.pieces.length < 2 ? null : dimension.spanned(0, 0);
    return test?.kind === 'number' && test.fact === fact.id;
  };
  const own = clusters.find(({ dimensions }) => dimensions.some(isUp));
  if (own === undefined) return null;
  const up = own.dimensions.findIndex(isUp);
  const others = clusters.filter((cluster) => cluster !== own).map((cluster) => allowedIn(cluster, allows));
  const sizeOf = (all: readonly Cluster[]): number => all.reduce((size, one) => size * one.combinations.length, 1);
  let rest: readonly Cluster[] = others;
  if (allows === undefined && (sizeOf(rest) > most || rest.length > MAX_APART)) {
    // The quantities on the axes must not be folded into a group.
    const kept = [...own.dimensions.flatMap(({ slots }) => slots), ...compiled.duties.tests.map(({ slot }) => slot)];
    rest = foldedClusters(compiled, reading, others, kept);
  }
  const beside = tiedTo(own, up);
  const tied = beside === null ? null : allowedIn(beside, allows);
  if (sizeOf(rest) * (tied?.combinations.length ?? 1) > most) return null;
  const dimension = own.dimensions[up]!;
  const keys = new Map(tied?.combinations.map((pieces, at) => [pieces.join(' '), at]));
  const restOf = (pieces: readonly number[]): string => pieces.filter((_, i) => i !== up).join(' ');
  return {
    fact,
    slots: own.dimensions.flatMap(({ slots }) => slots),
    rows: dimension.pieces.map((_, piece) => ({
      bounds: boundsOf(dimension, piece),
      ways: own.combinations
        .filter((pieces) => pieces[up] === piece && (tied === null || keys.has(restOf(pieces))))
        .map((pieces) => ({ tied: keys.get(restOf(pieces)) ?? 0, truths: truthsOf(own, pieces) })),
    })),
    tied: tied === null ? null : written(tied),
    rest: rest.map(written),
  };
}

/** The combinations of a cluster in which every test can hold. */
function allowedIn(cluster: Cluster, allows: ((test: Test) => boolean) | undefined): Cluster {
  if (allows === undefined) return cluster;
  const can = cluster.dimensions.map(({ pieces, spanned }) =>
    pieces.map((_, piece) => {
      const test = pieces.length < 2 ? null : spanned(piece, piece);
      return test === null || allows(test);
    }),
  );
  return { ...cluster, combinations: cluster.combinations.filter((own) => own.every((piece, i) => can[i]![piece])) };
}

/**
 * With more things apart than this they are taken together where they are grouped, even if there are few
 * combinations.
 */
const MAX_APART = 12;

function isAcross({ duties }: Compiled, dimensions: readonly Dimension[]): boolean {
  const slots = new Set(duties.tests.map(({ slot }) => slot));
  return dimensions.some((dimension) => dimension.slots.some((slot) => slots.has(slot)));
}

/** The cluster without one dimension; null where nothing else is in it. */
function tiedTo({ dimensions, combinations, exact }: Cluster, up: number): Cluster | null {
  if (dimensions.length === 1) return null;
  const others = combinations.map((pieces) => pieces.filter((_, i) => i !== up));
  return {
    dimensions: dimensions.filter((_, i) => i !== up),
    combinations: [...new Map(others.map((pieces) => [pieces.join(' '), pieces])).values()],
    exact,
  };
}

/** A test with the same truth in all combinations needs no dimension. */
function written(cluster: Cluster): WrittenCluster {
  const [first] = cluster.combinations;
  const varies = cluster.dimensions.map((_, i) => cluster.combinations.some((pieces) => pieces[i] !== first?.[i]));
  return {
    cluster: {
      ...cluster,
      dimensions: cluster.dimensions.filter((_, i) => varies[i]),
      combinations: cluster.combinations.map((pieces) => pieces.filter((_, i) => varies[i])),
    },
    slots: cluster.dimensions.flatMap(({ slots }) => slots),
    ways: cluster.combinations.map((pieces) => truthsOf(cluster, pieces)),
  };
}

function truthsOf({ dimensions }: Cluster, pieces: readonly number[]): readonly number[] {
  return pieces.flatMap((piece, i) => dimensions[i]!.pieces[piece]!.truths);
}

function boundsOf(dimension: Dimension, piece: number): Bounds {
  const test = dimension.pieces.length < 2 ? null : dimension.spanned(piece, piece);
  return test?.kind === 'number' ? test.bounds : {};
}

/** The number that conditions of the most levels test; of those alike a computed one, then the first. */
function axisFact({ ruleset, conditions, joint }: Compiled, reading: CompiledReading): AxisFact | null {
  const levels = new Map<FactId, Set<number>>();
  const visit = (at: number, level: number): void => {
    const { condition, parts } = conditions[at]!;
    if (condition.kind === 'number') levels.set(condition.fact, (levels.get(condition.fact) ?? new Set()).add(level));
    for (const part of parts) visit(part, level);
  };
  reading.conditions.forEach((at, level) => visit(at, level));
  const tested = ruleset.facts.flatMap((fact) => {
    if (fact.kind !== 'number' && isEntered(fact)) return [];
    const own = levels.get(fact.id);
    return own === undefined ? [] : [{ fact, levels: own.size, isComputed: fact.kind !== 'number' }];
  });
  const [first] = tested.sort((a, b) => b.levels - a.levels || Number(b.isComputed) - Number(a.isComputed));
  if (first === undefined) return null;
  const { id, name, unit } = first.fact;
  const bounds = numberBounds(
    ruleset.readings.flatMap((one) => Object.values(one.conditions)),
    id,
  );
  const block = conditions.find(({ condition }) => condition.kind === 'number' && condition.fact === id)?.block ?? -1;
  const ends = axisEnds(first.fact, joint?.blocks[block]?.extentOf?.(id) ?? [0, Infinity], bounds);
  return { id, name, unit, ...ends };
}

/**
 * The ends of the axis. Where a computed number has no limits of its own, the axis goes a little beyond the outermost
 * limits of conditions, but not beyond what the number can come to.
 * @param extent the least and the greatest value of the number
 */
function axisEnds(
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
  [least, most]: readonly [number, number],
  tests: readonly Bounds[],
): { readonly min: number; readonly max: number } {
  const marks = intervalsOf(-1e9, 1e9, tests).flatMap(({ bounds: { from, above } }) => from ?? above ?? []);
  const low = Math.min(0, ...marks);
  const high = Math.max(...marks, low);
  const beyond = Math.max(1, Math.round((high - low) / 5));
  return {
    min: min ?? Math.min(least < 0 ? Math.max(Math.floor(least), low - beyond) : Math.floor(least), ...marks),
    max: max ?? Math.max(Math.min(Math.ceil(most), high + beyond), ...marks),
  };
}

function numberBounds(conditions: readonly Condition[], fact: FactId): readonly Bounds[] {
  return conditions.flatMap((condition) => {
    if (isGroup(condition)) return numberBounds(condition.parts, fact);
    return condition.kind === 'number' && condition.fact === fact ? [condition.bounds] : [];
  });
}
