/** Operations on every number of a set: multiply, restrict, clamp, round. */
import { joined } from './joined.ts';
import { eachPoint, isSure, point, points, range, type Values, type StridedInterval } from './stridedIntervals.ts';

/** Limits in the unit of the set; absent ends are open to infinity. */
export interface Limits {
  readonly lo?: number | undefined;
  readonly loOpen?: boolean | undefined;
  readonly hi?: number | undefined;
  readonly hiOpen?: boolean | undefined;
}

/** Every number of a set times a whole number, which may be negative or 0. */
export function multiplied(values: Values, factor: number): Values {
  if (factor === 1 || values.length === 0) return values;
  if (factor === 0) return [isSure(values) ? point(0) : { ...point(0), maybe: true }];
  return values.map((interval) => {
    const { lo, hi, step, loOpen, hiOpen, gap } = interval;
    const size = Math.abs(factor);
    const ends =
      factor > 0
        ? { lo: lo * factor, hi: hi * factor, loOpen, hiOpen }
        : { lo: hi * factor, hi: lo * factor, loOpen: hiOpen, hiOpen: loOpen };
    return { ...interval, ...ends, step: step * size, ...(gap === undefined ? {} : { gap: gap * size }) };
  });
}

/** Every number of a set over a whole number above 0 of which all are multiples. */
export function divided(values: Values, by: number): Values {
  return values.map((interval) => {
    const { lo, hi, step, gap } = interval;
    const own = gap === undefined ? {} : { gap: Math.ceil(gap / by) };
    return { ...interval, lo: lo / by, hi: hi / by, step: step / by, ...own };
  });
}

/** The numbers of a set within limits. */
export function valuesWithin(values: Values, limits: Limits): Values {
  const { lo = -Infinity, loOpen = false, hi = Infinity, hiOpen = false } = limits;
  return values.flatMap((interval) => {
    if (interval.gap !== undefined) return looseWithin(interval, interval.gap, limits);
    if (interval.step === 0 && interval.lo !== interval.hi) {
      const [from, fromOpen] = higher(interval.lo, interval.loOpen, lo, loOpen);
      const [to, toOpen] = lower(interval.hi, interval.hiOpen, hi, hiOpen);
      if (from > to || (from === to && (fromOpen || toOpen))) return [];
      return [range(from, to, fromOpen, toOpen)];
    }
    const step = interval.step === 0 ? 1 : interval.step;
    // The first point not below the lower limit, and the last not above the upper one.
    let first = lo <= interval.lo ? 0 : Math.ceil((lo - interval.lo) / step);
    if (loOpen && interval.lo + first * step === lo) first += 1;
    const count = (interval.hi - interval.lo) / step;
    let last = hi >= interval.hi ? count : Math.floor((hi - interval.lo) / step);
    if (hiOpen && interval.lo + last * step === hi) last -= 1;
    if (first > last) return [];
    return [
      {
        ...points(interval.lo + first * step, interval.lo + last * step, step),
        ...(interval.maybe === true ? { maybe: true as const } : {}),
      },
    ];
  });
}

/** What limits leave of a loose interval: an end that is cut off need not belong to what is left. */
function looseWithin(
  interval: StridedInterval,
  gap: number,
  { lo = -Infinity, loOpen = false, hi = Infinity, hiOpen = false }: Limits,
): Values {
  const from = Math.max(interval.lo, lo);
  const to = Math.min(interval.hi, hi);
  const isLoLeftOut = loOpen && from === lo;
  const isHiLeftOut = hiOpen && to === hi;
  if (from > to || (from === to && (isLoLeftOut || isHiLeftOut))) return [];
  const fromOut = interval.loOpen || from > interval.lo || isLoLeftOut;
  const toOut = interval.hiOpen || to < interval.hi || isHiLeftOut;
  const { maybe: _, ...sure } = interval;
  const cut = { ...sure, lo: from, hi: to, loOpen: fromOut, hiOpen: toOut };
  const certain = interval.maybe !== true && (to - from > gap || !fromOut || !toOut);
  return [certain ? cut : { ...cut, maybe: true }];
}

/** Every number of a set moved to the nearest one between two ends. */
export function clamped(values: Values, lo: number, hi: number): Values {
  const least = Math.min(...values.map((interval) => interval.lo));
  const most = Math.max(...values.map((interval) => interval.hi));
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
  const result = values.flatMap((interval): Values => {
    const { lo, hi, step, hiOpen, gap } = interval;
    // A number moves by half a unit at most.
    if (gap !== undefined) return [{ ...interval, lo: round(lo), hi: round(hi), gap: gap + unit }];
    const first = round(lo);
    // Numbers just below a half stay below it.
    const last = hiOpen && round(hi) * 2 - unit === 2 * hi ? round(hi) - unit : round(hi);
    if (interval.maybe === true) return [{ ...points(first, last, unit), maybe: true }];
    // Steps no longer than the unit leave no multiple out.
    if (step <= unit) return [points(first, last, unit)];
    return eachPoint(interval).map((value) => point(round(value)));
  });
  return joined(result);
}

function higher(a: number, aOpen: boolean, b: number, bOpen: boolean): readonly [number, boolean] {
  return a > b ? [a, aOpen] : b > a ? [b, bOpen] : [a, aOpen || bOpen];
}

function lower(a: number, aOpen: boolean, b: number, bOpen: boolean): readonly [number, boolean] {
  return a < b ? [a, aOpen] : b < a ? [b, bOpen] : [a, aOpen || bOpen];
}
