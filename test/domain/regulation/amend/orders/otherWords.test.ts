/** Orders in words that were once passed over in silence, or refused though they are clear. */
import { describe, expect, it } from 'vitest';
import { parseRegulation } from '../../../../../src/domain/regulation/parse/parse.ts';
import { changedBy, gardenOn, refusedOf } from '../garden.ts';
import { amending } from '../texts.ts';

/** What an order adds or writes anew. */
const written = (orders: string): readonly string[] => changedBy(orders).filter((line) => line.startsWith('+'));
const FIRST = ['+ dieu-3.khoan-1: Tưới đều.'];
const THREE = ['+ dieu-3.khoan-1: Tưới ba lần một ngày.'];
const UNIT = ['+ dieu-4: Nước tưới | Nước tưới của đơn vị.'];

describe('are read', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Điều 3: Bãi bỏ khoản 1.', ['+ dieu-3.khoan-1:']],
    ['Khoản 2 Điều 2: bãi bỏ điểm c.', ['+ dieu-2.khoan-2.diem-c:']],
    [
      'Sửa đổi:\n1. Điều 3: Bãi bỏ khoản 1.\n2. Điều 5: Sửa đổi khoản 2 như sau: “2. Hai.”',
      ['+ dieu-3.khoan-1:', '+ dieu-5.khoan-2: Hai.'],
    ],
    ['Khoản 1 Điều 3: Sửa đổi thành “1. Tưới đều.”', FIRST],
    ['Khoản 1 Điều 3: số lần “hai lần” được sửa thành “ba lần”.', THREE],
    [
      'Sửa đổi:\n1. Tại Điều 3:\na) Sửa khoản 1 như sau: “1. Tưới đều.”\nb) Bỏ khoản 2.',
      [...FIRST, '+ dieu-3.khoan-2:'],
    ],
    ['Khoản 1 Điều 3 nay sửa thành: “1. Tưới đều.”', FIRST],
    ['Khoản 1 Điều 3 sửa lại như sau: “1. Tưới đều.”', FIRST],
    ['Khoản 1 Điều 3 được viết lại như sau:\n“1. Tưới đều.”', FIRST],
    ['Sửa khoản 1 Điều 3 thành “1. Tưới đều.”.', FIRST],
    ['Tên Điều 3 được sửa thành: “Tưới nước”.', ['+ dieu-3: Tưới nước']],
    ['Sửa đổi tên Điều 3 như sau: “Điều 3. Tưới nước”', ['+ dieu-3: Tưới nước']],
    ['Thêm khoản 3 vào Điều 3 như sau: “3. Ba.”', ['+ dieu-3.khoan-3: Ba.']],
    ['Bổ sung khoản 3 Điều 3 (tiếp theo khoản 2): “3. Ba.”', ['+ dieu-3.khoan-3: Ba.']],
    ['Giữ nguyên khoản 2 Điều 3; sửa đổi khoản 1 Điều 3 như sau: “1. Tưới đều.”', FIRST],
    ['Bãi bỏ:\n1. Khoản 2 Điều 3.\n2. Điều 6.', ['+ dieu-3.khoan-2:', '+ dieu-6:']],
    ['Điều 6 Quyết định số 01/2020/QĐ-UBND không còn hiệu lực.', ['+ dieu-6:']],
    ['Cụm từ “cơ quan” tại Điều 4 sửa thành cụm từ “đơn vị”.', UNIT],
    ['Thay cụm từ: “cơ quan” bằng cụm từ: “đơn vị” tại Điều 4.', UNIT],
    [
      'Thêm cụm từ “và đơn vị” vào sau cụm từ “cơ quan” tại Điều 4.',
      ['+ dieu-4: Nước tưới | Nước tưới của cơ quan và đơn vị.'],
    ],
    ['Thay dấu “;” bằng dấu “.” tại điểm a khoản 2 Điều 2.', ['+ dieu-2.khoan-2.diem-a: Nhân viên vườn.']],
    ['Điều chỉnh, bổ sung khoản 1 Điều 3 như sau:\n“1. Tưới đều.”', FIRST],
    ['Bổ sung Điểm d vào Khoản 2, Điều 2:\n“d) Người xã.”', ['+ dieu-2.khoan-2.diem-d: Người xã.']],
    ['Sửa đổi, bổ sung Điều 3: Thay cụm từ “hai lần” bằng cụm từ “ba lần” tại khoản 1.', THREE],
    ['Thay mức “hai lần” bằng “ba lần” tại khoản 1 Điều 3.', THREE],
    [
      'Sửa đổi một số điều:\n- Khoản 1 Điều 3 sửa đổi như sau: “1. Tưới đều.”\n- Bãi bỏ Điều 6.',
      [...FIRST, '+ dieu-6:'],
    ],
    ['Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới đều.”\nĐiều 2: Bãi bỏ Điều 6', [...FIRST, '+ dieu-6:']],
    ['Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới đều.”\nCác nội dung khác vẫn giữ nguyên.', FIRST],
    ['Bãi bỏ khoản 2 Điều 3 về việc không tưới khi mưa.', ['+ dieu-3.khoan-2:']],
    ['Đính chính khoản 1 Điều 3 như sau: “hai lần” sửa thành “ba lần”.', THREE],
  ])('%s', (orders, expected) => {
    expect(written(orders)).toEqual(expected);
  });

  it.each(['‘', "'"])('with words between %s', (open) => {
    const close = open === '‘' ? '’' : "'";
    expect(written(`Thay cụm từ ${open}hai lần${close} bằng ${open}ba lần${close} tại khoản 1 Điều 3.`)).toEqual(THREE);
    expect(written(`Sửa đổi khoản 1 Điều 3 như sau: ${open}1. Tưới đều.${close}`)).toEqual(FIRST);
    expect(written(`Sửa đổi, bổ sung Điều 3 như sau:\n${open}Điều 3. Tưới nước\n1. Một.\n2. Hai.${close}.`)).toEqual([
      '+ dieu-3: Tưới nước',
      '+ dieu-3.khoan-1: Một.',
      '+ dieu-3.khoan-2: Hai.',
    ]);
  });
});

describe('sentences', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Bãi bỏ câu cuối của khoản 2 Điều 3.', ['+ dieu-3.khoan-2: Không tưới khi trời mưa.']],
    ['Thay thế câu cuối khoản 1 Điều 3 bằng câu: “Tưới đều.”', FIRST],
    [
      'Bổ sung câu sau vào cuối khoản 1 Điều 3: “Mưa thì nghỉ.”',
      ['+ dieu-3.khoan-1: Tưới hai lần một ngày. Mưa thì nghỉ.'],
    ],
  ])('%s', (orders, expected) => {
    expect(written(orders)).toEqual(expected);
  });
});

describe('new numbers for the units that follow', () => {
  const MOVED = ['+ dieu-3.khoan-1: Không tưới khi trời mưa. | Khi có bão thì ngừng.'];
  const INSERTED = [
    '+ dieu-3.khoan-2: Tưới đều.',
    '+ dieu-3.khoan-3: Không tưới khi trời mưa. | Khi có bão thì ngừng.',
  ];
  it.each<readonly [string, readonly string[]]>([
    ['Bãi bỏ khoản 1 Điều 3. Các khoản tiếp theo được đánh số lại.', MOVED],
    ['Bãi bỏ khoản 1 Điều 3 và đánh số lại thứ tự các khoản tiếp theo cho phù hợp.', MOVED],
    ['Bãi bỏ khoản 1 Điều 3; khoản 2 Điều 3 được đánh số lại thành khoản 1.', MOVED],
    ['Bổ sung khoản 2 vào sau khoản 1 Điều 3, các khoản tiếp theo được đánh số lại như sau:\n“2. Tưới đều.”', INSERTED],
    [
      'Bổ sung khoản 2 vào sau khoản 1 Điều 3, khoản 2 hiện hành đánh số lại thành khoản 3 như sau:\n“2. Tưới đều.”',
      INSERTED,
    ],
    [
      'Bãi bỏ điểm a khoản 2 Điều 2; các điểm tiếp theo được đánh số lại.',
      ['+ dieu-2.khoan-2.diem-a: Người tình nguyện của cơ quan;', '+ dieu-2.khoan-2.diem-b: Người khác.'],
    ],
  ])('%s', (orders, expected) => {
    expect(written(orders)).toEqual(expected);
  });

  it.each<readonly [string, string]>([
    ['Bãi bỏ khoản 2 Điều 3, các khoản tiếp theo được đánh số lại.', 'không rõ những số nào sau khoản 2 Điều 3'],
    ['Bãi bỏ khoản 1, khoản 2 Điều 2, các khoản tiếp theo được đánh số lại.', 'không rõ số nào'],
    ['Bãi bỏ Điều 3, các điều tiếp theo được đánh số lại.', 'không rõ số nào'],
    [
      'Bổ sung khoản 3 vào Điều 3, các khoản tiếp theo được đánh số lại như sau:\n“3. Ba.”',
      'văn bản không có khoản 3 Điều 3',
    ],
    ['Bãi bỏ khoản 1 Điều 3.\nCác khoản tiếp theo được đánh số lại.', ''],
  ])('are refused if they are not clear: %s', (orders, why) => {
    const refused = refusedOf(orders);
    expect(refused).not.toBe('');
    expect(refused).toContain(why);
  });
});

describe('are never passed over', () => {
  it.each([
    'Khoản 1 Điều 3 thôi áp dụng.',
    'Gia hạn thời gian áp dụng Quyết định số 01/2020/QĐ-UBND đến hết năm 2025.',
    'Thôi áp dụng khoản 1 Điều 3.',
    'Thay thế cụm từ “Tưới” bằng cụm từ “Bón” tại Điều 3 (trừ tên điều).',
    'Bãi bỏ quy định tại Điều 3 về tưới cây.',
    'Bãi bỏ Điều 6 trong thời gian từ 01/6/2021 đến 31/12/2021.',
    'Bãi bỏ Điều 6 đến hết ngày 31 tháng 12 năm 2021.',
    'Khoản 1 Điều 3 được hiểu là tưới sáng và chiều.',
    'Khoản 1 Điều 3 sửa là: Tưới ba lần một ngày.',
    'Nội dung tại khoản 1 Điều 3 chuyển cho Sở Nội vụ quy định.',
  ])('%s', (order) => {
    expect(refusedOf(order)).not.toBe('');
  });

  it.each([
    'Khoản 1 Điều 3 giữ nguyên.',
    'Khoản 1 Điều 9 Nghị định số 10/2020/NĐ-CP được áp dụng cho cây cổ thụ.',
    'Khoản 2 Điều này áp dụng cho mọi cây.',
    'Quy định tại Điều 1 Quyết định này có hiệu lực từ ngày 01 tháng 01 năm 2021.',
  ])('unless they order nothing: %s', (words) => {
    expect(gardenOn([amending(`Điều 1. Bãi bỏ Điều 6.\nĐiều 2. ${words}`)]).refused).toEqual([]);
  });
});

it('a quotation that opens in the line of its order and closes below is one, and this is said', () => {
  const source = 'Sửa đổi Điều 3 như sau: “Điều 3. Tưới nước\n1. Một.\n2. Hai.”';
  expect(written(source)).toEqual(['+ dieu-3: Tưới nước', '+ dieu-3.khoan-1: Một.', '+ dieu-3.khoan-2: Hai.']);
  const { text, remarks } = parseRegulation(`QUYẾT ĐỊNH\nSửa đổi\nĐiều 1. ${source}\nĐiều 2. Thi hành.\n`, 'x');
  expect(text?.regulation.body.map(({ id, children }) => [id, children.length])).toEqual([
    ['dieu-1', 0],
    ['dieu-2', 0],
  ]);
  expect(remarks.map(({ words }) => words)).toContainEqual(expect.stringContaining('(dòng 3)'));
});
