/** Sums of sets of numbers. */
import { joined } from './joined.ts';
import {
  eachPoint,
  gapOf,
  MAX_POINTS,
  MAX_INTERVALS,
  points,
  range,
  TooFine,
  type Values,
  type StridedInterval,
} from './stridedIntervals.ts';

/** All sums of one number of each set. @throws TooFine */
export function sumsOf(a: Values, b: Values): Values {
  const sums: StridedInterval[] = [];
  for (const one of a) for (const other of b) addIntervals(one, other, sums);
  return joined(sums);
}

/** Adds the sums of two intervals to a list. */
function addIntervals(a: StridedInterval, b: StridedInterval, into: StridedInterval[]): void {
  const lo = a.lo + b.lo;
  const hi = a.hi + b.hi;
  const single = (one: StridedInterval): boolean => one.lo === one.hi;
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
    else if ((even.hi - even.lo) / even.step > MAX_INTERVALS) into.push(looseSum(a, b));
    else
      for (const shift of eachPoint(even)) into.push(range(open.lo + shift, open.hi + shift, open.loOpen, open.hiOpen));
  } else {
    const [fine, coarse] = a.step <= b.step ? [a, b] : [b, a];
    if (coarse.step % fine.step === 0 && fine.hi - fine.lo >= coarse.step - fine.step)
      into.push(points(lo, hi, fine.step));
    else if ((coarse.hi - coarse.lo) / coarse.step > MAX_INTERVALS) into.push(looseSum(a, b));
    else for (const shift of eachPoint(coarse)) into.push({ ...fine, lo: fine.lo + shift, hi: fine.hi + shift });
  }
  if (into.length > MAX_POINTS) throw new TooFine(`${into.length} intervals`);
}

/** The sum of two intervals as a loose one. */
function looseSum(a: StridedInterval, b: StridedInterval): StridedInterval {
  const [one, other] = [gapOf(a), gapOf(b)];
  const lost = ({ loOpen, hiOpen, gap }: StridedInterval): number =>
    gap === undefined ? 0 : (Number(loOpen) + Number(hiOpen)) * gap;
  const spread = (interval: StridedInterval): number => Math.max(0, interval.hi - interval.lo - lost(interval));
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
