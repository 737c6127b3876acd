/** Provisions and cases in sentences, and which conditions are named. */
import { describe, expect, test } from 'vitest';
import type { Test } from '../../../../src/domain/rating/conditionTest.ts';
import type { ConditionState, GroupResult, LeafResult, LeafValue } from '../../../../src/domain/rating/result.ts';
import { casesOf, casesSentence, provisionList } from '../../../../src/domain/rating/wording/sentence.ts';
import {
  conditionSubject,
  decidingCases,
  decidingLeaves,
} from '../../../../src/domain/rating/wording/decidingConditions.ts';
import { duties, index, leaf, plain, ruleset } from './smallWords.ts';

describe('provisions cited in a sentence', () => {
  test('are joined if they are of one kind in one unit', () => {
    const list = (...clauses: readonly string[]) => plain(provisionList(clauses));
    expect(list()).toBe('');
    expect(list('dieu-4.khoan-1.diem-a')).toBe('điểm a khoản 1 Điều 4');
    expect(list('dieu-4.khoan-1.diem-a', 'dieu-4.khoan-1.diem-dd')).toBe('các điểm a, đ khoản 1 Điều 4');
    expect(list('dieu-4.khoan-1.diem-a', 'dieu-5.khoan-1', 'dieu-4.khoan-1.diem-b')).toBe(
      'các điểm a, b khoản 1 Điều 4, khoản 1 Điều 5',
    );
    expect(list('dieu-4.khoan-1', 'dieu-4.khoan-2', 'dieu-4.khoan-3')).toBe('các khoản 1, 2, 3 Điều 4');
    expect(list('dieu-4', 'dieu-5')).toBe('các Điều 4, 5');
    expect(list('dieu-4.khoan-1.diem-a', 'dieu-4.khoan-2.diem-a')).toBe('điểm a khoản 1 Điều 4, điểm a khoản 2 Điều 4');
  });

  test('are separate links', () => {
    expect(casesSentence(ruleset, ['b', 'a', 'd'], false)).toEqual([
      'Không thuộc ',
      'các điểm ',
      { clause: 'dieu-4.khoan-1.diem-a', words: 'a' },
      ', ',
      { clause: 'dieu-4.khoan-1.diem-b', words: 'b khoản 1 Điều 4' },
      ', ',
      { clause: 'dieu-5.khoan-1' },
    ]);
    expect(casesSentence(ruleset, ['c'], true)).toEqual(['Thuộc ', { clause: 'dieu-4.khoan-2' }]);
  });
});

describe('cases whose provision states several', () => {
  const twoAtOnce = {
    ...ruleset,
    facts: ruleset.facts.map((fact) => (fact.id === 'b' ? { ...fact, clause: 'dieu-4.khoan-1.diem-a' } : fact)),
  };
  const [first = '', second = ''] = ['a', 'b'].map((id) => ruleset.facts.find((fact) => fact.id === id)?.name);
  const say = (facts: readonly string[], is: boolean) => plain(casesSentence(twoAtOnce, facts, is));

  test('are named', () => {
    expect(say(['a'], true)).toBe(first);
    expect(say(['a', 'b'], false)).toBe(`Không thuộc trường hợp: ${first}; ${second}`);
    expect(say(['b', 'c'], true)).toBe(`Thuộc khoản 2 Điều 4; ${second}`);
    expect(say(['b', 'c'], false)).toBe(`Không thuộc khoản 2 Điều 4; không thuộc trường hợp: ${second}`);
  });

  test('are named in a list too', () => {
    const is = (fact: string): readonly Test[] => [{ kind: 'yesNo', fact, is: true }];
    const list = (...facts: readonly string[]) => casesOf(twoAtOnce, facts.map(is)).map((region) => region.map(plain));
    expect(list('a', 'b')).toEqual([[first], [second]]);
    expect(list('a', 'c')).toEqual([[first], ['Thuộc khoản 2 Điều 4']]);
    expect(list('a', 'c', 'd')).toEqual([[first], ['Thuộc một trong khoản 2 Điều 4, khoản 1 Điều 5']]);
  });
});

describe('the cases of a list', () => {
  const sentencesFor = (regions: readonly (readonly Test[])[]) =>
    casesOf(ruleset, regions).map((region) => region.map(plain));
  const is = (fact: string, holds = true): Test => ({ kind: 'yesNo', fact, is: holds });
  const low: Test = { kind: 'number', fact: 'chiSo', bounds: { below: 50 } };

  test('are named one by one, yes/no cases that decide alone together at the end', () => {
    expect(sentencesFor([[low], [is('a')], [is('b'), low], [is('c')], [is('d', false)]])).toEqual([
      ['Chỉ số dưới 50%'],
      ['Chỉ số dưới 50%', 'Thuộc điểm b khoản 1 Điều 4'].reverse(),
      ['Không thuộc khoản 1 Điều 5'],
      ['Thuộc một trong điểm a khoản 1 Điều 4, khoản 2 Điều 4'],
    ]);
  });

  test('stay as they are if only one yes/no case decides alone', () => {
    expect(sentencesFor([[is('a')], [low], [is('b', false)], []])).toEqual([
      ['Thuộc điểm a khoản 1 Điều 4'],
      ['Chỉ số dưới 50%'],
      ['Không thuộc điểm b khoản 1 Điều 4'],
      [],
    ]);
    expect(sentencesFor([[is('a')], [is('c')], []])).toEqual([
      [],
      ['Thuộc một trong điểm a khoản 1 Điều 4, khoản 2 Điều 4'],
    ]);
  });
});

describe('conditions that decide', () => {
  const named = (id: string, state: ConditionState): LeafResult => leaf(index(1), state, { id });
  const joined = (kind: GroupResult['kind'], state: ConditionState, ...parts: GroupResult['parts']): GroupResult => ({
    id: kind,
    kind,
    clause: 'dieu-2',
    state,
    parts,
  });

  test('are those in the state of their group, or all if none is', () => {
    const parts = [
      named('a', 'met'),
      named('b', 'notMet'),
      joined('any', 'notMet', named('c', 'notMet'), named('d', 'met')),
    ];
    const ids = (state: ConditionState) => decidingLeaves(joined('all', state, ...parts)).map(({ id }) => id);
    expect(ids('notMet')).toEqual(['b', 'c']);
    expect(ids('met')).toEqual(['a']);
    expect(ids('open')).toEqual(['a', 'b', 'c']);
    expect(decidingLeaves(parts[0]!)).toEqual([parts[0]]);
  });

  test('stay together if a case of a list has several', () => {
    const both = joined('all', 'met', named('a', 'met'), named('b', 'met'));
    const cases = (condition: GroupResult | LeafResult) =>
      decidingCases(condition).map(({ state, leaves }) => [state, ...leaves.map(({ id }) => id)]);
    expect(cases(joined('any', 'met', both, named('c', 'met'), named('d', 'notMet')))).toEqual([
      ['met', 'a', 'b'],
      ['met', 'c'],
    ]);
    expect(cases(joined('all', 'met', both, named('c', 'met')))).toEqual([
      ['met', 'a'],
      ['met', 'b'],
      ['met', 'c'],
    ]);
    expect(cases(joined('any', 'met', joined('any', 'met', named('a', 'met'), named('b', 'met'))))).toEqual([
      ['met', 'a'],
      ['met', 'b'],
    ]);
    expect(cases(joined('any', 'open', both))).toEqual([['met', 'a', 'b']]);
    expect(cases(named('a', 'open'))).toEqual([['open', 'a']]);
  });

  test('share their subject if they test the same fact', () => {
    const subject = (value: LeafValue) => conditionSubject(leaf(value, 'met', { id: 'x' }));
    expect(subject(duties(0, 0, 3))).toBe('duties');
    expect(subject(index(3))).toBe('chiSo');
    expect(subject({ kind: 'yesNo', fact: 'a', value: true })).toBe('case a');
    expect(subject({ kind: 'yesNo', fact: 'a', value: false })).toBe('cases');
    expect(subject({ kind: 'yesNo', fact: 'a', value: null })).toBe('cases');
    expect(subject({ kind: 'choice', fact: 'renLuyen', value: null })).toBe('x');
  });
});
