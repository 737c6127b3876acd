/** Sums of sets of numbers. */
import { joined } from './joined.ts';
import {
  eachPoint,
  MAX_POINTS,
  MAX_STRETCHES,
  points,
  range,
  TooFine,
  type Values,
  type ValueStretch,
} from './stretches.ts';

/** All sums of one number of each set. @throws TooFine */
export function sumsOf(a: Values, b: Values): Values {
  const sums: ValueStretch[] = [];
  for (const one of a) for (const other of b) addStretches(one, other, sums);
  return joined(sums);
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
    else if ((even.hi - even.lo) / even.step > MAX_STRETCHES) into.push(looseSum(a, b));
    else
      for (const shift of eachPoint(even)) into.push(range(open.lo + shift, open.hi + shift, open.loOpen, open.hiOpen));
  } else {
    const [fine, coarse] = a.step <= b.step ? [a, b] : [b, a];
    if (coarse.step % fine.step === 0 && fine.hi - fine.lo >= coarse.step - fine.step)
      into.push(points(lo, hi, fine.step));
    else if ((coarse.hi - coarse.lo) / coarse.step > MAX_STRETCHES) into.push(looseSum(a, b));
    else for (const shift of eachPoint(coarse)) into.push({ ...fine, lo: fine.lo + shift, hi: fine.hi + shift });
  }
  if (into.length > MAX_POINTS) throw new TooFine(`${into.length} stretches`);
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
