/** The formats of automatic numbers and bullets in a Word file (ECMA-376 Part 1, 17.18.59), as characters. */
/** Characters of symbol fonts (private use) and their plain equivalents. */
export function bulletOf(text: string): string {
  const code = text.codePointAt(0) ?? 0;
  if (text === 'o' || code === 0xf06f) return '○';
  if (code === 0xf02d || code === 0xf0be) return '-';
  if (code === 0xf0d8 || code === 0xf0f0 || code === 0xf0e0) return '➢';
  if (code === 0xf0fc) return '✓';
  return code >= 0xe000 && code <= 0xf8ff ? '•' : text;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The formats that `formatNumber` knows. */
export const NUMBER_FORMATS: readonly string[] = [
  'decimal',
  'decimalZero',
  'lowerLetter',
  'upperLetter',
  'lowerRoman',
  'upperRoman',
  'none',
];

/** A count as its format prints it; a format that Vietnamese texts do not use, as a plain figure. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
    case 'upperLetter': {
      if (value < 1) return String(value);
      // After z come aa, bb, cc.
      const letters = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
      return format === 'upperLetter' ? letters.toUpperCase() : letters;
    }
    case 'lowerRoman':
    case 'upperRoman': {
      const letters = romanOf(value);
      return format === 'upperRoman' ? letters.toUpperCase() : letters;
    }
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

function romanOf(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let letters = '';
  for (const [worth, roman] of ROMAN) {
    while (rest >= worth) {
      letters += roman;
      rest -= worth;
    }
  }
  return letters;
}
