import { describe, expect, test } from 'vitest';
import { convertOldFont, detectOldFont, oldFontOf } from '../../src/domain/oldFonts.ts';

describe('old fonts', () => {
  test.each([
    ['vni', 'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['vni', 'Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    [
      'vni',
      'ngöôøi ñöùng ñaàu, thuûy, nghò quyeát, kyõ thuaät, caèn, saün',
      'người đứng đầu, thủy, nghị quyết, kỹ thuật, cằn, sẵn',
    ],
    ['tcvn3', '§iÒu 1. Trång c©y, ®µo ao', 'Điều 1. Trồng cây, đào ao'],
    [
      'tcvn3',
      'ñy ban nh©n d©n, ng­êi ®øng ®Çu, quyÕt ®Þnh, x· héi',
      'ủy ban nhân dân, người đứng đầu, quyết định, xã hội',
    ],
  ] as const)('%s: %s', (font, stored, drawn) => {
    expect(detectOldFont(stored)).toBe(font);
    expect(convertOldFont(stored, font)).toBe(drawn);
  });

  test.each([
    'Điều 1. Trồng cây với năng suất cao',
    'résumé, naïve, café, señor',
    'Plain words.',
    '',
    '25 °C ± 2, § 3, 10 µm',
  ])('are not seen in “%s”', (words) => {
    expect(detectOldFont(words)).toBeNull();
  });

  test('are known by the names of their fonts', () => {
    expect(
      ['VNI-Times', 'VNI Helve', '.VnTime', '.VnTimeH', 'Times New Roman', 'Vni'].map((name) => oldFontOf(name)),
    ).toEqual([
      { font: 'vni', capitals: false },
      { font: 'vni', capitals: false },
      { font: 'tcvn3', capitals: false },
      { font: 'tcvn3', capitals: true },
      null,
      null,
    ]);
  });
});
