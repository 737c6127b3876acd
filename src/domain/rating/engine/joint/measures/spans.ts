/** Operations on spans, the possible values of an input: list, narrow, write as a key. */
import { fraction, minus, numberOf, plus, type Fraction } from '../numbers/fraction.ts';
import { LACKING, onlyOf, sizeOf, valueAfter, type InputSpan } from './inputs.ts';

type NumberSpan = Extract<InputSpan, { kind: 'number' }>;

/** A key for the span. */
export function keyOfSpan(span: InputSpan): string {
  return span.kind === 'option'
    ? span.options.join('|')
    : `${span.lo.num}/${span.lo.den}-${span.hi.num}/${span.hi.den}${span.canLack === true ? '?' : ''}`;
}

/** Each value of a span that has steps, the ends first: they often show all there is. */
export function everyValue(span: InputSpan): readonly InputSpan[] {
  if (span.kind === 'option') return span.options.map((option) => ({ kind: 'option', options: [option] }));
  if (span.canLack === true)
    return [{ kind: 'option', options: [LACKING] }, ...everyValue({ ...span, canLack: undefined })];
  if (onlyOf(span) !== null) return [span];
  const count = sizeOf(span);
  const order = Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => Math.min(a, count - 1 - a) - Math.min(b, count - 1 - b) || b - a,
  );
  return order.map((steps) => {
    const value = valueAfter(span, BigInt(steps));
    return { ...span, lo: value, hi: value };
  });
}

/** The values of a span on both sides of a number (one where it is hit). */
export function nearest(span: NumberSpan, wanted: number): readonly Fraction[] {
  if (span.step === null) {
    const value = fraction(BigInt(Math.round(wanted * 1e6)), 1_000_000n);
    return [
      value.num * span.lo.den < span.lo.num * value.den
        ? span.lo
        : value.num * span.hi.den > span.hi.num * value.den
          ? span.hi
          : value,
    ];
  }
  const steps = (wanted - numberOf(span.lo)) / numberOf(span.step);
  const most = sizeOf(span) - 1;
  const sides = [...new Set([Math.floor(steps + 1e-9), Math.ceil(steps - 1e-9)])].map((side) =>
    Math.min(most, Math.max(0, side)),
  );
  return [...new Set(sides)].map((side) => valueAfter(span, BigInt(side)));
}

/** A span without what is above an end; null where nothing is left. */
export function atMost(span: NumberSpan, end: Fraction): InputSpan | null {
  if (span.hi.num * end.den <= end.num * span.hi.den) return span;
  const hi = span.step === null ? end : steppedDown(span, end);
  return hi === null || hi.num * span.lo.den < span.lo.num * hi.den ? null : { ...span, hi };
}

/** A span without what is below an end; null where nothing is left. */
export function atLeast(span: NumberSpan, end: Fraction): InputSpan | null {
  if (span.lo.num * end.den >= end.num * span.lo.den) return span;
  if (span.step === null) return end.num * span.hi.den > span.hi.num * end.den ? null : { ...span, lo: end };
  const down = steppedDown(span, end)!;
  const lo = down.num * end.den === end.num * down.den ? down : plus(down, span.step);
  return lo.num * span.hi.den > span.hi.num * lo.den ? null : { ...span, lo };
}

/** The greatest value of a span's steps not above an end; null where there is none. */
function steppedDown(span: NumberSpan, end: Fraction): Fraction | null {
  const distance = minus(end, span.lo);
  if (distance.num < 0n) return null;
  const step = span.step!;
  return valueAfter(span, (distance.num * step.den) / (distance.den * step.num));
}
