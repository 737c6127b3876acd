import { describe, expect, test } from 'vitest';
import { doubtsOf, documentsCited } from '../../../../src/domain/regulation/intake/doubts.ts';
import { properName } from '../../../../src/domain/regulation/intake/properNames.ts';
import { guessMetadata } from '../../../../src/domain/regulation/intake/guessMetadata.ts';
import { treeLines } from '../../../../src/domain/regulation/intake/treeLines.ts';
import { officialText, parsed } from '../official.ts';

describe('guessMetadata', () => {
  test('reads a decision with its regulation', () => {
    expect(guessMetadata(officialText())).toEqual({
      instrument: 'Quyết định',
      number: '212/QĐ-UBND',
      date: '2021-01-25',
      issuer: 'Ủy ban nhân dân huyện Hón Quản',
      issuerShort: 'UBND huyện Hón Quản',
      signer: 'Phan Thị Kim Oanh',
      office: 'Chủ tịch',
      regulationName: 'Quy định',
      title:
        'Quy định trách nhiệm của người đứng đầu cơ quan, đơn vị, địa phương trong thực hiện nhiệm vụ cải cách hành chính trên địa bàn huyện Hón Quản',
    });
  });

  test('reads a standalone text with its letterhead', () => {
    const source =
      'Số: 07/2023/NQ-HĐND\nPhường Sông Cầu, ngày 5 tháng 7 năm 2023\nNGHỊ QUYẾT\nVề việc thu gom rác\nHỘI ĐỒNG NHÂN DÂN PHƯỜNG SÔNG CẦU\nĐiều 1. Việc\nThu gom rác mỗi ngày.\nĐiều 2. Hiệu lực\nNghị quyết này có hiệu lực kể từ ngày ký.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Lợi';
    expect(guessMetadata(parsed(source))).toEqual({
      instrument: 'Nghị quyết',
      number: '07/2023/NQ-HĐND',
      date: '2023-07-05',
      issuer: 'Hội đồng nhân dân phường Sông Cầu',
      issuerShort: 'HĐND phường Sông Cầu',
      signer: 'Lê Lợi',
      office: 'Phó Chủ tịch',
      title: 'Nghị quyết về việc thu gom rác',
      inForceFrom: '2023-07-05',
    });
  });

  const LAW = 'Luật Cây xanh số 12/2008/QH12';
  test.each([
    ['in its title', `LUẬT\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA ${LAW.toUpperCase()}\nĐiều 1. Sửa đổi\nBỏ câu này.`],
    ['in a title of small letters', `Luật sửa đổi, bổ sung một số điều của ${LAW}\nĐiều 1. Sửa đổi\nBỏ câu này.`],
    [
      'in its preamble',
      `LUẬT\nSỬA ĐỔI\nCăn cứ Hiến pháp;\nQuốc hội ban hành Luật sửa đổi, bổ sung một số điều của ${LAW}.\nĐiều 1. Sửa đổi\nBỏ.`,
    ],
    [
      'after a sentence without a căn cứ',
      `LUẬT\nSỬA ĐỔI\nQuốc hội ban hành Luật sửa đổi ${LAW}.\nĐiều 1. Sửa đổi\nBỏ.`,
    ],
  ])('never takes the number of the text that is amended: %s', (_, source) => {
    expect(guessMetadata(parsed(source)).number).toBeUndefined();
    expect(doubtsOf(parsed(source))).toEqual([]);
  });

  test('keeps the capitals of numbers and of Việt Nam', () => {
    const source =
      'NGÂN HÀNG NHÀ NƯỚC VIỆT NAM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 6/TT-NHNN\nTHÔNG TƯ\nSỬA ĐỔI THÔNG TƯ SỐ 39/2016/TT-NHNN CỦA NGÂN HÀNG VIỆT NAM\nĐiều 1. Cây\nTrồng cây.';
    expect(guessMetadata(parsed(source))).toMatchObject({
      issuer: 'Ngân hàng Nhà nước Việt Nam',
      title: 'Thông tư sửa đổi thông tư số 39/2016/TT-NHNN của ngân hàng Việt Nam',
    });
  });

  test.each([
    ['ĐẢNG ỦY XÃ TÂN LẬP\nBAN TỔ CHỨC\n*\nSố 05-HD/BTC\nĐẢNG CỘNG SẢN VIỆT NAM', 'Ban tổ chức'],
    ['BỘ GIÁO DỤC\nVÀ ĐÀO TẠO\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Bộ Giáo dục và đào tạo'],
    ['ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Ủy ban nhân dân xã Tân Hòa'],
  ])('takes the issuer itself from the letterhead %j', (head, issuer) => {
    expect(guessMetadata(parsed(`${head}\nHƯỚNG DẪN\nvề cây\nĐiều 1. Cây\nTrồng cây.`)).issuer).toBe(issuer);
  });

  test('distinguishes two signers', () => {
    const source = `QUY CHẾ\nVề cây\n- Căn cứ Luật Cây;\nĐiều 1. Cây\nTrồng cây.\nTM. BCH CÔNG ĐOÀN${' '.repeat(20)}HIỆU TRƯỞNG\nCHỦ TỊCH\n\nLê Thị Hoa${' '.repeat(20)}Trần Văn Bình`;
    expect(
      parsed(source)
        .regulation.back.filter(({ kind }) => kind === 'signer')
        .map(({ text }) => text),
    ).toEqual(['Lê Thị Hoa', 'Trần Văn Bình']);
    expect(parsed(source).regulation.front.map(({ kind }) => kind)).toContain('recital');
  });

  test('returns nothing if the text has no metadata', () => {
    expect(guessMetadata(parsed('Điều 1. Việc\nMột câu.'))).toEqual({});
  });
});

describe('doubtsOf', () => {
  test('has none in the official text, whose defects are notes', () => expect(doubtsOf(officialText())).toEqual([]));

  test('reports a missing signature only if there is a letterhead', () => {
    const whole = 'Số: 1/QĐ-UBND\nQUYẾT ĐỊNH\nVề chợ\nĐiều 1. Một câu.';
    expect(doubtsOf(parsed(whole))).toEqual([{ line: 1, words: 'Không thấy tên người ký.' }]);
    expect(doubtsOf(parsed(whole.slice(14)))).toEqual([]);
  });

  test('accepts a letterhead and short items without a full stop', () => {
    const source =
      'CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nNGHỊ ĐỊNH\nVề chợ\nĐiều 1. Danh sách\n1. Ông A\n2. Bà B\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\nLê Lợi';
    expect(doubtsOf(parsed(source))).toEqual([]);
  });

  test('lists oddities with their lines', () => {
    const source = `QUY CHẾ\nVề chợ\nMột dòng lạ.\nChương I\nĐiều 1. Việc\nĐoạn bị cắt (ở giữa\nĐoạn sau.\nĐiều 2. ${'rất dài '.repeat(40)}\nTheo quy định tại Điều 9 Quy chế này.`;
    expect(doubtsOf(parsed(source)).map(({ line, words }) => `${line} ${words.slice(0, 26)}`)).toEqual([
      '3 Không rõ dòng này là gì: “',
      '4 Chương I không có tên.',
      '5 Đoạn không có dấu câu cuối',
      '8 Tên rất dài: “rất dài rất ',
      '8 Dẫn chiếu “Điều 9 Quy chế ',
    ]);
  });
});

test('documentsCited lists each citation once', () => {
  expect(
    documentsCited(parsed('Điều 1. Việc\nTheo Nghị định số 30/2020/NĐ-CP và Nghị định số 30/2020/NĐ-CP.')),
  ).toEqual(['Nghị định số 30/2020/NĐ-CP']);
});

test('treeLines shows every unit with its number, indented by depth', () => {
  expect(
    treeLines(parsed('QUY CHẾ\nVề chợ\nChương I\nCHUNG\nĐiều 1. Việc\n1. Một việc:\na) Nhỏ;\n2. Bảng:\nA\tB\n1\t2')),
  ).toEqual([
    '  [tên loại] QUY CHẾ',
    '  [tên văn bản] Về chợ',
    '  Chương I CHUNG',
    '    Điều 1. Việc',
    '      1. Một việc:',
    '        a) Nhỏ;',
    '      2. Bảng: (có bảng 2 hàng)',
  ]);
});

describe('names in a title in capitals', () => {
  const text = (title: string, words: string) => `QUYẾT ĐỊNH\n${title}\nĐiều 1. ${words}\nĐiều 2. Các hộ thi hành.\n`;
  test.each([
    ['QUẢN LÝ VƯỜN PHONG NHA - KẺ BÀNG', 'Việc quản lý Vườn Phong Nha - Kẻ Bàng.', 'quản lý Vườn Phong Nha - Kẻ Bàng'],
    ['THI ĐUA TẠI HÀ NỘI', 'Các hộ thi đua tại Hà Nội.', 'thi đua tại Hà Nội'],
    ['TRỒNG CÂY Ở XÃ AN KHƯƠNG', 'Trồng cây ở xã An Khương.', 'trồng cây ở xã An Khương'],
    ['CHĂM CÂY', 'Chăm cây. Chăm cây là việc tốt.', 'chăm cây'],
  ])('%s', (title, words, expected) => {
    expect(guessMetadata(parsed(text(title, words))).title).toBe(`Quyết định ${expected}`);
  });

  test('an office of a department', () => {
    const source = `UBND HUYỆN A\nPHÒNG NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n${text('TRỒNG CÂY', 'Trồng cây.')}`;
    expect(guessMetadata(parsed(source)).issuer).toBe('Phòng Nội vụ');
  });
});

test.each([
  ['TRƯỜNG THCS LÊ LỢI', 'Trường THCS Lê Lợi'],
  ['TRƯỜNG TIỂU HỌC TÂN KHAI', 'Trường tiểu học Tân Khai'],
  ['TRƯỜNG TH NGUYỄN DU', 'Trường TH Nguyễn Du'],
])('the name of a school in capitals: %s', (printed, written) => {
  expect(properName(printed)).toBe(written);
});
