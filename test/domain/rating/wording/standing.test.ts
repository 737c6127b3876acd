import { expect, test } from 'vitest';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { Facts } from '../../../../src/domain/rating/ruleset.ts';
import { overriddenBy } from '../../../../src/domain/rating/wording/standing.ts';
import { answersOf, caseOf, dutiesOf, official } from '../official.ts';

const role = 'chu-tich-ubnd-xa';
/** All assured except the first seven, which are unanswered. */
const sevenOpen = Object.fromEntries(
  Object.entries(answersOf(role)).filter(([id]) => !dutiesOf(role).slice(0, 7).includes(id)),
);

function waysGiven(level: string, given: Partial<Facts>): readonly string[] {
  return overriddenBy(official, rate(official, caseOf(given)).readings['ladder']!, level);
}

test('a level gives way to a better one that is always met with it', () => {
  expect(waysGiven('tot', { role, answers: sevenOpen })).toEqual(['xuat-sac']);
});

test('a level gives way to either of two if the cases of khoản 4 are unknown', () => {
  expect(waysGiven('tot', { role, answers: sevenOpen, flags: {} })).toEqual(['xuat-sac', 'khong-hoan-thanh']);
});

test('a level that is possible, met or missed gives way to none', () => {
  expect(waysGiven('xuat-sac', { role, answers: sevenOpen })).toEqual([]);
  expect(waysGiven('tot', { parIndex: 95 })).toEqual([]);
  expect(waysGiven('xuat-sac', { parIndex: 70, answers: {} })).toEqual([]);
});
