import { expect, test } from 'vitest';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { Facts } from '../../../../src/domain/rating/ruleset.ts';
import { givesWayTo } from '../../../../src/domain/rating/wording/standing.ts';
import { answersOf, caseOf, dutiesOf, official } from '../official.ts';

const role = 'chu-tich-ubnd-xa';
/** All assured but for the first seven, which are not answered. */
const sevenOpen = Object.fromEntries(
  Object.entries(answersOf(role)).filter(([id]) => !dutiesOf(role).slice(0, 7).includes(id)),
);

function waysGiven(level: string, given: Partial<Facts>): readonly string[] {
  return givesWayTo(official, rate(official, caseOf(given)).readings['ladder']!, level);
}

test('whoever meets this level meets the better one as well', () => {
  expect(waysGiven('tot', { role, answers: sevenOpen })).toEqual(['xuat-sac']);
});

test('with the cases of khoản 4 unknown, one of both goes before it', () => {
  expect(waysGiven('tot', { role, answers: sevenOpen, flags: {} })).toEqual(['xuat-sac', 'khong-hoan-thanh']);
});

test('not for a level still possible, met, or missed', () => {
  expect(waysGiven('xuat-sac', { role, answers: sevenOpen })).toEqual([]);
  expect(waysGiven('tot', { parIndex: 95 })).toEqual([]);
  expect(waysGiven('xuat-sac', { parIndex: 70, answers: {} })).toEqual([]);
});
