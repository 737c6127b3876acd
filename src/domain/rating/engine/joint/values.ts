/**
 * Sets of numbers that a sum can come to: stretches of a continuous range, evenly spaced points, and where these would
 * be too many loose stretches, of which only the longest gap is known. All ends and steps are whole numbers of one unit
 * (that of the sum they belong to), so every operation is exact, or says where it may not be.
 */

/**
 * With `step` 0 all numbers between the ends, else `lo`, `lo + step`, … `hi`. A single number has `lo === hi` and step
 * 0.
 */
export interface ValueStretch {
  readonly lo: number;
  readonly hi: number;
  readonly step: number;
  /**
   * Only where step is 0 and lo < hi: the end itself is left out; of a loose stretch: the end need not belong to it.
   */
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
  /**
   * Of a loose stretch (step 0): some numbers between the ends, at least one in every part that is longer than this.
   */
  readonly gap?: number | undefined;
  /** A loose stretch that may hold no number at all. */
  readonly maybe?: true | undefined;
}

/** A set as stretches, in no particular order; they may meet but hold together exactly the set. Empty: no number. */
export type Values = readonly ValueStretch[];

/** Limits in the unit of the set; absent ends are open to infinity. */
export interface Limits {
  readonly lo?: number | undefined;
  readonly loOpen?: boolean | undefined;
  readonly hi?: number | undefined;
  readonly hiOpen?: boolean | undefined;
}

/** Thrown where a set would fall into more stretches than can be worked with. */
export class TooFine extends Error {}

/** More stretches than this are made loose. */
const MOST_STRETCHES = 256;
/** More points than this are not written out one by one. */
const MOST_POINTS = 200_000;
/** A set has at most so many loose stretches. */
const MOST_LOOSE = 32;

/** Whether a set certainly holds a number. */
export function isSure(values: Values): boolean {
  return values.some(({ maybe }) => maybe !== true);
}

/** One number. */
export function point(value: number): ValueStretch {
  return { lo: value, hi: value, step: 0, loOpen: false, hiOpen: false };
}

/** All numbers from one end to the other; both ends belong to it unless said otherwise. */
export function range(lo: number, hi: number, loOpen = false, hiOpen = false): ValueStretch {
  return lo === hi ? point(lo) : { lo, hi, step: 0, loOpen, hiOpen };
}

/** Evenly spaced points; `hi - lo` is a multiple of `step`. */
export function points(lo: number, hi: number, step: number): ValueStretch {
  return lo === hi ? point(lo) : { lo, hi, step, loOpen: false, hiOpen: false };
}

/** All sums of one number of each set. @throws TooFine */
export function sumsOf(a: Values, b: Values): Values {
  const sums: ValueStretch[] = [];
  for (const one of a) for (const other of b) addStretches(one, other, sums);
  return joined(sums);
}

/** Every number of a set times a whole number, which may be negative or 0. */
export function multiplied(values: Values, factor: number): Values {
  if (factor === 1 || values.length === 0) return values;
  if (factor === 0) return [isSure(values) ? point(0) : { ...point(0), maybe: true }];
  return values.map((stretch) => {
    const { lo, hi, step, loOpen, hiOpen, gap } = stretch;
    const size = Math.abs(factor);
    const ends =
      factor > 0
        ? { lo: lo * factor, hi: hi * factor, loOpen, hiOpen }
        : { lo: hi * factor, hi: lo * factor, loOpen: hiOpen, hiOpen: loOpen };
    return { ...stretch, ...ends, step: step * size, ...(gap === undefined ? {} : { gap: gap * size }) };
  });
}

/** The numbers of a set within limits. */
export function valuesWithin(values: Values, limits: Limits): Values {
  const { lo = -Infinity, loOpen = false, hi = Infinity, hiOpen = false } = limits;
  return values.flatMap((stretch) => {
    if (stretch.gap !== undefined) return looseWithin(stretch, stretch.gap, limits);
    if (stretch.step === 0 && stretch.lo !== stretch.hi) {
      const [from, fromOpen] = higher(stretch.lo, stretch.loOpen, lo, loOpen);
      const [to, toOpen] = lower(stretch.hi, stretch.hiOpen, hi, hiOpen);
      if (from > to || (from === to && (fromOpen || toOpen))) return [];
      return [range(from, to, fromOpen, toOpen)];
    }
    const step = stretch.step === 0 ? 1 : stretch.step;
    // The first point not below the lower limit, and the last not above the upper one.
    let first = lo <= stretch.lo ? 0 : Math.ceil((lo - stretch.lo) / step);
    if (loOpen && stretch.lo + first * step === lo) first += 1;
    const count = (stretch.hi - stretch.lo) / step;
    let last = hi >= stretch.hi ? count : Math.floor((hi - stretch.lo) / step);
    if (hiOpen && stretch.lo + last * step === hi) last -= 1;
    if (first > last) return [];
    return [
      {
        ...points(stretch.lo + first * step, stretch.lo + last * step, step),
        ...(stretch.maybe === true ? { maybe: true as const } : {}),
      },
    ];
  });
}

/** What limits leave of a loose stretch: an end that is cut off need not belong to what is left. */
function looseWithin(
  stretch: ValueStretch,
  gap: number,
  { lo = -Infinity, loOpen = false, hi = Infinity, hiOpen = false }: Limits,
): Values {
  const from = Math.max(stretch.lo, lo);
  const to = Math.min(stretch.hi, hi);
  if (from > to || (from === to && (loOpen || hiOpen))) return [];
  const fromOut = stretch.loOpen || from > stretch.lo || (loOpen && from === lo);
  const toOut = stretch.hiOpen || to < stretch.hi || (hiOpen && to === hi);
  const { maybe: _, ...sure } = stretch;
  const cut = { ...sure, lo: from, hi: to, loOpen: fromOut, hiOpen: toOut };
  const certain = stretch.maybe !== true && (to - from > gap || !fromOut || !toOut);
  return [certain ? cut : { ...cut, maybe: true }];
}

/** Every number of a set moved to the nearest one between two ends. */
export function clamped(values: Values, lo: number, hi: number): Values {
  const least = Math.min(...values.map((stretch) => stretch.lo));
  const most = Math.max(...values.map((stretch) => stretch.hi));
  if (least >= lo && most <= hi) return values;
  const ends = [...beyond(values, { hi: lo, hiOpen: true }, lo), ...beyond(values, { lo: hi, loOpen: true }, hi)];
  return joined([...valuesWithin(values, { lo, hi }), ...ends]);
}

/** The end that numbers beyond it are moved to, if there are any. */
function beyond(values: Values, limits: Limits, end: number): Values {
  const outside = valuesWithin(values, limits);
  if (outside.length === 0) return [];
  return [isSure(outside) ? point(end) : { ...point(end), maybe: true }];
}

/** Every number of a set rounded to a multiple of `unit`, halves up. @throws TooFine */
export function rounded(values: Values, unit: number): Values {
  const round = (value: number): number => Math.floor((2 * value + unit) / (2 * unit)) * unit;
  const result = values.flatMap((stretch): Values => {
    const { lo, hi, step, hiOpen, gap } = stretch;
    // A number moves by half a unit at most.
    if (gap !== undefined) return [{ ...stretch, lo: round(lo), hi: round(hi), gap: gap + unit }];
    const first = round(lo);
    // Numbers just below a half stay below it.
    const last = hiOpen && round(hi) * 2 - unit === 2 * hi ? round(hi) - unit : round(hi);
    if (stretch.maybe === true) return [{ ...points(first, last, unit), maybe: true }];
    // Steps no longer than the unit leave no multiple out.
    if (step <= unit) return [points(first, last, unit)];
    return eachPoint(stretch).map((value) => point(round(value)));
  });
  return joined(result);
}

/** The same set in few stretches; where that would be too many, in loose ones. */
export function joined(all: readonly ValueStretch[]): Values {
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
  if (exact.length <= MOST_STRETCHES && loose.length === 0) return exact;
  if (exact.length <= MOST_STRETCHES)
    return [...exact, ...joinedLoose(loose.filter(({ lo, hi }) => !ranges.some((one) => covers(one, lo, hi))))];
  return joinedLoose([...loose, ...loosened(exact)]);
}

/** Many stretches as a few loose ones, parted at their widest gaps. */
function loosened(stretches: readonly ValueStretch[]): readonly ValueStretch[] {
  const sorted = [...stretches].sort((a, b) => a.lo - b.lo || a.hi - b.hi);
  const gaps: number[] = [];
  let reach = sorted[0]!.hi;
  for (const { lo, hi } of sorted.slice(1)) {
    gaps.push(lo - reach);
    reach = Math.max(reach, hi);
  }
  const widest = [...gaps].sort((a, b) => b - a)[MOST_LOOSE / 2] ?? 0;
  const result: ValueStretch[] = [];
  let [first] = sorted as [ValueStretch];
  let { hi, hiOpen } = first;
  let gap = 0;
  const close = (): void => {
    result.push(hi === first.lo ? point(hi) : { lo: first.lo, hi, step: 0, loOpen: first.loOpen, hiOpen, gap });
  };
  gap = first.step;
  sorted.slice(1).forEach((next, at) => {
    if (gaps[at]! > widest) {
      close();
      first = next;
      ({ hi, hiOpen } = next);
      gap = next.step;
      return;
    }
    gap = Math.max(gap, next.step, gaps[at]!);
    if (next.hi > hi) ({ hi, hiOpen } = next);
    else if (next.hi === hi) hiOpen &&= next.hiOpen;
  });
  close();
  return result;
}

/** Loose stretches, of very many those that meet as one. */
function joinedLoose(loose: readonly ValueStretch[]): readonly ValueStretch[] {
  if (loose.length <= MOST_LOOSE) return loose;
  const sorted = [...loose].sort((a, b) => a.lo - b.lo);
  const result: ValueStretch[] = [];
  for (const next of sorted) {
    const last = result[result.length - 1];
    const sure = last?.maybe !== true && next.maybe !== true;
    if (
      last === undefined ||
      (next.lo > last.hi && result.length < MOST_LOOSE) ||
      (!sure && next.maybe !== last.maybe)
    ) {
      result.push(next);
      continue;
    }
    // A part in neither holds a number once it is longer than both gaps and what lies between.
    const gap = (last.gap ?? last.step) + (next.gap ?? next.step) + Math.max(0, next.lo - last.hi);
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

function higher(a: number, aOpen: boolean, b: number, bOpen: boolean): readonly [number, boolean] {
  return a > b ? [a, aOpen] : b > a ? [b, bOpen] : [a, aOpen || bOpen];
}

function lower(a: number, aOpen: boolean, b: number, bOpen: boolean): readonly [number, boolean] {
  return a < b ? [a, aOpen] : b < a ? [b, bOpen] : [a, aOpen || bOpen];
}

function covers(stretch: ValueStretch, lo: number, hi: number): boolean {
  const { loOpen, hiOpen } = stretch;
  return (stretch.lo < lo || (stretch.lo === lo && !loOpen)) && (stretch.hi > hi || (stretch.hi === hi && !hiOpen));
}

/** Continuous stretches joined where they meet; single points close an end that was left out. */
function joinedRanges(ranges: readonly ValueStretch[], all: readonly ValueStretch[]): readonly ValueStretch[] {
  if (ranges.length === 0) return [];
  const ends = all.filter(({ lo, hi, step }) => step !== 0 || lo === hi);
  const has = (value: number): boolean =>
    ends.some(({ lo, hi, step }) => value >= lo && value <= hi && (step === 0 || (value - lo) % step === 0));
  const closed = ranges.map((stretch) => ({
    ...stretch,
    loOpen: stretch.loOpen && !has(stretch.lo),
    hiOpen: stretch.hiOpen && !has(stretch.hi),
  }));
  closed.sort((a, b) => a.lo - b.lo || Number(a.loOpen) - Number(b.loOpen));
  const result: ValueStretch[] = [];
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
function joinedPoints(spaced: readonly ValueStretch[]): readonly ValueStretch[] {
  if (spaced.length < 2) return spaced;
  const [first] = spaced as [ValueStretch];
  const same =
    spaced.every(({ step }) => step === first.step && step !== 0) &&
    spaced.every(({ lo }) => (lo - first.lo) % first.step === 0);
  if (same) {
    const sorted = [...spaced].sort((a, b) => a.lo - b.lo);
    const result: ValueStretch[] = [];
    for (const next of sorted) {
      const last = result[result.length - 1];
      if (last === undefined || next.lo > last.hi + first.step) result.push(next);
      else if (next.hi > last.hi) result[result.length - 1] = { ...last, hi: next.hi };
    }
    return result;
  }
  const count = spaced.reduce((sum, { lo, hi, step }) => sum + (step === 0 ? 1 : (hi - lo) / step + 1), 0);
  if (count > MOST_POINTS) return loosened(spaced);
  return runsOf([...new Set(spaced.flatMap(eachPoint))].sort((a, b) => a - b));
}

/** Ascending numbers as runs of evenly spaced ones. */
function runsOf(sorted: readonly number[]): readonly ValueStretch[] {
  let unit = 0;
  for (let i = 1; i < sorted.length; i += 1) unit = greatestCommon(unit, sorted[i]! - sorted[i - 1]!);
  const runs: ValueStretch[] = [];
  let start = 0;
  for (let i = 1; i <= sorted.length; i += 1) {
    const next = sorted[i] ?? NaN;
    if (unit === next - sorted[i - 1]!) continue;
    runs.push(points(sorted[start]!, sorted[i - 1]!, unit));
    start = i;
  }
  return runs;
}

function eachPoint({ lo, hi, step }: ValueStretch): number[] {
  if (step === 0) return [lo];
  const count = (hi - lo) / step + 1;
  if (count > MOST_POINTS) throw new TooFine(`${count} points`);
  return Array.from({ length: count }, (_, i) => lo + i * step);
}

/** Of two whole numbers, not negative. */
function greatestCommon(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** Adds the sums of two stretches to a list. */
function addStretches(a: ValueStretch, b: ValueStretch, into: ValueStretch[]): void {
  const lo = a.lo + b.lo;
  const hi = a.hi + b.hi;
  const single = (one: ValueStretch): boolean => one.lo === one.hi;
  if (a.maybe === true || b.maybe === true || a.gap !== undefined || b.gap !== undefined) {
    into.push(looseSum(a, b));
  } else if (single(a) || single(b)) {
    const long = single(a) ? b : a;
    into.push({ ...long, lo, hi });
  } else if (a.step === 0 && b.step === 0) {
    into.push(range(lo, hi, a.loOpen || b.loOpen, a.hiOpen || b.hiOpen));
  } else if (a.step === 0 || b.step === 0) {
    const [open, even] = a.step === 0 ? [a, b] : [b, a];
    const length = open.hi - open.lo;
    // Shifted by a step the next one begins before this one ends, or just where it ends with the end belonging to one
    // of them.
    if (length > even.step || (length === even.step && !(open.loOpen && open.hiOpen)))
      into.push(range(lo, hi, open.loOpen, open.hiOpen));
    else if ((even.hi - even.lo) / even.step > MOST_STRETCHES) into.push(looseSum(a, b));
    else
      for (const shift of eachPoint(even)) into.push(range(open.lo + shift, open.hi + shift, open.loOpen, open.hiOpen));
  } else {
    const [fine, coarse] = a.step <= b.step ? [a, b] : [b, a];
    if (coarse.step % fine.step === 0 && fine.hi - fine.lo >= coarse.step - fine.step)
      into.push(points(lo, hi, fine.step));
    else if ((coarse.hi - coarse.lo) / coarse.step > MOST_STRETCHES) into.push(looseSum(a, b));
    else for (const shift of eachPoint(coarse)) into.push({ ...fine, lo: fine.lo + shift, hi: fine.hi + shift });
  }
  if (into.length > MOST_POINTS) throw new TooFine(`${into.length} stretches`);
}

/** The sum of two stretches as a loose one. */
function looseSum(a: ValueStretch, b: ValueStretch): ValueStretch {
  const gapOf = ({ gap, step }: ValueStretch): number => gap ?? step;
  const [one, other] = [gapOf(a), gapOf(b)];
  const lost = ({ loOpen, hiOpen, gap }: ValueStretch): number =>
    gap === undefined ? 0 : (Number(loOpen) + Number(hiOpen)) * gap;
  const spread = (stretch: ValueStretch): number => Math.max(0, stretch.hi - stretch.lo - lost(stretch));
  // Shifted by the numbers of the other, a set fills the other's gaps as far as it reaches.
  const between = Math.min(Math.max(one, other - spread(a)), Math.max(other, one - spread(b)));
  const atLo = (a.loOpen ? (a.gap ?? 0) : 0) + (b.loOpen ? (b.gap ?? 0) : 0);
  const atHi = (a.hiOpen ? (a.gap ?? 0) : 0) + (b.hiOpen ? (b.gap ?? 0) : 0);
  return {
    lo: a.lo + b.lo,
    hi: a.hi + b.hi,
    step: 0,
    loOpen: a.loOpen || b.loOpen,
    hiOpen: a.hiOpen || b.hiOpen,
    gap: Math.max(between, atLo, atHi),
    ...(a.maybe === true || b.maybe === true ? { maybe: true as const } : {}),
  };
}
