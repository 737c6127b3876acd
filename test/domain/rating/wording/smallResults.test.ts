/** Sentences about levels and results of rules of a few conditions. */
import { describe, expect, test } from 'vitest';
import { groupsOf } from '../../../../src/domain/rating/analysis/readingGroups.ts';
import type { Condition } from '../../../../src/domain/rating/condition.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { certaintySentence } from '../../../../src/domain/rating/wording/certainty.ts';
import { decidersOf } from '../../../../src/domain/rating/wording/deciders.ts';
import { ladderSteps } from '../../../../src/domain/rating/wording/ladderSteps.ts';
import { shortestSentence } from '../../../../src/domain/rating/wording/phrases.ts';
import { plainWords } from '../../../../src/domain/rating/wording/sentence.ts';
import { overriddenBy } from '../../../../src/domain/rating/wording/standing.ts';
import { group, number, otherwise, rules, share, yes } from '../smallRules.ts';

const from = (mark: number) => number('n', { from: mark });

describe('the steps of a ladder', () => {
  const asks = (condition: Condition, fact: string | null = 'n'): string => {
    const ruleset = rules({ doc: { muc: condition } });
    return ladderSteps(ruleset, ruleset.readings[0]!, fact)[0]!.asks.replaceAll('\u00a0', ' ');
  };

  test.each<[Condition, string]>([
    [from(90), 'từ 90% trở lên'],
    [group('all', [from(90), yes('a')]), 'từ 90% trở lên'],
    [group('all', [yes('a'), group('all', [yes('b'), from(90)])]), 'từ 90% trở lên'],
    // Two limits would both be needed.
    [group('all', [from(90), number('n', { below: 95 })]), '2 điều kiện'],
    [group('all', [number('m', { from: 5 }), yes('a')]), '2 điều kiện'],
    [{ ...from(90), groups: ['x'] }, '1 điều kiện'],
    [yes('a'), '1 điều kiện'],
    [group('any', [yes('a'), from(90)]), 'một trong 2 trường hợp'],
    [group('any', [from(90)]), '1 điều kiện'],
    [group('all', [group('any', [yes('a'), from(90)]), yes('b'), yes('c')]), '3 điều kiện'],
    [group('none', [yes('a'), yes('b')]), '1 điều kiện'],
    [otherwise, 'mọi trường hợp còn lại'],
  ])('%#: what a level asks', (condition, words) => {
    expect(asks(condition)).toBe(words);
  });

  test('name no limit if no number is drawn, and nothing for a level without conditions', () => {
    expect(asks(from(90), null)).toBe('1 điều kiện');
    const ruleset = rules({ doc: { tot: yes('a'), kem: yes('b') } });
    const bare = { ...ruleset.readings[0]!, conditions: { tot: yes('a') } };
    expect(ladderSteps(ruleset, bare, null).map(({ level, asks: words }) => [level.id, words])).toEqual([
      ['kem', ''],
      ['tot', '1 điều kiện'],
    ]);
  });
});

describe('the sentence on how certain a result is', () => {
  const levels = (mark: number) => ({ tot: from(mark), kha: from(30) });
  const sentencesFor = (ruleset: RuleSet, facts: object) =>
    certaintySentence(ruleset, rate(ruleset, { role: 'mot', ...facts }));
  const one = rules({ mot: levels(80) }, { duties: ['dieu-2'] });
  const three = rules({ mot: levels(80), hai: levels(60), ba: levels(50) });

  test('is written for one reading, and for several that agree', () => {
    expect(sentencesFor(one, { n: 90 })).toBe('Chỉ có một cách hiểu');
    expect(sentencesFor(three, { n: 90 })).toBe('Mọi cách hiểu cùng kết quả');
  });

  test('states what is missing while several levels are possible', () => {
    expect(sentencesFor(one, {})).toBe('Chưa đủ câu trả lời để xác định một mức');
    expect(sentencesFor(one, { answers: { 'dieu-2': 'assured' } })).toBe('Chưa đủ số liệu để xác định một mức');
    expect(sentencesFor(three, {})).toBe('Chưa đủ số liệu để xác định một mức. Mọi cách hiểu để ngỏ như nhau');
  });

  test('names what other readings give', () => {
    expect(sentencesFor(three, { n: 70 })).toBe('2 trong 3 cách hiểu cho kết quả khác: Mức tot');
    const apart = rules({ mot: levels(80), hai: levels(60), ba: { tot: yes('a'), kha: from(90) } });
    expect(sentencesFor(apart, { n: 70, a: false })).toBe(
      '1 trong 3 cách hiểu cho kết quả khác: Mức tot; 1 cách hiểu nữa: Không quy định',
    );
    expect(sentencesFor(apart, { n: 90, a: false })).toBe('1 trong 3 cách hiểu cho kết quả khác: Mức kha');
    expect(sentencesFor(apart, { n: 70 })).toBe(
      '1 trong 3 cách hiểu cho kết quả khác: Mức tot; 1 cách hiểu nữa: còn có thể Mức tot; Không quy định',
    );
    expect(
      groupsOf(apart, rate(apart, { role: 'mot', n: 70, a: false })).map(({ readings }) => readings.length),
    ).toEqual([1, 1, 1]);
  });

  test('in its shortest form counts the possible levels', () => {
    expect(shortestSentence(three, ['tot'])).toBe('Mức tot');
    expect(shortestSentence(three, ['tot', 'gap'])).toBe('Còn 2 khả năng');
    expect(shortestSentence(three, ['tot', 'kha'])).toBe('Chưa loại trừ mức nào');
  });
});

describe('a level that gives way', () => {
  const ruleset = rules(
    { doc: { tot: group('all', [yes('a'), yes('b')]), kha: yes('b'), kem: yes('c') } },
    { precedence: ['kem', 'kha', 'tot'] },
  );
  const way = (level: string, facts: object) =>
    overriddenBy(ruleset, rate(ruleset, { role: 'mot', ...facts }).readings['doc']!, level);

  test('may be met, but only together with levels that precede it', () => {
    expect(way('tot', { c: false })).toEqual(['kha']);
    expect(way('tot', {})).toEqual(['kha', 'kem']);
  });

  test('is never one that can be the outcome, that is settled, or that the rules lack', () => {
    expect(way('kha', {})).toEqual([]);
    expect(way('tot', { a: true, b: true, c: false })).toEqual([]);
    expect(way('tot', { a: false })).toEqual([]);
    expect(way('la', {})).toEqual([]);
  });
});

describe('what decides a result', () => {
  const failing = (ruleset: RuleSet): RuleSet => ({
    ...ruleset,
    levels: ruleset.levels.map((level) => (level.id === 'kem' ? { ...level, failing: true as const } : level)),
  });
  const ruleset = failing(
    rules(
      {
        doc: {
          tot: group('all', [from(90), share(['notDone'], { atMost: 0 })]),
          kha: group('all', [from(70), yes('k')]),
          vua: from(50),
          kem: group('any', [yes('a'), yes('b'), number('m', { below: 10 })]),
        },
      },
      { precedence: ['kem', 'tot', 'kha', 'vua'], duties: ['dieu-2', 'dieu-3'] },
    ),
  );
  const good = { n: 95, k: true, a: false, b: false, m: 50, answers: { 'dieu-2': 'assured', 'dieu-3': 'assured' } };
  const linesFor = (facts: object, most?: number) =>
    decidersOf(
      ruleset,
      ruleset.readings[0]!,
      rate(ruleset, { role: 'mot', ...good, ...facts }).readings['doc']!,
      most,
    ).map(({ title, isAgainst, because }) => [plainWords(title).replaceAll('\u00a0', ' '), isAgainst, because.length]);

  test('is empty while several levels are possible', () => {
    expect(linesFor({ n: null })).toEqual([]);
  });

  test('starts with what rules out the next better level, then what supports the result', () => {
    expect(linesFor({ n: 80, k: false })).toEqual([
      ['Không thuộc trường hợp: Việc k', true, 0],
      ['Số n: 80%', false, 2],
      ['Số m: 50%', false, 1],
    ]);
    expect(linesFor({ n: 80 })[0]).toEqual(['Số n: 80%', true, 2]);
    expect(linesFor({ answers: { 'dieu-2': 'notDone', 'dieu-3': 'assured' } })[0]).toEqual([
      '1/2 việc chưa làm',
      true,
      1,
    ]);
  });

  test('is limited to what is required; conditions of a failing level are in the first part', () => {
    expect(linesFor({ n: 80 }, 1)).toHaveLength(1);
    expect(linesFor({}, 4)).toHaveLength(4);
    expect(linesFor({}, 2).map(([title]) => title)).toEqual(['Số n: 95%', 'Không việc nào chưa làm']);
  });

  test('lists what leads to a failing level, each as a negative point', () => {
    expect(linesFor({ a: true, m: 5 })).toEqual([
      ['Việc a', true, 1],
      ['Số m: 5%', true, 1],
    ]);
  });
});
