/**
 * Caps across people and heads above their unit, at the bounds and against every way in which open outcomes can turn
 * out.
 */
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadRuleset } from '../../../src/adapters/site/content/loadRuleset.ts';
import { aboveResults, capResults, type RatedPerson } from '../../../src/domain/rating/groupRules.ts';
import type { OutcomeId } from '../../../src/domain/rating/ruleset.ts';

const rules = loadRuleset(fileURLToPath(new URL('../../fixtures/schemes/nhan-vien', import.meta.url)));
const cap = rules.groupRules!.find((rule) => rule.kind === 'cap')!;
const heads = rules.groupRules!.find((rule) => rule.kind === 'notAbove')!;
const OUTCOMES: readonly OutcomeId[] = ['xuat-sac', 'tot', 'dat-yeu-cau', 'khong-dat', 'gap'];

function people(...counts: readonly (readonly [number, ...OutcomeId[]])[]): readonly RatedPerson[] {
  return counts
    .flatMap(([count, ...possible]) => Array.from({ length: count }, () => possible))
    .map((possible, i) => ({ id: `${i}`, unit: 'A', role: 'nhan-vien', possible }));
}

test('a cap is met at exactly its share, whichever total it is a share of', () => {
  const states = (given: readonly RatedPerson[]) =>
    capResults(cap, given).map(({ reading, state, unless }) => [reading, state, unless]);
  expect(states(people([1, 'xuat-sac'], [5, 'tot']))).toEqual([
    ['tren-tot', 'met', 'met'],
    ['tren-tot-tro-len', 'met', 'met'],
  ]);
  // One of four: a quarter of those in the level below, a fifth of both.
  expect(states(people([1, 'xuat-sac'], [4, 'tot']))).toEqual([
    ['tren-tot', 'broken', 'met'],
    ['tren-tot-tro-len', 'met', 'met'],
  ]);
  expect(states(people([1, 'xuat-sac'], [3, 'tot']))).toEqual([
    ['tren-tot', 'broken', 'broken'],
    ['tren-tot-tro-len', 'broken', 'met'],
  ]);
  // Nobody to compare with.
  expect(states(people([1, 'xuat-sac'], [9, 'dat-yeu-cau']))[0]).toEqual(['tren-tot', 'broken', 'broken']);
  expect(states(people([9, 'dat-yeu-cau']))[0]).toEqual(['tren-tot', 'met', 'met']);
});

test('units and groups with similar duties are counted separately', () => {
  const given = [
    ...people([1, 'xuat-sac'], [5, 'tot']),
    { id: 'x', unit: 'A', role: 'nguoi-quan-ly', possible: ['xuat-sac'] },
    { id: 'y', unit: 'B', role: 'nhan-vien', possible: ['tot'] },
  ];
  expect(capResults(cap, given).map(({ unit, role, reading, state }) => `${unit} ${role} ${reading} ${state}`)).toEqual(
    [
      'A nhan-vien tren-tot met',
      'A nhan-vien tren-tot-tro-len met',
      'A nguoi-quan-ly tren-tot broken',
      'A nguoi-quan-ly tren-tot-tro-len broken',
      'B nhan-vien tren-tot met',
      'B nhan-vien tren-tot-tro-len met',
    ],
  );
});

test('with open outcomes only results that hold however they turn out are reported', () => {
  const person = fc.subarray([...OUTCOMES], { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 5 }), (open) => {
      const given = open.map((possible, i): RatedPerson => ({ id: `${i}`, unit: 'A', role: 'nhan-vien', possible }));
      const ways = open.reduce<readonly (readonly OutcomeId[])[]>(
        (all, possible) => all.flatMap((way) => possible.map((one) => [...way, one])),
        [[]],
      );
      for (const { reading, state, counted, whole } of capResults(cap, given)) {
        const of = cap.readings.find(({ id }) => id === reading)!.of;
        const count = (way: readonly OutcomeId[], levels: readonly OutcomeId[]): number =>
          way.filter((one) => levels.includes(one)).length;
        const met = ways.map((way) => 5 * count(way, ['xuat-sac']) <= count(way, of));
        expect(state).toBe(met.every((is) => is) ? 'met' : met.includes(true) ? 'open' : 'broken');
        const numbers = ways.map((way) => count(way, ['xuat-sac']));
        expect(counted).toEqual({ low: Math.min(...numbers), high: Math.max(...numbers) });
        const wholes = ways.map((way) => count(way, of));
        expect(whole).toEqual({ low: Math.min(...wholes), high: Math.max(...wholes) });
      }
    }),
    { numRuns: 200 },
  );
});

test('heads must not be rated above their unit', () => {
  const head = (possible: readonly OutcomeId[], unit = 'A'): RatedPerson => ({
    id: possible.join(),
    unit,
    role: 'nguoi-quan-ly',
    possible,
  });
  const units = new Map<string, readonly OutcomeId[]>([
    ['A', ['tot']],
    ['B', ['tot', 'dat-yeu-cau']],
  ]);
  const given = [
    ...people([1, 'xuat-sac']),
    head(['xuat-sac']),
    head(['tot']),
    head(['gap']),
    head(['xuat-sac', 'tot']),
    head(['tot'], 'B'),
    head(['xuat-sac'], 'B'),
    head(['xuat-sac'], 'C'),
  ];
  expect(
    aboveResults(rules, heads, given, units).map(({ unit, person, state }) => `${unit} ${person} ${state}`),
  ).toEqual([
    'A xuat-sac broken',
    'A tot met',
    'A gap met',
    'A xuat-sac,tot open',
    'B tot open',
    'B xuat-sac broken',
    'C xuat-sac open',
  ]);
});
