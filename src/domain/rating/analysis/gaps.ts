import { CANNOT, largestBoxes, NO, isInBox, withoutCovered, YES, type Box } from './boxes.ts';
import { compiledFor, type Compiled, type CompiledReading } from '../engine/compile.ts';
import { dimensionsOf, dutyCombinations, type Dimension, type Test } from './dimensions.ts';
import { evaluate } from '../engine/explore.ts';
import type { LevelId, ReadingId, RoleId, RoleRule, RuleSet } from '../ruleset.ts';
import { TRUE } from '../engine/truth.ts';

/** All cases in which every one of these tests holds; facts without a test may have any value. */
export type Region = readonly Test[];

/** The gaps, overlaps and unreachable levels of a reading for one role. Ignores cases in which no duty applies. */
export interface Survey {
  readonly reading: ReadingId;
  readonly role: RoleId;
  /** Large regions that no level covers; they may overlap, together they are every such case, and none is within the others. */
  readonly gaps: readonly Region[];
  /** Pairs of levels met together somewhere, the better one first, with such regions. */
  readonly overlaps: readonly {
    readonly levels: readonly [LevelId, LevelId];
    readonly outcome: LevelId;
    readonly regions: readonly Region[];
  }[];
  /** Levels that are never the outcome: either never met, or always preceded by another level. */
  readonly unreachable: readonly { readonly level: LevelId; readonly why: 'neverMet' | 'neverFirst' }[];
}

/** The greatest number of combinations that `survey` evaluates. */
const MOST = 5_000_000;

/**
 * Analyses all possible facts of a role under one reading. Exact: the tests cut every figure into intervals, and every
 * combination of intervals is evaluated. Takes milliseconds for the regulation here, but is meant for the build, not
 * for each answer.
 * @throws RangeError for an unknown role or reading, or if there are more than five million combinations
 */
export function survey(ruleset: RuleSet, role: RoleId, readingId: ReadingId): Survey {
  const compiled = compiledFor(ruleset, role);
  const reading = compiled.readings.find(({ id }) => id === readingId);
  if (reading === undefined)
    throw new RangeError(`reading "${readingId}" is not one of: ${ruleset.readings.map(({ id }) => id).join(', ')}`);
  const dimensions = dimensionsOf(compiled);
  const sizes = dimensions.map(({ pieces }) => pieces.length);
  const total = sizes.reduce((product, size) => product * size, 1);
  if (total > MOST) throw new RangeError(`${total} combinations are more than ${MOST}`);
  const duties = new Set(dutyCombinations(compiled, dimensions).map((pieces) => pieces.join(' ')));
  const met = metEverywhere(compiled, reading, dimensions, duties, total);

  const { levels } = ruleset;
  const bits = levels.map((_, i) => 1 << i);
  const everMet = new Set(met);
  everMet.delete(IMPOSSIBLE);
  const regions = (wanted: (levelsMet: number) => boolean): readonly Region[] => {
    const wantedOnes = new Set([...everMet].filter(wanted));
    if (wantedOnes.size === 0) return [];
    const table = new Uint8Array(total);
    for (const [cell, levelsMet] of met.entries())
      table[cell] = levelsMet === IMPOSSIBLE ? CANNOT : wantedOnes.has(levelsMet) ? YES : NO;
    return distinct(largestBoxes(sizes, table), sizes, dimensions, duties).map((box) => regionOf(box, dimensions));
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
  const unreachable = levels.flatMap(({ id }, i): Survey['unreachable'] =>
    first.has(i) ? [] : [{ level: id, why: (any & bits[i]!) === 0 ? 'neverMet' : 'neverFirst' }],
  );
  return { reading: reading.id, role, gaps: regions((levelsMet) => levelsMet === 0), overlaps, unreachable };
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

const IMPOSSIBLE = 0xff_ff_ff_ff;

/** The levels met (one bit each) for every combination of pieces; the last dimension varies fastest. */
function metEverywhere(
  { values, groups }: Compiled,
  reading: CompiledReading,
  dimensions: readonly Dimension[],
  duties: ReadonlySet<string>,
  total: number,
): Uint32Array {
  const met = new Uint32Array(total);
  const dutyDimensions = dimensions.filter(({ pieceOf }) => pieceOf !== null).length;
  let at = 0;
  const walk = (depth: number, chosen: string): void => {
    const dimension = dimensions[depth];
    if (dimension === undefined) {
      evaluate(values, groups);
      met[at] = reading.roots.reduce((bits, root, level) => (values[root] === TRUE ? bits | (1 << level) : bits), 0);
      at += 1;
      return;
    }
    dimension.pieces.forEach(({ truths }, piece) => {
      const path = depth === 0 ? `${piece}` : depth < dutyDimensions ? `${chosen} ${piece}` : chosen;
      if (depth === dutyDimensions - 1 && !duties.has(path)) {
        const below = dimensions.slice(depth + 1).reduce((product, { pieces }) => product * pieces.length, 1);
        met.fill(IMPOSSIBLE, at, at + below);
        at += below;
        return;
      }
      truths.forEach((truth, i) => (values[dimension.slots[i]!] = truth));
      walk(depth + 1, path);
    });
  };
  walk(0, '');
  return met;
}

/**
 * Leaves out boxes that hold no possible case beyond those of another one (they differ only in ways of counting duties that cannot occur
 * together), then those that hold none beyond all others together.
 */
function distinct(
  boxes: readonly Box[],
  sizes: readonly number[],
  dimensions: readonly Dimension[],
  duties: ReadonlySet<string>,
): readonly Box[] {
  const combinations = [...duties].map((pieces) => (pieces === '' ? [] : pieces.split(' ').map(Number)));
  const dutyDimensions = dimensions.filter(({ pieceOf }) => pieceOf !== null).length;
  const holds = boxes.map(
    (box) =>
      new Set(
        combinations.flatMap((pieces, i) =>
          pieces.every((piece, at) => piece >= box[at]!.first && piece <= box[at]!.last) ? [i] : [],
        ),
      ),
  );
  const covered = (one: number, other: number): boolean =>
    isInBox(boxes[one]!.slice(dutyDimensions), boxes[other]!.slice(dutyDimensions)) &&
    [...holds[one]!].every((combination) => holds[other]!.has(combination));
  const apart = boxes.filter(
    (_, one) =>
      !boxes.some((__, other) => other !== one && covered(one, other) && (!covered(other, one) || other < one)),
  );
  return withoutCovered(apart, sizes, (box) =>
    combinations.some((pieces) => pieces.every((piece, at) => piece >= box[at]!.first && piece <= box[at]!.last)),
  );
}

function regionOf(box: Box, dimensions: readonly Dimension[]): Region {
  return box.flatMap(({ first, last }, i) => dimensions[i]!.spanned(first, last) ?? []);
}
