import { expect, test } from 'vitest';
import { clauses, shown, findingsIn } from '../drafts.ts';

const one = (words: string) => clauses(words, 'Tưới cây hằng ngày.');

test.each([
  ['so-va-chu', 'Trong 05 (sáu) ngày làm việc.', '05 (sáu)'],
  ['so-va-chu', 'Phạt 1.500.000 đồng (một triệu đồng).', '1.500.000 đồng (một triệu đồng)'],
  ['so-va-chu', 'Thêm 2,5% (hai phẩy hai lăm).', '2,5% (hai phẩy hai lăm)'],
  ['so-va-chu', 'Thêm 2% (hai phẩy năm phần trăm).', '2% (hai phẩy năm phần trăm)'],
  ['so-va-chu', 'Thêm 0,5 (không phẩy không năm).', '0,5 (không phẩy không năm)'],
  ['khoang-nguoc', 'Đạt từ 90% đến dưới 80%.', 'từ 90% đến dưới 80%'],
  ['khoang-nguoc', 'Từ 50 điểm đến dưới 50 điểm.', 'Từ 50 điểm đến dưới 50 điểm'],
  ['khoang-nguoc', 'Từ 10 triệu đồng đến 5 triệu đồng.', 'Từ 10 triệu đồng đến 5 triệu đồng'],
])('%s: %s', (rule, words, found) => {
  expect(findingsIn(one(words))).toEqual([`${rule} dieu-1.khoan-1 ${found}`]);
});

test.each([
  'Trong 05 (năm) ngày; 21 (hai mươi mốt) người; 115 (một trăm mười lăm) cây; 1.000.000 đồng (một triệu đồng).',
  'Thêm 2,5% (hai phẩy năm phần trăm); 2,25% (hai phẩy hai lăm); 2,50% (hai phẩy năm mươi); 0,05 (không phẩy không năm).',
  'Quyết định số 05 (năm 2020); 30 ngày (kể cả ngày nghỉ); 2 (hai) năm; 24 (hai mươi tư) giờ; 105 (một trăm lẻ năm).',
  'Từ 7 giờ đến 5 giờ; từ năm 2020 đến năm 2015; từ 80% đến dưới 90%; từ 5 đến 5 ngày.',
])('finds nothing in “%s”', (words) => {
  expect(findingsIn(one(words))).toEqual([]);
});

const levels = (...ranges: readonly string[]) =>
  findingsIn(clauses(...ranges.map((range) => `Chỉ số trồng cây của xã trong năm đạt ${range}.`)));

test('levels that meet', () => {
  expect(levels('từ 90% trở lên', 'từ 80% đến dưới 90%', 'từ 50% đến dưới 80%', 'dưới 50%')).toEqual([]);
  expect(levels('trên 10 ngày', 'từ 6 ngày đến 10 ngày', 'không quá 5 ngày')).toEqual([]);
});

test('a gap, an overlap, one threshold in two levels, one range twice', () => {
  expect(levels('từ 90% trở lên', 'từ 70% đến dưới 80%', 'dưới 70%')).toEqual([
    'khoang-trong dieu-1.khoan-1 từ 90% trở lên',
  ]);
  expect(levels('từ 90% trở lên', 'từ 70% đến dưới 95%', 'dưới 70%')).toEqual([
    'khoang-chong dieu-1.khoan-1 từ 90% trở lên',
  ]);
  expect(levels('từ 90% trở lên', 'từ 70% đến 90%', 'dưới 70%')).toEqual([
    'khoang-chong dieu-1.khoan-1 từ 90% trở lên',
  ]);
  expect(levels('từ 90% trở lên', 'từ 70% đến dưới 90%', 'từ 70% đến dưới 90%', 'dưới 70%')).toContain(
    'cung-nguong dieu-1.khoan-3 từ 70% đến dưới 90%',
  );
});

test('a reversed range beside others is reported with the range that was probably meant', () => {
  const source = clauses(
    ...['từ 90% trở lên', 'từ 90% đến dưới 80%', 'dưới 80%'].map((range) => `Chỉ số trồng cây của xã đạt ${range}.`),
  );
  expect(shown(source)).toMatchObject([{ rule: 'khoang-nguoc', proposal: 'từ 80% đến dưới 90%' }]);
  expect(shown(source)[0]?.elsewhere.map(({ words }) => words)).toEqual(['từ 90% trở lên', 'dưới 80%']);
});

test('a share of things that nothing counts out', () => {
  expect(findingsIn(clauses('Không quá 20% tiêu chí chưa đạt.', 'Hết.'))).toEqual([
    'ty-le-khong-ro dieu-1.khoan-1 20% tiêu chí',
  ]);
  expect(findingsIn(clauses('Không quá 20% tiêu chí chưa đạt.', 'Xã có 10 tiêu chí.'))).toEqual([]);
  expect(findingsIn(clauses('Không quá 20% tiêu chí chưa đạt.', 'Tiêu chí là một khoản của Quy chế này.'))).toEqual([]);
});

test('totals of a table and of points', () => {
  const table = (total: string) => `Điều 1. Điểm\nSTT\tTên\tĐiểm\n1\tTràm\t30\n2\tĐước\t60\n\tTổng\t${total}\n`;
  expect(findingsIn(table('100'))).toEqual(['tong-sai dieu-1 100']);
  expect(findingsIn(table('90'))).toEqual([]);
  const points = (total: string) =>
    `Điều 1. Điểm\n1. Tổng số điểm là ${total} điểm, gồm:\na) Trồng cây, tối đa 30 điểm;\nb) Tưới cây, tối đa 60 điểm.\n2. Hết.`;
  expect(findingsIn(points('100'))).toEqual(['tong-sai dieu-1.khoan-1 Tổng số điểm là 100 điểm']);
  expect(findingsIn(points('90'))).toEqual([]);
});
