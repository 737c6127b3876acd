import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { Facts } from '../../../../src/domain/rating/ruleset.ts';
import { official } from '../official.ts';

interface Vectors {
  readonly cases: readonly {
    readonly name: string;
    readonly facts: Facts;
    readonly expect: Readonly<Record<string, readonly string[]>>;
  }[];
}

const { cases } = JSON.parse(
  readFileSync(new URL('../../../vectors/rating-cases.json', import.meta.url), 'utf8'),
) as Vectors;
const READINGS = ['corrected', 'ladder', 'lenient', 'verbatim'];

test('the worked cases cover all four readings', () => {
  expect(cases.length).toBeGreaterThanOrEqual(38);
  expect(official.readings.map(({ id }) => id).sort()).toEqual(READINGS);
  expect(official.readings[0]?.id).toBe('ladder');
  for (const { expect: expected } of cases) expect(Object.keys(expected).sort()).toEqual(READINGS);
});

describe.each(cases)('$name', ({ facts, expect: expected }) => {
  const rating = rate(official, facts);

  test.each(READINGS)('has the expected outcomes in the reading %s', (reading) => {
    const possible = expected[reading] ?? [];
    expect(rating.readings[reading]?.possible).toEqual(possible);
    expect(rating.readings[reading]?.outcome).toBe(possible.length === 1 ? possible[0] : null);
  });

  test('has agreeing readings exactly if their possible outcomes are equal', () => {
    expect(rating.agree).toBe(new Set(READINGS.map((reading) => JSON.stringify(expected[reading]))).size === 1);
  });
});
