/** Mutants that no test can or should notice, and why. */
import type { Mutant } from './mutants.ts';

interface Survivors {
  readonly why: string;
  /** The end of the file's path, what the mutated line contains, and what the mutant has in its place (absent: any). */
  readonly mutants: readonly (readonly [file: string, line: string, after?: string])[];
}

const SURVIVORS: readonly Survivors[] = [
  {
    why: 'Only the keys of this object are used; the type checks that they are complete.',
    mutants: [['draft/read/readDraft.ts', ': true,', 'false']],
  },
  {
    why: 'Text that is no JSON counts as nothing stored.',
    mutants: [
      ['drafts/otherDeployments.ts', "getItem(key) ?? '[]'", "''"],
      ['storage/deployments.ts', "getItem(NOTED) ?? '{}'", "''"],
    ],
  },
  { why: 'The same paths written again.', mutants: [['storage/deployments.ts', 'if (known.includes(scope)) return;']] },
  {
    why: 'The name after the last one is empty, and no other thing’s name leads to drafts.',
    mutants: [
      ['drafts/otherDeployments.ts', 'at < (local?.length ?? 0)', '<='],
      ['drafts/otherDeployments.ts', 'pathOf(one) !== null', ''],
    ],
  },
  {
    why: 'A second guard: an operation that has left no longer gets a connection.',
    mutants: [['drafts/storage/idbHandle.ts', 'late = true;']],
  },
  {
    why: 'A cache: what is found again is the same.',
    mutants: [
      ['combinations/blockCombinations.ts', 'this.cache.s'],
      ['combinations/separateBands.ts', 'this.found.size'],
      ['joint/block.ts', 'this.measureOf.set(leaf, at)'],
    ],
  },
  {
    why: 'Ends the search early; of too much to try, only what can be reached at most is used.',
    mutants: [
      ['combinations/search.ts', 'const done'],
      ['combinations/search.ts', 'if (done()) return;'],
      ['combinations/search.ts', 'left -= 1;'],
    ],
  },
  { why: 'The first set of wholes once more.', mutants: [['combinations/search.ts', '2 ** wholes.length', '<=']] },
  { why: 'The same sets of wholes in another order.', mutants: [['combinations/search.ts', 'chosen & (1 << at)']] },
  {
    why: 'Only which values are tried.',
    mutants: [['combinations/search.ts', 'inputsIn(of).every(', 'some']],
  },
  {
    why: 'A whole that is never above 0 leaves a quotient without a value in any case.',
    mutants: [['combinations/search.ts', 'bounds[1].num > 0n', '>=']],
  },
  {
    why: 'Cells at or beyond the ends hold none of the numbers.',
    mutants: [['combinations/sources.ts', 'const marks = changes']],
  },
  {
    why: 'What is not measured adds nothing; the part and the whole of a ratio are sums of their own, never measured.',
    mutants: [
      ['combinations/ratioNode.ts', 'const others = [of.part, ...beside]', ''],
      ['combinations/scaledNode.ts', "part.kind !== 'input' && measureIndexOf", '||'],
      ['combinations/scaledNode.ts', "part.kind !== 'input' && measureIndexOf", "''"],
      ['combinations/scaledNode.ts', "part.kind !== 'input' && measureIndexOf", '<'],
    ],
  },
  {
    why: 'What is left of the digit of a whole only makes more keys.',
    mutants: [
      ['combinations/shareNode.ts', 'const cleared', '[]'],
      ['combinations/shareNode.ts', 'cleared: [at]', '[]'],
    ],
  },
  { why: 'At exactly this size either unit will do.', mutants: [['combinations/ratioNode.ts', '> MAX_FINE', '>=']] },
  {
    why: 'Without digits all cells come to one option.',
    mutants: [['combinations/sources.ts', 'if (!withDigits ||', '&&']],
  },
  {
    why: 'No number is tested as an option.',
    mutants: [['combinations/sources.ts', "measure.kind === 'option') return []"]],
  },
  {
    why: 'No factor of a linear expression is 0.',
    mutants: [
      ['combinations/relations.ts', 'num < 0n', '<='],
      ['combinations/relations.ts', 'factor.num > 0n', '>='],
      ['measures/linearOf.ts', 'factor.num', '<='],
      ['measures/linearOf.ts', 'factor.num', '>'],
    ],
  },
  {
    why: 'One pass more or fewer: spans are only narrowed as far as it is cheap.',
    mutants: [['combinations/relations.ts', 'round < MAX_ROUNDS']],
  },
  { why: 'Times 0 both ends are 0.', mutants: [['measures/expression.ts', 'factor.num < 0n', '<=']] },
  { why: 'Times 0 both signs are the same.', mutants: [['measures/expressions.ts', 'one.num < 0n', '<=']] },
  {
    why: '0 in either case.',
    mutants: [
      ['measures/expression.ts', 'low.num < 0n ? ZERO', '<='],
      ['numbers/fraction.ts', 'a < 0n ? -a : a', '<='],
      ['numbers/fraction.ts', 'num < 0n && whole * den', '<='],
    ],
  },
  { why: '100 in either case.', mutants: [['measures/expression.ts', 'compare(high, HUNDRED) > 0', '>=']] },
  {
    why: 'The same end in either case.',
    mutants: [
      ['numbers/joined.ts', 'if (next.hi > hi)', '>='],
      ['numbers/joined.ts', 'else if (next.hi > last.hi)', '>='],
      ['measures/shape.ts', 'compare(lo, low) > 0', '>='],
      ['measures/shape.ts', 'compare(hi, high) < 0', '<='],
    ],
  },
  {
    why: 'The same number in either case.',
    mutants: [
      ['measures/shape.ts', 'compare(result, least) < 0', '<='],
      ['measures/shape.ts', 'compare(result, most) > 0', '>='],
      ['measures/spans.ts', 'span.lo.num * value.den', '<='],
      ['measures/spans.ts', 'span.hi.num * value.den', '>='],
      ['integers/integerSums.ts', 'result < low', '<='],
      ['integers/integerSums.ts', 'result > high', '>='],
      ['joint/leafValue.ts', 'compare(span.hi, most) < 0', '<='],
      ['joint/leafValue.ts', 'compare(span.lo, least) < 0', '<='],
    ],
  },
  {
    why: 'The same end in either case, as long as the other is open no less.',
    mutants: [['numbers/values.ts', 'a > b ?', '>=']],
  },
  { why: '`whole` is true or absent.', mutants: [['measures/inputs.ts', "'whole' in fact && fact.whole"]] },
  {
    why: 'A span of one value is never stepped through.',
    mutants: [['measures/inputs.ts', 'lo: value, hi: value, step']],
  },
  {
    why: 'Only the other two kinds of constraint are looked for.',
    mutants: [['linear/linear.ts', "'above' : 'atLeast'", "''"]],
  },
  {
    why: 'One branch more or fewer before giving up.',
    mutants: [['linear/linear.ts', 'if (left < 0)', '<=']],
  },
  {
    why: 'The simplex finds nothing in an empty range either; it takes longer.',
    mutants: [['linear/linear.ts', 'compare(lo, hi) > 0']],
  },
  {
    why: 'Which side is tried first changes only how soon values are found.',
    mutants: [
      ['linear/linear.ts', 'const rest'],
      ['linear/linear.ts', 'rest < 0.5'],
    ],
  },
  { why: 'Values at hand only save looking for others.', mutants: [['linear/linear.ts', 'holds(constraint, values)']] },
  {
    why: 'Which column enters changes only the way; the lowest number rules out going round in circles.',
    mutants: [['linear/simplex.ts', 'columns[j]! < columns[c]!']],
  },
  {
    why: 'Which row leaves changes only the way; the lowest number rules out going round in circles.',
    mutants: [['linear/simplex.ts', 'basics[i]! < basics[r]!']],
  },
  { why: 'Another start for the same values.', mutants: [['linear/simplex.ts', 'table[worst]![last]!', '<=']] },
  {
    why: 'Goes on to the greatest value; any above 0 will do.',
    mutants: [['linear/simplex.ts', 'objective[last]! > 0n']],
  },
  { why: 'What rows are exchanged at is never 0.', mutants: [['linear/simplex.ts', 'p < 0n', '<=']] },
  {
    why: 'Any common multiple will do; the least keeps numbers small.',
    mutants: [['linear/simplex.ts', '(sofar / gcdOf(sofar, den)) * den']],
  },
  {
    why: 'Which of two ways to count is taken; both give the same.',
    mutants: [
      ['duties/dutyWays.ts', 'ways = (ways * (count + i)) / i'],
      ['duties/dutyWays.ts', 'const keysAtMost'],
      ['duties/dutyWays.ts', 'ways <= MAX_WAYS'],
    ],
  },
  {
    why: 'Counting those with or those without gives the same; the fewer are counted.',
    mutants: [['duties/dutyWays.ts', 'withoutMost < withMost', '<=']],
  },
  {
    why: 'The order of adding up changes only how long sets are in between.',
    mutants: [
      ['numbers/sumTables.ts', 'coarseness(a)'],
      ['numbers/sumTables.ts', 'return Infinity'],
      ['numbers/sumTables.ts', 'return Math.max('],
      ['numbers/sumTables.ts', "if (!('options' in of))"],
      ['numbers/sumTables.ts', 'step * Math.abs(factor)'],
    ],
  },
  {
    why: 'Exactly as many steps as there may be take seconds.',
    mutants: [['numbers/sumTables.ts', 'table.size * part.size > MAX_STEPS', '>=']],
  },
  {
    why: 'Whether a set is left as it is; clamping it gives the same.',
    mutants: [
      ['numbers/values.ts', 'const least = Math.min'],
      ['numbers/values.ts', 'const most = Math.max'],
      ['numbers/values.ts', 'least >= lo && most <= hi'],
    ],
  },
  {
    why: 'The order of trying changes only how soon all is found.',
    mutants: [['engine/explore.ts', '.sort((a, b) => a.cells.length']],
  },
  {
    why: 'Only the other mode is looked for.',
    mutants: [
      ['combinations/combinationsIn.ts', "mode: 'add'", "''"],
      ['duties/dutyWays.ts', "mode: 'add'", "''"],
    ],
  },
];

/** Why a mutant survives; undefined where it should not. */
export function whySurvives(mutant: Mutant & { readonly file: string }): string | undefined {
  return SURVIVORS.find(({ mutants }) =>
    mutants.some(
      ([file, line, after]) =>
        mutant.file.endsWith(file) && mutant.source.includes(line) && (after === undefined || after === mutant.after),
    ),
  )?.why;
}
