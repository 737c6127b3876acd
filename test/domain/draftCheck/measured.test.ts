/** The figures of `npm run bench:lint`, so that no rule loses what it found or tells what is right. */
import { expect, test } from 'vitest';
import { isFull } from '../../full.ts';
import { measureInjected, measureOfficial, measureReal } from './measure.ts';

const { CASES } = process.env;

test('of the defects listed for the first regulation at least thirteen are found without being told', () => {
  const { found, more } = measureOfficial();
  expect(found.length).toBeGreaterThanOrEqual(13);
  expect(more.length).toBeLessThanOrEqual(4);
});

test('of injected defects 95 % are found in their place, and at most 5 % more is told', () => {
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
  'of the real texts at most one thing in twenty articles is told falsely (skipped unless CASES is set)',
  () => {
    const { articles, false: wrong } = measureReal(CASES ?? '');
    expect(articles).toBeGreaterThan(200);
    expect(wrong.length * 20).toBeLessThanOrEqual(articles);
  },
);
