/** The x axis of a map: the share of duties that are not assured, given that those duties all have the same answer. */
import { fractionOf, percentOf, thresholdsOf } from '../bounds.ts';
import type { Compiled, CompiledReading } from '../engine/compiled.ts';
import { ASSURED, bitOf, counted, type DutySlot } from '../engine/duties.ts';
import type { Bounds } from '../condition.ts';

export type NotAssured = 'deficient' | 'notDone';

/** An interval of shares within which no test on duties changes. */
export interface AcrossInterval {
  readonly bounds: Bounds;
  /** For each of `slots` whether the test holds. */
  readonly holds: readonly boolean[];
}

/**
 * The shares from 0 to 100 %, cut where a test of the reading on duties changes; one interval where none does. In each
 * lies at least one whole number of duties: a share between two whole numbers is not a case.
 * @param applicable the number of applicable duties
 */
export function acrossIntervals(
  { duties }: Compiled,
  reading: CompiledReading,
  applicable: number,
  notAssured: NotAssured,
): { readonly slots: readonly number[]; readonly intervals: readonly AcrossInterval[] } {
  const whole = Math.max(1, applicable);
  const used = new Set([...reading.roots, ...reading.groups.flatMap(({ parts }) => parts)]);
  const tests = duties.tests.filter(({ slot }) => used.has(slot));
  const holdsAt = (part: number): readonly boolean[] => {
    const [deficient, notDone] = notAssured === 'deficient' ? [part, 0] : [0, part];
    return tests.map(({ wants, holds }) => holds(counted(wants, whole - part, deficient, notDone), whole));
  };
  const found: AcrossInterval[] = [{ bounds: {}, holds: holdsAt(0) }];
  for (let part = 1; part <= whole; part += 1) {
    const holds = holdsAt(part);
    const last = found[found.length - 1]!;
    if (holds.join() === last.holds.join()) continue;
    const changed = tests.filter((_, i) => holds[i] !== last.holds[i]);
    // A number of duties has its border just after that number.
    const printed = changed.some(({ as }) => as === 'count') ? [] : shareBounds(changed, notAssured);
    const { below, above } = borderBetween((100 * (part - 1)) / whole, (100 * part) / whole, printed);
    found[found.length - 1] = { ...last, bounds: { ...last.bounds, ...below } };
    found.push({ bounds: above, holds });
  }
  return { slots: tests.map(({ slot }) => slot), intervals: found };
}

/** The border between two shares: where the text has one there, in its form; otherwise just after the lower share. */
function borderBetween(
  low: number,
  high: number,
  printed: readonly Bounds[],
): { readonly below: Bounds; readonly above: Bounds } {
  for (const bounds of printed) {
    for (const mark of thresholdsOf(bounds)) {
      if (mark < low || mark > high) continue;
      const takesMark = mark === low || (mark < high && (bounds.atMost === mark || bounds.above === mark));
      return takesMark
        ? { below: { atMost: mark }, above: { above: mark } }
        : { below: { below: mark }, above: { from: mark } };
    }
  }
  return { below: { atMost: low }, above: { above: low } };
}

/** Limits of shares as limits of the share that is not assured. */
function shareBounds(tests: readonly DutySlot[], notAssured: NotAssured): readonly Bounds[] {
  return tests.flatMap(({ as, bounds, wants }) => {
    if (as !== 'share') return [];
    const isBestCounted = (wants & ASSURED) !== 0;
    // All duties are counted, or none: the test is the same everywhere.
    if (isBestCounted === ((wants & bitOf(notAssured)) !== 0)) return [];
    return [isBestCounted ? mirrored(bounds) : bounds];
  });
}

/**
 * Bounds of a share as bounds of the remainder. Thresholds have at most six decimals; a difference of doubles may have
 * more.
 */
function mirrored({ from, above, atMost, below }: Bounds): Bounds {
  const rest = (value: number | undefined): number | undefined => {
    const share = value === undefined ? null : fractionOf(value);
    if (share !== null) return percentOf(share.whole - share.part, share.whole);
    return value === undefined ? undefined : Math.round((100 - value) * 1e6) / 1e6;
  };
  return { from: rest(atMost), above: rest(below), atMost: rest(from), below: rest(above) };
}
