/** Orders as strangers write them: each is applied exactly, or refused with a reason. */
import { describe, expect, it } from 'vitest';
import { changedBy, gardenOn, refusedOf } from '../garden.ts';
import { amending, unitLines } from '../texts.ts';

/** What an order adds or writes anew. */
const written = (orders: string): readonly string[] => changedBy(orders).filter((line) => line.startsWith('+'));

describe('places', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Bãi bỏ điểm a, khoản 1, Điều 5.', ['+ dieu-5.khoan-1.diem-a:']],
    ['Bãi bỏ khoản 1, Điều 3.', ['+ dieu-3.khoan-1:']],
    ['Bãi bỏ khoản 1, Phụ lục I.', ['+ phu-luc-1.khoan-1:']],
    ['Tại Điều 3, bãi bỏ khoản 2.', ['+ dieu-3.khoan-2:']],
    ['Tại khoản 2 Điều 2, bãi bỏ điểm b và điểm c.', ['+ dieu-2.khoan-2.diem-b:', '+ dieu-2.khoan-2.diem-c:']],
    ['Tại Điều 3, bổ sung khoản 3 như sau: “3. Ba.”', ['+ dieu-3.khoan-3: Ba.']],
    ['Bổ sung thêm khoản 3 vào Điều 3: “3. Ba.”', ['+ dieu-3.khoan-3: Ba.']],
    [
      'Sửa đổi, bổ sung Điều 3 như sau:\na) Sửa đổi khoản 1: “1. Một.”;\nb) Bổ sung khoản 3: “3. Ba.”',
      ['+ dieu-3.khoan-1: Một.', '+ dieu-3.khoan-3: Ba.'],
    ],
    ['Bãi bỏ khoản 3 Điều 2, khoản 1, Điều 3.', ['+ dieu-2.khoan-3:', '+ dieu-3.khoan-1:']],
    ['Bãi bỏ khoản 1, khoản 2, Điều 3 và Điều 6.', ['+ dieu-3.khoan-1:', '+ dieu-3.khoan-2:', '+ dieu-6:']],
    ['Bãi bỏ điểm c khoản 2, khoản 3 Điều 2.', ['+ dieu-2.khoan-2.diem-c:', '+ dieu-2.khoan-3:']],
    [
      'Thay cụm từ “cơ quan” bằng cụm từ “đơn vị” tại Điều 2 (khoản 1, khoản 3); Điều 4.',
      [
        '+ dieu-2.khoan-1: Cây xanh là cây trồng trong khuôn viên của đơn vị.',
        '+ dieu-2.khoan-3: Đơn vị là Sở Nội vụ.',
        '+ dieu-4: Nước tưới | Nước tưới của đơn vị.',
      ],
    ],
    [
      'Bãi bỏ các điểm từ a đến c khoản 2 Điều 2.',
      ['+ dieu-2.khoan-2.diem-a:', '+ dieu-2.khoan-2.diem-b:', '+ dieu-2.khoan-2.diem-c:'],
    ],
    ['Bãi bỏ các khoản từ 1 đến 3 Điều 2.', ['+ dieu-2.khoan-1:', '+ dieu-2.khoan-2:', '+ dieu-2.khoan-3:']],
    [
      'Sửa đổi tên điều, khoản 1 Điều 3 như sau:\n“Điều 3. Tưới nước\n1. Một.”',
      ['+ dieu-3: Tưới nước', '+ dieu-3.khoan-1: Một.'],
    ],
    [
      'Sửa đổi, bổ sung tên và khoản 1 Điều 3 như sau:\n“Điều 3. Tưới nước\n1. Một.”',
      ['+ dieu-3: Tưới nước', '+ dieu-3.khoan-1: Một.'],
    ],
    [
      'Sửa đổi một số điều:\n1. Khoản 3 Điều 2 bị bãi bỏ.\n2. Khoản 1 Điều 3 được thay bằng khoản 1 mới như sau: “1. Một.”',
      ['+ dieu-2.khoan-3:', '+ dieu-3.khoan-1: Một.'],
    ],
  ])('%s', (orders, expected) => {
    expect(written(orders)).toEqual(expected);
  });
});

describe('orders that begin with other words', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Nay bãi bỏ Điều 6.', ['+ dieu-6:']],
    ['Kể từ ngày 01/7/2021, bãi bỏ Điều 6.', ['+ dieu-6:']],
    ['Điều 4: “Nước tưới của cơ quan” nay sửa là “Nước sạch”.', ['+ dieu-4: Nước tưới | Nước sạch.']],
    ['Nay thống nhất bãi bỏ Điều 6.', ['+ dieu-6:']],
  ])('%s', (orders, expected) => {
    expect(written(orders)).toEqual(expected);
  });

  it('keep the day that comes first', () => {
    const order = [amending('Điều 1. Kể từ ngày 01/7/2021, bãi bỏ Điều 6.')];
    const words = (day: string) => unitLines(gardenOn(order, day).text).find((line) => line.startsWith('dieu-6'));
    expect([words('2021-06-30'), words('2021-07-01')]).toEqual([
      'dieu-6: Chặt cây | Không chặt cây của cơ quan.',
      'dieu-6:',
    ]);
  });

  it.each([
    'Tạm dừng thực hiện khoản 1 Điều 3 từ ngày 01 tháng 6 năm 2021.',
    'Chấm dứt hiệu lực Điều 6.',
    'Bãi bỏ các Điều: 4, 6.',
    'Nâng mức tưới tại khoản 1 Điều 3 lên ba lần một ngày.',
    'Hoán đổi vị trí Điều 4 và Điều 5.',
    'Gia hạn hiệu lực Điều 6 đến ngày 31 tháng 12 năm 2025.',
    'Tại dòng thứ 2 từ trên xuống khoản 1 Điều 3 đã in “hai lần”, nay sửa thành “ba lần”.',
  ])('are never passed over: %s', (order) => {
    expect(refusedOf(order)).not.toBe('');
  });
});

describe('words', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      'Bổ sung cụm từ “, trừ ngày mưa” vào cuối khoản 1 Điều 3.',
      ['+ dieu-3.khoan-1: Tưới hai lần một ngày, trừ ngày mưa.'],
    ],
    ['Bổ sung vào cuối khoản 1 Điều 3 cụm từ “và đêm”.', ['+ dieu-3.khoan-1: Tưới hai lần một ngày và đêm.']],
    [
      'Bổ sung câu “Mưa thì nghỉ.” vào cuối khoản 1 Điều 3.',
      ['+ dieu-3.khoan-1: Tưới hai lần một ngày. Mưa thì nghỉ.'],
    ],
    ['Khoản 1 Điều 3: Thay cụm từ “hai lần” bằng cụm từ “ba lần”.', ['+ dieu-3.khoan-1: Tưới ba lần một ngày.']],
    ['Khoản 1 Điều 3 sửa “hai lần” thành “ba lần”.', ['+ dieu-3.khoan-1: Tưới ba lần một ngày.']],
    ['Xóa cụm từ “của cơ quan” tại Điều 4.', ['+ dieu-4: Nước tưới | Nước tưới.']],
    ['Lược bỏ cụm từ “của cơ quan” tại Điều 4.', ['+ dieu-4: Nước tưới | Nước tưới.']],
    ['Điều chỉnh tên “cơ quan” thành “đơn vị” tại Điều 4.', ['+ dieu-4: Nước tưới | Nước tưới của đơn vị.']],
    ['Nội dung “của cơ quan” tại Điều 4 được sửa thành “sạch”.', ['+ dieu-4: Nước tưới | Nước tưới sạch.']],
    ['Điều 4, bỏ cụm từ “của cơ quan”.', ['+ dieu-4: Nước tưới | Nước tưới.']],
    [
      'Tại khoản 1 Điều 3 bỏ cụm từ “một ngày”; tại Điều 4, thay “cơ quan” bằng “đơn vị”.',
      ['+ dieu-3.khoan-1: Tưới hai lần.', '+ dieu-4: Nước tưới | Nước tưới của đơn vị.'],
    ],
    [
      'Thay thế cụm từ “cây trồng” bằng cụm từ “cỏ”, cụm từ “khuôn viên” bằng cụm từ “vườn” tại khoản 1 Điều 2.',
      ['+ dieu-2.khoan-1: Cây xanh là cỏ trong vườn của cơ quan.'],
    ],
    [
      'Thay thế cụm từ “Sở Nội vụ” thành cụm từ “Sở Xây dựng” tại Quyết định số 01/2020/QĐ-UBND và cụm từ “cơ quan” thành “đơn vị” tại Điều 4.',
      [
        '+ dieu-2.khoan-3: Cơ quan là Sở Xây dựng.',
        '+ dieu-4: Nước tưới | Nước tưới của đơn vị.',
        '+ dieu-7: Trách nhiệm | Sở Xây dựng thi hành theo mẫu tại Phụ lục I của cơ quan.',
      ],
    ],
  ])('%s', (orders, expected) => {
    expect(written(orders)).toEqual(expected);
  });
});

describe('a unit quoted to show where others belong', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      'Bổ sung điểm d vào khoản 2 Điều 2 như sau:\n“2. Người chăm sóc là người được phân công, gồm:\nd) Người xã.”',
      ['+ dieu-2.khoan-2.diem-d: Người xã.'],
    ],
    [
      'Sửa đổi, bổ sung điểm a khoản 2 và khoản 3 Điều 2 như sau:\n“2. Người chăm sóc là người được phân công, gồm:\na) Ai;\n3. Ba.”',
      ['+ dieu-2.khoan-2.diem-a: Ai;', '+ dieu-2.khoan-3: Ba.'],
    ],
  ])('%s', (orders, expected) => {
    expect(written(orders)).toEqual(expected);
  });
});

describe('is refused', () => {
  it.each<readonly [string, string]>([
    [
      'Bổ sung điểm d vào khoản 2 Điều 2 như sau:\n“2. Người khác gồm:\nd) Người xã.”',
      'lời trích của khoản 2 Điều 2 khác',
    ],
    ['Bổ sung cụm từ “khác” vào cuối khoản 2 Điều 2.', 'không rõ cuối khoản 2 Điều 2'],
    ['Bổ sung cụm từ “khác.” vào cuối khoản 1 Điều 3.', 'không rõ cuối khoản 1 Điều 3'],
    ['Bãi bỏ phần cuối khoản 1 Điều 3.', 'phần cuối'],
    ['Sửa đổi, bổ sung Điều 3 như sau:\n“Điều 3. Tưới\n…\n2. Hai.”', 'lược bỏ'],
    ['Sửa đổi, bổ sung Điều 3 như sau:\n“Điều 3. Tưới\n1. (giữ nguyên)\n2. Hai.”', 'lược bỏ'],
    ['Sửa đổi khoản 1 Điều 3 như sau:\n“Khoản 1. Một.”', 'số ở đầu lời văn'],
    ['Bãi bỏ Điều 6 từ ngày 01/6/2021 và khoản 2 Điều 5 từ ngày 01/7/2021.', 'từ ngày nào'],
    ['Sửa đổi khoản 2 Điều 2 như sau:\n“2. Người chăm sóc gồm:\nb) Người xã.”', 'bắt đầu từ b), không rõ phần trước'],
    ['Bổ sung khoản 2 Điều 4 như sau:\n“2. Nước mưa.”', 'văn bản không có khoản 1 Điều 4'],
    ['Bổ sung khoản 5 Điều 2 như sau:\n“5. Một.”', 'văn bản không có khoản 4 Điều 2'],
    ['Bổ sung điểm e vào khoản 2 Điều 2 như sau:\n“e) Một.”', 'văn bản không có điểm đ khoản 2 Điều 2'],
    ['Bổ sung Điều 10 như sau:\n“Điều 10. Một\nMột.”', 'văn bản không có Điều 9'],
    ['Thay cụm từ “cơ quan” bằng cụm từ “đơn vị” tại tên Điều 4.', 'tên Điều 4 không có cụm từ'],
  ])('%s', (orders, why) => {
    expect(refusedOf(orders)).toContain(why);
  });
});
