import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onOneLine, printable, withLineBreaks } from '../../src/domain/printable.ts';
import { anyText } from './draft/arbitraries.ts';

const LINE_ENDS = ['\n', '\r', '\r\n', '\u000b', '\u000c', '\u0085', '\u2028', '\u2029'];
const BIDI = [
  '\u061c',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
];

/** Text with many line ends and invisible characters. */
const odd = fc.oneof(
  anyText,
  fc.string({
    unit: fc.constantFrom(
      'a',
      'ế',
      ' ',
      '\t',
      ...LINE_ENDS,
      ...BIDI,
      '\u0000',
      '\u200b',
      '\ufeff',
      '\u00ad',
      '\ud83d',
      '\ufffe',
    ),
  }),
);

describe('line breaks', () => {
  test.each(LINE_ENDS)('%j ends a line', (end) => {
    expect(withLineBreaks(`Dòng 1${end}Dòng 2`)).toBe('Dòng 1\nDòng 2');
    expect(printable(`Dòng 1${end}Dòng 2`)).toBe('Dòng 1\nDòng 2');
    expect(onOneLine(`Dòng 1${end}Dòng 2`)).toBe('Dòng 1 Dòng 2');
  });

  test('a multi-line field keeps everything except the kind of line end', () => {
    fc.assert(
      fc.property(odd, (text) => {
        const kept = withLineBreaks(text);
        expect(kept).not.toMatch(/[\r\u000b\u000c\u0085\u2028\u2029]/);
        expect(kept.split('\n')).toEqual(text.split(/\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/));
        expect(withLineBreaks(kept)).toBe(kept);
      }),
    );
  });

  test('a single-line field keeps typed spaces and has no line break', () => {
    expect(onOneLine('Phòng  Nội vụ ')).toBe('Phòng  Nội vụ ');
    expect(onOneLine('Phòng\r\n\n\u000bNội vụ')).toBe('Phòng Nội vụ');
    fc.assert(
      fc.property(odd, (text) => {
        expect(onOneLine(text)).not.toMatch(/[\n\r\u000b\u000c\u0085\u2028\u2029]/);
        expect(onOneLine(onOneLine(text))).toBe(onOneLine(text));
      }),
    );
  });
});

describe('printable text', () => {
  test.each([
    ...BIDI,
    '\u0000',
    '\u001b',
    '\u007f',
    '\u009f',
    '\u00ad',
    '\u200b',
    '\u2060',
    '\ufeff',
    '\ufffe',
    '\ufdd0',
    '\ud83d',
    '\udc00',
    '\ufffa',
    '\u3164',
  ])('omits %j', (character) => {
    expect(printable(`Phòng ${character}Nội vụ`)).toBe('Phòng Nội vụ');
  });

  test('contains no bidirectional control and nothing invalid in XML', () => {
    fc.assert(
      fc.property(odd, (text) => {
        expect(printable(text)).not.toMatch(
          /\p{Bidi_Control}|\p{Surrogate}|\p{Noncharacter_Code_Point}|[^\P{Cc}\t\n]/u,
        );
        expect(printable(text)).toBe(printable(printable(text)));
      }),
    );
  });

  test('is otherwise unchanged, including composed emoji', () => {
    expect(printable('👨‍👩‍👧 ✔️ cột\tcột')).toBe('👨‍👩‍👧 ✔️ cột\tcột');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('ế', 'ê\u0301', 'Đ', 'a', ' ', '😀', '<', '&', '"', '\n') }),
        (text) => {
          expect(printable(text)).toBe(text.trim());
        },
      ),
    );
  });
});
