import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../src/domain/report/excerpt.ts';
import { fileName } from '../../../src/domain/report/fileName.ts';
import { printable } from '../../../src/domain/report/printable.ts';
import { anyText } from '../draft/arbitraries.ts';

describe('names of files', () => {
  test.each([
    [['phieu-tu-danh-gia', 'Phòng Nội vụ', 2026], 'docx', 'phieu-tu-danh-gia-phong-noi-vu-2026.docx'],
    [['Đài TT-TH', null], 'json', 'dai-tt-th.json'],
    [['a', '../../etc/passwd', 'CON:'], 'json', 'a-etc-passwd-con.json'],
  ] as const)('%j', (parts, ending, name) => {
    expect(fileName(parts, ending)).toBe(name);
  });

  test('are plain letters whatever is typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fileName(['x', text], 'csv')).toMatch(/^x[a-z0-9-]*\.csv$/);
      }),
    );
  });
});

describe('what is printed of entered words', () => {
  test('line ends are one kind; controls, half characters and marks that turn the direction are left out', () => {
    expect(printable(' a\r\nb\rc\u2028d\u0000\u001b\u202e\ud83d\ufffe😀 ')).toBe('a\nb\nc\nd😀');
  });

  test('nothing else is changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('ế', 'Đ', 'a', ' ', '😀', '<', '&', '"', '\n') }), (text) => {
        expect(printable(text)).toBe(text.trim());
      }),
    );
  });
});

test('an excerpt is the words, or their beginning up to a space', () => {
  expect(excerpt('Ngắn;')).toBe('Ngắn;');
  const long = 'từ ngữ, '.repeat(40);
  expect(excerpt(long)).toMatch(/^(từ ngữ, )+từ …$/);
  expect(excerpt('x'.repeat(300))).toBe(`${'x'.repeat(110)} …`);
});
