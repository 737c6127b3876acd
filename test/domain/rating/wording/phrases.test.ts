import { describe, expect, test } from 'vitest';
import {
  amountPhrase,
  bestFirst,
  boundsPhrase,
  briefSentence,
  conditionPhrase,
  gapText,
  outcomeName,
  outcomeShort,
  possibleSentence,
  sharePhrase,
  valuePhrase,
} from '../../../../src/domain/rating/wording/phrases.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import { reasonOf } from '../../../../src/domain/rating/wording/reasons.ts';
import { plainWords } from '../../../../src/domain/rating/wording/sentence.ts';
import type { ConditionResult, LeafResult } from '../../../../src/domain/rating/result.ts';
import type { Bounds } from '../../../../src/domain/rating/condition.ts';
import type { Facts } from '../../../../src/domain/rating/ruleset.ts';
import { answersOf, caseOf, official } from '../official.ts';

/** Replaces the non-breaking spaces before `%`. */
function plain(words: string): string {
  return words.replaceAll('\u00a0', ' ');
}

/** A leaf of the explanation of a case, by the id of its condition. */
function leafOf(id: string, given: Partial<Facts>, reading = 'verbatim'): LeafResult {
  const search = (condition: ConditionResult): LeafResult[] =>
    'parts' in condition ? condition.parts.flatMap(search) : condition.id === id ? [condition] : [];
  const found = (rate(official, caseOf(given)).readings[reading]?.levels ?? []).flatMap(({ condition }) =>
    search(condition),
  )[0];
  if (found === undefined) throw new Error(`no condition ${id}`);
  return found;
}

function readingOf(id: string) {
  return official.readings.find((reading) => reading.id === id)!;
}

test('amountPhrase formats amounts with units', () => {
  expect(amountPhrase(87.5, 'percent')).toBe('87,5%');
  expect(amountPhrase(12, 'điểm')).toBe('12\u00a0điểm');
  expect(amountPhrase(3, '')).toBe('3');
});

test.each<[Bounds, string]>([
  [{ from: 90 }, 'từ 90% trở lên'],
  [{ from: 80, below: 90 }, 'từ 80% đến dưới 90%'],
  [{ from: 90, below: 80 }, 'từ 90% đến dưới 80%'],
  [{ from: 60, atMost: 80 }, 'từ 60% đến 80%'],
  [{ from: 60, atMost: 60 }, 'đúng 60%'],
  [{ above: 50 }, 'trên 50%'],
  [{ above: 50, below: 60 }, 'trên 50% đến dưới 60%'],
  [{ above: 50, atMost: 60 }, 'trên 50% đến 60%'],
  [{ below: 50 }, 'dưới 50%'],
  [{ atMost: 20 }, 'không quá 20%'],
  [{ from: 33.3 }, 'từ 33,3% trở lên'],
])('boundsPhrase describes %j', (bounds, words) => {
  expect(plain(boundsPhrase(bounds, 'percent'))).toBe(words);
});

test.each([
  [8, 40, '20%'],
  [21, 42, '50%'],
  [8, 42, 'khoảng 19,05%'],
  [1, 3, 'khoảng 33,33%'],
  [1, 8, '12,5%'],
  [0, 42, '0%'],
  [42, 42, '100%'],
])('sharePhrase describes %i of %i', (part, whole, words) => {
  expect(plain(sharePhrase(part, whole))).toBe(words);
});

test.each([
  ['k1-noi-dung', 'Không nội dung trách nhiệm nào chưa bảo đảm hoặc chưa hoàn thành'],
  ['k3-hoan-thanh', 'Không nội dung trách nhiệm nào chưa hoàn thành'],
  ['k3-tieu-chi', 'Không quá 20% tiêu chí chưa bảo đảm hoặc chưa hoàn thành'],
  ['k4-b-tieu-chi', 'Trên 50% tiêu chí chưa bảo đảm hoặc chưa hoàn thành'],
  ['k1-chi-so', 'Chỉ số cải cách hành chính từ 90% trở lên'],
  ['k2-chi-so', 'Chỉ số cải cách hành chính từ 90% đến dưới 80%'],
  ['k4-c', 'Tỷ lệ hoàn thành các chỉ tiêu, nhiệm vụ về cải cách hành chính dưới 50%'],
  ['k4-dd', 'Có hành vi vi phạm trong thực thi nhiệm vụ về cải cách hành chính bị xử lý kỷ luật'],
])('conditionPhrase describes %s', (id, words) => {
  expect(plain(conditionPhrase(official, leafOf(id, {})))).toBe(words);
});

test('conditionPhrase describes a condition for a no', () => {
  const leaf = { id: 'x', clause: 'dieu-12', kind: 'yesNo' as const, fact: 'flags.discipline', is: false };
  expect(conditionPhrase(official, leaf)).toBe(
    'Không thuộc trường hợp: Có hành vi vi phạm trong thực thi nhiệm vụ về cải cách hành chính bị xử lý kỷ luật',
  );
});

const late = (count: number) => ({ answers: answersOf('truong-phong', [count, 'deficient']) });
const none = { answers: answersOf('truong-phong', [42, 'notApplicable']) };
const office = { role: 'chanh-van-phong', answers: answersOf('chanh-van-phong') };
const DISCIPLINE = 'Có hành vi vi phạm trong thực thi nhiệm vụ về cải cách hành chính bị xử lý kỷ luật';

describe('values and reasons', () => {
  test.each<[id: string, given: Partial<Facts>, value: string, reason: string, reading?: string]>([
    [
      'k1-chi-so',
      { parIndex: 92 },
      '92%',
      'Chỉ số cải cách hành chính 92% thuộc mức từ 90% trở lên của khoản 1 Điều 12',
    ],
    ['k1-chi-so', { parIndex: 78.5 }, '78,5%', 'Chỉ số cải cách hành chính 78,5% thấp hơn mức 90% của khoản 1 Điều 12'],
    ['k3-chi-so', { parIndex: 80 }, '80%', 'Chỉ số cải cách hành chính 80% không dưới mức 80% của khoản 3 Điều 12'],
    [
      'k2-chi-so',
      { parIndex: 85 },
      '85%',
      'Không số nào thuộc mức từ 90% đến dưới 80% của khoản 2 Điều 12 (Chỉ số cải cách hành chính: 85%)',
    ],
    [
      'k1-chi-so',
      { parIndex: null },
      'chưa rõ',
      'Chỉ số cải cách hành chính chưa rõ; khoản 1 Điều 12 xét mức từ 90% trở lên',
    ],
    [
      'k3-tieu-chi',
      late(8),
      '8/42 (khoảng 19,05%)',
      '8/42 (khoảng 19,05%) tiêu chí chưa bảo đảm hoặc chưa hoàn thành, thuộc mức không quá 20% của khoản 3 Điều 12',
    ],
    [
      'k3-tieu-chi',
      late(9),
      '9/42 (khoảng 21,43%)',
      '9/42 (khoảng 21,43%) tiêu chí chưa bảo đảm hoặc chưa hoàn thành, vượt mức 20% của khoản 3 Điều 12',
    ],
    [
      'k4-b-tieu-chi',
      late(21),
      '21/42 (50%)',
      '21/42 (50%) tiêu chí chưa bảo đảm hoặc chưa hoàn thành, không trên mức 50% của điểm b khoản 4 Điều 12',
    ],
    [
      'k3-tieu-chi',
      { answers: {} },
      '0–42/42',
      'Số tiêu chí chưa bảo đảm hoặc chưa hoàn thành chưa rõ; khoản 3 Điều 12 xét mức không quá 20%',
    ],
    [
      'k1-noi-dung',
      late(1),
      '1/42',
      '1/42 nội dung trách nhiệm chưa bảo đảm hoặc chưa hoàn thành; khoản 1 Điều 12 không cho phép nội dung trách nhiệm nào như vậy',
    ],
    [
      'k1-noi-dung',
      {},
      '0/42',
      'Không nội dung trách nhiệm nào chưa bảo đảm hoặc chưa hoàn thành, đúng yêu cầu của khoản 1 Điều 12',
    ],
    [
      'k1-noi-dung',
      { answers: {} },
      '0–42/42',
      'Còn 42 nội dung trách nhiệm chưa trả lời; khoản 1 Điều 12 yêu cầu không nội dung trách nhiệm nào chưa bảo đảm hoặc chưa hoàn thành',
    ],
    [
      'k1-noi-dung',
      { answers: { 'dieu-5.khoan-1': 'notDone' } },
      '1–42/42',
      'Ít nhất 1/42 nội dung trách nhiệm chưa bảo đảm hoặc chưa hoàn thành; khoản 1 Điều 12 không cho phép nội dung trách nhiệm nào như vậy',
    ],
    [
      'k2-chi-so',
      { parIndex: null },
      'chưa rõ',
      'Không số nào thuộc mức từ 90% đến dưới 80% của khoản 2 Điều 12 (Chỉ số cải cách hành chính: chưa rõ)',
    ],
    [
      'k3-tieu-chi',
      none,
      'không có nội dung trách nhiệm nào',
      'Không có nội dung trách nhiệm nào áp dụng nên không xét được khoản 3 Điều 12',
    ],
    ['k4-dd', { flags: { discipline: true } }, 'có', `${DISCIPLINE} (điểm đ khoản 4 Điều 12)`],
    [
      'k4-dd',
      { flags: { discipline: false } },
      'không',
      `Không thuộc trường hợp: ${DISCIPLINE} (điểm đ khoản 4 Điều 12)`,
    ],
    ['k4-dd', { flags: {} }, 'chưa rõ', `${DISCIPLINE}: chưa trả lời (điểm đ khoản 4 Điều 12)`],
    [
      'k1-linh-vuc',
      { ...office, fieldIndexes: { 'thu-tuc-hanh-chinh': 75, 'hien-dai-hoa': 65 } },
      '65%',
      'Chỉ số cải cách hành chính lĩnh vực tham mưu (Hiện đại hóa hành chính) 65% thấp hơn mức 70% của khoản 1 Điều 12',
    ],
    [
      'k1-linh-vuc',
      { ...office, fieldIndexes: { 'hien-dai-hoa': 75 } },
      'không quá 75%',
      'Chỉ số cải cách hành chính lĩnh vực tham mưu chưa rõ; khoản 1 Điều 12 xét mức từ 70% trở lên',
    ],
    [
      'k1-linh-vuc',
      { ...office, fieldIndexes: { 'hien-dai-hoa': 65 } },
      'không quá 65%',
      'Chỉ số cải cách hành chính lĩnh vực tham mưu (Hiện đại hóa hành chính) 65% thấp hơn mức 70% của khoản 1 Điều 12',
    ],
    // Bounds that differ from the clause are those of the reading.
    [
      'k3-chi-so',
      { parIndex: 95 },
      '95%',
      'Chỉ số cải cách hành chính 95% đạt yêu cầu từ 60% trở lên (khoản 3 Điều 12, cách hiểu “Bậc thang”)',
      'ladder',
    ],
    [
      'k2-chi-so',
      { parIndex: 85 },
      '85%',
      'Chỉ số cải cách hành chính 85% đạt yêu cầu từ 80% trở lên (khoản 2 Điều 12, cách hiểu “Bậc thang”)',
      'ladder',
    ],
    [
      'k2-chi-so',
      { parIndex: 85 },
      '85%',
      'Chỉ số cải cách hành chính 85% đạt yêu cầu từ 80% đến dưới 90% (khoản 2 Điều 12, cách hiểu “Hiệu đính khoản 2”)',
      'corrected',
    ],
    [
      'k2-chi-so',
      { parIndex: null },
      'chưa rõ',
      'Chỉ số cải cách hành chính chưa rõ; khoản 2 Điều 12 (cách hiểu “Bậc thang”) xét mức từ 80% trở lên',
      'ladder',
    ],
    [
      'k3-chi-so',
      { parIndex: 50 },
      '50%',
      'Chỉ số cải cách hành chính 50% thấp hơn mức 60% của khoản 3 Điều 12',
      'ladder',
    ],
    [
      'k1-chi-so',
      { parIndex: 95 },
      '95%',
      'Chỉ số cải cách hành chính 95% thuộc mức từ 90% trở lên của khoản 1 Điều 12',
      'ladder',
    ],
  ])('of %s for %j', (id, given, value, reason, reading = 'verbatim') => {
    const leaf = leafOf(id, given, reading);
    expect(plain(valuePhrase(official, leaf))).toBe(value);
    expect(plain(plainWords(reasonOf(official, readingOf(reading), leaf)))).toBe(reason);
  });
});

test('outcomes have names, short names and an order', () => {
  expect(outcomeName(official, 'tot')).toBe('Hoàn thành tốt nhiệm vụ');
  expect(outcomeName(official, 'gap')).toBe('Điều 12 không quy định');
  expect(outcomeName(official, 'undefined')).toBe('Không xác định được');
  expect(outcomeShort(official, 'xuat-sac')).toBe('Xuất sắc');
  expect(outcomeShort(official, 'gap')).toBe('Không quy định');
  expect(outcomeShort(official, 'undefined')).toBe('Không xác định');
  expect(bestFirst(official, ['gap', 'khong-hoan-thanh', 'undefined', 'tot', 'xuat-sac'])).toEqual([
    'xuat-sac',
    'tot',
    'khong-hoan-thanh',
    'gap',
    'undefined',
  ]);
  expect(possibleSentence(official, ['tot'])).toBe('Hoàn thành tốt nhiệm vụ');
  expect(possibleSentence(official, ['gap', 'tot', 'xuat-sac'])).toBe(
    'Còn có thể: Hoàn thành xuất sắc nhiệm vụ; Hoàn thành tốt nhiệm vụ; Điều 12 không quy định',
  );
  expect(briefSentence(official, ['tot'])).toBe('Hoàn thành tốt nhiệm vụ');
  expect(briefSentence(official, ['gap', 'hoan-thanh', 'tot'])).toBe('Còn có thể: Tốt, Hoàn thành, Không quy định');
  expect(briefSentence(official, ['gap', 'hoan-thanh', 'khong-hoan-thanh', 'tot', 'xuat-sac'])).toBe(
    'Chưa loại trừ mức nào',
  );
});

test('gapText depends on the group of the head if the rules say so', () => {
  const sentencesFor = (id: string) =>
    gapText(
      official,
      official.roles.find((role) => role.id === id)!,
    );
  expect(sentencesFor('truong-phong')).toContain('người có thẩm quyền theo Điều 14 quyết định');
  expect(sentencesFor('chu-tich-ubnd-xa')).toBe(official.gap.text);
  expect(sentencesFor('thu-truong-don-vi-su-nghiep')).toBe(
    'Điều 12 không quy định trường hợp này; Điều 14 cũng không nói ai đánh giá người đứng đầu đơn vị sự nghiệp.',
  );
});
