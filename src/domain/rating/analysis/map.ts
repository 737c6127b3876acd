/** Maps: the outcomes of a reading over a number and, where duties count, also over the share of them not assured. */
import type { Region, Test } from '../conditionTest.ts';
import { compiledFor } from '../engine/compile.ts';
import type { Bounds } from '../condition.ts';
import type { FactId, OutcomeId, ReadingId, RoleId, RuleSet } from '../ruleset.ts';
import { CANNOT, grownBoxes, largestBoxes, MAX_COMPARED, NO, withoutCovered, YES } from './boxes.ts';
import { acrossIntervals, type AcrossInterval, type NotAssured } from './mapAcross.ts';
import { mapAxis, type MapAxis } from './mapAxis.ts';
import { cellsOf, groupedCells, type MapCells } from './mapCells.ts';
import { joinedColumns, joinedRows } from './mapRegions.ts';
import { canOccur, COMFORTABLE, effortOf, regionOf } from './space.ts';

/** A rectangle of a map. Bounds omit the map's edges; a region can be a line (`{ atMost: 0 }`). */
export interface MapRegion {
  /** The percentage of applicable duties that are not assured; no limits on a scale. */
  readonly x: Bounds;
  /** The figure, in its unit. */
  readonly y: Bounds;
  readonly outcome: OutcomeId;
}

/** The number on the y axis. */
export interface AxisFact {
  readonly id: FactId;
  readonly name: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
}

/**
 * The outcomes of a reading as a chart: a number on the y axis and, where duties count in the usual way, the share of
 * duties not assured on the x axis; all other facts as in `when`.
 */
export interface RatingMap {
  readonly reading: ReadingId;
  /** The number on the y axis: of those that conditions test the one that decides most levels. */
  readonly fact: AxisFact;
  /** The x axis; null for a scale, which has the number alone. */
  readonly across: 'duties' | null;
  /** The answer assumed for all duties that are not assured. */
  readonly notAssured: NotAssured;
  /**
   * The values of all other facts for which the map holds: any of these regions. A single region without tests if this
   * is the only map.
   */
  readonly when: readonly Region[];
  /**
   * Disjoint rectangles; together all cases that can be, from 0 to 100 % and from the number's least to its greatest.
   */
  readonly regions: readonly MapRegion[];
}

/**
 * The greatest number of combinations of the other facts for which maps are drawn, and of distinct maps; more would be
 * too many for people to look at.
 */
const MAX = 10_000;
const MAX_MAPS = 24;
/** The same for the maps of one case, which are drawn anew for every value tried. */
const MAX_OF_CASE = 500;

/**
 * Every distinct map of a reading for a role, the one with the most outcomes first. Empty if no condition tests a
 * number, or if the other facts have more than `MAX` combinations or lead to more than `MAX_MAPS`. Exact for any rule
 * set: regions are split only where a test changes, and what no case can be belongs to none.
 * @param applicable the number of applicable duties (matters to tests that count duties); all of the role's by default
 * @param allows for the maps of one case: whether a test on what is off the axes can hold there (from `allowedBy`)
 * @throws RangeError for an unknown role or reading
 */
export function mapsOf(
  ruleset: RuleSet,
  readingId: ReadingId,
  role: RoleId,
  notAssured: NotAssured,
  applicable?: number,
  allows?: (test: Test) => boolean,
): readonly RatingMap[] {
  const compiled = compiledFor(ruleset, role);
  const reading = compiled.readings.find(({ id }) => id === readingId);
  if (reading === undefined)
    throw new RangeError(`reading "${readingId}" is not one of: ${ruleset.readings.map(({ id }) => id).join(', ')}`);
  const axis = mapAxis(compiled, reading, allows === undefined ? MAX : MAX_OF_CASE, allows);
  if (axis === null) return [];
  const { slots, intervals: across } = acrossIntervals(
    compiled,
    reading,
    applicable ?? compiled.duties.ids.length,
    notAssured,
  );
  const drawn = cellsOf(compiled, reading, axis, { slots, intervals: across });
  const alike = groupedCells(drawn);
  if (alike.length > MAX_MAPS) return [];
  return alike
    .map(({ cells, combinations }) => ({ regions: regionsOf(cells, across, axis), combinations }))
    .sort((a, b) => varietyOf(b.regions) - varietyOf(a.regions))
    .map(({ regions, combinations }): RatingMap => ({
      reading: reading.id,
      fact: axis.fact,
      across: across.length === 1 ? null : 'duties',
      notAssured,
      when: whenOf(axis, combinations),
      regions,
    }));
}

function varietyOf(regions: readonly MapRegion[]): number {
  return new Set(regions.map(({ outcome }) => outcome)).size;
}

/** The cells of a map, joined to rectangles. */
function regionsOf(cells: MapCells, across: readonly AcrossInterval[], { rows }: MapAxis): readonly MapRegion[] {
  return joinedColumns(
    cells.map((column, i) =>
      joinedRows(
        column.flatMap((outcome, row) =>
          outcome === null ? [] : [{ x: across[i]!.bounds, y: rows[row]!.bounds, outcome, row }],
        ),
      ),
    ),
  );
}

/** Combinations as regions of what is not on the axes. */
function whenOf({ tied, rest }: MapAxis, combinations: readonly number[]): readonly Region[] {
  const clusters = [...(tied === null ? [] : [tied]), ...rest];
  const dimensions = clusters.flatMap(({ cluster }) => cluster.dimensions);
  const sizes = dimensions.map(({ pieces }) => pieces.length);
  const total = sizes.reduce((product, size) => product * size, 1);
  const table = new Uint8Array(total).fill(CANNOT);
  const wanted = new Set(combinations);
  // The index in the table of every combination that can be.
  const walk = (depth: number, combination: number, cell: number): void => {
    const next = clusters[depth];
    if (next === undefined) {
      table[cell] = wanted.has(combination) ? YES : NO;
      return;
    }
    const own = next.cluster.dimensions.map(({ pieces }) => pieces.length);
    next.cluster.combinations.forEach((pieces, way) => {
      const inner = pieces.reduce((at, piece, i) => at * own[i]! + piece, 0);
      const size = own.reduce((product, one) => product * one, 1);
      walk(depth + 1, combination * next.cluster.combinations.length + way, cell * size + inner);
    });
  };
  walk(0, 0, 0);
  const few = effortOf(clusters.map(({ cluster }) => cluster)) <= COMFORTABLE;
  const boxes = few ? largestBoxes(sizes, table) : grownBoxes(sizes, table);
  const outermost =
    boxes.length > MAX_COMPARED
      ? boxes
      : withoutCovered(boxes, sizes, (box) =>
          canOccur(
            clusters.map(({ cluster }) => cluster),
            box,
          ),
        );
  return outermost.map((box) => regionOf(box, dimensions));
}
