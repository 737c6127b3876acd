import { describe, expect, it } from 'vitest';
import { changedBy, gardenOn, refusedOf } from '../garden.ts';
import { amending, unitLines } from '../texts.ts';

describe('orders that change words', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'at several places of several articles',
      'Thay thế cụm từ “cơ quan” tại khoản 1, điểm b khoản 2 Điều 2 và Điều 4 bằng cụm từ “đơn vị”.',
      [
        '- dieu-2.khoan-1: Cây xanh là cây trồng trong khuôn viên của cơ quan.',
        '- dieu-2.khoan-2.diem-b: Người tình nguyện của cơ quan;',
        '- dieu-4: Nước tưới | Nước tưới của cơ quan.',
        '+ dieu-2.khoan-1: Cây xanh là cây trồng trong khuôn viên của đơn vị.',
        '+ dieu-2.khoan-2.diem-b: Người tình nguyện của đơn vị;',
        '+ dieu-4: Nước tưới | Nước tưới của đơn vị.',
      ],
    ],
    [
      'and repeal an article',
      'Bãi bỏ cụm từ “của cơ quan” tại khoản 1 Điều 2; bãi bỏ Điều 6.',
      [
        '- dieu-2.khoan-1: Cây xanh là cây trồng trong khuôn viên của cơ quan.',
        '- dieu-6: Chặt cây | Không chặt cây của cơ quan.',
        '+ dieu-2.khoan-1: Cây xanh là cây trồng trong khuôn viên.',
        '+ dieu-6:',
      ],
    ],
    [
      'each at its own place',
      'Thay thế cụm từ “Sở Nội vụ” bằng cụm từ “Sở Xây dựng” tại Điều 7 và cụm từ “hằng năm” bằng cụm từ “mỗi năm” tại Điều 1.',
      [
        '- dieu-1: Phạm vi | Quyết định này quy định việc chăm sóc cây xanh của cơ quan hằng năm.',
        '- dieu-7: Trách nhiệm | Sở Nội vụ thi hành theo mẫu tại Phụ lục I của cơ quan.',
        '+ dieu-1: Phạm vi | Quyết định này quy định việc chăm sóc cây xanh của cơ quan mỗi năm.',
        '+ dieu-7: Trách nhiệm | Sở Xây dựng thi hành theo mẫu tại Phụ lục I của cơ quan.',
      ],
    ],
    [
      'of a title alone',
      'Thay thế cụm từ “Tưới” bằng cụm từ “Bón” tại tên Điều 3.',
      ['- dieu-3: Tưới cây', '+ dieu-3: Bón cây'],
    ],
    [
      'with a comma of their own',
      'Bổ sung cụm từ “, đơn vị” vào sau cụm từ “cơ quan” tại khoản 1 Điều 2.',
      [
        '- dieu-2.khoan-1: Cây xanh là cây trồng trong khuôn viên của cơ quan.',
        '+ dieu-2.khoan-1: Cây xanh là cây trồng trong khuôn viên của cơ quan, đơn vị.',
      ],
    ],
    [
      'before others, and removed ones',
      'Bổ sung cụm từ “các” vào trước cụm từ “cây xanh” và bỏ cụm từ “hằng năm” tại Điều 1.',
      [
        '- dieu-1: Phạm vi | Quyết định này quy định việc chăm sóc cây xanh của cơ quan hằng năm.',
        '+ dieu-1: Phạm vi | Quyết định này quy định việc chăm sóc các cây xanh của cơ quan.',
      ],
    ],
    [
      'in an appendix',
      'Thay thế cụm từ “cơ quan” bằng cụm từ “đơn vị” tại Phụ lục I.',
      ['- phu-luc-1.khoan-2: Thứ năm tại cơ quan.', '+ phu-luc-1.khoan-2: Thứ năm tại đơn vị.'],
    ],
    [
      'in points below an order that only announces them',
      'Thay thế, bỏ một số cụm từ:\na) Cụm từ “Sở Nội vụ” tại khoản 3 Điều 2 được thay bằng cụm từ “Sở Xây dựng”;\nb) Cụm từ “của cơ quan” tại Điều 4 được bãi bỏ.',
      [
        '- dieu-2.khoan-3: Cơ quan là Sở Nội vụ.',
        '- dieu-4: Nước tưới | Nước tưới của cơ quan.',
        '+ dieu-2.khoan-3: Cơ quan là Sở Xây dựng.',
        '+ dieu-4: Nước tưới | Nước tưới.',
      ],
    ],
  ])('%s', (_, orders, expected) => {
    expect(changedBy(orders)).toEqual(expected);
  });
});

describe('orders on units', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'insert several after the same one in their order',
      'Bổ sung khoản 2a, 2b vào sau khoản 2 Điều 2 như sau:\n“2a. Một.\n2b. Hai.”.',
      ['+ dieu-2.khoan-2a: Một.', '+ dieu-2.khoan-2b: Hai.'],
    ],
    [
      'amend one and repeal another in one sentence',
      'Sửa đổi, bổ sung điểm a, bãi bỏ điểm b khoản 1 Điều 5 như sau:\n“a) Mùa hạ;”.',
      [
        '- dieu-5.khoan-1.diem-a: Mùa xuân;',
        '- dieu-5.khoan-1.diem-b: Mùa thu.',
        '+ dieu-5.khoan-1.diem-a: Mùa hạ;',
        '+ dieu-5.khoan-1.diem-b:',
      ],
    ],
    [
      'give new titles to a chapter and an article',
      'Sửa đổi tên Chương II và tên Điều 3 như sau:\n“Chương II. GIỮ CÂY”\n“Điều 3. Tưới nước”',
      ['- chuong-2: CHĂM SÓC', '- dieu-3: Tưới cây', '+ chuong-2: GIỮ CÂY', '+ dieu-3: Tưới nước'],
    ],
    [
      'repeal a range',
      'Bãi bỏ các điều từ Điều 4 đến Điều 6.',
      [
        '- dieu-4: Nước tưới | Nước tưới của cơ quan.',
        '- dieu-5: Cắt tỉa',
        '- dieu-5.khoan-1: Cắt tỉa hằng năm:',
        '- dieu-5.khoan-1.diem-a: Mùa xuân;',
        '- dieu-5.khoan-1.diem-b: Mùa thu.',
        '- dieu-5.khoan-2: Không cắt tỉa khi mưa.',
        '- dieu-6: Chặt cây | Không chặt cây của cơ quan.',
        '+ dieu-4:',
        '+ dieu-5:',
        '+ dieu-6:',
      ],
    ],
    [
      'insert a section between two others',
      'Bổ sung Mục 1a vào sau Mục 1 Chương II như sau:\n“Mục 1a\nBÓN PHÂN\nĐiều 4a. Bón phân\nBón mỗi quý.”.',
      ['+ chuong-2.muc-1a: BÓN PHÂN', '+ dieu-4a: Bón phân | Bón mỗi quý.'],
    ],
    [
      'replace and repeal one paragraph of several',
      'Sửa đổi đoạn thứ hai khoản 2 Điều 3 như sau:\n“Khi có bão thì nghỉ.”.',
      [
        '- dieu-3.khoan-2: Không tưới khi trời mưa. | Khi có bão thì ngừng.',
        '+ dieu-3.khoan-2: Không tưới khi trời mưa. | Khi có bão thì nghỉ.',
      ],
    ],
    [
      'repeal one paragraph',
      'Bãi bỏ đoạn 2 khoản 2 Điều 3.',
      [
        '- dieu-3.khoan-2: Không tưới khi trời mưa. | Khi có bão thì ngừng.',
        '+ dieu-3.khoan-2: Không tưới khi trời mưa.',
      ],
    ],
    [
      'add a paragraph at the end',
      'Bổ sung đoạn cuối vào khoản 1 Điều 3 như sau:\n“Mùa hạ tưới ba lần.”.',
      ['- dieu-3.khoan-1: Tưới hai lần một ngày.', '+ dieu-3.khoan-1: Tưới hai lần một ngày. | Mùa hạ tưới ba lần.'],
    ],
    [
      'replace the last sentence',
      'Sửa đổi câu cuối khoản 2 Điều 3 như sau: “Khi có bão thì nghỉ”.',
      [
        '- dieu-3.khoan-2: Không tưới khi trời mưa. | Khi có bão thì ngừng.',
        '+ dieu-3.khoan-2: Không tưới khi trời mưa. | Khi có bão thì nghỉ.',
      ],
    ],
    [
      'add a last sentence',
      'Bổ sung câu cuối vào khoản 1 Điều 3 như sau: “Mùa hạ tưới ba lần.”.',
      ['- dieu-3.khoan-1: Tưới hai lần một ngày.', '+ dieu-3.khoan-1: Tưới hai lần một ngày. Mùa hạ tưới ba lần.'],
    ],
    ['repeal an appendix', 'Bãi bỏ Phụ lục II.', ['- phu-luc-2.khoan-1: Bình tưới.', '- phu-luc-2.khoan-2: Kéo.']],
    [
      'stand in the final provisions',
      'Bãi bỏ Điều 6.\nĐiều 2. Hiệu lực\nKể từ ngày Quyết định này có hiệu lực, khoản 3 Điều 2 Quyết định số 01/2020/QĐ-UBND hết hiệu lực.',
      [
        '- dieu-2.khoan-3: Cơ quan là Sở Nội vụ.',
        '- dieu-6: Chặt cây | Không chặt cây của cơ quan.',
        '+ dieu-2.khoan-3:',
        '+ dieu-6:',
      ],
    ],
  ])('%s', (_, orders, expected) => {
    expect(changedBy(orders)).toEqual(expected);
  });

  it.each<readonly [string, string, readonly string[]]>([
    [
      'clauses',
      'Bãi bỏ các quy định sau đây của Quyết định số 01/2020/QĐ-UBND:\n1. Khoản 3 Điều 2;\n2. Điều 6.',
      ['+ dieu-2.khoan-3:', '+ dieu-6:'],
    ],
    ['dashes', 'Bãi bỏ các quy định sau:\n- Khoản 3 Điều 2;\n- Điều 6.', ['+ dieu-2.khoan-3:', '+ dieu-6:']],
    [
      'words',
      'Thay thế cụm từ “cơ quan” bằng cụm từ “đơn vị” tại các điều, khoản sau:\na) Khoản 1 Điều 2;\nb) Điều 4.',
      [
        '+ dieu-2.khoan-1: Cây xanh là cây trồng trong khuôn viên của đơn vị.',
        '+ dieu-4: Nước tưới | Nước tưới của đơn vị.',
      ],
    ],
  ])('name them in a list below: %s', (_, orders, expected) => {
    expect(changedBy(orders).filter((line) => line.startsWith('+'))).toEqual(expected);
  });

  it('keep the addresses of the articles of a repealed chapter, and mark each as repealed', () => {
    const { text, changes } = gardenOn([amending('Điều 1. Bãi bỏ Chương II.')]);
    const lines = unitLines(text);
    expect(lines.filter((line) => /^(?:chuong-2|dieu-[3-6])/.test(line))).toEqual([
      'chuong-2: CHĂM SÓC',
      'chuong-2.muc-1: TƯỚI',
      'dieu-3:',
      'dieu-4:',
      'chuong-2.muc-2: CẮT TỈA',
      'dieu-5:',
      'dieu-6:',
    ]);
    expect(changes.map(({ as, id }) => `${as} ${id}`)).toEqual(
      ['chuong-2', 'chuong-2.muc-1', 'dieu-3', 'dieu-4', 'chuong-2.muc-2', 'dieu-5', 'dieu-6'].map(
        (id) => `repealed ${id}`,
      ),
    );
  });

  it('keep the addresses of articles that a replaced section no longer has', () => {
    expect(
      changedBy('Sửa đổi, bổ sung Mục 2 Chương II như sau:\n“Mục 2\nTỈA\nĐiều 5. Tỉa\nTỉa đều.”.').filter((line) =>
        line.startsWith('+'),
      ),
    ).toEqual(['+ chuong-2.muc-2: TỈA', '+ dieu-5: Tỉa | Tỉa đều.', '+ dieu-6:']);
  });
});

describe('orders that need a person’s decision', () => {
  it.each<readonly [string, string, RegExp]>([
    ['part of a unit', 'Bãi bỏ một phần khoản 2 Điều 3.', /không hiểu “một phần”/],
    [
      'a sentence of several paragraphs',
      'Sửa đổi câu thứ hai khoản 2 Điều 3 như sau:\n“Không tưới.”.',
      /không rõ câu nào/,
    ],
    ['the only sentence', 'Bãi bỏ câu cuối khoản 1 Điều 3.', /không rõ câu nào/],
    ['a sentence that is not there', 'Bãi bỏ câu thứ ba khoản 1 Điều 3.', /không rõ câu nào/],
    ['for some cases only', 'Bãi bỏ khoản 2 Điều 3 đối với cây trồng trước năm 2010.', /đối với cây trồng/],
    ['with an exception', 'Bãi bỏ Điều 6, trừ trường hợp cây gãy.', /trừ trường hợp/],
    ['a paragraph that is not there', 'Bãi bỏ đoạn 5 khoản 2 Điều 3.', /có 2 đoạn/],
    [
      'a form that it does not have',
      'Thay thế Mẫu số 01 bằng Mẫu số 01 ban hành kèm theo Quyết định này.',
      /không có mẫu ấy/,
    ],
    [
      'some forms, without saying which',
      'Bãi bỏ Điều 6.\nĐiều 2. Thay thế một số biểu mẫu ban hành kèm theo Quyết định số 01/2020/QĐ-UBND.',
      /không rõ điều, khoản nào/,
    ],
    ['a misspelt unit among others', 'Bãi bỏ khoản 1 Điều 5 và Điều các 6.', /không hiểu “6/],
    ['a misspelt range', 'Bãi bỏ các khoản t 1 đến 2” Điều 3.', /không hiểu/],
    ['a day that cannot be read', 'Bãi bỏ Điều 6 kể từ ngày 01 thág 6 năm 2021.', /không hiểu/],
    ['a number without its full stop', 'Sửa đổi khoản 1 Điều 3 như sau:\n“1 Tưới đều.”.', /số ở đầu lời văn/],
    ['the whole text', 'Bãi bỏ Quyết định số 01/2020/QĐ-UBND.', /cả văn bản gốc/],
    [
      'words at places that are not clear',
      'Thay cụm từ “hằng năm” tại Điều 1 bằng cụm từ “mỗi năm” tại Điều 4.',
      /thay chữ nào ở đâu/,
    ],
    [
      'a chapter of which only the title is quoted',
      'Sửa đổi Chương II như sau:\n“Chương II. GIỮ CÂY”.',
      /chỉ có tên, không có điều nào/,
    ],
    [
      'a sentence in the final provisions that says something else of the text',
      'Bãi bỏ Điều 6.\nĐiều 2. Hiệu lực\nNội dung tại khoản 3 Điều 2 Quyết định số 01/2020/QĐ-UBND coi như được bãi bỏ một phần, hết hiệu lực dần.',
      /câu nói về điều, khoản của văn bản gốc/,
    ],
    [
      'a second order after the quotation on its line',
      'Sửa đổi khoản 1 Điều 3 như sau: “1. Tưới đều.” và bổ sung khoản 4 như sau: “4. Bốn.”.',
      /không rõ thuộc Điều nào/,
    ],
  ])('%s', (_, orders, expected) => {
    expect(refusedOf(orders)).toMatch(expected);
  });

  it.each([
    'Hồ sơ theo khoản 2 Điều 3 Quyết định số 01/2020/QĐ-UBND đã được sửa đổi, bổ sung bởi Quyết định này được giữ.',
    'Việc sửa đổi, bổ sung hợp đồng phải phù hợp với khoản 2 Điều 3 Quyết định số 01/2020/QĐ-UBND và Quyết định này.',
    'Cây trồng trước ngày Quyết định này có hiệu lực tiếp tục thực hiện theo Điều 3 Quyết định số 01/2020/QĐ-UBND.',
    'Tiếp tục áp dụng Điều 3 Quyết định số 01/2020/QĐ-UBND đối với cây trồng trước ngày Quyết định này có hiệu lực.',
    'Không áp dụng Điều 3 Quyết định số 01/2020/QĐ-UBND đối với cây trồng trước ngày Quyết định này có hiệu lực.',
    'Các văn bản dẫn chiếu trong Quyết định này được sửa đổi, bổ sung, thay thế thì áp dụng theo văn bản mới.',
  ])('leave sentences alone that only cite the text: %s', (words) => {
    expect(refusedOf(`Bãi bỏ Điều 6.\nĐiều 2. Quy định chuyển tiếp\n${words}`)).toBe('');
  });
});

describe('orders of other offices', () => {
  it('replaces words in “toàn văn”', () => {
    expect(changedBy('Thay cụm từ “Sở Nội vụ” thành “Sở Xây dựng” trong toàn văn Quyết định.')).toContain(
      '+ dieu-7: Trách nhiệm | Sở Xây dựng thi hành theo mẫu tại Phụ lục I của cơ quan.',
    );
  });

  it.each(['Không áp dụng khoản 1 Điều 2 đối với xã A.', 'Không áp dụng Điều 4.'])(
    'asks a person about “%s”, which changes for whom the text holds',
    (order) => {
      expect(refusedOf(order)).toMatch(/không hiểu|không rõ sửa gì/);
    },
  );
});
