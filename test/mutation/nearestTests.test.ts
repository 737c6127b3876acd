import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { nearestTests } from './nearestTests.ts';

const testsOf = nearestTests(fileURLToPath(new URL('../..', import.meta.url)));

test('the test named like a file comes first, those that reach it by more imports later', () => {
  const tests = testsOf('src/domain/draft/read/readDraft.ts');
  expect(tests[0]).toBe('test/domain/draft/read/readDraft.test.ts');
  expect(tests.indexOf('test/domain/draft/exchange/exchange.test.ts')).toBeGreaterThan(0);
});

test('no test that builds a site or converts a file is among them', () => {
  const tests = testsOf('src/domain/rating/engine/rate.ts');
  expect(tests).toContain('test/domain/rating/engine/boundaries.test.ts');
  expect(tests.filter((path) => /otherRegulations|docx|xlsx|house/.test(path))).toEqual([]);
});
