/** What a block of facts can become if none of them gets worse. */
import type { Improvements } from '../../conditionTest.ts';
import type { FactId } from '../../ruleset.ts';
import type { BlockState, FactBlock } from './block.ts';
import { inputsIn, ratiosIn, type Expression } from './measures/expression.ts';
import { factDimensions } from './factCases.ts';
import { isLacking, onlyOf, type EnteredInput, type InputSpan } from './measures/inputs.ts';
import { NO_VALUE } from './linear/linear.ts';

type Ratio = Extract<Expression, { kind: 'ratio' }>;

/**
 * Known values only get better: numbers in the direction of their fact, choices towards the first; what is only a
 * denominator of ratios, levels of earlier periods, and facts that no effort changes stay as they are. Unknown values
 * can become anything, and count as the worst until then.
 * @param fixedToo also lets facts change that no effort changes
 */
export function factImprovements(block: FactBlock, { spans }: BlockState, fixedToo: boolean): Improvements {
  const { all, roots } = block.plan;
  const wholes = onlyWholes(roots.flatMap(ratiosIn));
  const fixed = new Set<FactId>();
  const improved = spans.map((span, at) => {
    const input = all.inputs[at]!;
    if (onlyOf(span) === null) return span;
    if (isFixed(input)) {
      fixed.add(input.fact.id);
      if (!fixedToo) return span;
    }
    return wholes.has(at) ? span : betterThan(input, span);
  });
  const worst = spans.map((span, at) => worstOf(all.inputs[at]!, span));
  const { all: reached, exact } = block.combinations(improved);
  const possible = block.combinations(spans).all;
  const known = block.combinations(worst).all[0] ?? possible[0];
  const dimensions = factDimensions(block);
  return {
    dimensions,
    combinations: reached.filter((pieces) => !pieces.includes(NO_VALUE)),
    exact,
    now: known?.includes(NO_VALUE) === true ? null : (known ?? null),
    open: piecesIn(possible, dimensions.length),
    fixed: [...fixed],
  };
}

/**
 * The values that are only what something is measured by. What is the part of one ratio can get better although it is
 * the whole of another: cases that a judge has closed, of those assigned, and those overturned of them.
 */
function onlyWholes(ratios: readonly Ratio[]): ReadonlySet<number> {
  const both = ratios.map(({ part, whole }) => ({ part: inputsIn(part), whole: new Set(inputsIn(whole)) }));
  const parts = new Set(both.flatMap(({ part, whole }) => part.filter((input) => !whole.has(input))));
  return new Set(both.flatMap(({ whole }) => [...whole]).filter((input) => !parts.has(input)));
}

/** The pieces that occur in each dimension of some combinations. */
export function piecesIn(
  combinations: readonly (readonly number[])[],
  dimensions: number,
): readonly (readonly number[])[] {
  return Array.from({ length: dimensions }, (_, at) => [...new Set(combinations.map((pieces) => pieces[at]!))]);
}

function isFixed({ fact }: EnteredInput): boolean {
  return fact.kind === 'level' || (fact.kind === 'yesNo' && fact.fixed);
}

function isLowerBetter({ fact }: EnteredInput): boolean {
  return 'better' in fact && fact.better === 'lower';
}

/** What a known value can become. */
function betterThan(input: EnteredInput, span: InputSpan): InputSpan {
  // What does not occur stays so, and what occurs does not cease to.
  if (span.kind === 'option' && isLacking(input.fact, span.options[0]!)) return span;
  if (span.kind === 'number') {
    const { lo, hi, step } = input.span as typeof span;
    return isLowerBetter(input) ? { ...span, lo, step } : { ...span, hi, step };
  }
  if (input.fact.kind !== 'choice') return input.span;
  const { options } = input.span as typeof span;
  return {
    kind: 'option',
    options: options.filter((option) => option <= span.options[0]! && !isLacking(input.fact, option)),
  };
}

/** The worst that an unknown value can be; of a yes or no, no. */
function worstOf(input: EnteredInput, span: InputSpan): InputSpan {
  if (span.kind === 'number') {
    const end = isLowerBetter(input) ? span.hi : span.lo;
    return { ...span, lo: end, hi: end, canLack: undefined };
  }
  const { options } = span;
  const there = options.filter((option) => !isLacking(input.fact, option));
  const worst = input.fact.kind === 'yesNo' ? options[0] : (there[there.length - 1] ?? options[0]);
  return worst === undefined ? span : { kind: 'option', options: [worst] };
}
