/** Which expressions a block looks at, and which values these share. */
import { expect, test } from 'vitest';
import type { LeafCondition } from '../../../../../../src/domain/rating/condition.ts';
import type { Fact } from '../../../../../../src/domain/rating/fact.ts';
import type { Relation } from '../../../../../../src/domain/rating/measures.ts';
import { ratioFact, relationOf, sumFact, term } from '../../../smallFacts.ts';
import { number, numberFact } from '../../../smallRules.ts';
import { blockOf } from '../smallBlocks.ts';

const facts: readonly Fact[] = [
  ...['a', 'b', 'c', 'd'].map((id) => numberFact(id, { max: 9 })),
  sumFact('phan', [term('a'), term('b')]),
  sumFact('tong', [term('a'), term('b'), term('c')]),
  sumFact('khac', [term('a'), term('d')]),
  sumFact('trong', [term('tong'), term('d')], { max: 20 }),
  ratioFact('ty', [term('c')], [term('d')]),
];

/** The tested facts whose expressions are in no other, and the values that are shared. */
function planned(tested: readonly string[], relations: readonly Relation[] = []) {
  const leaves = tested.map((fact): LeafCondition => number(fact, { from: 5 }));
  const { roots, linked, all, measures } = blockOf(facts, leaves, relations).plan;
  const named = measures.flatMap((measure) =>
    measure.kind === 'value' && roots.includes(measure.of) ? [measure.fact] : [],
  );
  expect(named).toHaveLength(roots.length);
  return [
    named.join(' '),
    all.inputs
      .flatMap(({ where }, at) => (linked[at] === true ? [where] : []))
      .sort()
      .join(' '),
  ];
}

test.each<[readonly string[], string, string]>([
  [['a'], '', ''],
  [['tong'], 'tong', ''],
  [['tong', 'a'], 'tong', ''],
  // A sum within another one is not a root, nor are its values shared.
  [['phan', 'tong'], 'tong', ''],
  [['tong', 'trong'], 'trong', ''],
  [['phan', 'tong', 'trong'], 'trong', ''],
  [['tong', 'khac'], 'tong khac', 'a'],
  [['phan', 'tong', 'khac'], 'tong khac', 'a'],
  // What divides is always tried.
  [['ty'], 'ty', 'd'],
  [['ty', 'tong'], 'ty tong', 'c d'],
])('tests on %j look at %j, which share %j', (tested, roots, shared) => {
  expect(planned(tested)).toEqual([roots, shared]);
});

test('values tied by a relation count as shared too', () => {
  expect(planned(['tong'], [relationOf('atMost', [term('c'), term('d', -1)])])).toEqual(['tong', 'c d']);
});
