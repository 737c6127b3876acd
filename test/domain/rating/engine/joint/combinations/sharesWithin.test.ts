/** Shares of sums, and of sums within them, that are tested too: exactly what trying all values gives. */
import { describe, expect, test } from 'vitest';
import { choiceFact, ratioFact, sumFact, term } from '../../../smallFacts.ts';
import { number, numberFact } from '../../../smallRules.ts';
import {
  blockOf,
  foundCombinations,
  spansOf,
  triedCombinations,
  type Values,
  type BlockCase,
  shaped,
} from '../smallBlocks.ts';
import { fromEach } from '../smallConditions.ts';

const whole = (id: string, max: number) => numberFact(id, { max, whole: true });
const muc = choiceFact('muc', ['cao', 'vua', 'thap'], [3, 0.5, 0]);
const pointsAt = (values: Values) => [3, 0.5, 0][values['muc']!]!;
const share = (part: number, all: number) => (all === 0 ? null : (100 * part) / all);
const plus = (a: number | null, b: number) => (a === null ? null : a + b);

const CASES: Readonly<Record<string, BlockCase>> = {
  'a share of a tested sum': [
    [
      muc,
      whole('x', 3),
      whole('w', 2),
      whole('v', 2),
      sumFact('chung', [term('w'), term('v')]),
      ratioFact('ty', [term('x')], [term('chung')]),
      sumFact('tong', [term('ty', 0.02), term('muc')]),
    ],
    [...fromEach('ty', 50, 100), ...fromEach('chung', 1, 3), ...fromEach('tong', 2, 4)],
    {
      ty: ({ x, w, v }) => share(x!, w! + v!),
      chung: ({ w, v }) => w! + v!,
      tong: (values) => {
        const ty = share(values['x']!, values['w']! + values['v']!);
        return ty === null ? null : 0.02 * ty + pointsAt(values);
      },
    },
    [{}, { w: 0 }, { w: 2, v: 1 }, { w: 0, v: 0 }, { x: 1, v: 1 }, { muc: 'cao', w: 1 }],
  ],
  'a tested sum as part of a share': [
    [
      muc,
      whole('x', 2),
      whole('z', 2),
      whole('w', 3),
      sumFact('phan', [term('x'), term('z')]),
      ratioFact('ty', [term('phan')], [term('w')], { max: 100, round: 10 }),
      sumFact('tong', [term('ty', 0.02), term('muc')]),
    ],
    [...fromEach('ty', 50, 70), ...fromEach('phan', 2, 3), ...fromEach('tong', 2, 4)],
    {
      phan: ({ x, z }) => x! + z!,
      ty: ({ x, z, w }) => (w === 0 ? null : shaped(share(x! + z!, w!)!, 10, -Infinity, 100)),
      tong: (values) => {
        const { x, z, w } = values;
        return w === 0 ? null : 0.02 * shaped(share(x! + z!, w!)!, 10, -Infinity, 100) + pointsAt(values);
      },
    },
    [{}, { w: 0 }, { w: 3 }, { w: 2, x: 1 }, { muc: 'vua', w: 3, z: 2 }],
  ],
  'a share with a number for nothing, of a share that may have no value': [
    [
      ...['x', 'w', 'y', 'z'].map((id) => whole(id, 2)),
      ratioFact('trong', [term('x')], [term('w')]),
      sumFact('phan', [term('trong', 0.01)]),
      sumFact('chung', [term('y')]),
      ratioFact('ty', [term('phan')], [term('chung')], { ifNone: 60 }),
      sumFact('tong', [term('ty', 0.1), term('z')]),
    ],
    [...fromEach('chung', 1, 2), ...fromEach('ty', 50), ...fromEach('tong', 7)],
    {
      chung: ({ y }) => y!,
      ty: (values) => ofShare(values),
      tong: (values) => plus(ofShare(values) === null ? null : ofShare(values)! / 10, values['z']!),
    },
    [{}, { w: 0, y: 0 }, { w: 0 }, { y: 0 }, { w: 1, y: 1 }],
  ],
  'a share with a number for nothing, of tested sums': [
    [
      muc,
      whole('x', 2),
      whole('w', 2),
      whole('v', 1),
      sumFact('chung', [term('w'), term('v')]),
      sumFact('phan', [term('x'), term('muc')]),
      ratioFact('ty', [term('phan')], [term('chung')], { ifNone: 75 }),
    ],
    [...fromEach('ty', 60, 80, 200), ...fromEach('chung', 1, 2), ...fromEach('phan', 1, 3)],
    {
      chung: ({ w, v }) => w! + v!,
      phan: (values) => values['x']! + pointsAt(values),
      ty: (values) => share(values['x']! + pointsAt(values), values['w']! + values['v']!) ?? 75,
    },
    [{}, { w: 0, v: 0 }, { w: 1 }, { w: 2, v: 1, muc: 'cao' }, { x: 0 }],
  ],
};

function ofShare({ x, w, y }: Values): number | null {
  const inner = share(x!, w!);
  return inner === null ? null : (share(inner / 100, y!) ?? 60);
}

describe.each(Object.entries(CASES))('%s', (_, [facts, tests, quantities, given]) => {
  test.each(given)('while %j is known', (known) => {
    const block = blockOf(facts, tests);
    const spans = spansOf(block, known);
    expect(foundCombinations(block, spans)).toEqual(triedCombinations(block, spans, quantities));
    expect(block.combinations(spans).exact).toBe(true);
  });

  test('the order of the tests makes no difference', () => {
    const block = blockOf(facts, [...tests].reverse());
    for (const known of given.slice(0, 2)) {
      const spans = spansOf(block, known);
      expect(foundCombinations(block, spans)).toEqual(triedCombinations(block, spans, quantities));
    }
  });
});

test('a share of unknown values, with the points of a choice, may have any possible value', () => {
  const facts = [
    muc,
    numberFact('x', { max: 4 }),
    numberFact('w', { max: 4 }),
    ratioFact('ty', [term('x'), term('muc')], [term('w')], { max: 100 }),
    sumFact('tong', [term('ty', 0.1), term('x')]),
  ];
  const block = blockOf(facts, [...fromEach('ty', 50, 100), number('ty', { atMost: 0 }), ...fromEach('tong', 3, 12)]);
  const ty = (values: Values) => {
    const found = share(values['x']! + pointsAt(values), values['w']!);
    return found === null ? null : Math.min(100, found);
  };
  const quantities = {
    ty,
    tong: (values: Values) => plus(ty(values) === null ? null : ty(values)! / 10, values['x']!),
  };
  for (const known of [{}, { w: 4 }, { x: 0 }, { muc: 'cao' }, { w: 0 }]) {
    const spans = spansOf(block, known);
    expect(foundCombinations(block, spans)).toEqual(
      expect.arrayContaining([...triedCombinations(block, spans, quantities, undefined, 0.25)]),
    );
  }
});
