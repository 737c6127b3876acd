/**
 * Sums that share values, written as sums of each other where one is part of another: a total of all items beside
 * subtotals of some of them becomes a total of those subtotals. What they can come to together is then found without
 * trying every value.
 */
import { inputsIn, type Expression, type Weighted } from './expression.ts';
import { compare, ONE, over, plus, times, ZERO, type Fraction } from '../numbers/fraction.ts';
import { isShaped } from './shape.ts';

type Sum = Extract<Expression, { kind: 'sum' }>;

/** The same expressions, each with those of the others that it contains as parts. */
export function nestedExpressions(all: readonly Expression[]): ReadonlyMap<Expression, Expression> {
  const parts = all.flatMap((of) => (of.kind === 'share' ? [of.part] : []));
  const plain = [...new Set([...all, ...parts])].filter(isPlain).sort((a, b) => b.terms.length - a.terms.length);
  const known = new Map<Expression, Expression>();
  const rewritten = (of: Expression): Expression => {
    let result = known.get(of);
    if (result === undefined) known.set(of, (result = made(of)));
    return result;
  };
  const made = (of: Expression): Expression => {
    if (of.kind === 'input') return of;
    if (of.kind === 'ratio') {
      const [part, whole] = [rewritten(of.part), rewritten(of.whole)];
      return part === of.part && whole === of.whole ? of : { ...of, part, whole };
    }
    if (of.kind === 'share') {
      // Shares of the same sum look at it as one.
      const same = plain.find((other) => isSame(other, of.part));
      return { ...of, part: rewritten(same ?? of.part) };
    }
    let sum: Sum = of;
    const terms = of.terms.map((term) => ({ ...term, of: rewritten(term.of) }));
    if (terms.some((term, at) => term.of !== of.terms[at]!.of)) sum = { ...sum, terms };
    for (const part of plain) {
      if (part === of || part.terms.length >= of.terms.length) continue;
      const factor = factorOf(part, sum);
      if (factor !== null) sum = { ...sum, ...withPart(sum, part, factor, rewritten(part)) };
    }
    return sum;
  };
  return new Map(all.map((of) => [of, rewritten(of)]));
}

/** A sum of two or more values, each once, to which nothing is done. */
function isPlain(of: Expression): of is Sum {
  if (of.kind !== 'sum' || isShaped(of) || of.terms.length < 2) return false;
  return of.terms.every((term) => term.of.kind === 'input') && new Set(inputsIn(of)).size === of.terms.length;
}

/** Whether an expression is a plain sum of the same values, each as many times. */
function isSame(sum: Sum, other: Expression): boolean {
  if (other.kind !== 'sum' || isShaped(other) || other.terms.length !== sum.terms.length) return false;
  const factor = compare(sum.start, other.start) === 0 ? factorOf(sum, other) : null;
  return factor !== null && compare(factor, ONE) === 0;
}

/** How many times a plain sum is part of another one; null where it is not. */
function factorOf(part: Sum, whole: Sum): Fraction | null {
  let factor: Fraction | null = null;
  for (const { times: own, of } of part.terms) {
    const found = whole.terms.filter((term) => isInput(term, of));
    if (found.length !== 1 || own.num === 0n) return null;
    const here = over(found[0]!.times, own);
    if (here.num === 0n || (factor !== null && compare(here, factor) !== 0)) return null;
    factor = here;
  }
  return factor;
}

function withPart(whole: Sum, part: Sum, factor: Fraction, written: Expression): Pick<Sum, 'start' | 'terms'> {
  const others = whole.terms.filter((term) => !part.terms.some(({ of }) => isInput(term, of)));
  const negative = { num: -factor.num, den: factor.den };
  const start = part.start.num === 0n ? ZERO : times(negative, part.start);
  return { start: plus(whole.start, start), terms: [...others, { times: factor, of: written }] };
}

function isInput({ of }: Weighted, other: Expression): boolean {
  return of.kind === 'input' && other.kind === 'input' && of.input === other.input;
}
