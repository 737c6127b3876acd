import { expect, test } from 'vitest';
import { readPdf } from '../../../../../src/adapters/site/content/sources/readPdf.ts';

/** A PDF file of one page that draws some lines in Helvetica. */
function pdfFile(lines: readonly string[]): Uint8Array {
  const stream = `BT /F1 12 Tf 50 750 Td 14 TL ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let source = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = source.length;
    source += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = source.length;
  source += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  return new TextEncoder().encode(
    `${source}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`,
  );
}

test('the text layer is read line by line', async () => {
  const lines = [
    '1. Mot cau dai cho du chu tren mot dong cua trang;',
    '2. Hai cau dai cho du chu tren mot dong cua trang.',
  ];
  expect(await readPdf(pdfFile(lines))).toEqual({ text: `${lines.join('\n')}\n`, remarks: [] });
});

test('a page without text is a picture', async () => {
  expect(await readPdf(pdfFile([]))).toEqual({ refusal: expect.stringContaining('ảnh quét') as string });
});

test('a damaged file is refused with a sentence', async () => {
  expect(await readPdf(new TextEncoder().encode('%PDF-1.7 x'))).toEqual({
    refusal: expect.stringContaining('hỏng') as string,
  });
});
