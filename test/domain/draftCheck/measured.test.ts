/** Pins the figures of `npm run bench:lint`, so that no rule loses findings or raises new false alarms. */
import { expect, test } from 'vitest';
import { isFull } from '../../full.ts';
import { measureInjected, measureOfficial, measureReal } from './measure.ts';

const { CASES } = process.env;

test('at least thirteen of the defects listed for the first regulation are found unaided', () => {
  const { found, more } = measureOfficial();
  expect(found.length).toBeGreaterThanOrEqual(13);
  expect(more.length).toBeLessThanOrEqual(4);
});

test('95 % of injected defects are found at their location, with at most 5 % false alarms', () => {
  const injected = measureInjected(isFull ? 2 : 1);
  const tried = injected.reduce((all, one) => all + one.tried, 0);
  const found = injected.reduce((all, one) => all + one.found, 0);
  const wrong = injected.flatMap((one) => one.false);
  expect(tried).toBeGreaterThan(200);
  for (const { kind, tried: times } of injected) expect(times, kind).toBeGreaterThan(0);
  expect(found / tried).toBeGreaterThanOrEqual(0.95);
  expect(wrong.length / tried).toBeLessThanOrEqual(0.05);
});

test.skipIf(CASES === undefined)(
  'of the real texts at most one thing in twenty articles is reported falsely (skipped unless CASES is set)',
  () => {
    const { articles, false: wrong } = measureReal(CASES ?? '');
    expect(articles).toBeGreaterThan(200);
    expect(wrong.length * 20).toBeLessThanOrEqual(articles);
  },
);
