import { describe, expect, test } from 'vitest';
import { mapsOf, type RatingMap } from '../../../../src/domain/rating/analysis/map.ts';
import { acrossPhrase, mapTitle, pointPhrase, rangePhrases } from '../../../../src/domain/rating/wording/mapPhrases.ts';
import { official } from '../official.ts';
import { ruleset } from './smallWords.ts';

const [map] = mapsOf(official, 'ladder', 'truong-phong', 'deficient');
const plain = (words: string) => words.replaceAll('\u00a0', ' ');

test('acrossPhrase names the horizontal axis', () => {
  expect(acrossPhrase(official)).toBe('nội dung trách nhiệm chưa bảo đảm hoặc chưa hoàn thành');
});

test('rangePhrases describes every region for the table', () => {
  const phrases = map!.regions.map((region) => Object.values(rangePhrases(map!, region)).map(plain).join(' | '));
  expect(phrases.sort()).toEqual(
    [
      'không có | từ 90% trở lên',
      'không có | từ 80% đến dưới 90%',
      'không có | từ 60% đến dưới 80%',
      'có, không quá 20% | từ 60% trở lên',
      'không quá 20% | dưới 60%',
      'trên 20% đến 50% | bất kỳ',
      'trên 50% | từ 60% trở lên',
      'trên 50% | dưới 60%',
    ].sort(),
  );
});

test('mapTitle describes the whole map', () => {
  const title = plain(mapTitle(official, map!));
  expect(title).toContain(
    'Hoàn thành tốt nhiệm vụ: không có nội dung trách nhiệm chưa bảo đảm hoặc chưa hoàn thành, Chỉ số cải cách hành chính từ 80% đến dưới 90%.',
  );
  expect(title.match(/Điều 12 không quy định/g)).toHaveLength(3);
});

test('pointPhrase describes a point, a range, and a case without applicable duties', () => {
  const phrases = (x: Parameters<typeof pointPhrase>[2]['x'], low: number, high = low) =>
    plain(pointPhrase(official, map!, { x, y: { low, high } }));
  expect(phrases({ low: 100 / 12, high: 100 / 12 }, 78.5)).toBe(
    'khoảng 8,33% nội dung trách nhiệm chưa bảo đảm hoặc chưa hoàn thành, Chỉ số cải cách hành chính 78,5%',
  );
  expect(phrases({ low: 2.5, high: 100 }, 0, 100)).toBe(
    'từ 2,5 đến 100% nội dung trách nhiệm chưa bảo đảm hoặc chưa hoàn thành, Chỉ số cải cách hành chính chưa rõ',
  );
  expect(phrases({ low: 100 / 47, high: 20 }, 50)).toBe(
    'từ khoảng 2,13 đến 20% nội dung trách nhiệm chưa bảo đảm hoặc chưa hoàn thành, Chỉ số cải cách hành chính 50%',
  );
  expect(phrases(null, 50)).toBe('không có nội dung trách nhiệm nào áp dụng, Chỉ số cải cách hành chính 50%');
});

describe('a position on a map', () => {
  const fact = { id: 'chiSo', name: 'Chỉ số', unit: 'percent', min: 0, max: 100 };
  const phrases = (
    across: 'duties' | null,
    x: { low: number; high: number } | null,
    y: { low: number; high: number },
  ) => pointPhrase(ruleset, { fact, across } as RatingMap, { x, y }).replaceAll('\u00a0', ' ');

  test('is a single number on a scale', () => {
    expect(phrases(null, { low: 0, high: 100 }, { low: 50, high: 50 })).toBe('Chỉ số 50%');
    expect(phrases('duties', { low: 0, high: 0 }, { low: 50, high: 50 })).toBe(
      '0% việc chưa đạt hoặc chưa làm, Chỉ số 50%',
    );
    expect(phrases('duties', { low: 0, high: 0 }, { low: 100 / 3, high: 100 / 3 })).toBe(
      '0% việc chưa đạt hoặc chưa làm, Chỉ số khoảng 33,33%',
    );
  });
});

test.each([
  [4, 4, '4 trong 42 nội dung trách nhiệm chưa bảo đảm hoặc chưa hoàn thành'],
  [0, 3, 'từ 0 đến 3 trong 42 nội dung trách nhiệm chưa bảo đảm hoặc chưa hoàn thành'],
  [0, 0, 'không có nội dung trách nhiệm chưa bảo đảm hoặc chưa hoàn thành'],
])('pointPhrase counts duties if their number is known: %d to %d of 42', (low, high, words) => {
  const share = (part: number) => (100 * part) / 42;
  const point = { x: { low: share(low), high: share(high) }, y: { low: 78, high: 78 }, counted: { low, high, of: 42 } };
  expect(plain(pointPhrase(official, map!, point))).toBe(`${words}, Chỉ số cải cách hành chính 78%`);
});
