/** Where the units of a report lie on the map of outcomes, or on a scale where rules have no map. */
import { factsOfDraft } from '../../draft/outcome/factsOf.ts';
import { mapsOf, type RatingMap } from '../../rating/analysis/map.ts';
import { mapPoint, regionAt } from '../../rating/analysis/mapPoint.ts';
import { rateOrContradict } from '../../rating/engine/contradiction.ts';
import { rangeOf, isEntered } from '../../rating/entered.ts';
import type { OutcomeId, RoleId, RuleSet } from '../../rating/ruleset.ts';
import { numberFacts } from '../numberColumns.ts';
import { outcomeOf } from '../summaryList.ts';
import type { SummaryRow } from '../summaryRow.ts';

/** A unit on a map. */
export interface UnitPoint {
  readonly row: SummaryRow;
  /** Percent of duties not answered best; null on a scale. */
  readonly x: number | null;
  /** The number on the other axis, in its unit. */
  readonly y: number;
  readonly outcome: OutcomeId | 'open';
  /** Something that the map does not show gives the unit another outcome than its place has. */
  readonly isElsewhere: boolean;
}

/** One map with the units that have its axes. */
export interface UnitMap {
  readonly map: RatingMap;
  readonly points: readonly UnitPoint[];
  /** Units whose place is not known, because something is missing. */
  readonly unplaced: readonly SummaryRow[];
}

/**
 * The maps of a reading, the one with most units first: one for each number that roles have on the y axis. Drawn for
 * the case in which everything off the axes is as good as it can be (the map with the most outcomes). Rules without a
 * map have a scale without regions of their first number; empty for rules without any number.
 */
export function unitMaps(ruleset: RuleSet, rows: readonly SummaryRow[], reading: number): readonly UnitMap[] {
  const id = ruleset.readings[reading]?.id;
  if (id === undefined || rows.length === 0) return [];
  const mapOf = new Map<RoleId, RatingMap | null>();
  for (const { roleId } of byFrequency(rows))
    if (!mapOf.has(roleId)) mapOf.set(roleId, mapsOf(ruleset, id, roleId, 'deficient')[0] ?? null);
  const groups = new Map<string, { readonly map: RatingMap; readonly rows: readonly SummaryRow[] }>();
  const scale = scaleOf(ruleset, rows, id);
  for (const row of rows) {
    const map = mapOf.get(row.roleId) ?? scale;
    if (map === null) continue;
    const key = JSON.stringify([map.fact.id, map.across]);
    const group = groups.get(key);
    groups.set(key, { map: group?.map ?? map, rows: [...(group?.rows ?? []), row] });
  }
  return [...groups.values()]
    .map(({ map, rows: own }) => placed(ruleset, map, own, reading))
    .sort((a, b) => b.points.length - a.points.length);
}

/** Rows of the roles that most have first, so that their map stands for all with its axes. */
function byFrequency(rows: readonly SummaryRow[]): readonly SummaryRow[] {
  const counts = new Map<RoleId, number>();
  for (const { roleId } of rows) counts.set(roleId, (counts.get(roleId) ?? 0) + 1);
  return [...rows].sort((a, b) => (counts.get(b.roleId) ?? 0) - (counts.get(a.roleId) ?? 0));
}

function placed(ruleset: RuleSet, map: RatingMap, rows: readonly SummaryRow[], reading: number): UnitMap {
  const points: UnitPoint[] = [];
  const unplaced: SummaryRow[] = [];
  for (const row of rows) {
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

/** A unit's place; null while anything on the axes is unknown, or has no meaning. */
function pointOf(ruleset: RuleSet, map: RatingMap, { content }: SummaryRow): Pick<UnitPoint, 'x' | 'y'> | null {
  const facts = factsOfDraft(ruleset, content);
  // Facts that contradict each other lie nowhere.
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

/** A mark's place in a picture, in its units. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Places of marks that do not cover each other as far as there is room: each moves as little as it can from where it
 * lies, the earlier ones first.
 * @param size the least distance between two marks, @param within the picture's width and height
 */
export function spread(
  places: readonly Place[],
  size: number,
  within: { readonly width: number; readonly height: number },
): readonly Place[] {
  const taken: Place[] = [];
  const half = size / 2;
  const isFree = ({ x, y }: Place) => taken.every((one) => (one.x - x) ** 2 + (one.y - y) ** 2 >= size ** 2);
  const clamped = ({ x, y }: Place): Place => ({
    x: Math.min(within.width - half, Math.max(half, x)),
    y: Math.min(within.height - half, Math.max(half, y)),
  });
  for (const place of places) {
    const own = clamped(place);
    let found = own;
    search: for (let ring = 0; ring <= RINGS; ring += 1) {
      for (let turn = 0; turn < Math.max(1, ring * 6); turn += 1) {
        const angle = (2 * Math.PI * turn) / Math.max(1, ring * 6);
        const tried = clamped({ x: own.x + ring * half * Math.cos(angle), y: own.y + ring * half * Math.sin(angle) });
        if (!isFree(tried)) continue;
        found = tried;
        break search;
      }
    }
    taken.push(found);
  }
  return taken;
}

/** Beyond this many half sizes a mark would no longer be near its place. */
const RINGS = 6;
