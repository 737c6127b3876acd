import { describe, expect, test } from 'vitest';
import type { LeafCondition } from '../../../../../../src/domain/rating/condition.ts';
import { digitOf, pieceAt } from '../../../../../../src/domain/rating/engine/joint/combinations/measureDigits.ts';
import type { Fact } from '../../../../../../src/domain/rating/fact.ts';
import { choiceFact, chosen, items } from '../../../smallFacts.ts';
import { number, numberFact } from '../../../smallRules.ts';
import { blockOf } from '../smallBlocks.ts';
import { itemCount } from '../smallConditions.ts';

const facts: readonly Fact[] = [
  numberFact('x', { max: 10 }),
  choiceFact('muc', ['cao', 'vua', 'thap']),
  { ...numberFact('thap', { max: 10 }), kind: 'lowestOf', items: items('s', 't') } as Fact,
  numberFact('mon', { max: 10, items: items('a', 'b', 'c', 'd', 'e', 'f') }),
];
const count = itemCount({ bounds: { from: 5 } });
const measured = (leaf: LeafCondition) => blockOf(facts, [leaf]).measures[0]!;

describe('the digits of a measure tell its pieces apart', () => {
  test.each<[string, LeafCondition, object, readonly number[]]>([
    // Of a number: no value, or a piece.
    ['a number', number('x', { from: 5 }), { mode: 'add', most: 2 }, [-1, 0, 1]],
    ['a choice', chosen('muc', ['cao']), { mode: 'add', most: 3 }, [-1, 0, 1, 2]],
    // Of the lowest: a piece, or none yet.
    ['the lowest of several', number('thap', { from: 5 }), { mode: 'min', most: 2 }, [0, 1, 2]],
    // Of a count: as many, up to where tests no longer differ.
    ['a count', count, { mode: 'add', most: 5 }, [0, 0, 0, 0, 0, 1]],
  ])('%s', (_, leaf, digit, pieces) => {
    const measure = measured(leaf);
    expect(digitOf(measure)).toEqual(digit);
    expect(pieces.map((_piece, at) => pieceAt(measure, at))).toEqual(pieces);
  });
});
