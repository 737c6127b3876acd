import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelOfSlug } from '../../../../src/domain/regulation/tree/ids.ts';
import { fold } from '../../../../src/domain/fold.ts';
import { provisionIndexOf } from '../../../../src/domain/search/text/provisionIndex.ts';
import { readQuery, type Query, wordsBeside } from '../../../../src/domain/search/query/query.ts';
import { officialSearchText, textWith } from '../official.ts';

const official = provisionIndexOf(officialSearchText());
const found = ({ citations }: Query) => citations.flatMap((answer) => (answer.kind === 'found' ? [answer.id] : []));
const missing = ({ citations }: Query) => citations.flatMap((answer) => (answer.kind === 'missing' ? [answer] : []));

describe('a location in a query', () => {
  it.each<readonly [typed: string, ...ids: string[]]>([
    ['d12k4dd', 'dieu-12.khoan-4.diem-dd'],
    ['đ12k4đ', 'dieu-12.khoan-4.diem-dd'],
    ['D12K4DD', 'dieu-12.khoan-4.diem-dd'],
    ['d12 k4 dd', 'dieu-12.khoan-4.diem-dd'],
    ['đ 12 k 4 đ', 'dieu-12.khoan-4.diem-dd'],
    ['đ12k4đđ', 'dieu-12.khoan-4.diem-dd'],
    ['d12k4da', 'dieu-12.khoan-4.diem-a'],
    ['d.12', 'dieu-12'],
    ['12k4', 'dieu-12.khoan-4'],
    ['điều 12 khoản 4 điểm đ', 'dieu-12.khoan-4.diem-dd'],
    ['Điểm đ, khoản 4, Điều 12', 'dieu-12.khoan-4.diem-dd'],
    ['điểm đ khoản 4 điều 12', 'dieu-12.khoan-4.diem-dd'],
    ['điểm d khoản 4 điều 12', 'dieu-12.khoan-4.diem-d'],
    ['đ12k4d', 'dieu-12.khoan-4.diem-d'],
    ['dieu12khoan4diemdd', 'dieu-12.khoan-4.diem-dd'],
    ['điều 12.4.đ', 'dieu-12.khoan-4.diem-dd'],
    ['12.4.đ', 'dieu-12.khoan-4.diem-dd'],
    ['12/4', 'dieu-12.khoan-4'],
    ['12', 'dieu-12'],
    ['khoan 2 dieu 12', 'dieu-12.khoan-2'],
    ['dieu 12 khoan 2', 'dieu-12.khoan-2'],
    ['d12k2', 'dieu-12.khoan-2'],
    ['KHOẢN 2 ĐIỀU 12', 'dieu-12.khoan-2'],
    ['khoản 2 của Điều 12 Quy định này', 'dieu-12.khoan-2'],
    ['khoản thứ 2 điều số 12', 'dieu-12.khoan-2'],
    ['khỏan 2 đìều 12'.replace('đìều', 'điều'), 'dieu-12.khoan-2'],
    ['Điều 15', 'dieu-15'],
    ['Dieu 015', 'dieu-15'],
    ['điều12', 'dieu-12'],
    ['d12k4a', 'dieu-12.khoan-4.diem-a'],
    ['khoản 4a điều 12', 'dieu-12.khoan-4.diem-a'],
    ['điều 12 điểm đ', 'dieu-12.khoan-4.diem-dd'],
    ['chương 2', 'chuong-2'],
    ['chuong ii', 'chuong-2'],
    ['CHƯƠNG IV', 'chuong-4'],
    ['chươngIII', 'chuong-3'],
    ['c2', 'chuong-2'],
    ['ch3', 'chuong-3'],
    ['quyết định điều 2', 'quyet-dinh.dieu-2'],
    ['điều 2 của Quyết định', 'quyet-dinh.dieu-2'],
    ['qd d2', 'quyet-dinh.dieu-2'],
    ['qđđ2', 'quyet-dinh.dieu-2'],
    ['điều 2 quy định', 'dieu-2'],
  ])('%s is resolved', (typed, ...ids) => {
    for (const form of ['NFC', 'NFD'])
      expect(readQuery(typed.normalize(form), official)).toMatchObject({
        citations: ids.map((id) => ({ kind: 'found', id })),
      });
  });

  it('that exists in two instruments is found in both, the regulation first', () => {
    expect(found(readQuery('Điều 2', official))).toEqual(['dieu-2', 'quyet-dinh.dieu-2']);
  });

  it('with d and no diacritics may mean d or đ', () => {
    expect(found(readQuery('d12k4d', official))).toEqual(['dieu-12.khoan-4.diem-d', 'dieu-12.khoan-4.diem-dd']);
    expect(found(readQuery('diem d khoan 4 dieu 12', official))).toEqual([
      'dieu-12.khoan-4.diem-d',
      'dieu-12.khoan-4.diem-dd',
    ]);
  });

  it('in a list is found once each', () => {
    expect(found(readQuery('khoản 1, khoản 2 Điều 12', official))).toEqual(['dieu-12.khoan-1', 'dieu-12.khoan-2']);
    expect(found(readQuery('các điểm a và b khoản 4 điều 12', official))).toEqual([
      'dieu-12.khoan-4.diem-a',
      'dieu-12.khoan-4.diem-b',
    ]);
    expect(found(readQuery('các Điều 4, 5, 6', official))).toEqual(['dieu-4', 'dieu-5', 'dieu-6']);
    expect(found(readQuery('điều 12 khoản 1, điều 12 khoản 1', official))).toEqual(['dieu-12.khoan-1']);
    expect(found(readQuery('khoản 2 điều 4 khoản 1 điều 5', official))).toEqual(['dieu-4.khoan-2', 'dieu-5.khoan-1']);
  });

  it('leaves the other words', () => {
    expect(readQuery('điều 12 tham nhũng', official)).toMatchObject({
      citations: [{ id: 'dieu-12' }],
      words: 'tham nhũng',
    });
    expect(readQuery('Kỷ luật theo điểm đ khoản 4 Điều 12', official)).toMatchObject({
      citations: [{ id: 'dieu-12.khoan-4.diem-dd' }],
      words: 'kỷ luật',
    });
    expect(readQuery('Điều 12', official).words).toBe('');
  });

  it('that is a bare number is also searched for', () => {
    expect(readQuery('12', official).words).toBe('12');
    expect(readQuery('61', official)).toEqual({ citations: [], words: '61' });
    expect(readQuery('12/7', official)).toEqual({ citations: [], words: '12/7' });
  });

  it('without an article refers to the current one', () => {
    expect(found(readQuery('khoản 4', official, 'dieu-12'))).toEqual(['dieu-12.khoan-4']);
    expect(found(readQuery('k4đ', official, 'dieu-12'))).toEqual(['dieu-12.khoan-4.diem-dd']);
    expect(found(readQuery('điểm a', official, 'dieu-12'))).toEqual(['dieu-12.khoan-4.diem-a']);
    expect(missing(readQuery('khoản 4', official, 'dieu-13'))).toHaveLength(1);
    expect(missing(readQuery('khoản 4', official, 'dieu-99'))).toHaveLength(1);
  });
});

describe('words that only look like a location', () => {
  it.each([
    'mức độ 4',
    'mức 4',
    'điều hành',
    'điều',
    'khoản',
    'một cửa',
    'chương trình 2',
    '61/2018/NĐ-CP',
    'Quyết định số 45/2016/QĐ-TTg',
    'quyết định 1345/QĐ-UBND',
    'dân chủ',
    '90%',
    'phân 2 nhóm',
    'k',
    'd',
    '25/01/2021',
    '99999999999',
    '…',
    '   ',
  ])('are searched for: %s', (typed) => {
    expect(readQuery(typed, official)).toEqual({ citations: [], words: typed.trim() });
  });
});

describe('a missing location', () => {
  it.each<readonly [typed: string, sentence: string, near: readonly string[]]>([
    ['điều 99', 'Quy định có 17 Điều, từ Điều 1 đến Điều 17.', ['dieu-17', 'dieu-16']],
    ['điều 0', 'Quy định có 17 Điều, từ Điều 1 đến Điều 17.', ['dieu-1', 'dieu-2']],
    [
      'khoản 9 điều 12',
      'Điều 12 có 4 khoản, từ khoản 1 đến khoản 4.',
      ['dieu-12', 'dieu-12.khoan-4', 'dieu-12.khoan-3'],
    ],
    [
      'điểm g khoản 4 điều 12',
      'Khoản 4 Điều 12 có 6 điểm: a, b, c, d, đ, e.',
      ['dieu-12.khoan-4', 'dieu-12.khoan-4.diem-e', 'dieu-12.khoan-4.diem-dd'],
    ],
    [
      'điểm f khoản 4 điều 12',
      'Khoản 4 Điều 12 có 6 điểm: a, b, c, d, đ, e.',
      ['dieu-12.khoan-4', 'dieu-12.khoan-4.diem-a', 'dieu-12.khoan-4.diem-b'],
    ],
    ['điểm a khoản 1 điều 12', 'Khoản 1 Điều 12 không chia điểm.', ['dieu-12.khoan-1']],
    ['khoản 1 điều 13', 'Điều 13 không chia khoản, điểm.', ['dieu-13']],
    [
      'điểm a điều 4',
      'Điều 4 có điểm a ở 6 khoản. Gõ thêm số khoản, ví dụ: điểm a khoản 1 Điều 4.',
      ['dieu-4.khoan-1.diem-a', 'dieu-4.khoan-2.diem-a', 'dieu-4.khoan-3.diem-a', 'dieu-4.khoan-4.diem-a'],
    ],
    ['điểm x điều 4', 'Điều 4 không có điểm x. Điều 4 có 6 khoản, từ khoản 1 đến khoản 6.', ['dieu-4']],
    ['điều 12 quyết định', 'Quyết định có 3 Điều, từ Điều 1 đến Điều 3.', ['quyet-dinh.dieu-3', 'quyet-dinh.dieu-2']],
    ['khoản 1 điều 2 quyết định', 'Điều 2 của Quyết định không chia khoản, điểm.', ['quyet-dinh.dieu-2']],
    ['chương 9', 'Quy định có 4 Chương, từ Chương I đến Chương IV.', ['chuong-4', 'chuong-3']],
    ['mục 1', 'Quy định không chia Mục.', []],
    ['phần thứ nhất', 'Quy định không chia Phần.', []],
    [
      'khoản 4',
      'Khoản 4 có ở nhiều Điều. Gõ thêm số Điều, ví dụ: khoản 4 Điều 4.',
      ['dieu-4.khoan-4', 'dieu-5.khoan-4', 'dieu-8.khoan-4', 'dieu-10.khoan-4'],
    ],
    ['khoản 70', 'Không Điều nào có khoản 70.', []],
  ])('is reported with nearby ones: %s', (typed, sentence, near) => {
    expect(readQuery(typed, official)).toEqual({ citations: [{ kind: 'missing', sentence, near }], words: typed });
  });

  it('is not reported if another one exists', () => {
    expect(found(readQuery('khoản 1 điều 12, khoản 9 điều 12', official))).toEqual(['dieu-12.khoan-1']);
    expect(missing(readQuery('khoản 1 điều 12, khoản 9 điều 12', official))).toEqual([]);
  });
});

describe('another text', () => {
  const law = textWith([
    ['phan-1', 'Phần thứ nhất'],
    ['phan-1.chuong-1', 'Chương I Phần thứ nhất'],
    ['phan-1.chuong-1.muc-1', 'Mục 1 Chương I Phần thứ nhất'],
    'dieu-1',
    'dieu-1.khoan-1',
    'dieu-1.khoan-1a',
    'dieu-1.khoan-1.diem-a',
    'dieu-1.khoan-1.diem-a1',
    ['phan-2', 'Phần thứ hai'],
    ['phan-2.chuong-1', 'Chương I Phần thứ hai'],
    'dieu-2',
    'dieu-2.diem-a',
    'dieu-2.diem-dd',
    'dieu-2a',
    'dieu-2a.khoan-1',
  ]);

  it.each<readonly [typed: string, ...ids: string[]]>([
    ['điều 2a', 'dieu-2a'],
    ['d2a', 'dieu-2a'],
    ['d2ak1', 'dieu-2a.khoan-1'],
    ['khoản 1 điều 2a', 'dieu-2a.khoan-1'],
    ['khoản 1a điều 1', 'dieu-1.khoan-1a'],
    ['d1k1a1', 'dieu-1.khoan-1.diem-a1'],
    ['điểm a1 khoản 1 điều 1', 'dieu-1.khoan-1.diem-a1'],
    ['điểm đ điều 2', 'dieu-2.diem-dd'],
    ['d2dd', 'dieu-2.diem-dd'],
    ['phần thứ hai', 'phan-2'],
    ['phần 2', 'phan-2'],
    ['chương 1', 'phan-1.chuong-1', 'phan-2.chuong-1'],
    ['chương I phần 2', 'phan-2.chuong-1'],
    ['mục 1 chương i', 'phan-1.chuong-1.muc-1'],
    ['m1', 'phan-1.chuong-1.muc-1'],
    ['điều 2 quyết định', 'dieu-2'],
  ])('resolves %s', (typed, ...ids) => {
    expect(found(readQuery(typed, law))).toEqual(ids);
  });

  it('with one article is described as such', () => {
    expect(missing(readQuery('điều 5', textWith(['dieu-1', 'dieu-1.khoan-1'])))[0]?.sentence).toBe(
      'Luật chỉ có Điều 1.',
    );
    expect(missing(readQuery('điều 1 khoản 5', textWith(['dieu-1', 'dieu-1.khoan-1'])))[0]?.sentence).toBe(
      'Điều 1 chỉ có khoản 1.',
    );
  });
});

/** All usual spellings of a numbered unit. */
function spellings(id: string): readonly string[] {
  const ofDecision = id.startsWith('quyet-dinh.');
  const label = (level: string) => new RegExp(`${level}-([^.]+)`).exec(id)?.[1];
  const [article = '', clause, point] = [label('dieu'), label('khoan'), label('diem')];
  const letter = point === undefined ? undefined : labelOfSlug(point);
  const parts = [
    `Điều ${article}`,
    ...(clause === undefined ? [] : [`khoản ${clause}`]),
    ...(letter === undefined ? [] : [`điểm ${letter}`]),
  ];
  const short = `đ${article}${clause === undefined ? '' : `k${clause}`}${letter ?? ''}`;
  const dotted = `điều ${[article, clause, letter].filter((part) => part !== undefined).join('.')}`;
  const own = ofDecision ? [] : [short, short.toUpperCase(), dotted];
  const named = (words: string) =>
    ofDecision
      ? [`${words} của Quyết định`, `Quyết định ${words}`, `qđ ${words}`]
      : [words, `${words} Quy định này`, `${words} của quy định`];
  return [...own, ...[parts.toReversed().join(' '), parts.join(' '), parts.join(', '), parts.join('')].flatMap(named)];
}

describe('every provision of the official text', () => {
  const units = [...official.ids].filter((id) => /(?:^|\.)(?:dieu|khoan|diem)-[^.]+$/.test(id));

  it('is found first by each of its spellings, in NFC and NFD, lower and upper case', () => {
    expect(units).toHaveLength(111);
    for (const id of units) {
      for (const spelling of spellings(id)) {
        for (const typed of [spelling, spelling.normalize('NFD'), spelling.toUpperCase(), `  ${spelling} `]) {
          expect.soft(found(readQuery(typed, official))[0], typed).toBe(id);
        }
      }
    }
  });

  it('is found when typed without diacritics', () => {
    for (const id of units)
      for (const spelling of spellings(id))
        expect.soft(found(readQuery(fold(spelling), official)), fold(spelling)).toContain(id);
  });

  it('is found by its displayed name', () => {
    const named = units.flatMap((id) => {
      const [answer] = readQuery(spellings(id).at(0) ?? '', official).citations;
      return answer?.kind === 'found' ? [[id, answer.name] as const] : [];
    });
    expect(named.length).toBeGreaterThan(units.length / 2);
    for (const [id, name] of named) expect(found(readQuery(name, official))[0]).toBe(id);
  });
});

describe('any query', () => {
  const typing = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'điều',
          'khoản',
          'điểm',
          'đ',
          'k',
          'd',
          'dd',
          'chương',
          'ii',
          'quyết định',
          'qđ',
          'của',
          ',',
          '.',
          '/',
          ' ',
          '12',
          '4',
          '0',
          '99',
          'a',
          'f',
          'tham nhũng',
        ),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));

  it('is answered with existing locations, or sentences with existing nearby ones', () => {
    fc.assert(
      fc.property(typing, fc.constantFrom(null, 'dieu-12', 'dieu-98'), (typed, here) => {
        const { citations, words } = readQuery(typed, official, here);
        for (const answer of citations) {
          if (answer.kind === 'found') expect(official.ids.has(answer.id)).toBe(true);
          else {
            expect(answer.sentence).toMatch(/^\p{Lu}.*\.$/u);
            expect(answer.near.every((id) => official.ids.has(id))).toBe(true);
          }
        }
        expect(words).toBe(words.trim());
        if (citations.length === 0) expect(words).toBe(typed.trim());
      }),
      { numRuns: 500 },
    );
  });
});

describe('wordsBeside', () => {
  it.each([
    ['điều 12 tham nhũng', 'tham nhũng'],
    ['tham nhũng', 'tham nhũng'],
    ['d12k2', ''],
    ['điểm đ khoản 4 điều 12', ''],
    ['212', '212'],
    ['', ''],
  ])('maps “%s” to “%s”', (typed, words) => expect(wordsBeside(typed).trim()).toBe(words));
});
