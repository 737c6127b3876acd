/** Sets of numbers in the fewest intervals that describe the same set; very many of them as loose ones. */
import {
  eachPoint,
  gapOf,
  MAX_POINTS,
  MAX_INTERVALS,
  point,
  points,
  type Values,
  type StridedInterval,
} from './stridedIntervals.ts';

/** Maximum number of loose intervals of a set. */
const MAX_LOOSE = 32;

/** The same set in few intervals; where that would be too many, in loose ones. */
export function joined(all: readonly StridedInterval[]): Values {
  if (all.length < 2) return all;
  const loose = all.filter(({ gap, maybe }) => gap !== undefined || maybe === true);
  const values = loose.length === 0 ? all : all.filter(({ gap, maybe }) => gap === undefined && maybe !== true);
  const ranges = joinedRanges(
    values.filter(({ lo, hi, step }) => step === 0 && lo !== hi),
    values,
  );
  const spaced = values.filter(
    ({ lo, hi, step }) => (step !== 0 || lo === hi) && !ranges.some((one) => covers(one, lo, hi)),
  );
  const exact = [...ranges, ...joinedPoints(spaced)];
  if (exact.length <= MAX_INTERVALS)
    return [...exact, ...joinedLoose(loose.filter(({ lo, hi }) => !ranges.some((one) => covers(one, lo, hi))))];
  return joinedLoose([...loose, ...loosened(exact)]);
}

/** Many intervals as a few loose ones, parted at their widest gaps. */
function loosened(intervals: readonly StridedInterval[]): readonly StridedInterval[] {
  const sorted = [...intervals].sort((a, b) => a.lo - b.lo);
  const gaps: number[] = [];
  let reach = sorted[0]!.hi;
  for (const { lo, hi } of sorted.slice(1)) {
    gaps.push(lo - reach);
    reach = Math.max(reach, hi);
  }
  const widest = [...gaps].sort((a, b) => b - a)[MAX_LOOSE / 2] ?? 0;
  const result: StridedInterval[] = [];
  let [first] = sorted as [StridedInterval];
  let { hi, hiOpen } = first;
  let gap = gapOf(first);
  const close = (): void => {
    result.push(hi === first.lo ? point(hi) : { lo: first.lo, hi, step: 0, loOpen: first.loOpen, hiOpen, gap });
  };
  sorted.slice(1).forEach((next, at) => {
    if (gaps[at]! > widest) {
      close();
      first = next;
      ({ hi, hiOpen } = next);
      gap = gapOf(next);
      return;
    }
    gap = Math.max(gap, gapOf(next), gaps[at]!);
    // Intervals that end at the same number both hold it: otherwise it would have closed the open end.
    if (next.hi > hi) ({ hi, hiOpen } = next);
  });
  close();
  return result;
}

/** Loose intervals, of very many those that meet as one. */
function joinedLoose(loose: readonly StridedInterval[]): readonly StridedInterval[] {
  if (loose.length <= MAX_LOOSE) return loose;
  const sorted = [...loose].sort((a, b) => a.lo - b.lo);
  const result: StridedInterval[] = [];
  for (const next of sorted) {
    const last = result[result.length - 1];
    const sure = last?.maybe !== true && next.maybe !== true;
    if (
      last === undefined ||
      (next.lo > last.hi && result.length < MAX_LOOSE) ||
      (!sure && next.maybe !== last.maybe)
    ) {
      result.push(next);
      continue;
    }
    // A part in neither holds a number once it is longer than both gaps and what lies between.
    const gap = gapOf(last) + gapOf(next) + Math.max(0, next.lo - last.hi);
    const [hi, hiOpen] =
      next.hi > last.hi ? [next.hi, next.hiOpen] : [last.hi, last.hiOpen && (next.hi < last.hi || next.hiOpen)];
    result[result.length - 1] = {
      lo: last.lo,
      hi,
      step: 0,
      loOpen: last.loOpen && (next.lo > last.lo || next.loOpen),
      hiOpen,
      gap,
      ...(sure ? {} : { maybe: true as const }),
    };
  }
  return result;
}

function covers(interval: StridedInterval, lo: number, hi: number): boolean {
  const { loOpen, hiOpen } = interval;
  return (interval.lo < lo || (interval.lo === lo && !loOpen)) && (interval.hi > hi || (interval.hi === hi && !hiOpen));
}

/** Continuous intervals joined where they meet; single points close an end that was left out. */
function joinedRanges(ranges: readonly StridedInterval[], all: readonly StridedInterval[]): readonly StridedInterval[] {
  if (ranges.length === 0) return [];
  const ends = all.filter(({ lo, hi, step }) => step !== 0 || lo === hi);
  const has = (value: number): boolean =>
    ends.some(({ lo, hi, step }) => value >= lo && value <= hi && (step === 0 || (value - lo) % step === 0));
  const closed = ranges.map((interval) => ({
    ...interval,
    loOpen: interval.loOpen && !has(interval.lo),
    hiOpen: interval.hiOpen && !has(interval.hi),
  }));
  closed.sort((a, b) => a.lo - b.lo || Number(a.loOpen) - Number(b.loOpen));
  const result: StridedInterval[] = [];
  for (const next of closed) {
    const last = result[result.length - 1];
    if (last === undefined || next.lo > last.hi || (next.lo === last.hi && last.hiOpen && next.loOpen))
      result.push(next);
    else {
      const [hi, hiClosed] =
        next.hi > last.hi ? [next.hi, !next.hiOpen] : [last.hi, !last.hiOpen || (next.hi === last.hi && !next.hiOpen)];
      result[result.length - 1] = { ...last, hi, hiOpen: !hiClosed };
    }
  }
  return result;
}

/** Evenly spaced points and single ones, joined where one continues another. */
function joinedPoints(spaced: readonly StridedInterval[]): readonly StridedInterval[] {
  if (spaced.length < 2) return spaced;
  const [first] = spaced as [StridedInterval];
  const same =
    spaced.every(({ step }) => step === first.step && step !== 0) &&
    spaced.every(({ lo }) => (lo - first.lo) % first.step === 0);
  if (same) {
    const sorted = [...spaced].sort((a, b) => a.lo - b.lo);
    const result: StridedInterval[] = [];
    for (const next of sorted) {
      const last = result[result.length - 1];
      if (last === undefined || next.lo > last.hi + first.step) result.push(next);
      else if (next.hi > last.hi) result[result.length - 1] = { ...last, hi: next.hi };
    }
    return result;
  }
  const count = spaced.reduce((sum, { lo, hi, step }) => sum + (step === 0 ? 1 : (hi - lo) / step + 1), 0);
  if (count > MAX_POINTS) return loosened(spaced);
  return runsOf([...new Set(spaced.flatMap(eachPoint))].sort((a, b) => a - b));
}

/** Ascending numbers as runs of evenly spaced ones. */
function runsOf(sorted: readonly number[]): readonly StridedInterval[] {
  let unit = 0;
  for (let i = 1; i < sorted.length; i += 1) unit = greatestCommon(unit, sorted[i]! - sorted[i - 1]!);
  const runs: StridedInterval[] = [];
  let start = 0;
  for (let i = 1; i <= sorted.length; i += 1) {
    const next = sorted[i] ?? NaN;
    if (unit === next - sorted[i - 1]!) continue;
    runs.push(points(sorted[start]!, sorted[i - 1]!, unit));
    start = i;
  }
  return runs;
}

/** Of two integers, not negative. */
function greatestCommon(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
