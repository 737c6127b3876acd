/** The positions of a report's units on the map of outcomes, or on a scale if the rules have no map. */
import { factsOfDraft } from '../../draft/outcome/factsOf.ts';
import { mapsOf, type RatingMap } from '../../rating/analysis/map.ts';
import { mapPoint, regionAt } from '../../rating/analysis/mapPoint.ts';
import { rateOrContradict } from '../../rating/engine/contradiction.ts';
import { rangeOf } from '../../rating/entered.ts';
import { isEntered } from '../../rating/fact.ts';
import type { OutcomeId, RoleId, RuleSet } from '../../rating/ruleset.ts';
import { numberFacts } from '../numberColumns.ts';
import { outcomeOf } from '../summaryList.ts';
import { finished } from '../../steps.ts';
import type { SummaryRow } from '../summaryRow.ts';

/** A unit on a map. */
export interface UnitPoint {
  readonly row: SummaryRow;
  /** Percent of duties not answered best; null on a scale. */
  readonly x: number | null;
  /** The number on the other axis, in its unit. */
  readonly y: number;
  readonly outcome: OutcomeId | 'open';
  /** A fact that the map does not show gives the unit another outcome than its position has. */
  readonly isElsewhere: boolean;
}

/** One map with the units that have its axes. */
export interface UnitMap {
  readonly map: RatingMap;
  readonly points: readonly UnitPoint[];
  /** Units whose position is unknown, because something is missing. */
  readonly unplaced: readonly SummaryRow[];
}

/**
 * The maps of a reading, the one with most units first: one for each number that roles have on the y axis. Drawn for
 * the case in which everything off the axes is as good as possible (`bestMap`). Rules without a
 * map have a scale without regions of their first number; empty for rules without any number.
 */
export function unitMaps(ruleset: RuleSet, rows: readonly SummaryRow[], reading: number): readonly UnitMap[] {
  return finished(unitMapSteps(ruleset, rows, reading));
}

/** The same in small steps, one for each role's map and each unit. */
export function* unitMapSteps(
  ruleset: RuleSet,
  rows: readonly SummaryRow[],
  reading: number,
): Generator<void, readonly UnitMap[]> {
  const id = ruleset.readings[reading]?.id;
  if (id === undefined || rows.length === 0) return [];
  const mapOf = new Map<RoleId, RatingMap | null>();
  for (const role of byFrequency(rows)) {
    mapOf.set(role, bestMap(ruleset, mapsOf(ruleset, id, role, 'deficient')));
    yield;
  }
  const groups = new Map<string, { readonly map: RatingMap; readonly rows: SummaryRow[] }>();
  const scale = scaleOf(ruleset, rows, id);
  for (const row of rows) {
    const map = mapOf.get(row.roleId) ?? scale;
    if (map === null) continue;
    const key = JSON.stringify([map.fact.id, map.across]);
    const group = groups.get(key) ?? { map, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const maps: UnitMap[] = [];
  for (const { map, rows: own } of groups.values()) maps.push(yield* unitMapOf(ruleset, map, own, reading));
  return maps.sort((a, b) => b.points.length - a.points.length);
}

/** The map with the best level; of those the one with the most outcomes, which is the first. Null if there is none. */
function bestMap({ levels }: RuleSet, maps: readonly RatingMap[]): RatingMap | null {
  const best = ({ regions }: RatingMap): number =>
    Math.min(...regions.map(({ outcome }) => levels.findIndex(({ id }) => id === outcome)).filter((at) => at >= 0));
  const [first] = [...maps].sort((a, b) => best(a) - best(b));
  return first ?? null;
}

/** The roles of rows, the most frequent first, so that its map represents all others with the same axes. */
function byFrequency(rows: readonly SummaryRow[]): readonly RoleId[] {
  const counts = new Map<RoleId, number>();
  for (const { roleId } of rows) counts.set(roleId, (counts.get(roleId) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([role]) => role);
}

function* unitMapOf(
  ruleset: RuleSet,
  map: RatingMap,
  rows: readonly SummaryRow[],
  reading: number,
): Generator<void, UnitMap> {
  const points: UnitPoint[] = [];
  const unplaced: SummaryRow[] = [];
  for (const row of rows) {
    yield;
    const at = map.regions.length === 0 ? columnPoint(ruleset, map, row) : pointOf(ruleset, map, row);
    if (at === null) {
      unplaced.push(row);
      continue;
    }
    const outcome = outcomeOf(row, reading);
    const here = map.regions.length === 0 ? outcome : regionAt(map, at.x ?? 0, at.y)?.outcome;
    points.push({ row, ...at, outcome, isElsewhere: here !== outcome });
  }
  return { map, points, unplaced };
}

/** A unit's position; null while anything on the axes is unknown or undefined. */
function pointOf(ruleset: RuleSet, map: RatingMap, { content }: SummaryRow): Pick<UnitPoint, 'x' | 'y'> | null {
  const facts = factsOfDraft(ruleset, content);
  // Contradictory facts have no position.
  if (rateOrContradict(ruleset, facts).rating === null) return null;
  const { x, y } = mapPoint(ruleset, facts, map.fact.id);
  if (y.low !== y.high || !Number.isFinite(y.low)) return null;
  if (map.across === null) return { x: null, y: y.low };
  return x === null || x.low !== x.high ? null : { x: x.low, y: y.low };
}

function columnPoint(ruleset: RuleSet, map: RatingMap, row: SummaryRow): Pick<UnitPoint, 'x' | 'y'> | null {
  const at = numberFacts(ruleset).findIndex(({ id }) => id === map.fact.id);
  const y = row.numbers[at] ?? null;
  return y === null ? null : { x: null, y };
}

/** A scale without regions of the first number that some row has. */
function scaleOf(ruleset: RuleSet, rows: readonly SummaryRow[], reading: string): RatingMap | null {
  const columns = numberFacts(ruleset);
  const at = columns.findIndex((_, column) => rows.some(({ numbers }) => (numbers[column] ?? null) !== null));
  const fact = columns[at];
  if (fact === undefined) return null;
  const values = rows.flatMap(({ numbers }) => numbers[at] ?? []);
  const range = isEntered(fact) ? rangeOf(fact, null) : null;
  const [min, max] = [range?.min ?? Math.min(0, ...values), range?.max ?? Math.max(...values)];
  return {
    reading,
    fact: { id: fact.id, name: fact.name, unit: fact.unit, min, max: max > min ? max : min + 1 },
    across: null,
    notAssured: 'deficient',
    when: [],
    regions: [],
  };
}
