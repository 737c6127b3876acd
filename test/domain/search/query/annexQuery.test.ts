import { describe, expect, it } from 'vitest';
import { parseRegulation } from '../../../../src/domain/regulation/parse/parse.ts';
import { readQuery } from '../../../../src/domain/search/query/query.ts';
import { provisionIndexOf } from '../../../../src/domain/search/text/provisionIndex.ts';
import { searchTextOf } from '../../../../src/domain/search/text/searchTextOf.ts';
import { META } from '../official.ts';

const SOURCE = `QUY ĐỊNH
Về cây
Chương I
CHUNG
Mục 1
CÂY
Tiểu mục 1
CÂY SAO
Điều 1. Một
Trồng cây theo Phụ lục I.
Tiểu mục 2
CÂY DẦU
Điều 2. Hai
1. Gồm:
a) Một:
(i) thứ nhất;
(ii) thứ hai.
b) Hai.
2. Khác.

PHỤ LỤC I
DANH MỤC
(Kèm theo Quyết định số 1/QĐ-UBND)
I. CÂY TRỒNG
1. Sao.
II. CÂY CẤM
1. Độc.

PHỤ LỤC II
MỨC CHI
(Kèm theo Quyết định số 1/QĐ-UBND)
1. Một trăm đồng.

Mẫu số 01
ĐƠN TRỒNG CÂY
1. Họ tên.
`;

const index = (source: string) => {
  const { text } = parseRegulation(source, 'x.txt');
  if (text === null) throw new Error('not read');
  return provisionIndexOf(searchTextOf({ slug: 'x', meta: META, text }, []));
};
const whole = index(SOURCE);
const answers = (typed: string, provisionIndex = whole) =>
  readQuery(typed, provisionIndex).citations.map((answer) => (answer.kind === 'found' ? answer.id : answer.sentence));

describe('a query for a unit outside the common levels', () => {
  it.each<readonly [typed: string, ...ids: string[]]>([
    ['phụ lục I', 'phu-luc-1'],
    ['phu luc 1', 'phu-luc-1'],
    ['Phụ lục số 2', 'phu-luc-2'],
    ['PHỤ LỤC II', 'phu-luc-2'],
    ['phụ lục', 'phu-luc-1', 'phu-luc-2'],
    ['mẫu số 01', 'mau-1'],
    ['mau 1', 'mau-1'],
    ['mục II phụ lục I', 'phu-luc-1.muc-ii'],
    ['khoản 1 mục II phụ lục I', 'phu-luc-1.muc-ii.khoan-1'],
    ['phụ lục II khoản 1', 'phu-luc-2.khoan-1'],
    ['tiểu mục 1', 'chuong-1.muc-1.tieu-muc-1'],
    ['tieu muc 2', 'chuong-1.muc-1.tieu-muc-2'],
    ['tiết ii điểm a khoản 1 điều 2', 'dieu-2.khoan-1.diem-a.tiet-ii'],
    ['tiết i điểm a khoản 1 Điều 2', 'dieu-2.khoan-1.diem-a.tiet-i'],
    ['mục 1', 'chuong-1.muc-1'],
  ])('%s', (typed, ...ids) => {
    expect(answers(typed)).toEqual(ids);
  });

  it.each([
    ['phụ lục III', 'Quy định có 2 phụ lục, từ Phụ lục I đến Phụ lục II.'],
    ['mẫu số 9', 'Quy định chỉ có Mẫu số 01.'],
    ['khoản 9 phụ lục I', 'Phụ lục I không có khoản, điểm hoặc mục được gõ.'],
    ['tiết v điểm a khoản 1 điều 2', 'Điểm a khoản 1 Điều 2 không có tiết v.'],
  ])('%s: says what there is', (typed, sentence) => {
    expect(answers(typed)).toEqual([sentence]);
  });

  it.each(['tiết kiệm', 'mẫu đơn', 'phụ lục kèm theo', 'màu 1'])('“%s” is words', (typed) => {
    expect(readQuery(typed, whole)).toEqual({ citations: [], words: typed });
  });

  it('a text without appendices or forms says so', () => {
    const none = index('QUY ĐỊNH\nVề cây\nĐiều 1. Trồng cây.\n');
    expect(answers('phụ lục 1', none)).toEqual(['Quy định không có phụ lục.']);
    expect(answers('mẫu 1', none)).toEqual(['Quy định không có mẫu.']);
  });
});
