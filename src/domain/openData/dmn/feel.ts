/** The subset of FEEL (the expression language of DMN 1.3) used in the decision tables. */
import type { Bounds } from '../../rating/condition.ts';
import type { CountedAnswer } from '../../rating/ruleset.ts';

/** A fact's id as a FEEL name: `flags.discipline` → `flags_discipline`, because a dot would be a path. */
export function variableOf(fact: string): string {
  return fact.replaceAll('.', '_');
}

/** Words as a FEEL string literal. */
export function feelText(words: string): string {
  return `"${words.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Expression for the number of duties with any of the answers. */
export function sumExpression(answers: readonly CountedAnswer[]): string {
  return answers.join(' + ');
}

/**
 * A unary test that a number is within all of the bounds: `>= 90`, `[60..80)`. Bounds that no number satisfies are
 * written as comparisons (`? >= 90 and ? < 80`), because engines interpret a reversed range differently.
 */
export function boundsTest(all: readonly Bounds[]): string {
  const comparisons = [...new Set(all.flatMap(comparisonsOf))];
  const [only] = comparisons;
  if (comparisons.length === 1 && only !== undefined) return only;
  const [one, ...others] = all;
  if (others.length > 0 || one === undefined) return written(comparisons);
  const { from, above, atMost, below } = one;
  const low = from ?? above;
  const high = atMost ?? below;
  if (comparisons.length > 2 || low === undefined || high === undefined || low >= high) return written(comparisons);
  return `${from === undefined ? '(' : '['}${low}..${high}${atMost === undefined ? ')' : ']'}`;
}

function comparisonsOf({ from, above, atMost, below }: Bounds): readonly string[] {
  const signs = [
    ['>=', from],
    ['>', above],
    ['<=', atMost],
    ['<', below],
  ] as const;
  return signs.flatMap(([sign, value]) => (value === undefined ? [] : [`${sign} ${value}`]));
}

function written(comparisons: readonly string[]): string {
  return comparisons.map((comparison) => `? ${comparison}`).join(' and ');
}
