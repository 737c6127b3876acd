/** Sums within others, rounded and limited, that are tested too: exactly what trying all values gives. */
import { describe, expect, test } from 'vitest';
import { choiceFact, items, pointsFact, sumFact, term } from '../../../smallFacts.ts';
import { number, numberFact, yes, yesNoFact } from '../../../smallRules.ts';
import {
  blockOf,
  foundCombinations,
  spansOf,
  triedCombinations,
  type Values,
  type BlockCase,
  shaped,
} from '../smallBlocks.ts';
import { fromEach, itemCount } from '../smallConditions.ts';

const whole = (id: string, max: number) => numberFact(id, { max, whole: true });
const stepped = (id: string, max: number, step: number, over: object = {}) => numberFact(id, { max, step, ...over });
const muc = choiceFact('muc', ['cao', 'vua', 'thap'], [3, 0.5, 0]);
const pointsAt = (values: Values) => [3, 0.5, 0][values['muc']!]!;

const count = itemCount({ each: { bounds: { from: 1.5 } } });

const CASES: Readonly<Record<string, BlockCase>> = {
  'steps, factors and limits that are no integers': [
    [
      muc,
      stepped('x', 2, 0.25),
      stepped('y', 1.5, 0.5, { min: 0.5 }),
      yesNoFact('co'),
      sumFact('trong', [term('x', 0.3), term('co')], { round: 0.1, min: 0.2, max: 1.4 }),
      sumFact('ngoai', [term('trong', 3), term('y', -1), term('muc', 0.5)], { start: 0.75, round: 0.25 }),
    ],
    [...fromEach('trong', 0.25, 0.5, 1.3), ...fromEach('ngoai', 1, 2.5, 4.75), number('y', { above: 0.5 }), yes('co')],
    {
      trong: ({ x, co }) => shaped((3 * x! + 10 * co!) / 10 + 1e-9, 0.1, 0.2, 1.4),
      ngoai: (values) =>
        shaped(
          0.75 +
            3 * Number(shaped((3 * values['x']! + 10 * values['co']!) / 10 + 1e-9, 0.1, 0.2, 1.4).toFixed(6)) -
            values['y']! +
            0.5 * pointsAt(values) +
            1e-9,
          0.25,
        ),
      y: ({ y }) => y!,
      co: ({ co }) => co!,
    },
    [{}, { x: 1.25 }, { y: 0.5 }, { co: true, x: 2 }, { muc: 'thap' }],
  ],
  'a tested sum within two others': [
    [
      muc,
      whole('x', 2),
      whole('y', 2),
      sumFact('so', [term('x'), term('y')], { max: 3 }),
      sumFact('a', [term('so'), term('muc')]),
      sumFact('b', [term('so', 2), term('muc', -1)]),
    ],
    [...fromEach('so', 1, 2, 3), ...fromEach('a', 3, 5), ...fromEach('b', 2)],
    {
      so: ({ x, y }) => Math.min(3, x! + y!),
      a: (values) => Math.min(3, values['x']! + values['y']!) + pointsAt(values),
      b: (values) => 2 * Math.min(3, values['x']! + values['y']!) - pointsAt(values),
    },
    [{}, { x: 0 }, { y: 2 }, { muc: 'vua' }, { x: 1, muc: 'cao' }],
  ],
  'steps that do not end at the greatest number': [
    [
      stepped('x', 1, 0.3),
      stepped('y', 2, 0.25, { min: 0.25 }),
      numberFact('mon', { max: 2, step: 0.4, items: items('p', 'q') }),
    ],
    [
      number('x', { from: 0.6 }),
      number('x', { above: 0.9 }),
      number('y', { from: 0.5 }),
      number('y', { above: 1.75 }),
      count,
    ],
    {
      x: ({ x }) => x!,
      y: ({ y }) => y!,
      count: (values) => ['p', 'q'].filter((id) => values[`mon["${id}"]`]! >= 1.5).length,
    },
    [{}, { x: 0.6 }, { y: 1.75 }, { mon: { p: 1.6 } }],
  ],
  'only a least, or only a greatest': [
    [
      muc,
      whole('x', 4),
      whole('y', 4),
      sumFact('it', [term('x'), term('muc')], { start: 1, min: 2.3 }),
      sumFact('nhieu', [term('y'), term('muc')], { max: 3 }),
      sumFact('ca', [term('it'), term('nhieu', 2)]),
    ],
    [...fromEach('it', 2.5, 4), ...fromEach('nhieu', 1, 3), ...fromEach('ca', 5, 9)],
    {
      it: (values) => Math.max(2.3, 1 + values['x']! + pointsAt(values)),
      nhieu: (values) => Math.min(3, values['y']! + pointsAt(values)),
      ca: (values) =>
        Math.max(2.3, 1 + values['x']! + pointsAt(values)) + 2 * Math.min(3, values['y']! + pointsAt(values)),
    },
    [{}, { x: 0 }, { y: 4 }, { muc: 'vua' }],
  ],
  'points by bands with limits that are no integers, of a tested sum': [
    [
      muc,
      stepped('x', 2, 0.25),
      stepped('y', 2, 0.5),
      sumFact('so', [term('x'), term('y')]),
      pointsFact(
        'diem',
        'so',
        [
          [{ above: 2.7 }, 0.55, 1.5],
          [{ from: 1.3 }, 2.25],
          [{}, 0],
        ],
        { max: 5 },
      ),
      sumFact('tong', [term('diem', 2), term('muc')]),
    ],
    [...fromEach('so', 1, 3), ...fromEach('diem', 2.25, 4.9), ...fromEach('tong', 5, 10)],
    {
      so: ({ x, y }) => x! + y!,
      diem: (values) => bandsOf(values['x']! + values['y']!),
      tong: (values) => 2 * bandsOf(values['x']! + values['y']!) + pointsAt(values),
    },
    [{}, { x: 0.25 }, { y: 2 }, { muc: 'cao', x: 2 }],
  ],
};

function bandsOf(value: number): number {
  return Math.min(5, value > 2.7 ? 1.5 * value + 0.55 : value >= 1.3 ? 2.25 : 0);
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
