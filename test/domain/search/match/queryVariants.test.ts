import { describe, expect, it } from 'vitest';
import { mayBeInitials, spelledOut } from '../../../../src/domain/search/match/initials.ts';
import { unitPreparer } from '../../../../src/domain/search/text/prepare.ts';
import { abbreviationsIn, queryVariants } from '../../../../src/domain/search/match/queryVariants.ts';
import { wordsOf } from '../../../../src/domain/search/text/words.ts';
import { officialSearchText } from '../official.ts';

const text = officialSearchText();
const units = text.units.map(unitPreparer(text));
const abbreviations = abbreviationsIn(units.flatMap(({ words }) => words.map(({ folded }) => folded)));
const known = new Set(units.flatMap(({ words }) => words.map(({ folded }) => folded)));
const read = (typed: string) =>
  queryVariants({ words: wordsOf(typed), unfinished: false }, units, abbreviations, (folded) => known.has(folded)).map(
    ({ words }) => words.map(({ folded }) => folded).join(' '),
  );

describe('initials', () => {
  it.each(['cchc', 'ubnd', 'hdnd', 'tthc', 'vbqppl', 'cntt', 'cbcc'])('may include %s', (letters) => {
    expect(mayBeInitials(letters)).toBe(true);
  });

  it.each([
    'dan',
    'nghiem',
    'quy',
    'chuong',
    'uy',
    'ban',
    'oanh',
    'giao',
    'khoan',
    'xa',
    'qd',
    '2021',
    'abcdefghij',
    '',
  ])('do not include %s', (letters) => {
    expect(mayBeInitials(letters)).toBe(false);
  });

  it('are expanded as in the texts, not across a line break', () => {
    const spelled = spelledOut(
      'cchc',
      [wordsOf('cải cách hành chính; chỉ có hai chữ; cải cách hành chính'), wordsOf('cải cách\nhành chính')],
      5,
    );
    expect(spelled.map((words) => words.map(({ exact }) => exact).join(' '))).toEqual([
      'cải cách hành chính',
      'chỉ có hai chữ',
    ]);
    expect(spelledOut('cchc', [], 5)).toEqual([]);
  });
});

describe('query variants', () => {
  it('start with the words as typed', () => {
    expect(read('đạo đức')).toEqual(['dao duc']);
    for (const typed of ['cchc', 'motcua', 'uy ban nhan dan']) expect(read(typed)[0]).toBe(typed);
  });

  it('expand abbreviations', () => {
    expect(read('chi so cchc')).toContain('chi so cai cach hanh chinh');
    expect(read('ubnd xa')).toContain('uy ban nhan dan xa');
  });

  it('abbreviate what the texts abbreviate', () => {
    expect(read('ủy ban nhân dân xã')).toContain('ubnd xa');
    expect(read('hội đồng nhân dân')).toContain('hdnd');
    // The texts define CCHC as “cải cách hành chính”.
    expect(read('cải cách hành chính')).toContain('cchc');
    expect(read('cơ chế hành chính')).toEqual(['co che hanh chinh']);
    expect(read('hdng dddd nnn dddd')).not.toContain('hdnd');
  });

  it('split words typed without a space', () => {
    expect(read('motcua')).toContain('mot cua');
    expect(read('thutuchanhchinh')).toContain('thu tuc hanh chinh');
    expect(read('daoduc loisong')).toContain('dao duc loi song');
    expect(read('zzzz')).toEqual(['zzzz']);
    expect(read('a'.repeat(500))).toHaveLength(1);
  });

  it('are limited in number', () => {
    expect(read('cchc ubnd tthc hdnd motcua').length).toBeLessThanOrEqual(6);
  });
});
