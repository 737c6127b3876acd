/** Where a case lies on a map, and which map fits it. */
import { percentOf, within } from '../bounds.ts';
import { compiledFor } from '../engine/compile.ts';
import type { Compiled } from '../engine/compiled.ts';
import { evaluate } from '../engine/explore.ts';
import { readFigure } from '../engine/figures.ts';
import { settleDuties, settleFigures, settleJoint } from '../engine/situation.ts';
import { tallyOf } from '../engine/tally.ts';
import { FALSE, TRUE } from '../engine/truth.ts';
import type { Region, Test } from '../conditionTest.ts';
import type { MapRegion, RatingMap } from './map.ts';
import type { NotAssured } from './mapAcross.ts';
import type { LeafValue } from '../result.ts';
import { isGroup, type Bounds } from '../condition.ts';
import type { FactId, Facts, RuleSet } from '../ruleset.ts';

/** The position of a case on a map. Each coordinate is a range while something is unknown. */
export interface MapPoint {
  /** Percent; null if no duty applies. */
  readonly x: { readonly low: number; readonly high: number } | null;
  readonly y: { readonly low: number; readonly high: number };
  /** The duties that `x` is the share of: not assured, and applicable; absent where none are counted. */
  readonly counted?: { readonly low: number; readonly high: number; readonly of: number };
}

/**
 * The position of a case (a point, a segment or a rectangle) on a map with this number on the y axis. Where no duty
 * counts in the usual way, as on a scale, it is everywhere across.
 * @throws RangeError or TypeError as `rate` does for such facts; RangeError for a number that no condition tests
 */
export function mapPoint(ruleset: RuleSet, facts: Facts, fact: FactId): MapPoint {
  const compiled = compiledFor(ruleset, facts.role);
  const y = knownValue(compiled, facts, fact);
  if (y?.kind !== 'number') throw new RangeError(`no condition tests a number "${fact}"`);
  const { low, high } = y;
  if (compiled.duties.tests.length === 0) return { x: { low: 0, high: 100 }, y: { low, high } };
  const { applicable, deficient, notDone, open } = tallyOf(compiled.duties, facts.answers).byDuty;
  const share = (part: number): number => (100 * part) / applicable;
  if (applicable === 0) return { x: null, y: { low, high } };
  const counted = { low: deficient + notDone, high: deficient + notDone + open, of: applicable };
  return { x: { low: share(counted.low), high: share(counted.high) }, y: { low, high }, counted };
}

/** The answer that a map should assume for all duties of a case that are not assured: not done as soon as one is. */
export function notAssuredOf(ruleset: RuleSet, facts: Facts): NotAssured {
  const { duties } = compiledFor(ruleset, facts.role);
  return tallyOf(duties, duties.ids.length === 0 ? {} : facts.answers).byDuty.notDone > 0 ? 'notDone' : 'deficient';
}

/** The map to show for a case, and the assumptions that it makes about unknown facts. */
export interface FittingMap {
  readonly map: RatingMap;
  /** Tests on facts that are not known. */
  readonly assumed: Region;
}

/**
 * The first map (so the one with the most outcomes) that the known facts of a case allow.
 * @param maps all maps of a reading for the role (from `mapsOf`)
 * @returns null if no map fits
 * @throws RangeError or TypeError as `rate` does for such facts
 */
export function fittingMap(ruleset: RuleSet, facts: Facts, maps: readonly RatingMap[]): FittingMap | null {
  const compiled = compiledFor(ruleset, facts.role);
  settle(compiled, facts);
  for (const map of maps) {
    for (const region of map.when) {
      const standing = region.map((test) => standsAs(compiled, facts, test));
      if (!standing.includes(false)) return { map, assumed: region.filter((_, i) => standing[i] === null) };
    }
  }
  return null;
}

/**
 * Says whether tests can hold in a case, whatever its unknown facts turn out to be.
 * @throws RangeError or TypeError as `rate` does for such facts
 */
export function allowedBy(ruleset: RuleSet, facts: Facts): (test: Test) => boolean {
  const compiled = compiledFor(ruleset, facts.role);
  settle(compiled, facts);
  return (test) => standsAs(compiled, facts, test) !== false;
}

/** Writes the truths of all conditions as far as the facts settle them. */
function settle(compiled: Compiled, facts: Facts): void {
  const { values, groups, joint, duties } = compiled;
  settleFigures(
    compiled,
    compiled.figures.map((figure) => readFigure(figure, facts)),
  );
  settleDuties(duties, tallyOf(duties, facts.answers).byDuty, values);
  settleJoint(compiled, joint?.blocks.map((block) => block.read(facts)) ?? [], false);
  evaluate(values, groups);
}

/** Whether a test holds; null while it can come out either way. */
function standsAs(compiled: Compiled, facts: Facts, test: Test): boolean | null {
  if (test.kind === 'together') {
    const { conditions, values } = compiled;
    const slots = test.conditions.map((own) => conditions.find(({ condition }) => condition === own)?.slot ?? 0);
    const truths = slots.map((slot) => values[slot] ?? 0);
    const held = truths.filter((truth) => truth === TRUE).length;
    const open = truths.filter((truth) => truth !== TRUE && truth !== FALSE).length;
    const bounds: Bounds =
      test.group === 'all'
        ? { from: truths.length }
        : test.group === 'any'
          ? { from: 1 }
          : test.group === 'none'
            ? { atMost: 0 }
            : (test.bounds ?? {});
    const holds = inRange(held, held + open, bounds);
    return holds === null ? null : holds === test.is;
  }
  if (test.kind === 'duties') {
    const value = dutyValue(compiled, facts, test);
    if (value === null || value.of === 0) return null;
    const shown = (part: number): number => (test.as === 'share' ? percentOf(part, value.of) : part);
    return inRange(shown(value.low), shown(value.high), test.bounds);
  }
  if (test.kind === 'count') {
    const value = countValue(compiled, facts, test);
    return value === null ? null : inRange(value.low, value.high, test.bounds);
  }
  const value = knownValue(compiled, facts, test.fact);
  // A fact that no condition of the role tests rules nothing out.
  if (value === null) return true;
  if (test.kind === 'number') return value.kind === 'number' ? inRange(value.low, value.high, test.bounds) : null;
  if (!('value' in value) || value.value === null) return null;
  return test.kind === 'yesNo' ? value.value === test.is : test.in.includes(String(value.value));
}

/** What is known of a fact that conditions test alone; null where none does. */
function knownValue(compiled: Compiled, facts: Facts, fact: FactId): LeafValue | null {
  const figure = compiled.figures.find((one) => one.fact.id === fact);
  if (figure !== undefined) {
    const known = readFigure(figure, facts);
    if (figure.fact.kind === 'yesNo')
      return { kind: 'yesNo', fact, value: known.value === true ? true : known.value === false ? false : null };
    return {
      kind: 'number',
      fact,
      value: typeof known.value === 'number' ? known.value : null,
      low: known.low,
      high: known.high,
    };
  }
  return jointValue(compiled, facts, (value) => 'fact' in value && value.fact === fact);
}

function countValue(compiled: Compiled, facts: Facts, test: Extract<Test, { kind: 'count' }>) {
  const key = (one: Pick<typeof test, 'facts' | 'items' | 'each'>): string =>
    JSON.stringify([one.facts, one.items ?? null, one.each]);
  const value = jointValue(compiled, facts, (one) => one.kind === 'count' && key(one) === key(test));
  return value?.kind === 'count' ? value : null;
}

function dutyValue(compiled: Compiled, facts: Facts, test: Extract<Test, { kind: 'duties' }>) {
  const key = (answers: readonly string[], of: readonly string[] | undefined): string =>
    JSON.stringify([[...answers].sort(), of ?? null]);
  const value = jointValue(
    compiled,
    facts,
    (one) => one.kind === 'duties' && key(one.answers, one.at) === key(test.answers, test.of),
  );
  return value?.kind === 'duties' ? value : null;
}

/** The first value of a joint condition that is the one looked for. */
function jointValue(
  { joint, conditions }: Compiled,
  facts: Facts,
  isWanted: (value: LeafValue) => boolean,
): LeafValue | null {
  if (joint === null) return null;
  const states = joint.blocks.map((block) => block.read(facts));
  for (const { condition, block } of conditions) {
    if (block < 0 || isGroup(condition)) continue;
    const value = joint.blocks[block]!.valueOf(condition, states[block]);
    if (isWanted(value)) return value;
  }
  return null;
}

/**
 * Whether all, none (false) or some (null) of the numbers from `low` to `high` are within bounds. The ends decide, as
 * bounds are one interval.
 */
function inRange(low: number, high: number, bounds: Bounds): boolean | null {
  if (within(low, bounds) && within(high, bounds)) return true;
  const { from, above, atMost, below } = bounds;
  const reaches =
    (from === undefined || high >= from) &&
    (above === undefined || high > above) &&
    (atMost === undefined || low <= atMost) &&
    (below === undefined || low < below);
  return reaches ? null : false;
}

/** The region of a map that contains a point; none where no case is possible. */
export function regionAt({ regions }: RatingMap, x: number, y: number): MapRegion | undefined {
  return regions.find((region) => within(x, region.x) && within(y, region.y));
}
