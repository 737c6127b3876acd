/** The least and the greatest value of a share. */
import type { Expression, Share } from './expression.ts';
import type { Ends } from './inputs.ts';
import { compare, over, plus, times, ZERO, type Fraction } from '../numbers/fraction.ts';
import { isShaped, shapedEnds } from './shape.ts';

/** What a value that need not occur adds to the part and to the whole. */
interface Candidate {
  readonly part: Fraction;
  readonly whole: Fraction;
}

/**
 * Exact while each value is in the part once; too wide otherwise. Null if nothing of the whole can occur and the rules
 * give no value for that.
 * @param boundsOf the bounds of an expression in the part
 */
export function shareBounds(
  of: Share,
  ends: (input: number) => Ends,
  boundsOf: (part: Expression) => readonly [Fraction, Fraction] | null,
): readonly [Fraction, Fraction] | null {
  const { weights, constant, factor, none } = of;
  const own = new Map<number, Fraction>();
  let [low, high] = [ZERO, ZERO];
  let isUnknown = false;
  const add = (part: Expression, by: Fraction): void => {
    if (part.kind === 'sum' && !isShaped(part)) {
      [low, high] = [plus(low, times(by, part.start)), plus(high, times(by, part.start))];
      for (const term of part.terms) add(term.of, times(by, term.times));
      return;
    }
    if (part.kind === 'input' && weights.has(part.input)) {
      own.set(part.input, plus(own.get(part.input) ?? ZERO, by));
      return;
    }
    const bounds = boundsOf(part);
    if (bounds === null) {
      isUnknown = true;
      return;
    }
    const [one, other] = [times(by, bounds[0]), times(by, bounds[1])];
    [low, high] = by.num < 0n ? [plus(low, other), plus(high, one)] : [plus(low, one), plus(high, other)];
  };
  add(of.part, { num: 1n, den: 1n });
  if (isUnknown) return null;
  let whole = constant;
  const [least, most]: [Candidate[], Candidate[]] = [[], []];
  for (const [at, weight] of weights) {
    const [lo, hi, presence] = ends(at);
    if (presence === null) continue;
    const [from, to] = presence ?? [lo, hi];
    const by = own.get(at) ?? ZERO;
    const [one, other] = [times(by, from), times(by, to)];
    const [worst, best] = by.num < 0n ? [other, one] : [one, other];
    if (presence === undefined) {
      [low, high, whole] = [plus(low, worst), plus(high, best), plus(whole, weight)];
    } else {
      least.push({ part: worst, whole: weight });
      most.push({ part: best, whole: weight });
    }
  }
  const quotients = [
    ...(whole.num === 0n && none !== null ? [none] : []),
    ...[extreme(low, whole, least, -1), extreme(high, whole, most, 1)].flatMap((end) =>
      end === null ? [] : [times(factor, end)],
    ),
  ].sort(compare);
  if (quotients.length === 0) return null;
  return shapedEnds(quotients[0]!, quotients[quotients.length - 1]!, of);
}

/**
 * The least (`sign` -1) or greatest (1) quotient of a part and a whole with any of the candidates: each makes it better
 * as long as its own quotient is better. Null where the whole stays 0.
 */
function extreme(part: Fraction, whole: Fraction, candidates: readonly Candidate[], sign: 1 | -1): Fraction | null {
  const counting = candidates.filter((one) => one.whole.num > 0n);
  const ratio = (one: Candidate): Fraction => over(one.part, one.whole);
  const sorted = [...counting].sort((a, b) => sign * compare(ratio(b), ratio(a)));
  const from = (start: Candidate, left: readonly Candidate[]): Fraction =>
    ratio(
      left.reduce(
        (sum, one) =>
          sign * compare(ratio(one), ratio(sum)) > 0
            ? { part: plus(sum.part, one.part), whole: plus(sum.whole, one.whole) }
            : sum,
        start,
      ),
    );
  if (whole.num > 0n) return from({ part, whole }, sorted);
  const starts = sorted.map((first) =>
    from(
      { part: plus(part, first.part), whole: first.whole },
      sorted.filter((one) => one !== first),
    ),
  );
  return starts.reduce<Fraction | null>(
    (best, one) => (best === null || sign * compare(one, best) > 0 ? one : best),
    null,
  );
}
