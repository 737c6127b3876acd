/** How a block evaluates facts as they are entered: computed numbers too, and how it takes what it does not know. */
import { describe, expect, test } from 'vitest';
import type { LeafCondition } from '../../../../../src/domain/rating/condition.ts';
import { ContradictionError } from '../../../../../src/domain/rating/engine/joint/contradictionError.ts';
import type { Fact } from '../../../../../src/domain/rating/fact.ts';
import { choiceFact, chosen, ratioFact, relationOf, sumFact, term } from '../../smallFacts.ts';
import { number, numberFact, yes } from '../../smallRules.ts';
import { blockOf, foundCombinations, spansOf } from './smallBlocks.ts';

const whole = (id: string) => numberFact(id, { max: 10, whole: true });
const facts: readonly Fact[] = [
  whole('x'),
  whole('y'),
  choiceFact('muc', ['cao', 'thap'], [2, 0]),
  sumFact('bang.tong', [term('x'), term('y')], { name: 'Tổng' }),
  ratioFact('ty', [term('x')], [term('y')], { name: 'Tỷ lệ' }),
];
const tests = [number('bang.tong', { from: 5 }), number('ty', { from: 50 })];

describe('a computed number can also be entered', () => {
  const read = (given: object) => blockOf(facts, tests).read({ role: 'mot', ...given });
  const not = (name: string, value: string) => `${name} được tính từ các số liệu khác, nên không thể là ${value}.`;

  test.each<[object, string | null]>([
    [{ bang: { tong: 12 } }, null],
    [{ bang: { tong: 0 } }, null],
    [{ bang: { tong: 20 } }, null],
    [{ bang: { tong: 21 } }, not('Tổng', '21')],
    [{ bang: { tong: -1 } }, not('Tổng', '−1')],
    [{ x: 3, bang: { tong: 2.5 } }, not('Tổng', '2,5')],
    [{ x: 3, bang: { tong: 3 } }, null],
    [{ x: 3, bang: { tong: 13 } }, null],
    [{ x: 3, bang: { tong: 14 } }, not('Tổng', '14')],
    [{ x: 3, y: 4, bang: { tong: 7 } }, null],
    [{ x: 3, y: 4, bang: { tong: 8 } }, not('Tổng', '8')],
    [{ x: 3, y: 4, bang: { tong: '8' } }, null],
    [{ x: 3, y: 4, ty: 75 }, null],
    [{ x: 3, y: 4, ty: 74 }, not('Tỷ lệ', '74')],
    [{ y: 0, ty: 10 }, not('Tỷ lệ', '10')],
    [{ y: 0, bang: { tong: 30 }, ty: 10 }, `${not('Tổng', '30')} ${not('Tỷ lệ', '10')}`],
  ])('%j', (given, message) => {
    if (message === null) expect(() => read(given)).not.toThrow();
    else expect(() => read(given)).toThrow(message);
  });

  test('an entered fact that is itself tested is not such a number', () => {
    const block = blockOf(facts, [...tests, number('x', { from: 5 })]);
    expect(block.read({ role: 'mot', x: 3 }).known).toBeUndefined();
    expect(block.read({ role: 'mot', x: 3, y: 1 }).known).toBeDefined();
  });
});

test('contradictory facts name every relation that they break', () => {
  const [less, few] = [
    relationOf('atMost', [term('x'), term('y', -1)], 0, 'Ít.'),
    relationOf('below', [term('x')], -3, 'Nhỏ.'),
  ];
  const block = blockOf(facts, tests, [less, few]);
  const relations = (given: object) => {
    try {
      block.read({ role: 'mot', ...given });
      return [];
    } catch (error) {
      expect(error).toBeInstanceOf(ContradictionError);
      expect((error as Error).name).toBe('ContradictionError');
      return (error as ContradictionError).relations;
    }
  };
  expect(relations({ x: 2, y: 5 })).toEqual([]);
  expect(relations({ x: 2, y: 1 })).toEqual([less]);
  expect(relations({ x: 3 })).toEqual([few]);
  expect(relations({ x: 4, y: 1 })).toEqual([less, few]);
});

describe('a block of joint conditions', () => {
  test('refuses tests without a fact, and knows only its own facts', () => {
    const block = blockOf(facts, tests);
    const duties: LeafCondition = {
      id: 'd',
      clause: 'dieu-1',
      kind: 'duties',
      as: 'share',
      answers: ['assured'],
      bounds: {},
    };
    const rest: LeafCondition = { id: 'o', clause: 'dieu-1', kind: 'otherwise' };
    for (const leaf of [duties, rest]) {
      expect(() => block.add(9, leaf)).toThrow(`condition "${leaf.id}" is about no fact`);
      expect(() => block.valueOf(leaf, block.read({ role: 'mot' }))).toThrow(
        `condition "${leaf.id}" is not one of the block`,
      );
    }
    expect(() => block.valueOf(yes('khac'), block.read({ role: 'mot' }))).toThrow(
      'condition "khac-co" is not one of the block',
    );
    expect(block.valueOf(tests[0]!, block.read({ role: 'mot', x: 1, y: 1 }))).toMatchObject({
      fact: 'bang.tong',
      value: 2,
    });
    expect(block.valueOf(tests[1]!, block.read({ role: 'mot', x: 1, y: 2 }))).toMatchObject({ fact: 'ty', value: 50 });
  });

  test('returns the same result again after many other queries', () => {
    const block = blockOf(facts, tests);
    const first = foundCombinations(block, spansOf(block));
    for (let x = 0; x <= 10; x += 1)
      for (let y = 0; y <= 10; y += 1) {
        foundCombinations(block, spansOf(block, { x }));
        foundCombinations(block, spansOf(block, { y }));
        expect(foundCombinations(block, spansOf(block, { x, y }))).toHaveLength(1);
      }
    expect(foundCombinations(block, spansOf(block))).toEqual(first);
    expect(foundCombinations(block, spansOf(block, { x: 10, y: 0 }))).toEqual(['1 -1']);
  });

  test('has no case if a relation cannot be satisfied', () => {
    const block = blockOf(
      facts,
      [...tests, chosen('muc', ['cao'])],
      [relationOf('atMost', [term('x'), term('y', -1)], 1)],
    );
    expect(foundCombinations(block, spansOf(block, { x: 3, y: 3 }))).toEqual([]);
    expect(block.combinations(spansOf(block, { x: 3, y: 3 })).exact).toBe(true);
    expect(foundCombinations(block, spansOf(block, { x: 3, y: 3, muc: 'cao' }))).toEqual([]);
    expect(foundCombinations(block, spansOf(block, { x: 3, y: 4, muc: 'cao' }))).toEqual(['1 1 0']);
    expect(foundCombinations(block, spansOf(block, { x: 3, y: 4 }))).toEqual(['1 1 0', '1 1 1']);
    expect(foundCombinations(block, spansOf(block, { x: 10 }))).toEqual([]);
    expect(() => block.settle({ spans: spansOf(block, { x: 10 }) }, new Uint8Array(3))).toThrow(ContradictionError);
  });
});
