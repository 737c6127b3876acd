import { CANNOT, grownBoxes, isInBox, largestBoxes, MAX_COMPARED, NO, withoutCovered, YES, type Box } from './boxes.ts';
import { appliesTo } from '../engine/applies.ts';
import { compiledFor } from '../engine/compile.ts';
import type { Cluster, Region, Test } from '../conditionTest.ts';
import { canOccur, COMFORTABLE, effortOf, IMPOSSIBLE, regionOf, spaceOf } from './space.ts';
import type { LevelId, ReadingId, RoleId, RoleRule, RuleSet } from '../ruleset.ts';

/** The gaps, overlaps and unreachable levels of a reading for one role. Ignores cases in which no duty applies. */
export interface Survey {
  readonly reading: ReadingId;
  readonly role: RoleId;
  /**
   * Large regions that no level covers; they may overlap, together they are every such case, and none is within the
   * others.
   */
  readonly gaps: readonly Region[];
  /** Pairs of levels met together somewhere, the better one first, with such regions. */
  readonly overlaps: readonly {
    readonly levels: readonly [LevelId, LevelId];
    readonly outcome: LevelId;
    readonly regions: readonly Region[];
  }[];
  /** Levels that are never the outcome: either never met, or always preceded by another level. */
  readonly unreachable: readonly { readonly level: LevelId; readonly why: 'neverMet' | 'neverFirst' }[];
  /** False where the facts of a sum or ratio can come together in more ways than were found. */
  readonly exact: boolean;
}

/**
 * Analyses all possible facts of a role under one reading. Exact: tests cut the quantities that they test into pieces,
 * and every combination of pieces that relations, sums and counts allow is evaluated. Takes milliseconds for the
 * regulation here, but is meant for the build, not for each answer.
 * @throws RangeError for an unknown role or reading; TooManyCases where there are too many to go through
 */
export function survey(ruleset: RuleSet, role: RoleId, readingId: ReadingId): Survey {
  const compiled = compiledFor(ruleset, role);
  const reading = compiled.readings.find(({ id }) => id === readingId);
  if (reading === undefined)
    throw new RangeError(`reading "${readingId}" is not one of: ${ruleset.readings.map(({ id }) => id).join(', ')}`);
  const { clusters, dimensions, sizes, met, exact } = spaceOf(compiled, reading);

  const { levels } = ruleset;
  const bits = levels.map((_, i) => 1 << i);
  const everMet = new Set(met);
  everMet.delete(IMPOSSIBLE);
  const regions = (wanted: (levelsMet: number) => boolean): readonly Region[] => {
    const wantedOnes = new Set([...everMet].filter(wanted));
    if (wantedOnes.size === 0) return [];
    const table = new Uint8Array(met.length);
    for (const [cell, levelsMet] of met.entries())
      table[cell] = levelsMet === IMPOSSIBLE ? CANNOT : wantedOnes.has(levelsMet) ? YES : NO;
    // With more effort, regions are grown from single cases one after the other: still large, and all of them together.
    const few = effortOf(clusters) <= COMFORTABLE;
    return distinct(few ? largestBoxes(sizes, table) : grownBoxes(sizes, table), sizes, clusters).map((box) =>
      regionOf(box, dimensions),
    );
  };
  const overlaps = levels.flatMap((better, i) =>
    levels.slice(i + 1).flatMap((worse, j): Survey['overlaps'] => {
      const both = bits[i]! | bits[i + 1 + j]!;
      const found = regions((levelsMet) => (levelsMet & both) === both);
      const outcome = ruleset.precedence.find((id) => id === better.id || id === worse.id) ?? better.id;
      return found.length === 0 ? [] : [{ levels: [better.id, worse.id], outcome, regions: found }];
    }),
  );
  const first = new Set<number>();
  let any = 0;
  for (const levelsMet of everMet) {
    any |= levelsMet;
    const winner = compiled.precedence.find((level) => (levelsMet & bits[level]!) !== 0);
    if (winner !== undefined) first.add(winner);
  }
  const unreachable = levels.flatMap(({ id, groups }, i): Survey['unreachable'] =>
    first.has(i) || !appliesTo(compiled.role, groups)
      ? []
      : [{ level: id, why: (any & bits[i]!) === 0 ? 'neverMet' : 'neverFirst' }],
  );
  return { reading: reading.id, role, gaps: regions((levelsMet) => levelsMet === 0), overlaps, unreachable, exact };
}

/**
 * Groups the roles with the same conditions, so that one survey is valid for the whole group. The role with the most
 * duties comes first in each. (With fewer duties a share can take fewer values, never different ones.)
 */
export function alikeRoles(ruleset: RuleSet): readonly (readonly RoleRule[])[] {
  const kinds = new Map<string, RoleRule[]>();
  for (const role of ruleset.roles) {
    const key = JSON.stringify(
      compiledFor(ruleset, role.id).conditions.map(({ condition, parts }) => [condition.id, parts]),
    );
    kinds.set(key, [...(kinds.get(key) ?? []), role]);
  }
  return [...kinds.values()].map((roles) => roles.sort((a, b) => b.duties.length - a.duties.length));
}

/**
 * Splits regions into the tests common to all of them and the remaining tests of each. Without regions, nothing is
 * common.
 */
export function commonTests(regions: readonly Region[]): { readonly common: Region; readonly rest: readonly Region[] } {
  const [first = []] = regions;
  const inAll = (test: Test): boolean =>
    regions.every((region) => region.some((other) => JSON.stringify(other) === JSON.stringify(test)));
  return { common: first.filter(inAll), rest: regions.map((region) => region.filter((test) => !inAll(test))) };
}

/**
 * Leaves out boxes that hold no possible case beyond those of another one (they differ only in pieces that cannot come
 * together), then those that hold none beyond all others together.
 */
function distinct(boxes: readonly Box[], sizes: readonly number[], clusters: readonly Cluster[]): readonly Box[] {
  if (boxes.length > MAX_COMPARED) return boxes;
  // For each box and cluster the combinations that it holds.
  const holds = boxes.map((box) => {
    let start = 0;
    return clusters.map(({ dimensions, combinations }) => {
      const own = box.slice(start, (start += dimensions.length));
      const inside = (pieces: readonly number[]): boolean =>
        pieces.every((piece, at) => piece >= own[at]!.first && piece <= own[at]!.last);
      return { own, held: new Set(combinations.flatMap((pieces, i) => (inside(pieces) ? [i] : []))) };
    });
  });
  const covered = (one: number, other: number): boolean =>
    holds[one]!.every(({ own, held }, cluster) => {
      const around = holds[other]![cluster]!;
      return isInBox(own, around.own) || [...held].every((combination) => around.held.has(combination));
    });
  const apart = boxes.filter(
    (_, one) =>
      !boxes.some((__, other) => other !== one && covered(one, other) && (!covered(other, one) || other < one)),
  );
  return withoutCovered(apart, sizes, (box) => canOccur(clusters, box));
}
