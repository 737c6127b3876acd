import { lastOf } from '../../baseline.ts';
import { within } from '../bounds.ts';
import { largestBoxes, NO, YES } from './boxes.ts';
import { compiledFor, type Compiled, type CompiledReading } from '../engine/compile.ts';
import { dimensionsOf, type Dimension } from './dimensions.ts';
import { ASSURED, bitOf } from '../engine/duties.ts';
import { evaluate, outcomesNow } from '../engine/explore.ts';
import type { CompiledFigure } from '../engine/figures.ts';
import type { Region } from './gaps.ts';
import { spanOf, stretchesOf, type Stretch } from '../ranges.ts';
import { outcomeList } from '../engine/rateCase.ts';
import type { Bounds, NumberFact, OutcomeId, ReadingId, RoleId, RuleSet } from '../ruleset.ts';
import { FALSE, TRUE } from '../engine/truth.ts';

/** A rectangle of a map. Bounds omit the map's edges; a region can be a line (`{ atMost: 0 }`). */
export interface MapRegion {
  /** The percentage of applicable duties that are not assured. */
  readonly x: Bounds;
  /** The figure, in its unit. */
  readonly y: Bounds;
  readonly outcome: OutcomeId;
}

/**
 * The outcomes of a reading as a chart: the share of duties not assured on the x axis, a figure on the y axis, all
 * other facts as in `when`.
 */
export interface RatingMap {
  readonly reading: ReadingId;
  /** The figure on the y axis: the first number that conditions test. */
  readonly fact: NumberFact;
  /** The answer assumed for all duties that are not assured. */
  readonly notAssured: NotAssured;
  /**
   * The values of all other facts for which the map holds: any of these regions. A single region without tests if this
   * is the only map.
   */
  readonly when: readonly Region[];
  /** Disjoint rectangles that cover the plane from 0 to 100 % and from the figure's minimum to its maximum. */
  readonly regions: readonly MapRegion[];
}

export type NotAssured = 'deficient' | 'notDone';

/** The greatest number of combinations of the other facts for which maps are drawn; maps are for people to look at. */
const MOST = 10_000;

/**
 * Every distinct map of a reading for a role, the one with the most outcomes first. Empty if no condition tests a
 * number, or if the other facts have more than `MOST` combinations. Exact for any rule set: regions are split only
 * where a test changes, and neighbours with the same outcome are merged.
 * @param applicable the number of applicable duties (matters to tests that count duties); all of the role's by default
 * @throws RangeError for an unknown role or reading
 */
export function mapsOf(
  ruleset: RuleSet,
  readingId: ReadingId,
  role: RoleId,
  notAssured: NotAssured,
  applicable?: number,
): readonly RatingMap[] {
  const compiled = compiledFor(ruleset, role);
  const reading = compiled.readings.find(({ id }) => id === readingId);
  if (reading === undefined)
    throw new RangeError(`reading "${readingId}" is not one of: ${ruleset.readings.map(({ id }) => id).join(', ')}`);
  const up = compiled.figures.find(({ fact }) => fact.kind === 'number');
  if (up === undefined || up.fact.kind !== 'number') return [];
  const { fact } = up;
  const plane: Plane = {
    up,
    across: stretchesOf(0, 100, acrossTests(compiled, applicable ?? compiled.role.duties.length, notAssured)),
    upward: stretchesOf(
      fact.min,
      fact.max,
      up.tests.map(({ leaf }) => (leaf.kind === 'number' ? leaf.bounds : {})),
    ),
  };
  // Figure dimensions come after duty dimensions, in the order of the figures.
  const rest = dimensionsOf(compiled)
    .filter(({ pieceOf }) => pieceOf === null)
    .filter((_, i) => compiled.figures[i] !== up);
  const sizes = rest.map(({ pieces }) => pieces.length);
  const total = sizes.reduce((product, size) => product * size, 1);
  if (total > MOST) return [];
  const found = new Map<string, { readonly regions: readonly MapRegion[]; readonly cells: number[] }>();
  for (let cell = 0; cell < total; cell += 1) {
    settle(compiled, rest, cell);
    const regions = regionsOf(compiled, reading, plane);
    const key = JSON.stringify(regions);
    const same = found.get(key);
    if (same === undefined) found.set(key, { regions, cells: [cell] });
    else same.cells.push(cell);
  }
  const variety = ({ regions }: { readonly regions: readonly MapRegion[] }): number =>
    new Set(regions.map(({ outcome }) => outcome)).size;
  return [...found.values()]
    .sort((a, b) => variety(b) - variety(a))
    .map(({ regions, cells }): RatingMap => {
      const table = new Uint8Array(total).fill(NO);
      for (const cell of cells) table[cell] = YES;
      const when = largestBoxes(sizes, table).map((box): Region =>
        box.flatMap(({ first, last }, i) => rest[i]!.spanned(first, last) ?? []),
      );
      return { reading: reading.id, fact, notAssured, when, regions };
    });
}

interface Plane {
  readonly up: CompiledFigure;
  readonly across: readonly Stretch[];
  readonly upward: readonly Stretch[];
}

/** Writes the truths of one combination of pieces; the last dimension varies fastest. */
function settle({ values }: Compiled, dimensions: readonly Dimension[], combination: number): void {
  let left = combination;
  for (const { slots, pieces } of [...dimensions].reverse()) {
    pieces[left % pieces.length]!.truths.forEach((truth, i) => (values[slots[i]!] = truth));
    left = Math.floor(left / pieces.length);
  }
}

function regionsOf(compiled: Compiled, reading: CompiledReading, { up, across, upward }: Plane): readonly MapRegion[] {
  const { values, groups, duties } = compiled;
  const columns = across.map(({ bounds: x, holds }) => {
    holds.forEach((held, i) => (values[duties.tests[i]!.slot] = held ? TRUE : FALSE));
    const cells = upward.map(({ bounds: y, holds: tall }): MapRegion => {
      up.tests.forEach(({ slot }, i) => (values[slot] = tall[i] === true ? TRUE : FALSE));
      evaluate(values, groups);
      return { x, y, outcome: outcomeList(compiled, outcomesNow(compiled, reading))[0]! };
    });
    return joined(cells);
  });
  return joinedColumns(columns);
}

/**
 * The bounds of each duty test as bounds of the share not assured, given that those duties all have the same answer.
 */
function acrossTests(compiled: Compiled, applicable: number, notAssured: NotAssured): readonly Bounds[] {
  return compiled.duties.tests.map(({ as, bounds, wants }) => {
    const total = as === 'share' ? 100 : applicable;
    const counts = ((wants & ASSURED) === 0 ? 0 : 2) + ((wants & bitOf(notAssured)) === 0 ? 0 : 1);
    // All duties are counted, or none: the test is constant.
    if (counts === 0 || counts === 3) return within(counts === 0 ? 0 : total, bounds) ? {} : NOWHERE;
    const own = counts === 1 ? bounds : mirrored(bounds, total);
    // Converts a number of duties to the share that `mapPoint` computes for it.
    return as === 'share' ? own : eachOf(own, (part) => (100 * part) / applicable);
  });
}

const NOWHERE: Bounds = { below: 0 };

/** Converts bounds of a part to bounds of the remainder of the whole. */
function mirrored({ from, above, atMost, below }: Bounds, whole: number): Bounds {
  // Thresholds have at most six decimals; a difference of doubles may have more.
  return eachOf(
    { from: atMost, above: below, atMost: from, below: above },
    (part) => Math.round((whole - part) * 1e6) / 1e6,
  );
}

function eachOf({ from, above, atMost, below }: Bounds, change: (value: number) => number): Bounds {
  const to = (value: number | undefined): number | undefined => (value === undefined ? undefined : change(value));
  return { from: to(from), above: to(above), atMost: to(atMost), below: to(below) };
}

/** Merges vertically adjacent cells with the same outcome. */
function joined(cells: readonly MapRegion[]): readonly MapRegion[] {
  const regions: MapRegion[] = [];
  for (const cell of cells) {
    const last = lastOf(regions);
    if (last?.outcome === cell.outcome) regions[regions.length - 1] = { ...last, y: spanOf(last.y, cell.y) };
    else regions.push(cell);
  }
  return regions;
}

/** Merges horizontally adjacent regions with the same height and outcome. */
function joinedColumns(columns: readonly (readonly MapRegion[])[]): readonly MapRegion[] {
  const done: MapRegion[] = [];
  let open: readonly MapRegion[] = [];
  for (const column of columns) {
    const next = column.map((region) => {
      const left = open.find(
        (other) => other.outcome === region.outcome && JSON.stringify(other.y) === JSON.stringify(region.y),
      );
      return left === undefined ? region : { ...region, x: spanOf(left.x, region.x), left };
    });
    done.push(...open.filter((region) => !next.some((later) => 'left' in later && later.left === region)));
    open = next.map(({ x, y, outcome }) => ({ x, y, outcome }));
  }
  return [...done, ...open];
}
