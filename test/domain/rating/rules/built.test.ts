/** What the files of a regulation become: short forms written out, and all in the form that rating takes. */
import { describe, expect, test } from 'vitest';
import type { GroupCondition } from '../../../../src/domain/rating/condition.ts';
import { relationFrom } from '../../../../src/domain/rating/rules/declarations/measures.ts';
import type { RelationEntry } from '../../../../src/domain/rating/rules/schemas/factSchema.ts';
import { builtWith, type Changes } from './mistakes.ts';

const built = (changes: Changes = {}) => {
  const { rules, problems } = builtWith(changes);
  expect(problems).toEqual([]);
  return rules!;
};
const fact = (id: string, changes: Changes = {}) => built(changes).facts.find((one) => one.id === id);
const relation = (over: object) => relationFrom({ id: 'r', text: 'Không quá.', ...over } as RelationEntry);

describe('the facts of the rule set', () => {
  test('contain the terms of their parts', () => {
    const parts = [{ add: 'n', times: 2, atMost: 50 }, { subtract: 'm', of: ['x', 'y'], atLeast: 1 }, { add: 'c' }];
    const tong = { id: 'tong', kind: 'sumOf', name: 'Tổng', clause: 'dieu-1', unit: 'điểm' };
    expect(fact('tong', { 'facts.6.parts': parts })).toEqual({
      ...tong,
      start: 0,
      terms: [
        { fact: 'n', times: 2, max: 50 },
        { fact: 'm', times: -1, items: ['x', 'y'], min: 1 },
        { fact: 'c', times: 1 },
      ],
    });
    expect(fact('tong', { 'facts.6.start': 5 })).toMatchObject({ start: 5 });
    expect(fact('tb')).toEqual({
      id: 'tb',
      kind: 'meanOf',
      name: 'Trung bình',
      clause: 'dieu-1',
      unit: 'điểm',
      terms: [{ fact: 'm', times: 1 }],
    });
  });

  test('of a share have a part and a whole, each one fact or a list', () => {
    expect(fact('ty')).toMatchObject({
      unit: 'percent',
      ifNone: 100,
      part: [{ fact: 'm', times: 1, items: ['x'] }],
      whole: [{ fact: 'm', times: 1 }],
    });
  });

  test('of bands count points, or the number itself', () => {
    expect(
      fact('diem', { 'facts.7.bands': [{ from: 50, below: 80, points: 10 }, { from: 80, times: 0.5 }, { points: 0 }] }),
    ).toMatchObject({
      of: 'n',
      bands: [
        { bounds: { from: 50, below: 80 }, points: 10, times: 0 },
        { bounds: { from: 80 }, points: 0, times: 0.5 },
        { bounds: {}, points: 0, times: 0 },
      ],
    });
  });

  test('of scored duties have an item for each, with its own maximum', () => {
    expect(fact('s')).toMatchObject({ items: 'perRole', max: 10 });
    expect(fact('s', { 'facts.5.maxOf': [{ at: ['dieu-3.khoan-1.diem-b'], max: 15 }] })).toMatchObject({ max: 15 });
    const [one, two] = built().roles;
    expect(one!.items['s']).toEqual([
      { id: 'dieu-3.khoan-1.diem-a', name: expect.any(String), max: 10 },
      { id: 'dieu-3.khoan-1.diem-b', name: expect.any(String), max: 5 },
    ]);
    expect(two!.items).toEqual({
      low: [
        { id: 'dat', name: 'Đất' },
        { id: 'thue', name: 'Thuế' },
      ],
    });
  });

  test('summed by provisions are summed by the duties in them', () => {
    const parts = [{ add: 's', of: ['dieu-3.khoan-1'] }];
    expect(fact('tong', { 'facts.6.parts': parts, 'facts.6.groups': ['phong'] })).toMatchObject({
      terms: [{ fact: 's', items: ['dieu-3.khoan-1.diem-a', 'dieu-3.khoan-1.diem-b'], times: 1 }],
    });
  });
});

describe('the relations of the rule set', () => {
  const term = (id: string, times: number) => ({ fact: id, times });

  test.each([
    [{ sum: 'n', atMost: 50 }, [term('n', 1)], -50, 'atMost'],
    [{ sum: ['n', 'm'], below: 'n' }, [term('n', 1), term('m', 1), term('n', -1)], 0, 'below'],
    [{ sum: 'n', equals: ['m'] }, [term('n', 1), term('m', -1)], 0, 'equal'],
    [{ sum: 'n', equals: 3 }, [term('n', 1)], -3, 'equal'],
  ])('%j has all its facts on one side', (over, terms, constant, is) => {
    expect(relation(over)).toEqual({ id: 'r', text: 'Không quá.', terms, constant, is });
  });

  test('keep their clause', () => {
    expect(relation({ sum: 'n', atMost: 50, clause: 'dieu-1' })).toMatchObject({ clause: 'dieu-1' });
    expect(built()).not.toHaveProperty('relations');
  });
});

describe('the rules across people', () => {
  test('are caps, or heads that are not above their unit', () => {
    const readings = [{ id: 'ca-hai', name: 'Cả hai', because: 'Như in.', of: ['tot', 'kha'] }];
    const cap = {
      id: 'ty-le',
      name: 'Tỷ lệ',
      clause: 'dieu-4',
      text: 'Không quá một phần năm.',
      kind: 'cap',
      levels: ['tot'],
      atMost: 20,
      within: ['unit'],
      readings,
    };
    expect(built().groupRules).toEqual([
      { ...cap, unless: { atMost: 25, text: 'Có lý do.', clause: 'dieu-4' } },
      {
        id: 'dau',
        name: 'Người đứng đầu',
        clause: 'dieu-4',
        text: 'Không cao hơn.',
        kind: 'notAbove',
        heads: ['phong'],
        readings: [],
      },
    ]);
    expect(
      built({ 'groupRules.0.unless': undefined, 'groupRules.0.within': ['unit', 'likeDuties'] }).groupRules?.[0],
    ).toEqual({ ...cap, within: ['unit', 'likeDuties'] });
    expect(built({ groupRules: [] })).not.toHaveProperty('groupRules');
  });
});

describe('the readings of the rule set', () => {
  const change = (condition: string, over: object, because = 'Hiểu khác.') => ({
    condition,
    clause: 'dieu-4',
    because,
    ...over,
  });
  const reading = (id: string, base: string, ...changes: readonly object[]) => ({
    id,
    name: id,
    reason: 'Vì.',
    clause: 'dieu-4',
    extends: base,
    changes,
  });

  test('that extend others have their changes too, unless they change the same again', () => {
    const { readings } = built({
      'readings.2': reading('hep', 'rong', change('t-n', { bounds: { from: 75 } }, 'Hiểu hẹp.')),
      'readings.3': reading('khac', 'rong', change('k-c', { in: ['do'] })),
    });
    const changes = readings.map(({ id, changes: own }) => [
      id,
      own.map(({ condition, because }) => `${condition}: ${because}`),
    ]);
    expect(changes).toEqual([
      ['doc', []],
      ['rong', ['t-n: Hiểu rộng.']],
      ['hep', ['t-n: Hiểu hẹp.']],
      ['khac', ['t-n: Hiểu rộng.', 'k-c: Hiểu khác.']],
    ]);
    const bounds = readings.map(({ conditions }) => (conditions['tot'] as GroupCondition).parts[0]);
    expect(bounds).toMatchObject([80, 70, 75, 70].map((from) => ({ bounds: { from } })));
  });

  test('are still checked after a change that is refused', () => {
    const changes = [change('t-n', { is: true }), change('k-c', { in: ['khong'] })];
    const { problems } = builtWith({ 'readings.1.changes': changes });
    expect(problems.map((problem) => problem.split(' | ')[0])).toEqual([
      'rating:readings.1.changes.0',
      'rating:readings.1.changes.1.in.0',
    ]);
  });
});

describe('the rest of the rule set', () => {
  test('is taken from the files as it is', () => {
    const { readings, roles, ...rules } = built();
    expect(rules).toMatchObject({
      regulation: 'nho',
      clause: 'dieu-4',
      precedence: ['tot', 'kha', 'kem'],
      precedenceBecause: { text: 'Mức cao được xét trước.', clause: 'dieu-4' },
      words: { duty: 'việc', answers: { assured: 'tốt', deficient: 'chậm', notDone: 'bỏ', notApplicable: 'không có' } },
      undefined: { text: 'Không nói đến.' },
    });
    expect(rules).not.toHaveProperty('answers');
    expect(rules).not.toHaveProperty('acting');
    expect(roles.map(({ id, duties }) => [id, duties])).toEqual([
      ['mot', ['dieu-2.khoan-1', 'dieu-2.khoan-2', 'dieu-3.khoan-1.diem-a', 'dieu-3.khoan-1.diem-b', 'dieu-3.khoan-2']],
      ['hai', ['dieu-2.khoan-1', 'dieu-2.khoan-2']],
    ]);
    expect(readings.map(({ id, changes }) => [id, changes])).toEqual([
      ['doc', []],
      ['rong', [{ condition: 't-n', clause: 'dieu-4', because: 'Hiểu rộng.' }]],
    ]);
    const [tot] = readings.map(({ conditions }) => conditions['tot']);
    expect(tot).toMatchObject({
      kind: 'all',
      parts: [
        { id: 't-n', clause: 'dieu-4', kind: 'number', bounds: { from: 80 } },
        { id: 't-viec' },
        { id: 't-m', kind: 'count', facts: ['m'] },
      ],
    });
    expect(readings[1]!.conditions['tot']).toMatchObject({ parts: [{ id: 't-n', bounds: { from: 70 } }, {}, {}] });
  });

  test('has acting heads if the files do', () => {
    const acting = { text: 'Quyền cũng thế.', clause: 'dieu-1' };
    expect(built({ 'roles:acting': acting }).acting).toEqual(acting);
  });
});

test('a yes/no fact can still be changed unless it says otherwise', () => {
  expect(fact('q', { 'facts.1.fixed': undefined })).toMatchObject({ fixed: false });
  expect(fact('q', { 'facts.1.fixed': true })).toMatchObject({ fixed: true });
});
