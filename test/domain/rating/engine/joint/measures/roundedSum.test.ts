/** Sums that are rounded always down or always up. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rate } from '../../../../../../src/domain/rating/engine/rate.ts';
import { formulaPhrase } from '../../../../../../src/domain/rating/wording/formulaPhrases.ts';
import type { MeasureFact } from '../../../../../../src/domain/rating/measures.ts';
import { runs } from '../../../../../full.ts';
import { sumFact, term } from '../../../smallFacts.ts';
import { number, numberFact, rules } from '../../../smallRules.ts';

type Rounding = 'down' | 'up';

/** Levels by the sum of a quarter of `a` and a tenth of `b`, less 1, rounded to halves. */
function rulesFor(rounding: Rounding, limit: number, over: Partial<Extract<MeasureFact, { kind: 'sumOf' }>> = {}) {
  const facts = [
    numberFact('a', { min: 0, max: 12, whole: true, unit: 'ngày' }),
    numberFact('b', { min: 0, max: 10, whole: true, unit: 'ngày' }),
    sumFact('tong', [term('a', 0.25), term('b', -0.1)], { start: 1, round: 0.5, rounding, ...over }),
  ];
  return rules(
    { doc: { tot: number('tong', { from: limit }), kha: number('tong', { above: limit - 1, below: limit }) } },
    { facts },
  );
}

/** The level by hand, in twentieths. */
function levelOf(rounding: Rounding, limit: number, a: number, b: number, least = -Infinity): string {
  const sum = 20 + 5 * a - 2 * b;
  const rounded = Math.max(least, (rounding === 'down' ? Math.floor(sum / 10) : Math.ceil(sum / 10)) / 2);
  return rounded >= limit ? 'tot' : rounded > limit - 1 ? 'kha' : 'gap';
}

const rounding = fc.constantFrom<Rounding>('down', 'up');
const limit = fc.integer({ min: -1, max: 8 }).map((half) => half / 2);

test('the level is that of the rounded sum', () => {
  fc.assert(
    fc.property(rounding, limit, fc.nat(12), fc.nat(10), (way, at, a, b) => {
      const { outcome } = rate(rulesFor(way, at), { role: 'mot', a, b }).readings['doc']!;
      expect(outcome).toBe(levelOf(way, at, a, b));
      const limited = rate(rulesFor(way, at, { min: 0.75 }), { role: 'mot', a, b }).readings['doc']!;
      expect(limited.outcome).toBe(levelOf(way, at, a, b, 0.75));
    }),
    runs(2_000, 300),
  );
});

test('the possible levels are those of every value of what is unknown', () => {
  fc.assert(
    fc.property(rounding, limit, fc.option(fc.nat(12)), (way, at, a) => {
      const known = a === null ? Array.from({ length: 13 }, (_, value) => value) : [a];
      const tried = known.flatMap((one) => Array.from({ length: 11 }, (_, b) => levelOf(way, at, one, b)));
      const { possible } = rate(rulesFor(way, at), { role: 'mot', ...(a === null ? {} : { a }) }).readings['doc']!;
      expect([...possible].sort()).toEqual([...new Set(tried)].sort());
    }),
    runs(1_000, 150),
  );
});

describe('the value that is explained', () => {
  const valueOf = (way: Rounding, a: number): unknown => {
    const { readings } = rate(rulesFor(way, 3), { role: 'mot', a, b: 0 });
    return JSON.stringify(readings['doc']!.levels).includes(`"value":${way === 'down' ? 1 : 1.5}`);
  };
  test('is the rounded one', () => {
    expect(valueOf('down', 1)).toBe(true);
    expect(valueOf('up', 1)).toBe(true);
  });

  test('says which way it is rounded', () => {
    const phrase = (over: object) => {
      const ruleset = rulesFor('down', 3, over);
      return formulaPhrase(ruleset, ruleset.facts[2] as MeasureFact);
    };
    expect(phrase({})).toContain('làm tròn xuống đến 0,5');
    expect(phrase({ rounding: 'up' })).toContain('làm tròn lên đến 0,5');
    expect(phrase({ rounding: undefined })).toContain('làm tròn đến 0,5');
  });
});
