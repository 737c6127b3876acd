import { describe, expect, test } from 'vitest';
import { pagesText, type PdfPiece } from '../../../src/domain/word/pdfLines.ts';

const piece = (words: string, y: number, x = 50): PdfPiece => ({ words, x, y, width: words.length * 6, size: 12 });
const line = 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;';

const textOf = (...pages: readonly (readonly PdfPiece[])[]): string => {
  const result = pagesText(pages);
  return 'refusal' in result ? result.refusal : result.text;
};

describe('the text layer of a PDF file', () => {
  test('is put in page order, with spaces where there are gaps between pieces', () => {
    expect(
      textOf([piece('dưới', 80), piece(line, 100), piece('Đ', 90), piece('iều', 90, 56), piece('1.', 90, 80)]),
    ).toBe(`${line}\nĐiều 1.\ndưới\n`);
  });

  test('has a tab between columns, and an empty line where the gap is larger', () => {
    expect(
      textOf([
        piece('SỐ 1', 100),
        piece('CỘNG HÒA', 100, 300),
        piece(line, 85),
        piece('b', 70),
        piece('c', 55),
        piece('d', 20),
      ]),
    ).toBe(`SỐ 1\tCỘNG HÒA\n${line}\nb\nc\n\nd\n`);
  });

  test('leaves out lines at the head of most pages, and reports that', () => {
    const page = (number: number) => [
      piece(`CÔNG TY A, trang ${number}`, 780),
      piece(`${line} ${number}`, 700),
      piece('chữ khác', 685),
    ];
    const result = pagesText([page(1), page(2), page(3), page(4)]);
    expect('remarks' in result ? result.remarks : []).toEqual([expect.stringContaining('CÔNG TY A, trang #')]);
    expect(textOf(page(1), page(2), page(3), page(4))).not.toContain('CÔNG TY');
  });

  test('is reported as missing if all pages, or some, are pictures', () => {
    expect(textOf([], [piece('3', 20)])).toMatch(/ảnh quét \(2 trang\).*OCR/);
    const result = pagesText([[piece(line, 100)], []]);
    expect('remarks' in result ? result.remarks : []).toEqual([expect.stringContaining('1 trên 2 trang')]);
  });
});

describe('pages that are pictures', () => {
  const signature = [
    'Người ký: ỦY BAN NHÂN DÂN TỈNH A',
    'Email: ubnd@a.gov.vn',
    'Thời gian ký: 05.03.2024 10:11:12 +07:00',
  ];

  test('are refused as an image if all are, also with a digital signature written on one', () => {
    expect(textOf([], [])).toMatch(/^tệp PDF là ảnh quét \(2 trang\)/);
    expect(
      textOf(
        signature.map((words, index) => piece(words, 800 - index * 12)),
        [],
      ),
    ).toMatch(/ảnh quét/);
  });

  test('are named by number with what to do if only some are', () => {
    const result = pagesText([[piece(line, 700)], [], [piece('Trang 3', 30)]]);
    expect(result).toMatchObject({
      remarks: [
        '2 trên 3 trang không có lớp chữ (ảnh quét hoặc trang trống): trang 2, 3. Nhận dạng chữ (OCR) các trang ấy rồi chép vào đúng chỗ, hoặc xin bản Word gốc.',
      ],
    });
  });
});
