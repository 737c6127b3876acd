/** Numbers below khoản and điểm, footnotes of a text that nobody signed, and tables whose empty cells were cut off. */
import { expect, test } from 'vitest';
import { doubtsOf } from '../../../../src/domain/regulation/intake/doubts.ts';
import { parseRegulation } from '../../../../src/domain/regulation/parse/parse.ts';
import { walk } from '../../../../src/domain/regulation/tree/walk.ts';
import { parsed } from '../official.ts';

const idsOf = (source: string): string[] => [...walk(parsed(source).regulation)].map(({ node }) => node.id);

test('decimal numbers are điểm and tiết; letters below them are tiết, and never follow them', () => {
  const source = `QUY CHẾ
Về cây
Điều 1. Phạm vi
1. Gồm:
1.1. Một, gồm:
a) Hai;
b) Ba.
1.2. Bốn:
1.2.1. Năm:
a) Sáu;
b) Bảy.
1.2.2. Tám.
2. Khác:
a) Chín;
b) Mười.
`;
  expect(idsOf(source)).toEqual([
    'dieu-1',
    'dieu-1.khoan-1',
    'dieu-1.khoan-1.diem-1-1',
    'dieu-1.khoan-1.diem-1-1.tiet-a',
    'dieu-1.khoan-1.diem-1-1.tiet-b',
    'dieu-1.khoan-1.diem-1-2',
    'dieu-1.khoan-1.diem-1-2.tiet-1-2-1',
    'dieu-1.khoan-1.diem-1-2.tiet-1-2-2',
    'dieu-1.khoan-2',
    'dieu-1.khoan-2.diem-a',
    'dieu-1.khoan-2.diem-b',
  ]);
  expect(parseRegulation(source, 'thu.txt').remarks.map(({ words }) => words)).toContain(
    'Chữ a), b) dưới số như 1.2.1 (dòng 10, 11) được giữ như đoạn văn, không có địa chỉ riêng.',
  );
});

test('an outline numbers 1, 1.1, 1.1.1', () => {
  expect(
    idsOf('QUY TRÌNH\nXử lý việc\n1. MỤC ĐÍCH\n1.1. Một.\n1.2. Hai:\n1.2.1. Ba.\n2. NỘI DUNG\n2.1. Bốn.\n'),
  ).toEqual([
    'khoan-1',
    'khoan-1.diem-1-1',
    'khoan-1.diem-1-2',
    'khoan-1.diem-1-2.tiet-1-2-1',
    'khoan-2',
    'khoan-2.diem-2-1',
  ]);
});

const NOTED = 'THÔNG TƯ\nVề cây\nĐiều 1. Phạm vi[1]\nCâu một.\n';

test('numbered footnotes end a text that nobody signed', () => {
  const { regulation } = parsed(`${NOTED}Điều 2. Hiệu lực\nCâu hai.\n[1] Điều này được sửa đổi.\n`);
  expect(regulation.back.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['footnote [1] Điều này được sửa đổi.']);
});

test('footnotes amid the text, as at the foot of a page, stay where they are and are reported', () => {
  const text = parsed(`${NOTED}[1] Điều này được sửa đổi.\nĐiều 2. Hiệu lực\nCâu hai.\n`);
  expect(text.regulation.body).toHaveLength(2);
  expect(doubtsOf(text).map(({ words }) => words)).toEqual([
    'Có lẽ không phải lời văn của Điều 1: “[1] Điều này được sửa đổi.”. Nếu là đầu trang, chữ ký, dấu, chú thích thì đặt sau Điều cuối, cách một dòng trống.',
  ]);
});

test('a row of column names above rows whose last cells were cut off is a table with mistakes, not a sentence', () => {
  const { problems } = parseRegulation(
    'QUY CHẾ\nVề cây\nĐiều 1. Như sau:\nTT\tCây\tSố\tGhi chú\n1\tKeo\t2\n2\tTràm\t3\n',
    'thu.txt',
  );
  expect(problems.map(({ line, found }) => `${line}: ${found}`)).toEqual([
    '5: hàng có 3 ô: “1” “Keo” “2”',
    '6: hàng có 3 ô: “2” “Tràm” “3”',
  ]);
});
