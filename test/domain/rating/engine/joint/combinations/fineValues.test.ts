/** What values without steps can come to together. */
import { describe, expect, test } from 'vitest';
import { choiceFact, ratioFact, relationOf, sumFact, term } from '../../../smallFacts.ts';
import { number, numberFact } from '../../../smallRules.ts';
import {
  blockOf,
  foundCombinations,
  spansOf,
  triedCombinations,
  type Quantities,
  type Values,
} from '../smallBlocks.ts';

const share = (part: number, all: number) => (all === 0 ? null : (100 * part) / all);
const POINTS = [3, 1, 0];
const muc = choiceFact('muc', ['cao', 'vua', 'thap'], POINTS);
const pointsAt = (values: Values) => POINTS[values['muc']!]!;
const from = (fact: string, ...marks: readonly number[]) => marks.map((mark) => number(fact, { from: mark }));

describe('values without steps', () => {
  const fine = (id: string, max: number) => numberFact(id, { max });
  const facts = [
    muc,
    fine('x', 4),
    fine('y', 4),
    ratioFact('ty', [term('y')], [term('x')]),
    sumFact('tong', [term('x'), term('y'), term('muc', 2)]),
  ];
  const tests = [...from('ty', 50, 80), ...from('tong', 4, 8), number('x', { from: 2 })];
  const quantities: Quantities = {
    ty: ({ x, y }) => share(y!, x!),
    tong: (values) => values['x']! + values['y']! + 2 * pointsAt(values),
    x: ({ x }) => x!,
  };
  const relations = [relationOf('atMost', [term('y'), term('x', -1)])];
  const keeps = ({ x, y }: Values) => y! <= x!;

  test.each([{}, { muc: 'thap' }, { x: 3 }, { y: 2 }, { x: 0 }, { x: 3, muc: 'cao' }, { x: 2, y: 1.5 }])(
    'tied by a relation: none is missing while %j is known',
    (known) => {
      const block = blockOf(facts, tests, relations);
      const spans = spansOf(block, known);
      const tried = triedCombinations(block, spans, quantities, keeps, 0.25);
      const found = foundCombinations(block, spans);
      expect(found).toEqual(expect.arrayContaining([...tried]));
      if (block.combinations(spans).exact) expect(found).toEqual(tried);
    },
  );

  test('without a choice they come out exactly', () => {
    const linear = [
      fine('x', 4),
      fine('y', 4),
      ratioFact('ty', [term('y')], [term('x')]),
      sumFact('tong', [term('x'), term('y')]),
    ];
    const block = blockOf(linear, tests, relations);
    for (const known of [{}, { x: 3 }, { y: 2 }, { x: 0 }, { x: 4, y: 4 }]) {
      const spans = spansOf(block, known);
      const sums: Quantities = { ...quantities, tong: ({ x, y }) => x! + y! };
      expect(foundCombinations(block, spans)).toEqual(triedCombinations(block, spans, sums, keeps, 0.25));
      expect(block.combinations(spans).exact).toBe(true);
    }
  });
});
