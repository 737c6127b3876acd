import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRegulation } from '../../../../src/domain/regulation/parse/parse.ts';
import { printText } from '../../../../src/domain/regulation/parse/printText.ts';
import { anyText } from './generatedText.ts';
import { collapse, officialSource, officialText, parsed, withoutLines } from '../official.ts';
import { runs } from '../../../full.ts';

/** A whole text has too many parts to shrink in reasonable time; the failing one is printed unshrunk. */
const WHOLE = { endOnFailure: true } as const;

describe('tree → text → tree', () => {
  test('any generated text parses back to its tree', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(withoutLines(parsed(printText(text)))).toEqual(withoutLines(text));
      }),
      { ...runs(300, 75), ...WHOLE },
    );
  });

  test('generated texts survive decomposed letters, CRLF and non-breaking spaces', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const pasted = `\uFEFF${printText(text).normalize('NFD').replaceAll('\n', '\r\n').replaceAll(' ', '\u00A0')}`;
        expect(withoutLines(parsed(pasted))).toEqual(withoutLines(text));
      }),
      { ...runs(80, 20), ...WHOLE },
    );
  });

  test('the printed official text equals its source except for white space', () => {
    expect(collapse(printText(officialText()))).toBe(collapse(officialSource));
  });

  test('the printed official text parses back to the same tree and prints the same again', () => {
    const printed = printText(officialText());
    const again = parsed(printed);
    expect(withoutLines(again)).toEqual(withoutLines(officialText()));
    expect(printText(again)).toBe(printed);
  });
});

describe('any input', () => {
  const pieces = fc.constantFrom(
    'Điều 1.',
    'Điều 2.',
    'Điều 2a.',
    'Điều ',
    'Chương I',
    'CHƯƠNG II',
    'Mục 1.',
    'Phần thứ nhất',
    '1.',
    '2.',
    'a)',
    'b)',
    'đ)',
    'z)',
    '1)',
    'a.',
    '**',
    '\n',
    '\n\n',
    '\r',
    '\v',
    '\u2028',
    '\u00AD',
    ' ',
    'Căn cứ',
    'QUYẾT ĐỊNH',
    'QUYẾT ĐỊNH:',
    'QUY ĐỊNH',
    'Nơi nhận:',
    '- Lưu',
    ';',
    '.',
    './.',
    'TM. UBND',
    'CHỦ TỊCH',
    'Lê Lợi',
    'nội dung',
    'Tên gọi',
    'tại khoản',
    '(',
    ')',
    'PHỤ LỤC',
    '\uD800',
    '\u0000',
  );

  const holds = (source: string): void => {
    const { text, problems } = parseRegulation(source, 'thu.txt');
    expect(text === null).toBe(problems.length > 0);
    const lastLine = source.split(/\r\n|\r|\n/).length;
    for (const problem of problems) {
      expect(problem.file).toBe('thu.txt');
      expect(problem.line).toBeGreaterThanOrEqual(1);
      expect(problem.line).toBeLessThanOrEqual(lastLine);
      for (const words of [problem.found, problem.expected, problem.fix]) expect(words.trim()).not.toBe('');
    }
    // Accepted input can be printed and read back.
    if (text !== null) expect(withoutLines(parsed(printText(text)))).toEqual(withoutLines(text));
  };

  test('of arbitrary characters gives a tree or problems, without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), holds), runs(300, 100));
  });

  test('of arbitrary pieces of legal text gives a tree or problems, without throwing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(pieces, fc.constantFrom('', ' ', '\n', '\n\n')), { maxLength: 60 }), (list) =>
        holds(list.flat().join('')),
      ),
      runs(1500, 300),
    );
  });

  test('with a soft break inside the signer’s office reads back (found by a random run)', () => {
    const at = officialSource.lastIndexOf('CHỦ TỊCH') + 1;
    holds(`${officialSource.slice(0, at)}\v${officialSource.slice(at)}`);
    const first = officialSource.indexOf('CHỦ TỊCH') + 1;
    holds(`${officialSource.slice(0, first)}\v${officialSource.slice(first)}`);
  });

  test('like the official text with a piece inserted or removed reads back', () => {
    fc.assert(
      fc.property(fc.nat(officialSource.length), fc.nat(40), pieces, (at, cut, piece) =>
        holds(officialSource.slice(0, at) + piece + officialSource.slice(at + cut)),
      ),
      runs(150, 40),
    );
  });
});
