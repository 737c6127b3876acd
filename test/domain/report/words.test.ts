import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../src/domain/report/excerpt.ts';
import { fileName } from '../../../src/domain/report/fileName.ts';
import { anyText } from '../draft/arbitraries.ts';

describe('file names', () => {
  test.each([
    [['phieu-tu-danh-gia', 'Phòng Nội vụ', 2026], 'docx', 'phieu-tu-danh-gia-phong-noi-vu-2026.docx'],
    [['Đài TT-TH', null], 'json', 'dai-tt-th.json'],
    [['a', '../../etc/passwd', 'CON:'], 'json', 'a-etc-passwd-con.json'],
  ] as const)('are made from %j', (parts, ending, name) => {
    expect(fileName(parts, ending)).toBe(name);
  });

  test('contain only plain letters for any input', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fileName(['x', text], 'csv')).toMatch(/^x[a-z0-9-]*\.csv$/);
      }),
    );
  });
});

test('an excerpt is the text, or its beginning up to a space', () => {
  expect(excerpt('Ngắn;')).toBe('Ngắn;');
  const long = 'từ ngữ, '.repeat(40);
  expect(excerpt(long)).toMatch(/^(từ ngữ, )+từ …$/);
  expect(excerpt('x'.repeat(300))).toBe(`${'x'.repeat(110)} …`);
});
