/** Orders as ministries write them: forms found in amending texts of 2024 to 2026. */
import { describe, expect, it } from 'vitest';
import { parseRegulation } from '../../../../../src/domain/regulation/parse/parse.ts';
import { changedBy, gardenOn, refusedOf } from '../garden.ts';
import { amending, unitLines } from '../texts.ts';

describe('orders on units', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'give a title after “thành”',
      'Đổi tên Điều 3 thành “Tưới nước cho cây”.',
      ['- dieu-3: Tưới cây', '+ dieu-3: Tưới nước cho cây'],
    ],
    [
      'give a chapter a title after “thành”',
      'Sửa đổi tên Chương II thành “CHĂM SÓC, BẢO VỆ CÂY”.',
      ['- chuong-2: CHĂM SÓC', '+ chuong-2: CHĂM SÓC, BẢO VỆ CÂY'],
    ],
    [
      'write a point anew after “thành:”',
      'Sửa đổi điểm b khoản 2 Điều 2 thành:\n“b) Người tình nguyện ngoài cơ quan;”.',
      [
        '- dieu-2.khoan-2.diem-b: Người tình nguyện của cơ quan;',
        '+ dieu-2.khoan-2.diem-b: Người tình nguyện ngoài cơ quan;',
      ],
    ],
    [
      'merge two units into one',
      'Gộp khoản 1 và khoản 2 Điều 3 thành khoản 1 như sau:\n“1. Tưới hai lần một ngày, trừ khi mưa.”.',
      [
        '- dieu-3.khoan-1: Tưới hai lần một ngày.',
        '- dieu-3.khoan-2: Không tưới khi trời mưa. | Khi có bão thì ngừng.',
        '+ dieu-3.khoan-1: Tưới hai lần một ngày, trừ khi mưa.',
        '+ dieu-3.khoan-2:',
      ],
    ],
    [
      'split one unit into two',
      'Tách khoản 2 Điều 3 thành khoản 2 và khoản 3 như sau:\n“2. Không tưới khi trời mưa.\n3. Khi có bão thì ngừng.”.',
      [
        '- dieu-3.khoan-2: Không tưới khi trời mưa. | Khi có bão thì ngừng.',
        '+ dieu-3.khoan-2: Không tưới khi trời mưa.',
        '+ dieu-3.khoan-3: Khi có bão thì ngừng.',
      ],
    ],
    [
      'write all points of a clause anew, naming only the clause',
      'Sửa đổi, bổ sung khoản 1 Điều 5 như sau:\n“a) Mùa hạ;\nb) Mùa đông.”.',
      [
        '- dieu-5.khoan-1.diem-a: Mùa xuân;',
        '- dieu-5.khoan-1.diem-b: Mùa thu.',
        '+ dieu-5.khoan-1.diem-a: Mùa hạ;',
        '+ dieu-5.khoan-1.diem-b: Mùa đông.',
      ],
    ],
    [
      'write some points of a clause anew',
      'Sửa đổi, bổ sung một số điểm của khoản 2 Điều 2 như sau:\n“a) Nhân viên;”.',
      ['- dieu-2.khoan-2.diem-a: Nhân viên vườn;', '+ dieu-2.khoan-2.diem-a: Nhân viên;'],
    ],
    [
      'write the title of an article and one clause of it anew',
      'Sửa đổi tên Điều 3 và khoản 1 Điều 3 như sau:\n“Điều 3. Tưới nước\n1. Tưới ba lần một ngày.”.',
      [
        '- dieu-3: Tưới cây',
        '- dieu-3.khoan-1: Tưới hai lần một ngày.',
        '+ dieu-3: Tưới nước',
        '+ dieu-3.khoan-1: Tưới ba lần một ngày.',
      ],
    ],
    [
      'write the words above the points of a clause, called its title, and a point anew',
      'Sửa đổi, bổ sung tiêu đề khoản 1 và điểm a khoản 1 Điều 5 như sau:\n“1. Cắt tỉa mỗi năm hai lần:\na) Mùa hạ;”.',
      [
        '- dieu-5.khoan-1: Cắt tỉa hằng năm:',
        '- dieu-5.khoan-1.diem-a: Mùa xuân;',
        '+ dieu-5.khoan-1: Cắt tỉa mỗi năm hai lần:',
        '+ dieu-5.khoan-1.diem-a: Mùa hạ;',
      ],
    ],
    [
      'name what holds a new point before it',
      'Bổ sung vào khoản 2 Điều 2 điểm d như sau:\n“d) Người thuê.”.',
      ['+ dieu-2.khoan-2.diem-d: Người thuê.'],
    ],
    [
      'stand in the passive voice with what is added',
      'Sửa đổi Quyết định số 01/2020/QĐ-UBND\n1. Điều 3 được bổ sung khoản 3 như sau:\n“3. Tưới đều.”.\n2. Điều 5 bổ sung khoản 3 vào sau khoản 2 như sau:\n“3. Tỉa đều.”.',
      ['+ dieu-3.khoan-3: Tưới đều.', '+ dieu-5.khoan-3: Tỉa đều.'],
    ],
    [
      'stand below a title that names their article',
      'Sửa đổi, bổ sung Điều 3\nSửa đổi khoản 1, bãi bỏ khoản 2 và bổ sung khoản 3 như sau:\n“1. Tưới ba lần.\n3. Tưới đều.”.',
      [
        '- dieu-3.khoan-1: Tưới hai lần một ngày.',
        '- dieu-3.khoan-2: Không tưới khi trời mưa. | Khi có bão thì ngừng.',
        '+ dieu-3.khoan-1: Tưới ba lần.',
        '+ dieu-3.khoan-2:',
        '+ dieu-3.khoan-3: Tưới đều.',
      ],
    ],
    [
      'add a clause to an appendix',
      'Bổ sung khoản 3 vào Phụ lục I như sau:\n“3. Thứ bảy.”.',
      ['+ phu-luc-1.khoan-3: Thứ bảy.'],
    ],
    [
      'change words in articles and in an appendix',
      'Thay thế cụm từ “cơ quan” tại khoản 1 Điều 2; Điều 4; khoản 2 Phụ lục I bằng cụm từ “đơn vị”.',
      [
        '- dieu-2.khoan-1: Cây xanh là cây trồng trong khuôn viên của cơ quan.',
        '- dieu-4: Nước tưới | Nước tưới của cơ quan.',
        '- phu-luc-1.khoan-2: Thứ năm tại cơ quan.',
        '+ dieu-2.khoan-1: Cây xanh là cây trồng trong khuôn viên của đơn vị.',
        '+ dieu-4: Nước tưới | Nước tưới của đơn vị.',
        '+ phu-luc-1.khoan-2: Thứ năm tại đơn vị.',
      ],
    ],
    [
      'remove words from longer ones',
      'Bỏ cụm từ “của cơ quan” trong cụm từ “Nước tưới của cơ quan” tại Điều 4.',
      ['- dieu-4: Nước tưới | Nước tưới của cơ quan.', '+ dieu-4: Nước tưới | Nước tưới.'],
    ],
  ])('%s', (_, orders, expected) => {
    expect(changedBy(orders)).toEqual(expected);
  });

  it('put a unit before another one', () => {
    const { text, refused } = gardenOn([
      amending('Điều 1. Bổ sung khoản 1a vào trước khoản 1 Điều 3 như sau:\n“1a. Tưới buổi sáng.”.'),
    ]);
    expect(refused).toEqual([]);
    expect(unitLines(text).filter((line) => line.startsWith('dieu-3.'))).toEqual([
      'dieu-3.khoan-1a: Tưới buổi sáng.',
      'dieu-3.khoan-1: Tưới hai lần một ngày.',
      'dieu-3.khoan-2: Không tưới khi trời mưa. | Khi có bão thì ngừng.',
    ]);
  });

  it('insert articles after one in their order, also where the text is named', () => {
    const { text, refused } = gardenOn([
      amending(
        'Điều 1. Bổ sung Điều 3a, Điều 3b vào sau Điều 3 Quyết định số 01/2020/QĐ-UBND như sau:\n“Điều 3a. Một\nMột.\nĐiều 3b. Hai\nHai.”.',
      ),
    ]);
    expect(refused).toEqual([]);
    expect(unitLines(text).flatMap((line) => /^dieu-3[ab]?(?=:)/.exec(line)?.[0] ?? [])).toEqual([
      'dieu-3',
      'dieu-3a',
      'dieu-3b',
    ]);
  });

  it('replace several appendices at once', () => {
    const words =
      'Điều 1. Thay thế Phụ lục I, Phụ lục II của Quyết định số 01/2020/QĐ-UBND bằng Phụ lục I, Phụ lục II ban hành kèm theo Quyết định này.';
    const { text, problems } = parseRegulation(
      `QUYẾT ĐỊNH\nSửa đổi\n${words}\nTM. BAN\nTRƯỞNG BAN\nLê Văn A\nPHỤ LỤC I\nLỊCH\n1. Thứ ba.\nPHỤ LỤC II\nĐỒ DÙNG\n1. Cuốc.\n`,
      'thu.txt',
    );
    if (text === null) throw new Error(JSON.stringify(problems));
    const { text: after, refused } = gardenOn([{ ...amending(words), text }]);
    expect(refused).toEqual([]);
    expect(unitLines(after).filter((line) => line.startsWith('phu-luc'))).toEqual([
      'phu-luc-1.khoan-1: Thứ ba.',
      'phu-luc-2.khoan-1: Cuốc.',
    ]);
  });
});

describe('an appendix that is quoted with its caption', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      'Thay thế Phụ lục I ban hành kèm theo Quyết định số 01/2020/QĐ-UBND như sau:\n“PHỤ LỤC I\nLỊCH TƯỚI MỚI\n1. Thứ ba:\na) Sáng;\nb) Chiều.\n2. Thứ sáu.”.',
      [
        'phu-luc-1.khoan-1: Thứ ba:',
        'phu-luc-1.khoan-1.diem-a: Sáng;',
        'phu-luc-1.khoan-1.diem-b: Chiều.',
        'phu-luc-1.khoan-2: Thứ sáu.',
        'phu-luc-2.khoan-1: Bình tưới.',
        'phu-luc-2.khoan-2: Kéo.',
      ],
    ],
    [
      'Bổ sung Phụ lục III như sau:\n“Phụ lục III\nPHÂN BÓN\n1. Đạm.”.',
      [
        'phu-luc-1.khoan-1: Thứ hai.',
        'phu-luc-1.khoan-2: Thứ năm tại cơ quan.',
        'phu-luc-2.khoan-1: Bình tưới.',
        'phu-luc-2.khoan-2: Kéo.',
        'phu-luc-3.khoan-1: Đạm.',
      ],
    ],
  ])('%s', (orders, expected) => {
    const { text, refused } = gardenOn([amending(`Điều 1. ${orders}`)]);
    expect(refused).toEqual([]);
    expect(unitLines(text).filter((line) => line.startsWith('phu-luc'))).toEqual(expected);
  });

  it.each<readonly [string, string]>([
    ['Thay thế Phụ lục I như sau:\n“PHỤ LỤC II\nLỊCH\n1. Thứ ba.”.', 'lời trích là của Phụ lục II'],
    ['Thay thế Phụ lục I như sau:\n“PHỤ LỤC I\nLỊCH\n1. Thứ ba.\n…”.', 'không đọc được phụ lục trích dẫn'],
    ['Bổ sung Phụ lục II như sau:\n“PHỤ LỤC II\nLỊCH\n1. Thứ ba.”.', 'văn bản đã có Phụ lục II'],
  ])('is refused if it does not fit: %s', (orders, why) => {
    expect(refusedOf(orders)).toContain(why);
  });
});

describe('orders that would leave something out are refused', () => {
  it.each<readonly [string, string, string]>([
    [
      'units below the named one of which it does not speak',
      'Sửa đổi, bổ sung khoản 2 Điều 2 như sau:\n“a) Nhân viên;\nb) Người khác.”.',
      'lời văn trích dẫn không có điểm c khoản 2 Điều 2, không rõ nó còn hay bỏ',
    ],
    [
      'the title of an appendix that has words replaced everywhere',
      'Thay thế cụm từ “dụng cụ” bằng cụm từ “đồ dùng” trong toàn bộ Quyết định số 01/2020/QĐ-UBND.',
      'tên Phụ lục II',
    ],
    [
      'a form beside a clause',
      'Bãi bỏ khoản 3 Điều 2 và Mẫu số 02 ban hành kèm theo Quyết định số 01/2020/QĐ-UBND.',
      'Mẫu số 02',
    ],
    [
      'words that the title of the text does not have',
      'Thay thế cụm từ “cơ quan” bằng cụm từ “đơn vị” tại tên Quyết định, Điều 1 và Điều 4.',
      'tên văn bản không có cụm từ',
    ],
    [
      'an item with a dash',
      'Thay thế cụm từ “cơ quan” bằng cụm từ “đơn vị” tại Điều 4, gạch đầu dòng thứ hai Điều 1.',
      'gạch đầu dòng',
    ],
    [
      'a list whose numbers are those of clauses',
      'Sửa đổi khoản 2 Điều 2 như sau:\n“2. Người chăm sóc gồm:\n1) Nhân viên;\n2) Người khác.”.',
      'hai chỗ mang số 2',
    ],
    [
      'a title that orders something of its own',
      'Sửa đổi khoản 2 Điều 3\nBãi bỏ Điều 6.',
      'không có lời văn mới trong ngoặc kép',
    ],
    [
      'an order about the time of the whole text',
      'Kéo dài thời hạn áp dụng Quyết định số 01/2020/QĐ-UBND.',
      'không rõ',
    ],
    ['a title that there is not', 'Sửa đổi tên khoản 1 Điều 3 như sau:\n“Tưới đều”.', 'khoản 1 Điều 3 không có tên'],
    ['a verb that is not read', 'Điều chỉnh khoản 2 Điều 3 cho phù hợp với Điều 4.', 'không rõ sửa gì'],
  ])('%s', (_, orders, why) => {
    expect(refusedOf(orders)).toContain(why);
  });
});
