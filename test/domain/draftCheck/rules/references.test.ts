import { expect, test } from 'vitest';
import { clauses, shown, findingsIn } from '../drafts.ts';

const one = (words: string) => clauses(words, 'Tưới cây hằng ngày.');

test('to a missing unit, to the unit itself, to another article than the words fit', () => {
  expect(findingsIn(one('Theo quy định tại khoản 9 Điều 1.'))).toEqual([
    'dan-chieu-khong-co dieu-1.khoan-1 khoản 9 Điều 1',
  ]);
  expect(findingsIn(one('Theo quy định tại khoản 1 Điều 1.'))).toEqual(['tu-dan-chieu dieu-1.khoan-1 khoản 1 Điều 1']);
  expect(findingsIn(one('Theo quy định tại khoản 2 Điều 1.'))).toEqual([]);
  const text = (cited: number) =>
    `QUY CHẾ\nVề cây\nĐiều 1. Trồng cây\nTrồng cây tràm.\nĐiều 2. Tưới cây\nTưới cây đước.\nĐiều 3. Xử lý vi phạm\nCây bị chặt phá trái phép thì xử lý.\nĐiều 4. Đền bù\nCây bị chặt phá trái phép theo quy định tại Điều ${cited} Quy chế này thì đền bù.\n`;
  expect(shown(text(1))).toMatchObject([{ rule: 'dan-chieu-lech', at: 'dieu-4', proposal: 'Điều 3 Quy chế này' }]);
  expect(findingsIn(text(3))).toEqual([]);
});

const cited = (...words: readonly string[]) =>
  findingsIn(clauses(...words.map((document) => `Theo ${document}.`), 'Hết.'));

test('one document with two dates, with a year that differs, of two bodies', () => {
  const right = 'Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ';
  expect(cited(right, 'Nghị định số 61/2018/NĐ-CP ngày 24/4/2018')).toEqual([
    'hai-ngay dieu-1.khoan-2 Nghị định số 61/2018/NĐ-CP ngày 24/4/2018',
  ]);
  expect(cited(right, 'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018', 'Nghị định số 61/2018/NĐ-CP')).toEqual([]);
  expect(
    cited('Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2016', 'Luật Cây số 12/2008/QH12 ngày 13/11/2008'),
  ).toEqual(['nam-cua-so dieu-1.khoan-1 Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2016']);
  expect(cited(right, 'Nghị định số 61/2018/NĐ-CP của Quốc hội')).toEqual([
    'hai-co-quan dieu-1.khoan-2 Nghị định số 61/2018/NĐ-CP',
  ]);
});

test('a căn cứ later than the text; “Như Điều” of another article', () => {
  const text = (month: number, article = 2) =>
    `ỦY BAN NHÂN DÂN\nXÃ A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 01/QĐ-UBND\nXã A, ngày 05 tháng 3 năm 2020\nQUYẾT ĐỊNH\nVề cây\nCăn cứ Nghị định số 5/2020/NĐ-CP ngày 6 tháng ${month} năm 2020 của Chính phủ;\nQUYẾT ĐỊNH:\nĐiều 1. Trồng cây.\nĐiều 2. Văn phòng chịu trách nhiệm thi hành Quyết định này.\nNơi nhận:\n- Như Điều ${article};\n- Lưu: VT.\nCHỦ TỊCH\nLê Lợi\n`;
  expect(findingsIn(text(5))).toEqual(['can-cu-sau can-cu-1 Nghị định số 5/2020/NĐ-CP ngày 6 tháng 5 năm 2020']);
  expect(findingsIn(text(1))).toEqual([]);
  expect(findingsIn(text(1, 1))).toEqual(['noi-nhan-dieu noi-nhan.1 Như Điều 1']);
});

test('an appendix in a separate file may refer to units elsewhere', () => {
  expect(
    findingsIn('Phụ lục I\nTHỂ THỨC\nI. CÂY\n1. Theo Điều 1, Chương I.\n2. Theo Mục I Phụ lục III Nghị định này.\n'),
  ).toEqual([]);
  expect(findingsIn('Điều 1. Cây\nTheo Mục I Phụ lục III Nghị định này.\n')).toEqual([]);
});

test('quoted words are checked for spelling only, because they belong to another text', () => {
  const source =
    'THÔNG TƯ\nVề cây\nĐiều 1. Sửa đổi\n1. Sửa đổi khoản 2 như sau:\n“2. Theo khoản 99 Điều 1, nghiêm ýt.”.\n2. Hết.\n';
  expect(findingsIn(source)).toEqual([expect.stringMatching(/^chu-la .* ýt$/)]);
});

test('a law cited by its title with two days of one year; of two years it may be another law', () => {
  const lawOf = (day: string) =>
    findingsIn(clauses('Theo Luật Cây xanh ngày 19 tháng 6 năm 2015.', `Theo Luật cây xanh ngày ${day}.`));
  expect(lawOf('19 tháng 7 năm 2015')).toEqual(['hai-ngay dieu-1.khoan-2 Luật cây xanh ngày 19 tháng 7 năm 2015']);
  expect(lawOf('19 tháng 7 năm 2024')).toEqual([]);
  expect(lawOf('19/6/2015')).toEqual([]);
});
