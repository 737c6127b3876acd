import { within } from './bounds.ts';
import { compiledFor, type Compiled } from './compile.ts';
import { ASSURED, bitOf } from './duties.ts';
import { evaluate, possibleOutcomes, type OpenVariable } from './explore.ts';
import { readFigure, type CompiledFigure } from './figures.ts';
import { spanOf, stretchesOf } from './ranges.ts';
import { outcomeList } from './rate.ts';
import type { Bounds, FactId, Facts, NumberFact, OutcomeId, ReadingId, RuleSet } from './ruleset.ts';
import { inOrder, settleFigure } from './situation.ts';
import { tallyOf } from './tally.ts';
import { FALSE, TRUE } from './truth.ts';

/** A rectangle of the map. Bounds leave out the map's edges; a strip may be a line (`{ atMost: 0 }`). */
export interface MapRegion {
  /** Share of the duties that apply which are not assured, in percent. */
  readonly x: Bounds;
  /** The figure, in its unit. */
  readonly y: Bounds;
  /** The outcomes possible there, sorted; more than one where something else is unknown. */
  readonly outcomes: readonly OutcomeId[];
}

export interface RatingMap {
  readonly reading: ReadingId;
  /** The figure that goes up. */
  readonly fact: NumberFact;
  /** Rectangles that cover the plane from 0 to 100 % and from the figure's least to its greatest value, none over another. */
  readonly regions: readonly MapRegion[];
}

export interface MapOptions {
  /** The number fact to draw upwards; absent: the first that conditions test. */
  readonly fact?: FactId;
  /** What the duties that are not assured are taken to be; absent: late, but done. */
  readonly notAssured?: 'deficient' | 'notDone';
}

/**
 * The map of a reading: share of duties not assured across, a figure upwards, everything else as the facts have it. Exact for any rule set:
 * it is cut only where a test changes, and neighbours with the same outcomes are joined.
 * @param facts the role, and all that is fixed; the figure drawn and the answers are not looked at, but for how many duties apply.
 * @throws RangeError for an unknown role, reading or figure, or facts that `rate` refuses.
 */
export function ratingMap(ruleset: RuleSet, readingId: ReadingId, facts: Facts, { fact: wanted, notAssured = 'deficient' }: MapOptions = {}): RatingMap {
  const compiled = compiledFor(ruleset, facts.role);
  const reading = compiled.readings.find(({ id }) => id === readingId);
  if (reading === undefined) throw new RangeError(`reading "${readingId}" is not one of: ${ruleset.readings.map(({ id }) => id).join(', ')}`);
  const up = compiled.figures.find(({ fact }) => fact.kind === 'number' && (wanted === undefined || fact.id === wanted));
  if (up === undefined || up.fact.kind !== 'number') throw new RangeError(`no condition tests a number "${wanted ?? ''}"`);
  const { fact } = up;
  const { values } = compiled;
  const rest = inOrder(compiled.figures.filter((figure) => figure !== up).map((figure) => settleFigure(figure, readFigure(figure, facts), values)));
  const tests = acrossTests(compiled, facts, notAssured);
  const across = stretchesOf(0, 100, tests);
  const upward = stretchesOf(fact.min, fact.max, up.tests.map(({ leaf }) => (leaf.kind === 'number' ? leaf.bounds : {})));

  const columns = across.map(({ bounds: x, holds }) => {
    holds.forEach((held, i) => (values[compiled.duties.tests[i]!.slot] = held ? TRUE : FALSE));
    const cells = upward.map(({ bounds: y, holds: tall }): MapRegion => ({ x, y, outcomes: outcomesAt(compiled, up, tall, rest, reading) }));
    return joined(cells, 'y');
  });
  return { reading: reading.id, fact, regions: joinedColumns(columns) };
}

function outcomesAt(compiled: Compiled, up: CompiledFigure, holds: readonly boolean[], rest: readonly OpenVariable[], reading: Compiled['readings'][number]): readonly OutcomeId[] {
  up.tests.forEach(({ slot }, i) => (compiled.values[slot] = holds[i] === true ? TRUE : FALSE));
  evaluate(compiled.values, compiled.groups);
  return outcomeList(compiled, possibleOutcomes(compiled, reading, rest), true);
}

/** Each test on duties as bounds of the share not assured, which is all of one kind. */
function acrossTests(compiled: Compiled, facts: Facts, notAssured: 'deficient' | 'notDone'): readonly Bounds[] {
  const { applicable } = tallyOf(compiled.duties, facts.answers).byDuty;
  const whole = applicable === 0 ? compiled.role.duties.length : applicable;
  return compiled.duties.tests.map(({ as, bounds, wants }) => {
    const total = as === 'share' ? 100 : whole;
    const counts = ((wants & ASSURED) === 0 ? 0 : 2) + ((wants & bitOf(notAssured)) === 0 ? 0 : 1);
    // All duties are counted, or none: the test holds everywhere or nowhere.
    if (counts === 0 || counts === 3) return within(counts === 0 ? 0 : total, bounds) ? {} : NOWHERE;
    const own = counts === 1 ? bounds : mirrored(bounds, total);
    // A number of duties as the share that `mapPoint` gives it.
    return as === 'share' ? own : eachOf(own, (part) => (100 * part) / whole);
  });
}

const NOWHERE: Bounds = { below: 0 };

/** Bounds of a part as bounds of what is left of the whole. */
function mirrored({ from, above, atMost, below }: Bounds, whole: number): Bounds {
  return eachOf({ from: atMost, above: below, atMost: from, below: above }, (part) => whole - part);
}

function eachOf({ from, above, atMost, below }: Bounds, change: (value: number) => number): Bounds {
  const to = (value: number | undefined): number | undefined => (value === undefined ? undefined : change(value));
  return { from: to(from), above: to(above), atMost: to(atMost), below: to(below) };
}

/** Neighbours with the same outcomes as one region. */
function joined(cells: readonly MapRegion[], along: 'x' | 'y'): readonly MapRegion[] {
  const regions: MapRegion[] = [];
  for (const cell of cells) {
    const last = regions.at(-1);
    if (last?.outcomes === cell.outcomes) regions[regions.length - 1] = { ...last, [along]: spanOf(last[along], cell[along]) };
    else regions.push(cell);
  }
  return regions;
}

/** Regions of neighbouring columns that stand side by side with the same height and outcomes as one. */
function joinedColumns(columns: readonly (readonly MapRegion[])[]): readonly MapRegion[] {
  const done: MapRegion[] = [];
  let open: readonly MapRegion[] = [];
  for (const column of columns) {
    const next = column.map((region) => {
      const left = open.find((other) => other.outcomes === region.outcomes && JSON.stringify(other.y) === JSON.stringify(region.y));
      return left === undefined ? region : { ...region, x: spanOf(left.x, region.x), left };
    });
    done.push(...open.filter((region) => !next.some((later) => 'left' in later && later.left === region)));
    open = next.map(({ x, y, outcomes }) => ({ x, y, outcomes }));
  }
  return [...done, ...open];
}

/** Where a case lies on the map, each coordinate as a range while something is unknown. */
export interface MapPoint {
  /** Percent; null where no duty applies. */
  readonly x: { readonly low: number; readonly high: number } | null;
  readonly y: { readonly low: number; readonly high: number };
  /** Whether some of its duties are not done, so that the map with `notAssured: 'notDone'` is the one to look at. */
  readonly notAssured: 'deficient' | 'notDone';
}

/**
 * The point (or the stretch, or the rectangle) of a case on the map of a figure.
 * @throws RangeError or TypeError as `rate` does for such facts; RangeError for a figure that no condition tests.
 */
export function mapPoint(ruleset: RuleSet, facts: Facts, fact: FactId): MapPoint {
  const compiled = compiledFor(ruleset, facts.role);
  const figure = compiled.figures.find((one) => one.fact.id === fact);
  if (figure === undefined) throw new RangeError(`no condition tests a number "${fact}"`);
  const { low, high } = readFigure(figure, facts);
  const { applicable, deficient, notDone, open } = tallyOf(compiled.duties, facts.answers).byDuty;
  const share = (part: number): number => (100 * part) / applicable;
  return {
    x: applicable === 0 ? null : { low: share(deficient + notDone), high: share(deficient + notDone + open) },
    y: { low, high },
    notAssured: notDone > 0 ? 'notDone' : 'deficient',
  };
}
