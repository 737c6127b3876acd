import { expect, test } from 'vitest';
import { rateOrContradict } from '../../../../src/domain/rating/engine/contradiction.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import { number, numberFact, rules } from '../smallRules.ts';

const sum = (is: 'atMost' | 'equal', id: string, clause?: string) => ({
  id,
  text: `Không thể ${id}.`,
  clause,
  terms: [
    { fact: 'xong', times: 1 },
    { fact: 'giao', times: -1 },
  ],
  constant: 0,
  is,
});
const ruleset = rules(
  { doc: { tot: number('xong', { from: 5 }) } },
  {
    facts: [numberFact('giao'), numberFact('xong')],
    relations: [sum('atMost', 'hơn'), sum('equal', 'khác', 'dieu-3')],
  },
);

test('facts that agree are rated', () => {
  const facts = { role: 'mot', giao: 6, xong: 6 };
  expect(rateOrContradict(ruleset, facts)).toEqual({ rating: rate(ruleset, facts), contradictions: [] });
});

test('facts that contradict each other are reported with the broken relation, its provision and its facts', () => {
  expect(rateOrContradict(ruleset, { role: 'mot', giao: 6, xong: 7 })).toEqual({
    rating: null,
    contradictions: [
      { text: 'Không thể hơn.', clause: null, facts: ['xong', 'giao'] },
      { text: 'Không thể khác.', clause: 'dieu-3', facts: ['xong', 'giao'] },
    ],
  });
});

test('every other error is thrown', () => {
  expect(() => rateOrContradict(ruleset, { role: 'khac' })).toThrow(RangeError);
  expect(() => rateOrContradict(ruleset, { role: 'mot', xong: 'x' })).toThrow(
    new TypeError('xong must be a number or nothing'),
  );
  const caught = (thrown: unknown): unknown => {
    const throwing = new Proxy(ruleset, {
      get: () => {
        throw thrown;
      },
    });
    try {
      return rateOrContradict(throwing, { role: 'mot' });
    } catch (error) {
      return error;
    }
  };
  const named = Object.assign(new Error('x'), { name: 'ContradictionError' });
  const noError = { name: 'ContradictionError', relations: [] };
  for (const thrown of [named, noError, Object.assign(new Error('x'), { relations: [] })])
    expect(caught(thrown)).toBe(thrown);
});
