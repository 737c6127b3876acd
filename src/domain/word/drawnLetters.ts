/** Letters as their font shows them: old fonts, capitals, raised figures, symbols. */
import { convertOldFont, oldFontOf } from '../oldFonts.ts';
import type { RemarkCounter } from './remarkCounter.ts';
import type { RunLook } from './styles.ts';
import { attributeOf, type XmlElement } from './xml.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** The signs of symbol fonts that legal texts use, by their codes. */
const SIGNS: Readonly<Record<number, string>> = {
  0xf0b7: '•',
  0xf0a7: '▪',
  0xf0d8: '➢',
  0xf0fc: '✓',
  0xf0a8: '☐',
  0xf06f: '☐',
  0xf0fe: '☑',
  0xf0e0: '→',
  0xf0e8: '⇒',
  0xf0b0: '°',
  0xf0b1: '±',
  0xf0a3: '≤',
  0xf0b3: '≥',
  0xf0b4: '×',
  0xf0d7: '×',
  0xf0e5: 'Σ',
  0xf053: 'Σ',
  0xf02d: '-',
};

/** The letters as the font shows them. */
export function drawnLetters(
  words: string,
  { font, capitals, position, struck }: RunLook,
  remarks: RemarkCounter,
): string {
  const old = font === undefined ? null : oldFontOf(font);
  let drawn = words;
  if (old !== null) {
    drawn = convertOldFont(words, old.font);
    const name = old.font === 'vni' ? 'VNI' : 'TCVN3';
    remarks.add(
      `font ${name}`,
      drawn,
      (count, example) =>
        `Đã chuyển ${count} đoạn chữ từ phông ${name} sang Unicode (ví dụ “${example}”); hãy so lại với bản chính.`,
    );
  }
  if (capitals === true || old?.capitals === true) drawn = drawn.toUpperCase();
  if (position === 'superscript' && /^\d+$/.test(drawn))
    drawn = [...drawn].map((figure) => SUPERSCRIPTS.charAt(Number(figure))).join('');
  if (position === 'subscript' && /^\d+$/.test(drawn))
    drawn = [...drawn].map((figure) => SUBSCRIPTS.charAt(Number(figure))).join('');
  if (struck === true && /\S/.test(drawn))
    remarks.add(
      'struck',
      drawn,
      (count, example) =>
        `${count} chỗ chữ bị gạch ngang vẫn được giữ (ví dụ “${example}”); nếu là chữ đã bỏ thì xóa trong tệp Word rồi đọc lại.`,
    );
  return drawn;
}

/** A character of a symbol font, whose code means nothing in another font. */
export function symbolLetter(element: XmlElement, remarks: RemarkCounter): string {
  const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16);
  const sign = SIGNS[code] ?? SIGNS[code + 0xf000];
  if (sign !== undefined) return sign;
  remarks.add(
    'symbol',
    attributeOf(element, 'char') ?? '',
    (count) => `${count} ký hiệu vẽ bằng phông riêng không đọc được, để là “□”; hãy sửa theo bản chính.`,
  );
  return '□';
}
