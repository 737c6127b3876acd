/** The messages for an unknown key: the allowed keys, the one that was probably meant, or that it is not supported. */
import { expect, test } from 'vitest';
import { readYaml } from '../../../../../src/adapters/site/content/files/contentYaml.ts';
import { readWith } from '../../../../../src/adapters/site/content/files/schemaProblems.ts';
import { casesFileSchema } from '../../../../../src/domain/rating/rules/schemas/casesSchema.ts';
import { ratingFileSchema } from '../../../../../src/domain/rating/rules/schemas/ratingSchema.ts';

function problemOf(schema: typeof ratingFileSchema | typeof casesFileSchema, key: string, source: string) {
  const { problems } = readWith(schema, readYaml(source, 'a.yaml'));
  return problems.find(({ found }) => found === `khóa "${key}"`);
}

test('lists the allowed keys at that position and names the similar one', () => {
  const problem = problemOf(casesFileSchema, 'fact', 'cases:\n  - { name: A, fact: { a: 1 }, outcome: tot }');
  expect(problem?.line).toBe(2);
  expect(problem?.expected).toBe('chỉ các khóa: name, role, answers, counts, facts, outcome, refused');
  expect(problem?.fix).toContain('Có lẽ là "facts"?');
});

test('lists the keys for the kind of fact at that position', () => {
  const problem = problemOf(
    ratingFileSchema,
    'weight',
    'facts:\n  - { id: a, kind: yesNo, name: A, clause: dieu-1, fixed: true, weight: 2 }',
  );
  expect(problem?.expected).toContain('fixed');
  expect(problem?.expected).not.toContain('round');
  expect(problem?.fix).toBe('Ở đây viết là "times".');
});

test('names the construct meant in a condition, and says what is not supported', () => {
  const condition = (key: string) =>
    problemOf(
      ratingFileSchema,
      key,
      `conditions:\n  tot: { id: k, clause: dieu-1, ${key}: [{ id: a, fact: b, is: true }] }`,
    );
  expect(condition('or')?.fix).toBe('Ở đây viết là "any".');
  expect(condition('or')?.expected).toContain('countOf');
  expect(condition('formula')?.fix).toContain('Không viết công thức tự do được.');
});
