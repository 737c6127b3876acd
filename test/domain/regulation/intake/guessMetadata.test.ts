import { describe, expect, test } from 'vitest';
import { doubtsOf, documentsCited } from '../../../../src/domain/regulation/intake/doubts.ts';
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
      office: 'Phó chủ tịch',
      title: 'Nghị quyết về việc thu gom rác',
      inForceFrom: '2023-07-05',
    });
  });

  test('returns nothing if the text says nothing', () => {
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
