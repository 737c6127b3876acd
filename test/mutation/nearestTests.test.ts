import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { nearestTests } from './nearestTests.ts';

const testsOf = nearestTests(fileURLToPath(new URL('../..', import.meta.url)));

test('the test of the same name comes first, indirect importers later', () => {
  const tests = testsOf('src/domain/draft/read/readDraft.ts');
  expect(tests[0]).toBe('test/domain/draft/read/readDraft.test.ts');
  expect(tests.indexOf('test/domain/draft/exchange/exchange.test.ts')).toBeGreaterThan(0);
});

test('excludes tests that build a site or convert files', () => {
  const tests = testsOf('src/domain/rating/engine/rate.ts');
  expect(tests).toContain('test/domain/rating/engine/boundaries.test.ts');
  expect(tests.filter((path) => /\/built\/|browser\/docx|xlsx|house/.test(path))).toEqual([]);
});
