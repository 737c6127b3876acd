import { describe, expect, it } from 'vitest';
import { officialSource, officialText, parsed, withoutLines } from '../official.ts';

/** Breaks every line at spaces into lines of about `width` characters. */
function softWrapped(source: string, width: number, lineBreak: string): string {
  return source
    .split('\n')
    .map((line) => {
      const rows: string[] = [];
      for (const word of line.split(' ')) {
        const row = rows.at(-1);
        if (row === undefined || row.length + word.length + 1 > width) rows.push(word);
        else rows[rows.length - 1] = `${row} ${word}`;
      }
      return rows.join(lineBreak);
    })
    .join('\n');
}

const VARIANTS: readonly (readonly [name: string, change: (source: string) => string])[] = [
  ['decomposed letters (NFD)', (source) => source.normalize('NFD')],
  ['composed letters (NFC)', (source) => source.normalize('NFC')],
  ['CRLF', (source) => source.replaceAll('\n', '\r\n')],
  ['CR alone', (source) => source.replaceAll('\n', '\r')],
  ['a byte-order mark', (source) => `\uFEFF${source}`],
  ['non-breaking spaces', (source) => source.replaceAll(' ', '\u00A0')],
  ['doubled spaces and trailing ones', (source) => source.replaceAll(' ', '  ').replaceAll('\n', ' \n')],
  ['tabs', (source) => source.replaceAll(' ', '\t')],
  ['more empty lines', (source) => source.replaceAll('\n\n', '\n\n\n\n')],
  ['soft hyphens inside words', (source) => source.replaceAll('nh', 'n\u00ADh')],
  ['zero-width spaces', (source) => source.replaceAll(' ', ' \u200B')],
  ['hyphens that forbid a break', (source) => source.replaceAll('-', '\u2011')],
  ['soft-wrapped at 60 with new lines', (source) => softWrapped(source, 60, '\n')],
  ['soft-wrapped at 60 with U+2028', (source) => softWrapped(source, 60, '\u2028')],
  ['soft-wrapped at 60 with vertical tabs', (source) => softWrapped(source, 60, '\v')],
  ['paragraphs ended by U+2029', (source) => source.replaceAll('\n\n', '\u2029')],
  [
    'all at once',
    (source) =>
      `\uFEFF${softWrapped(source, 60, '\n').normalize('NFD').replaceAll('\n', '\r\n').replaceAll(' ', '\u00A0')}`,
  ],
];

describe('the official text as saved by other programs', () => {
  const original = withoutLines(officialText());

  it.each(VARIANTS)('parses to the same tree: %s', (_name, change) => {
    const changed = change(officialSource);
    expect(withoutLines(parsed(changed))).toEqual(original);
  });

  it('differs from the source in every variant except its own form', () => {
    expect(VARIANTS.filter(([, change]) => change(officialSource) === officialSource).map(([name]) => name)).toEqual([
      'composed letters (NFC)',
    ]);
  });

  it('parses to another tree if one word differs', () => {
    expect(withoutLines(parsed(officialSource.replace('nghiêm ýt', 'niêm yết')))).not.toEqual(original);
  });
});
