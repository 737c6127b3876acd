/** The space of all cases of a reading: which levels are met where. */
import type { Cluster, Dimension, Region, Test } from '../conditionTest.ts';
import type { Compiled, CompiledGroup, CompiledReading } from '../engine/compiled.ts';
import { evaluate, write } from '../engine/explore.ts';
import { modulesOf, type Module } from '../engine/modules.ts';
import { FALSE, TRUE } from '../engine/truth.ts';
import { isGroup, type GroupCondition } from '../condition.ts';
import type { ConditionId } from '../ruleset.ts';
import type { Box } from './boxes.ts';
import { clustersOf } from './clusters.ts';

/** Thrown where there are too many cases to go through; names the condition that tests the most quantities. */
export class TooManyCases extends RangeError {
  declare readonly condition: ConditionId;
  /** How many independent quantities the condition tests. */
  declare readonly looksAt: number;

  constructor(condition: ConditionId, looksAt: number, cases: number) {
    super(`${cases} cases are too many; condition "${condition}" looks at ${looksAt} things`);
    this.name = 'TooManyCases';
    this.condition = condition;
    this.looksAt = looksAt;
  }
}

export interface Space {
  readonly clusters: readonly Cluster[];
  readonly dimensions: readonly Dimension[];
  readonly sizes: readonly number[];
  /**
   * For every combination of pieces the levels met, one bit each, or `IMPOSSIBLE`; the last dimension varies fastest.
   */
  readonly met: Uint32Array;
  /** False where a cluster may have more combinations than are known. */
  readonly exact: boolean;
}

export const IMPOSSIBLE = 0xff_ff_ff_ff;

/** Larger spaces are first made smaller by folding conditions that belong together into one. */
export const COMFORTABLE = 3_000_000;
/** The most combinations of pieces in a table, and the most that are evaluated. */
const MAX_IN_TABLE = 4_000_000;
const MAX_EVALUATED = 400_000;

/** @throws TooManyCases */
export function spaceOf(compiled: Compiled, reading: CompiledReading): Space {
  let clusters = clustersOf(compiled);
  if (effortOf(clusters) > COMFORTABLE) clusters = foldedClusters(compiled, reading, clusters);
  const dimensions = clusters.flatMap((cluster) => cluster.dimensions);
  const sizes = dimensions.map(({ pieces }) => pieces.length);
  const total = product(sizes);
  const cases = product(clusters.map(({ combinations }) => combinations.length));
  if (total > MAX_IN_TABLE || cases > MAX_EVALUATED) throw tooMany(compiled, reading, clusters, cases);
  return {
    clusters,
    dimensions,
    sizes,
    met: metEverywhere(compiled, reading, clusters, sizes, total),
    exact: clusters.every(({ exact }) => exact),
  };
}

/** The work needed to find all maximal boxes: the ranges of pieces of every dimension, combined. */
export function effortOf(clusters: readonly Cluster[]): number {
  return product(
    clusters.flatMap(({ dimensions }) => dimensions.map(({ pieces: { length } }) => (length * (length + 1)) / 2)),
  );
}

function product(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all * one, 1);
}

/** A range of pieces in each dimension as a region; dimensions without a limit are left out. */
export function regionOf(box: Box, dimensions: readonly Dimension[]): Region {
  return box.flatMap(({ first, last }, i) => dimensions[i]!.spanned(first, last) ?? []);
}

/** Whether a box contains any possible case. */
export function canOccur(clusters: readonly Cluster[], box: Box): boolean {
  let start = 0;
  return clusters.every(({ dimensions, combinations }) => {
    const own = box.slice(start, (start += dimensions.length));
    return combinations.some((pieces) => pieces.every((piece, i) => piece >= own[i]!.first && piece <= own[i]!.last));
  });
}

function metEverywhere(
  { values }: Compiled,
  reading: CompiledReading,
  clusters: readonly Cluster[],
  sizes: readonly number[],
  total: number,
): Uint32Array {
  const met = new Uint32Array(total).fill(IMPOSSIBLE);
  const strides = sizes.map((_, i) => product(sizes.slice(i + 1)));
  let start = 0;
  // For each cluster its combinations as an offset in the table and the truths to write.
  const ways = clusters.map(({ dimensions, combinations }) => {
    const own = strides.slice(start, (start += dimensions.length));
    const slots = dimensions.flatMap((dimension) => dimension.slots);
    return combinations.map((pieces) => ({
      slots,
      truths: pieces.flatMap((piece, i) => dimensions[i]!.pieces[piece]!.truths),
      offset: pieces.reduce((sum, piece, i) => sum + piece * own[i]!, 0),
    }));
  });
  const walk = (depth: number, at: number): void => {
    const own = ways[depth];
    if (own === undefined) {
      evaluate(values, reading.groups);
      met[at] = reading.roots.reduce((bits, root, level) => (values[root] === TRUE ? bits | (1 << level) : bits), 0);
      return;
    }
    for (const { slots, truths, offset } of own) {
      write(values, slots, truths);
      walk(depth + 1, at + offset);
    }
  };
  walk(0, 0);
  return met;
}

/**
 * The clusters, those that occur only together in one group of conditions taken as one.
 * @param kept slots that others look at, so that nothing is taken together with what is grouped with them
 */
export function foldedClusters(
  compiled: Compiled,
  reading: CompiledReading,
  clusters: readonly Cluster[],
  kept: readonly number[] = [],
): readonly Cluster[] {
  const variables = clusters.map(({ dimensions, combinations }) => ({
    slots: dimensions.flatMap(({ slots }) => slots),
    cells: combinations.map((pieces) =>
      Uint8Array.from(pieces.flatMap((piece, i) => dimensions[i]!.pieces[piece]!.truths)),
    ),
  }));
  for (const slot of [...kept, ...variables.flatMap(({ slots }) => slots)]) compiled.values[slot] = TRUE | FALSE;
  evaluate(compiled.values, reading.groups);
  return modulesOf(variables, reading.groups, reading.roots, compiled.values, kept).map((module) => {
    const { members, group } = module;
    if (group === null || members.length < 2) return clusters[members[0]!]!;
    return moduleCluster(
      compiled,
      module,
      group,
      members.every((member) => clusters[member]!.exact),
    );
  });
}

function moduleCluster(compiled: Compiled, module: Module, group: CompiledGroup, exact: boolean): Cluster {
  // Clusters leave out ways in which a test has no meaning: one row is where the group holds, one where it does not.
  const order = [FALSE, TRUE];
  const rows = [...module.rows].sort((a, b) => order.indexOf(a.truth) - order.indexOf(b.truth));
  return {
    dimensions: [
      {
        slots: module.slots,
        pieces: rows.map(({ cells }) => ({ truths: [...cells] })),
        spanned: (first, last) =>
          first === last && rows.length > 1 ? testOf(compiled, module, group, rows[first]!.truth === TRUE) : null,
      },
    ],
    combinations: rows.map((_, piece) => [piece]),
    exact,
  };
}

function testOf({ conditions }: Compiled, { parts, isWhole }: Module, group: CompiledGroup, is: boolean): Test {
  // “Otherwise” is compiled to a group too, but has no parts of its own.
  const own = conditions.find((one) => one.group === group && isGroup(one.condition))!;
  const { kind, bounds } = own.condition as GroupCondition;
  const inside = own.parts.map((part) => conditions[part]!);
  const of = inside.filter(({ slot }) => isWhole || parts.includes(slot)).map(({ condition }) => condition);
  return { kind: 'together', group: kind, ...(bounds === undefined ? {} : { bounds }), conditions: of, is };
}

function tooMany(
  { conditions }: Compiled,
  reading: CompiledReading,
  clusters: readonly Cluster[],
  cases: number,
): TooManyCases {
  const counts = reading.conditions.map((at) => {
    const { condition, group, slot } = conditions[at]!;
    const slots = new Set([slot, ...(group?.inside ?? []).flatMap(({ parts }) => parts)]);
    const looksAt = clusters.filter(({ dimensions }) =>
      dimensions.some((one) => one.slots.some((own) => slots.has(own))),
    );
    return { id: condition.id, rest: condition.kind === 'otherwise', looksAt: looksAt.length };
  });
  const [most] = counts.filter(({ rest }) => !rest).sort((a, b) => b.looksAt - a.looksAt);
  return new TooManyCases(most?.id ?? '', most?.looksAt ?? clusters.length, cases);
}
