/** Values with too many steps to decide whether a narrow piece contains a sum. */
import { expect, test } from 'vitest';
import { choiceFact, sumFact, term } from '../../../smallFacts.ts';
import { number, numberFact } from '../../../smallRules.ts';
import { blockOf, foundCombinations, spansOf } from '../smallBlocks.ts';

const facts = [
  choiceFact('muc', ['cao', 'thap'], [1, 0]),
  numberFact('x', { max: 1, whole: true }),
  numberFact('y', { max: 9_700, step: 97 }),
  numberFact('z', { max: 8_900, step: 89 }),
];
// 97a + 89b is 5000 with a = 2 and b = 54, and never 5003.
const pieces = (fact: string, mark: number) => [number(fact, { from: mark }), number(fact, { above: mark })];

test('a piece that may be empty is among the combinations, which are reported as not exact', () => {
  const block = blockOf([...facts, sumFact('tong', [term('y'), term('z')])], pieces('tong', 5_003));
  expect(foundCombinations(block, spansOf(block))).toEqual(['0', '1', '2']);
  expect(block.combinations(spansOf(block)).exact).toBe(false);
  // With one of them known it is decided.
  const known = spansOf(block, { y: 194 });
  expect(foundCombinations(block, known)).toEqual(['0', '2']);
  expect(block.combinations(known).exact).toBe(true);
});

test('the same holds if a value is tried that another sum shares', () => {
  const sums = [sumFact('a', [term('x'), term('muc')]), sumFact('b', [term('x'), term('y'), term('z')])];
  const block = blockOf([...facts, ...sums], [number('a', { from: 1 }), ...pieces('b', 5_000)]);
  const all = ['0 0', '0 1', '0 2', '1 0', '1 1', '1 2'];
  expect(foundCombinations(block, spansOf(block))).toEqual(all);
  expect(block.combinations(spansOf(block)).exact).toBe(false);
  const known = spansOf(block, { y: 194 });
  expect(foundCombinations(block, known)).toEqual(all);
  expect(block.combinations(known).exact).toBe(true);
});
