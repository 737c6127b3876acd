/** Duties that several blocks count: which of them belong together, and what one can become while none gets worse. */
import { describe, expect, test } from 'vitest';
import type { DutiesCondition, LeafCondition } from '../../../../../../src/domain/rating/condition.ts';
import { DutyBlock } from '../../../../../../src/domain/rating/engine/joint/duties/dutyBlock.ts';
import { DutyCounter, dutyParts } from '../../../../../../src/domain/rating/engine/joint/duties/dutyParts.ts';
import type { Facts } from '../../../../../../src/domain/rating/ruleset.ts';
import { rules, share, yes } from '../../../smallRules.ts';

const DUTIES = ['dieu-2.khoan-1', 'dieu-2.khoan-2', 'dieu-3', 'dieu-4'];
const ANSWERS = [
  { id: 'tot', name: 'tốt' },
  { id: 'vua', name: 'vừa' },
  { id: 'kem', name: 'kém' },
  { id: 'bo', name: 'bỏ', leftOut: true as const },
];
const ruleset = rules({ doc: { tot: yes('a') } }, { duties: DUTIES, over: { answers: ANSWERS } });
const test_ = (
  answers: readonly string[],
  bounds: DutiesCondition['bounds'],
  ...of: readonly string[]
): DutiesCondition => ({
  ...share(answers, bounds),
  as: 'count',
  ...(of.length === 0 ? {} : { of }),
});
const LETTERS: Readonly<Record<string, string>> = { T: 'tot', V: 'vua', K: 'kem', B: 'bo' };
/** Answers to the duties in order, by their letters. */
const facts = (letters: string): Facts => ({
  role: 'mot',
  answers: Object.fromEntries(DUTIES.map((duty, at) => [duty, LETTERS[letters[at]!]])),
});

test('tests belong together if they count a common duty', () => {
  const parts = (...leaves: readonly LeafCondition[]) =>
    dutyParts(leaves, DUTIES).map(({ duties, keys }) => [duties.join(' '), keys.size]);
  const [two, three, four] = [test_(['tot'], {}, 'dieu-2'), test_(['kem'], {}, 'dieu-3'), test_(['tot'], {}, 'dieu-4')];
  expect(parts(two, yes('a'), three)).toEqual([
    ['dieu-2.khoan-1 dieu-2.khoan-2', 1],
    ['dieu-3', 1],
  ]);
  expect(parts(two, three, test_(['kem'], {}, 'dieu-2'))).toEqual([
    ['dieu-3', 1],
    ['dieu-2.khoan-1 dieu-2.khoan-2', 1],
  ]);
  // One that counts duties of two parts makes them one.
  expect(parts(two, four, three, test_(['tot'], {}, 'dieu-2.khoan-2', 'dieu-3'))).toEqual([
    ['dieu-4', 1],
    ['dieu-2.khoan-1 dieu-2.khoan-2 dieu-3', 3],
  ]);
  expect(parts(two, test_(['tot'], {}))).toEqual([[DUTIES.join(' '), 2]]);
});

test('a test that counts all duties decides nothing by itself', () => {
  const counter = new DutyCounter(ruleset, DUTIES);
  expect(counter.countOf(counter.read(facts('TKB?')))).toMatchObject({
    applicable: 3,
    notApplicable: 1,
    assured: 1,
    deficient: 1,
    unanswered: 1,
  });
  expect(counter.settle()).toBeNull();
  expect(counter.settleAll()).toBeNull();
  // No test distinguishes anything: one case.
  expect(counter.cases()).toEqual({ dimensions: [], combinations: [[]], exact: true });
  expect(counter.improvements()).toEqual({
    dimensions: [],
    combinations: [[]],
    exact: true,
    now: [],
    open: [],
    fixed: [],
  });
  const leaf = test_(['tot'], {});
  expect(() => counter.add(0, leaf)).toThrow(`condition "${leaf.id}" is in another block`);
  expect(() => counter.valueOf(leaf)).toThrow(`condition "${leaf.id}" is in another block`);
});

const blockOf = (...leaves: readonly DutiesCondition[]) => {
  const block = new DutyBlock(ruleset, DUTIES);
  leaves.forEach((leaf, slot) => block.add(slot, leaf));
  return block;
};
const GOOD = test_(['tot'], { from: 3 });
const BAD = test_(['kem'], { atMost: 1 }, 'dieu-2', 'dieu-3');

describe('the possible changes of answers', () => {
  /** In pieces of “good at least 3” and “bad at most 1 of three”: low or high, few or many. */
  const improved = (letters: string) => {
    const block = blockOf(GOOD, BAD);
    const { combinations, now, exact, dimensions, fixed } = block.improvements(block.read(facts(letters)));
    expect([exact, fixed]).toEqual([true, []]);
    return [
      combinations
        .map((pieces) => pieces.join(''))
        .sort()
        .join(' '),
      now?.join('') ?? null,
      dimensions.length,
    ];
  };

  test.each<[string, string, string | null, number]>([
    ['TTTT', '10', '10', 2],
    ['KKKK', '00 01 10', '01', 2],
    ['KKVV', '00 01 10', '01', 2],
    ['TVVV', '00 10', '00', 2],
    // An unanswered duty can become anything, and counts as bad until then.
    ['TT??', '00 10', '00', 2],
    ['T???', '00 01 10', '01', 2],
    ['????', '00 01 10', '01', 2],
    // A left-out duty stays left out: of two, three can never be good.
    ['BBKK', '00', '00', 2],
    ['BBB?', '0', '0', 1],
    ['BBBB', '', '', 0],
  ])('%s: %s, now %s', (letters, combinations, now, dimensions) => {
    expect(improved(letters)).toEqual([combinations, now, dimensions]);
  });
});

test('the results are those of all answers, with any duties left out, but never all of one test', () => {
  const values = new Uint8Array(2);
  const open = blockOf(GOOD, BAD).settleAll(values)!;
  expect(open.slots).toEqual([0, 1]);
  expect(open.cells.map((cell) => cell.join('')).sort()).toEqual(['11', '21', '22']);
  expect([...values]).toEqual([3, 3]);
  expect(blockOf().settleAll(values)).toBeNull();
  // One duty alone is good or not.
  const one = blockOf({ ...test_(['tot'], { from: 50 }, 'dieu-3'), as: 'share' }).settleAll(values)!;
  expect(one.cells.map((cell) => cell.join('')).sort()).toEqual(['1', '2']);
});
