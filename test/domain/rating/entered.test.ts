import { describe, expect, test } from 'vitest';
import { enteredValue, itemsFor, optionNames, rangeOf } from '../../../src/domain/rating/entered.ts';
import { isEntered, type Fact, type FactItem } from '../../../src/domain/rating/fact.ts';
import type { RoleRule, RuleSet } from '../../../src/domain/rating/ruleset.ts';

const fact = (kind: Fact['kind'], more: object = {}): Fact =>
  ({ id: 'so', kind, name: 'Số', clause: 'dieu-1', min: 1, max: 10, unit: '', ...more }) as unknown as Fact;
const ITEMS: readonly FactItem[] = [
  { id: 'a', name: 'A' },
  { id: 'b', name: 'B', max: 5 },
];
const role = { id: 'truong', items: { so: ITEMS } } as unknown as RoleRule;
const rules = { levels: [{ id: 'tot', name: 'Tốt' }] } as unknown as RuleSet;

test.each(['sumOf', 'meanOf', 'ratioOf'] as const)('a fact of kind %s is computed, not entered', (kind) => {
  expect(isEntered(fact(kind))).toBe(false);
  expect(itemsFor(fact(kind, { items: ITEMS }), role)).toBeNull();
});

test.each(['number', 'lowestOf', 'yesNo', 'level', 'choice', 'scores'] as const)('a %s is entered', (kind) => {
  expect(isEntered(fact(kind))).toBe(true);
});

describe('the items of a fact', () => {
  test('are its own, the same for every role', () => {
    const [first] = ITEMS;
    expect(itemsFor(fact('number', { items: [first] }), role)).toEqual([first]);
  });

  test.each([
    ['lowestOf', {}],
    ['scores', {}],
    ['number', { items: 'perRole' }],
    ['choice', { items: 'perRole' }],
  ] as const)('are the role’s for a %s with %j', (kind, more) => {
    expect(itemsFor(fact(kind, more), role)).toEqual(ITEMS);
    expect(itemsFor(fact(kind, { ...more, id: 'khac' }), role)).toEqual([]);
  });

  test.each(['number', 'yesNo', 'choice', 'level'] as const)('do not exist if a %s has one value', (kind) => {
    expect(itemsFor(fact(kind), role)).toBeNull();
  });
});

describe('the range of a fact', () => {
  test.each<[Fact['kind'], object, FactItem | null, object | null]>([
    ['number', {}, null, { min: 1, max: 10 }],
    ['number', { whole: true }, null, { min: 1, max: 10, step: 1 }],
    ['number', { whole: true, step: 0.5 }, null, { min: 1, max: 10, step: 1 }],
    ['number', { step: 0.5 }, null, { min: 1, max: 10, step: 0.5 }],
    ['number', { whole: undefined, step: 0.5 }, null, { min: 1, max: 10, step: 0.5 }],
    ['lowestOf', {}, ITEMS[0]!, { min: 1, max: 10 }],
    ['scores', { step: 0.25 }, ITEMS[1]!, { min: 1, max: 5, step: 0.25 }],
    ['choice', {}, null, null],
    ['level', {}, null, null],
    ['yesNo', {}, null, null],
  ])('%s %j', (kind, more, item, range) => {
    expect(rangeOf(fact(kind, more), item)).toEqual(range);
  });
});

test('the options of a fact are those of a choice, or the levels', () => {
  const choices = [{ id: 'x', name: 'X' }];
  expect(optionNames(rules, fact('choice', { choices }))).toEqual(choices);
  expect(optionNames(rules, fact('level'))).toEqual(rules.levels);
  expect(optionNames(rules, fact('number'))).toBeNull();
});

test.each<[Fact['kind'], FactItem | null, unknown, unknown]>([
  ['yesNo', null, true, true],
  ['yesNo', null, false, false],
  ['yesNo', null, 'true', null],
  ['yesNo', ITEMS[0]!, 'true', true],
  ['yesNo', ITEMS[0]!, 'false', false],
  ['yesNo', ITEMS[0]!, true, null],
  ['yesNo', ITEMS[0]!, '', null],
  ['level', null, 'tot', 'tot'],
  ['level', null, 'kem', null],
  ['level', null, 1, null],
  ['number', null, '2.5', 2.5],
  ['number', null, '11', null],
  ['number', null, 2.5, null],
  ['scores', ITEMS[1]!, '5', 5],
  ['scores', ITEMS[1]!, '6', null],
  ['sumOf', null, '5', null],
])('%s of item %j entered as %j is %j', (kind, item, entered, value) => {
  expect(enteredValue(rules, fact(kind), item, entered)).toBe(value);
});
