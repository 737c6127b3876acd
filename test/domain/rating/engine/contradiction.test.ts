/**
 * Facts that contradict each other are refused, never rated: by rate, by rateCase and by what the rules could still
 * become.
 */
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadRuleset } from '../../../../src/adapters/site/content/loadRuleset.ts';
import { leastChanges } from '../../../../src/domain/rating/analysis/leastChange.ts';
import { ContradictionError } from '../../../../src/domain/rating/engine/joint/contradictionError.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import { rateCase } from '../../../../src/domain/rating/engine/rateCase.ts';
import type { Facts } from '../../../../src/domain/rating/ruleset.ts';
import { jointRuleset } from '../jointRulesets.ts';

const LIST = ['p', 'q', 'r'];
const number = (values: readonly number[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 3 });
const someFacts = fc.record({
  a: number([0, 1, 2, 3]),
  b: number([0, 1, 2]),
  c: number([0, 0.5, 1]),
  list: fc.record({ p: number([0, 1, 2, 3]), q: number([0, 1, 2, 3]), r: number([0, 1, 2]) }),
});

test('facts are refused exactly where no values satisfy the relations', () => {
  let refused = 0;
  fc.assert(
    fc.property(jointRuleset, someFacts, (ruleset, given) => {
      const facts: Facts = { role: 'one', ...given };
      const of = (known: number | undefined, all: readonly number[]): readonly number[] =>
        known === undefined ? all : [known];
      const items = LIST.map((id) => given.list[id as 'p']);
      const lists = of(items[0], [0, 1, 2, 3]).flatMap((p) =>
        of(items[1], [0, 1, 2, 3]).flatMap((q) => of(items[2], [0, 1, 2]).map((r) => p + q + r)),
      );
      const can = of(given.a, [0, 1, 2, 3]).some((a) =>
        of(given.b, [0, 1, 2]).some((b) =>
          of(given.c, [0, 0.5, 1]).some((c) =>
            lists.some((list) =>
              (ruleset.relations ?? []).every(({ terms, constant, is }) => {
                const values: Readonly<Record<string, number>> = { a, b, c, list };
                const sum = terms.reduce((all, term) => all + term.times * values[term.fact]!, constant);
                return is === 'atMost' ? sum <= 0 : is === 'below' ? sum < 0 : sum === 0;
              }),
            ),
          ),
        ),
      );
      for (const rated of [() => rate(ruleset, facts), () => rateCase(ruleset, facts)]) {
        if (can) expect(rated).not.toThrow();
        else expect(rated).toThrow(ContradictionError);
      }
      if (!can) {
        refused += 1;
        expect(() => leastChanges(ruleset, facts, 'mot')).toThrow(ContradictionError);
      }
    }),
    { numRuns: 200 },
  );
  expect(refused).toBeGreaterThan(5);
});

test('what is counted or added up cannot be entered beside its items', () => {
  const rules = loadRuleset(fileURLToPath(new URL('../../../fixtures/schemes/cong-chuc', import.meta.url)));
  const facts = {
    role: 'can-bo',
    tieuChi: Object.fromEntries((rules.roles[0]!.items['tieuChi'] ?? []).map(({ id }) => [id, 0])),
    giao: 10,
    xong: 0,
    datChatLuong: 0,
    saiSot: 0,
    dungHan: 0,
    cham: 0,
    sangKien: 0,
    nhacNho: 0,
    kyLuat: false,
  };
  expect(rate(rules, facts).readings['bac-thang']?.possible).toEqual(['khong']);
  // No points at all, and a total of 95.
  expect(() => rate(rules, { ...facts, tong: 95 })).toThrow(ContradictionError);
  expect(rate(rules, { ...facts, tong: 0 }).readings['bac-thang']?.possible).toEqual(['khong']);
});
