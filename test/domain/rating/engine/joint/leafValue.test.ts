/** What conditions of joint rules are compared by, as far as it is known. */
import { describe, expect, test } from 'vitest';
import { computedNumbers } from '../../../../../src/domain/rating/engine/computed.ts';
import '../../../../../src/domain/rating/engine/joint/computed.ts';
import { rate } from '../../../../../src/domain/rating/engine/rate.ts';
import type { ConditionResult, LeafResult } from '../../../../../src/domain/rating/result.ts';
import type { RuleSet } from '../../../../../src/domain/rating/ruleset.ts';
import type { Condition, CountCondition } from '../../../../../src/domain/rating/condition.ts';
import type { Fact } from '../../../../../src/domain/rating/fact.ts';
import { choiceFact, chosen, term } from '../../smallFacts.ts';
import { group, number, numberFact, rules, yes, yesNoFact } from '../../smallRules.ts';

const CLAUSE = 'dieu-1';
const items = [
  { id: 'p', name: 'P' },
  { id: 'q', name: 'Q' },
  { id: 'r', name: 'R', max: 5 },
];
const computed = { name: '', clause: CLAUSE, unit: 'điểm' };
const FACTS: readonly Fact[] = [
  numberFact('x', { max: 10, step: 0.05 }),
  numberFact('y', { max: 10, whole: true }),
  numberFact('mon', { max: 10, items }),
  numberFact('buoc', { max: 10, step: 2, items: items.slice(0, 2) }),
  { ...numberFact('thap', { max: 10 }), kind: 'lowestOf', items: items.slice(0, 2) } as Fact,
  { ...numberFact('muon', { min: 2, max: 9 }), kind: 'lowestOf', items: items.slice(0, 2) } as Fact,
  numberFact('nua', { max: 10, step: 0.5, items: items.slice(0, 2) }),
  yesNoFact('co'),
  choiceFact('muc', ['cao', 'thap', 'khong'], [5, 1.5]),
  { ...computed, id: 'tong', kind: 'sumOf', start: 1, terms: [term('x', 2), term('y', -1)] },
  { ...computed, id: 'gioiHan', kind: 'sumOf', start: 0, terms: [term('x', -2, { max: 6 }), term('y', 1, { min: 3 })] },
  { ...computed, id: 've', kind: 'sumOf', start: 0, terms: [term('x')], min: 2, max: 8, round: 0.5 },
  { ...computed, id: 'diem', kind: 'sumOf', start: 0, terms: [term('muc'), term('co', 3)] },
  { ...computed, id: 'tb', kind: 'meanOf', terms: [term('x', 2), term('mon')] },
  { ...computed, id: 'mot', kind: 'meanOf', terms: [{ ...term('mon'), items: ['q'] }] },
  { ...computed, id: 'tyLe', kind: 'ratioOf', part: [term('x')], whole: [term('x'), term('y')], unit: 'percent' },
  { ...computed, id: 'tyMot', kind: 'ratioOf', part: [term('x')], whole: [term('y')], unit: 'percent', ifNone: 40 },
  { ...computed, id: 'gap', kind: 'sumOf', start: 0, terms: [term('tong', 2), term('y', 1)] },
];

const count = (id: string, over: Pick<CountCondition, 'each'> & Partial<CountCondition>): Condition => ({
  id,
  clause: CLAUSE,
  kind: 'count',
  facts: ['mon'],
  as: 'count',
  bounds: { from: 1 },
  ...over,
});
const CONDITIONS: readonly Condition[] = [
  ...['tong', 'gioiHan', 've', 'diem', 'tb', 'mot', 'tyLe', 'gap', 'thap', 'muon', 'tyMot'].map((fact) => ({
    ...number(fact, { from: 3 }),
    id: fact,
  })),
  count('tren', { each: { bounds: { from: 5 } } }),
  count('ofMax', { each: { bounds: { from: 80 }, ofMax: true }, as: 'share' }),
  count('hai', { each: { bounds: { above: 5 } }, items: ['p', 'q'] }),
  count('chan', { facts: ['buoc'], each: { bounds: { from: 4, below: 6 } } }),
  count('giua', { each: { bounds: { from: 4, below: 5 } } }),
  count('khong', { each: { bounds: { atMost: 0 } } }),
  count('nuaChan', { facts: ['nua'], each: { bounds: { from: 4.5, below: 5 } } }),
  chosen('muc', ['cao']),
  { ...yes('co'), id: 'co' },
];
/** Rules of one condition; with `linked`, values of these facts are tied to one that nothing is known of. */
function rulesOf(id: string, linked: readonly string[]): RuleSet {
  const condition = CONDITIONS.find((one) => one.id === id)!;
  if (linked.length === 0) return rules({ doc: { tot: group('any', [condition]) } }, { facts: FACTS });
  const terms = [...linked, 'la'].map((fact) => term(fact));
  const facts = [
    ...FACTS,
    numberFact('la', { max: 1, whole: true }),
    { ...computed, id: 'lien', kind: 'sumOf', start: 0, terms },
  ];
  return rules(
    { doc: { tot: group('any', [condition, number('lien', { from: 5 })]) } },
    { facts: facts as readonly Fact[] },
  );
}

/** The value of a condition in a case, without its kind and what it is a value of. */
function value(id: string, facts: object, linked: readonly string[] = []): readonly unknown[] {
  const find = (condition: ConditionResult): readonly LeafResult[] =>
    'parts' in condition ? condition.parts.flatMap(find) : condition.id === id ? [condition] : [];
  const [level] = rate(rulesOf(id, linked), { role: 'mot', ...facts }).readings['doc']!.levels;
  const own = find(level!.condition)[0]!.value;
  if (own.kind === 'number')
    return [own.value, own.low, own.high, ...(own.lowestItem === undefined ? [] : [own.lowestItem.id])];
  if (own.kind === 'count') return [own.low, own.high, own.of];
  return own.kind === 'choice' || own.kind === 'yesNo' ? [own.value] : [own.kind];
}

describe('the value of a condition', () => {
  test.each<[string, object, readonly unknown[]]>([
    ['tong', { x: 3, y: 2 }, [5, 5, 5]],
    ['tong', { x: 3 }, [null, -3, 7]],
    ['tong', { y: 4 }, [null, -3, 17]],
    // Each term within limits of its own, whichever way it counts.
    ['gioiHan', { x: 1, y: 2 }, [1, 1, 1]],
    ['gioiHan', { x: 5, y: 10 }, [4, 4, 4]],
    ['gioiHan', {}, [null, -3, 10]],
    // Rounded, then kept within limits.
    ['ve', { x: 3.2 }, [3, 3, 3]],
    ['ve', { x: 3.25 }, [3.5, 3.5, 3.5]],
    ['ve', { x: 1 }, [2, 2, 2]],
    ['ve', { x: 9.9 }, [8, 8, 8]],
    ['ve', {}, [null, 2, 8]],
    ['tb', { x: 5, mon: { p: 4, q: 6, r: 5 } }, [5, 5, 5]],
    ['tb', { x: 5, mon: { p: 4, q: 6 } }, [null, 4, 5]],
    ['mot', { mon: { q: 7 } }, [7, 7, 7]],
    ['tyLe', { x: 3, y: 1 }, [75, 75, 75]],
    ['tyLe', { x: 0, y: 0 }, [null, NaN, NaN]],
    ['gap', { x: 3, y: 2 }, [12, 12, 12]],
    ['thap', { thap: { p: 4, q: 3 } }, [3, 3, 3, 'q']],
    ['thap', { thap: { p: 3, q: 3 } }, [3, 3, 3, 'p']],
    ['thap', { thap: { p: 4 } }, [null, 0, 4, 'p']],
    ['thap', {}, [null, 0, 10]],
    ['muon', {}, [null, 2, 9]],
    ['muon', { muon: { p: 4 } }, [null, 2, 4, 'p']],
    ['tyMot', { x: 3, y: 0 }, [40, 40, 40]],
    ['giua', { mon: { p: 4.5 } }, [1, 3, 3]],
    ['giua', { mon: { p: 5 } }, [0, 2, 3]],
    ['khong', {}, [0, 3, 3]],
    ['khong', { mon: { p: 0, q: 1 } }, [1, 2, 3]],
    ['nuaChan', {}, [0, 2, 2]],
    ['nuaChan', { nua: { p: 4.5, q: 5 } }, [1, 1, 2]],
    ['tren', { mon: { p: 5, q: 4.9, r: 5 } }, [2, 2, 3]],
    ['tren', { mon: { p: 5 } }, [1, 3, 3]],
    ['tren', { mon: { p: 4, q: 4 } }, [0, 1, 3]],
    // Of the item’s own greatest number.
    ['ofMax', { mon: { p: 8, q: 7.9, r: 4 } }, [2, 2, 3]],
    ['ofMax', { mon: { r: 3.9 } }, [0, 2, 3]],
    ['hai', { mon: { p: 5, q: 5.1, r: 5 } }, [1, 1, 2]],
    ['hai', {}, [0, 2, 2]],
    // 4 is the only step from 4 to below 6.
    ['chan', { buoc: { p: 4, q: 6 } }, [1, 1, 2]],
    ['chan', { buoc: { p: 2 } }, [0, 1, 2]],
  ])('%s of %j', (id, facts, expected) => {
    expect(value(id, facts)).toEqual(expected);
    // The same where another value stays open that these are tied to.
    expect(value(id, facts, Object.keys(facts))).toEqual(expected);
  });
});

test('options count for their points in a sum, and are identified by their ids', () => {
  expect(value('diem', { muc: 'cao', co: true })).toEqual([8, 8, 8]);
  expect(value('diem', { muc: 'thap', co: false })).toEqual([1.5, 1.5, 1.5]);
  expect(value('diem', { muc: 'khong', co: true })).toEqual([3, 3, 3]);
  expect(value('diem', { co: true })).toEqual([null, 3, 8]);
  expect(value('diem', { muc: 'thap' })).toEqual([null, 1.5, 4.5]);
  expect(value('muc', { muc: 'thap' })).toEqual(['thap']);
  expect(value('muc', {})).toEqual([null]);
  expect(value('co', { co: false })).toEqual([false]);
  expect(value('co', {})).toEqual([null]);
});

test('a known ratio is reported with its two numbers', () => {
  for (const linked of [[], ['x', 'y']]) {
    const rated = (facts: object) => JSON.stringify(rate(rulesOf('tyLe', linked), { role: 'mot', ...facts }));
    expect(rated({ x: 3, y: 1 })).toContain('"ratio":{"part":3,"whole":4}');
    expect(rated({ x: 3 })).not.toContain('"ratio"');
    const none = rate(rulesOf('tyMot', linked), { role: 'mot', x: 3, y: 0 });
    expect(JSON.stringify(none)).not.toContain('"ratio"');
  }
});

test('computed numbers are reported with their range, in the order of the rules', () => {
  const ruleset = rulesOf('tong', []);
  const [role] = ruleset.roles;
  const ends = (facts: object) =>
    computedNumbers(ruleset, role!, { role: 'mot', ...facts }).map(({ fact, ends: own }) => [fact, own]);
  expect(ends({ x: 3, y: 2, co: true })).toEqual([
    ['tong', [5, 5]],
    ['gioiHan', [-3, -3]],
    ['ve', [3, 3]],
    ['diem', [3, 8]],
    ['tb', [1.2, 6.2]],
    ['mot', [0, 10]],
    ['tyLe', [60, 60]],
    ['tyMot', [150, 150]],
    ['gap', [12, 12]],
  ]);
  expect(ends({ x: 0, y: 0 })[6]).toEqual(['tyLe', null]);
  const limited = { ...ruleset, facts: ruleset.facts.map((fact) => ({ ...fact, groups: ['khac'] })) };
  expect(computedNumbers(limited, role!, { role: 'mot' })).toEqual([]);
});
