/** All that tests on duties can come to together, for the analysis of gaps and overlaps. */
import { expect, test } from 'vitest';
import type { DutiesCondition } from '../../../../../../src/domain/rating/condition.ts';
import { DutyBlock } from '../../../../../../src/domain/rating/engine/joint/duties/dutyBlock.ts';
import { dutyCases } from '../../../../../../src/domain/rating/engine/joint/duties/dutyCases.ts';
import { rules, share, yes } from '../../../smallRules.ts';

const DUTIES = ['dieu-2.khoan-1', 'dieu-2.khoan-2', 'dieu-3'];
const ANSWERS = [
  { id: 'tot', name: 'tốt' },
  { id: 'kem', name: 'kém' },
  { id: 'bo', name: 'bỏ', leftOut: true as const },
];
const ruleset = rules({ doc: { tot: yes('a') } }, { duties: DUTIES, over: { answers: ANSWERS } });

const good = (as: 'count' | 'share', bounds: DutiesCondition['bounds'], ...of: readonly string[]): DutiesCondition => ({
  ...share(['tot'], bounds),
  as,
  ...(of.length === 0 ? {} : { of }),
});

function casesOf(...leaves: readonly DutiesCondition[]) {
  const block = new DutyBlock(ruleset, DUTIES);
  leaves.forEach((leaf, slot) => block.add(slot, leaf));
  const { dimensions, combinations, exact } = dutyCases(block);
  expect(exact).toBe(true);
  return { dimensions, cases: combinations.map((pieces) => pieces.join(' ')).sort() };
}

test('the cases exclude those in which all duties of one test are left out', () => {
  // With Điều 3 left out, all of the others could be good while none of Điều 3 is.
  expect(casesOf(good('count', { from: 1 }, 'dieu-3'), good('share', { from: 100 })).cases).toEqual([
    '0 0',
    '1 0',
    '1 1',
  ]);
});

test('every combination of pieces occurs once, with as many pieces as the duties of a test can distinguish', () => {
  const { dimensions, cases } = casesOf(
    good('count', { from: 2, atMost: 2 }, 'dieu-2'),
    good('count', { from: 2, atMost: 2 }),
  );
  expect(dimensions.map(({ pieces }) => pieces.length)).toEqual([2, 3]);
  expect(cases).toEqual(['0 0', '0 1', '1 1', '1 2']);
});
