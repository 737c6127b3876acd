/** Which conditions are decided together, and which the engine decides one by one. */
import { describe, expect, test } from 'vitest';
import type { LeafCondition } from '../../../../../src/domain/rating/condition.ts';
import type { FactBlock } from '../../../../../src/domain/rating/engine/joint/block.ts';
import { planJoint } from '../../../../../src/domain/rating/engine/joint/plan.ts';
import type { Fact } from '../../../../../src/domain/rating/fact.ts';
import type { Relation } from '../../../../../src/domain/rating/measures.ts';
import type { RuleSet } from '../../../../../src/domain/rating/ruleset.ts';
import {
  choiceFact,
  chosen,
  items,
  pointsFact,
  ratioFact,
  relationOf,
  roleOf,
  sumFact,
  term,
} from '../../smallFacts.ts';
import { group, number, numberFact, rules, yes, yesNoFact } from '../../smallRules.ts';
import { count, duty } from './smallConditions.ts';

const from = (fact: string) => ({ ...number(fact, { from: 5 }), id: fact });
const low: Fact = { ...numberFact('thap', {}), kind: 'lowestOf' } as Fact;
const FACTS: readonly Fact[] = [
  ...['x', 'y', 'z'].map((id) => numberFact(id)),
  numberFact('nguyen', { whole: true }),
  numberFact('buoc', { step: 0.5 }),
  numberFact('mon', { items: items('p', 'q') }),
  low,
  ...['a', 'b', 'c'].map(yesNoFact),
  choiceFact('muc', ['cao', 'thap']),
  sumFact('tong', [term('x'), term('y')]),
  pointsFact('diem', 'z', [[{}, 0]]),
  ratioFact('ty', [term('tong')], [term('nguyen')]),
];

/** The conditions of each block by their ids, those that the engine decides itself last. */
function blocksOf(
  leaves: readonly LeafCondition[],
  relations: readonly Relation[] = [],
  over: Partial<RuleSet> = {},
  duties: readonly string[] = [],
) {
  const ruleset = rules({ doc: { tot: group('any', leaves) } }, { facts: FACTS, relations, duties, over });
  const plan = planJoint(ruleset, ruleset.roles[0]!, leaves);
  const own = (at: number) => leaves.filter((leaf) => plan.blockOf(leaf) === at).map(({ id }) => id);
  return { plan, blocks: plan.blocks.map((_, at) => own(at)), alone: own(-1) };
}

describe('conditions on facts', () => {
  test.each<[string, readonly LeafCondition[], readonly (readonly string[])[], readonly Relation[]]>([
    ['plain numbers and answers are decided alone', [from('x'), from('thap'), yes('a')], [], []],
    [
      'as is what is left over',
      [from('nguyen'), { id: 'con-lai', clause: 'dieu-1', kind: 'otherwise' }],
      [['nguyen']],
      [],
    ],
    [
      'what the engine does not know is a block',
      [from('nguyen'), from('buoc'), from('mon'), chosen('muc', ['cao'])],
      [['nguyen'], ['buoc'], ['mon'], ['muc']],
      [],
    ],
    ['a computed number is one with what it is made of', [from('tong'), from('x'), from('z')], [['tong', 'x']], []],
    ['also of a single one', [from('diem'), from('z')], [['diem', 'z']], []],
    ['and of computed ones', [from('ty'), from('y'), from('nguyen')], [['ty', 'y', 'nguyen']], []],
    ['counted facts are together', [count('a', 'b'), yes('b'), yes('c')], [['dem-a-b', 'b-co']], []],
    ['even a single one', [count('a'), yes('a')], [['dem-a', 'a-co']], []],
    ['those that share a fact are together', [count('a', 'b'), count('b', 'c')], [['dem-a-b', 'dem-b-c']], []],
    ['those that share none are not', [from('tong'), count('a', 'b')], [['tong'], ['dem-a-b']], []],
    [
      'related facts are together',
      [from('x'), from('z'), from('y')],
      [['x', 'z']],
      [relationOf('atMost', [term('x'), term('z', -1)])],
    ],
    [
      'by chains of relations too',
      [from('x'), from('z')],
      [['x', 'z']],
      [relationOf('atMost', [term('x'), term('y', -1)]), relationOf('below', [term('y'), term('z', -1)])],
    ],
  ])('%s', (_, leaves, expected, relations) => {
    const { blocks, alone } = blocksOf(leaves, relations);
    expect([...blocks].sort()).toEqual([...expected].sort());
    const together = expected.flat();
    expect(alone).toEqual(leaves.map(({ id }) => id).filter((id) => !together.includes(id)));
  });

  test('have a block with the relations of its facts', () => {
    const [one, two] = [relationOf('atMost', [term('x'), term('y', -1)]), relationOf('below', [term('z')], -9)];
    const { plan } = blocksOf([from('x'), from('z')], [one, two]);
    expect(plan.blocks.map((block) => (block as FactBlock).relations)).toEqual([[one], [two]]);
  });

  test('relations of facts that the role lacks tie nothing', () => {
    const facts = FACTS.map((fact) => (fact.id === 'y' ? { ...fact, groups: ['khac'] } : fact));
    const relations = [relationOf('atMost', [term('x'), term('y', -1)])];
    const ruleset = rules(
      { doc: { tot: from('x') } },
      { facts, relations, roles: [roleOf('mot'), roleOf('hai', ['khac'])] },
    );
    expect(ruleset.roles.map((role) => planJoint(ruleset, role, [from('x')]).blocks.length)).toEqual([0, 1]);
  });

  test('on facts that are not declared are refused', () => {
    const ruleset = rules({ doc: { tot: yes('a') } });
    expect(() => planJoint(ruleset, ruleset.roles[0]!, [from('khac')])).toThrow(
      new RangeError('fact "khac" is not declared'),
    );
  });
});

describe('conditions on duties', () => {
  const DUTIES = Array.from({ length: 9 }, (_, at) => `dieu-${at + 2}`);
  const answers = [
    { id: 'tot', name: 'tốt' },
    { id: 'kem', name: 'kém' },
  ];

  test('are the engine’s own with the usual answers to all of them', () => {
    const { plan, alone } = blocksOf([duty(['notDone'])], [], {}, DUTIES);
    expect(plan.duties).toBeNull();
    expect(alone).toEqual(['notDone ']);
  });

  test('are one block with a scheme’s own answers, or if some count only some duties', () => {
    const own = blocksOf([duty(['kem']), duty(['tot'])], [], { answers }, DUTIES);
    expect(own.blocks).toEqual([['kem ', 'tot ']]);
    expect(own.plan.duties).toBe(own.plan.blocks[0]);
    expect(blocksOf([duty(['notDone'], 'dieu-2'), duty(['deficient'])], [], {}, DUTIES).blocks).toEqual([
      ['notDone dieu-2', 'deficient '],
    ]);
  });

  test('are several blocks if they count different duties, after one that counts them all', () => {
    const leaves = [duty(['kem'], 'dieu-2'), from('tong'), duty(['tot'], 'dieu-2', 'dieu-3'), duty(['kem'], 'dieu-4')];
    const { blocks, plan } = blocksOf(leaves, [], { answers }, DUTIES);
    expect(blocks).toEqual([['tong'], [], ['kem dieu-2', 'tot dieu-2,dieu-3'], ['kem dieu-4']]);
    expect(plan.duties).toBe(plan.blocks[1]);
  });

  test('are as many as there are parts', () => {
    const leaves = DUTIES.map((at) => duty(['kem'], at));
    expect(blocksOf(leaves, [], { answers }, DUTIES).blocks).toHaveLength(DUTIES.length + 1);
  });

  test('are left out for a role without duties', () => {
    expect(blocksOf([duty(['kem'])], [], { answers }).plan.duties).toBeNull();
  });
});
