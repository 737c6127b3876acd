/** Values that are tied together in too fine a way to find out what they can come to together. */
import { describe, expect, test } from 'vitest';
import { rate } from '../../../../../../src/domain/rating/engine/rate.ts';
import type { Fact } from '../../../../../../src/domain/rating/fact.ts';
import { choiceFact, chosen, items, sumFact, term } from '../../../smallFacts.ts';
import { group, number, numberFact, rules } from '../../../smallRules.ts';
import { itemCount } from '../smallConditions.ts';

const computed = { name: '', clause: 'dieu-1', unit: 'điểm' };
/** A ratio whose whole can be as small as a millionth. */
const facts: readonly Fact[] = [
  numberFact('x', { max: 10 }),
  numberFact('y', { max: 10 }),
  numberFact('mon', { max: 10, items: items('p', 'q', 'r') }),
  choiceFact('muc', ['cao', 'vua', 'thap'], [2, 1, 0]),
  { ...computed, id: 'tyLe', kind: 'ratioOf', part: [term('x')], whole: [term('x'), term('y')] },
  sumFact('tong', [term('x'), term('y'), term('muc'), term('mon')]),
];
const count = itemCount();
const choice = chosen('muc', ['cao']);
const ruleset = rules(
  {
    doc: {
      tot: group('all', [number('tyLe', { from: 50 }), number('tong', { from: 10 })]),
      kha: group('all', [count, choice]),
      vua: number('x', { from: 5 }),
    },
  },
  { facts },
);
const possible = (given: object) => rate(ruleset, { role: 'mot', ...given }).readings['doc']!.possible;
const known = { x: 4, y: 4, muc: 'thap', mon: { p: 0, q: 0, r: 0 } };

describe('the combinations of separate quantities', () => {
  test('are exact if everything is known', () => {
    expect(possible(known)).toEqual(['gap']);
    expect(possible({ ...known, x: 6 })).toEqual(['tot']);
    expect(possible({ ...known, x: 6, y: 7 })).toEqual(['vua']);
    expect(possible({ ...known, muc: 'cao', mon: { p: 5, q: 5, r: 0 } })).toEqual(['tot']);
  });

  test('include everything possible while values are unknown', () => {
    expect(possible({})).toEqual(['gap', 'kha', 'tot', 'undefined', 'vua']);
    expect(possible({ ...known, y: undefined })).toEqual(expect.arrayContaining(['gap']));
    expect(possible({ ...known, mon: { p: 1 } })).toEqual(expect.arrayContaining(['gap', 'tot']));
    expect(possible({ ...known, muc: 'cao', y: 10, mon: { p: 5 } })).toEqual(expect.arrayContaining(['gap', 'kha']));
  });

  test('exclude what a single value rules out', () => {
    // Two of three cannot be reached any more, nor the choice.
    expect(possible({ x: 4, mon: { p: 0, q: 0 } })).not.toContain('kha');
    expect(possible({ x: 4, muc: 'vua' })).not.toContain('kha');
    expect(possible({ x: 4.9 })).not.toContain('vua');
    expect(possible({ x: 5, y: 6 })).not.toContain('tot');
    expect(possible({ x: 1, mon: { p: 5, q: 5 }, muc: 'cao' })).not.toContain('gap');
  });
});
