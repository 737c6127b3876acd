import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checklistForRole, type ChecklistArticle } from '../../../src/domain/draft/checklist.ts';
import { findDuties, markedWords } from '../../../src/domain/draft/findDuties.ts';
import { reportContext } from '../report/reportContext.ts';
import { anyText } from './arbitraries.ts';

const role = reportContext.ruleset.roles.find(({ id }) => id === 'chu-tich-ubnd-xa');
const checklist = checklistForRole(reportContext.checklist, role?.duties ?? []);
const idsOf = (articles: readonly ChecklistArticle[]) =>
  articles.flatMap(({ clauses }) => clauses.flatMap(({ duties }) => duties.map(({ id }) => id)));

describe('duties found', () => {
  test('by nothing typed: all of them', () => {
    expect(findDuties(checklist, '  ')).toBe(checklist);
    expect(idsOf(checklist)).toHaveLength(45);
  });

  test.each<readonly [string, readonly string[]]>([
    ['9.2', ['dieu-9.khoan-2']],
    ['d9k2', ['dieu-9.khoan-2']],
    ['khoản 2 Điều 9', ['dieu-9.khoan-2']],
    ['khoan 2 dieu 9', ['dieu-9.khoan-2']],
    ['Điều 9', ['dieu-9.khoan-1', 'dieu-9.khoan-2', 'dieu-9.khoan-3']],
    ['9', ['dieu-9.khoan-1', 'dieu-9.khoan-2', 'dieu-9.khoan-3']],
    ['6.2.d', ['dieu-6.khoan-2.diem-d', 'dieu-6.khoan-2.diem-dd']],
    ['6.2.đ', ['dieu-6.khoan-2.diem-dd']],
    ['điểm d khoản 2 điều 6', ['dieu-6.khoan-2.diem-d']],
    ['diem d khoan 2 dieu 6', ['dieu-6.khoan-2.diem-d', 'dieu-6.khoan-2.diem-dd']],
    ['điều 6 khoản 2 điểm b', ['dieu-6.khoan-2.diem-b']],
    ['99', []],
  ])('by place: %s', (typed, ids) => {
    expect(idsOf(findDuties(checklist, typed))).toEqual(ids);
  });

  test('by words of their text, with or without diacritics, whole articles left out where nothing is found', () => {
    const found = idsOf(findDuties(checklist, 'nội bộ'));
    expect(found).toEqual(['dieu-6.khoan-1.diem-b', 'dieu-9.khoan-2']);
    expect(idsOf(findDuties(checklist, 'noi bo'))).toEqual(expect.arrayContaining(found));
    expect(idsOf(findDuties(checklist, 'quy chế NỘI'))).toContain('dieu-9.khoan-2');
    expect(findDuties(checklist, 'không có từ này')).toEqual([]);
  });

  test('are duties of the list, in its order, whatever is typed', () => {
    const all = idsOf(checklist);
    fc.assert(
      fc.property(anyText, (typed) => {
        const found = idsOf(findDuties(checklist, typed));
        expect(found).toEqual(all.filter((id) => found.includes(id)));
      }),
    );
  });
});

describe('marked words', () => {
  const words = 'Hàng năm rà soát, xây dựng, ban hành hoặc sửa đổi, bổ sung quy chế chi tiêu nội bộ; quy chế dân chủ';
  test('begin shortly before the first hit', () => {
    const pieces = markedWords(words, 'noi bo');
    expect(pieces.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['nội bộ']);
    expect(pieces.map(({ text }) => text).join('')).toMatch(/^….*chi tiêu nội bộ; quy chế dân chủ$/);
    expect(pieces.map(({ text }) => text).join('').length).toBeLessThan(words.length);
  });

  test('are the whole words where nothing is found or typed', () => {
    expect(markedWords(words, '')).toEqual([{ text: words, hit: false }]);
    expect(markedWords(words, '9.2')).toEqual([{ text: words, hit: false }]);
  });

  const marked = (text: string, typed: string) =>
    markedWords(text, typed)
      .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
      .join('');

  test.each([
    ['the whole phrase where there is one', 'nội bộ, nội quy, bộ', 'nội bộ', '[nội bộ], nội quy, bộ'],
    ['else each word, in the order of the text', 'quy chế nội bộ', 'bộ quy', '[quy] chế nội [bộ]'],
    ['with more spaces between', 'quy chế nội bộ', ' bộ   quy ', '[quy] chế nội [bộ]'],
    ['only at the beginning of a word', 'nội bộ, xnội', 'nội', '[nội] bộ, xnội'],
    ['at the very beginning', 'bộ máy', 'bộ', '[bộ] máy'],
    ['a part of a longer hit once', 'báo cáo', 'báo b', '[báo] cáo'],
  ])('%s', (_, text, typed, expected) => {
    expect(marked(text, typed)).toBe(expected);
  });

  test('a hit up to thirty letters on is shown with what comes before it; one further on after a whole word', () => {
    const before = (letters: number) => 'ab '.repeat(20).slice(0, letters);
    expect(marked(`${before(30)}nội bộ`, 'nội')).toBe(`${before(30)}[nội] bộ`);
    expect(marked(`${before(33)}nội bộ`, 'nội')).toBe(`…${'ab '.repeat(9)}[nội] bộ`);
  });

  test('have no empty pieces', () => {
    expect(markedWords('bộ', 'bộ')).toEqual([{ text: 'bộ', hit: true }]);
  });

  test('are the end of the words, in order, whatever is typed or written', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, typed) => {
        const joined = markedWords(text, typed)
          .map((piece) => piece.text)
          .join('');
        expect(text.endsWith(joined.replace(/^…/, '')) || text === joined).toBe(true);
      }),
    );
  });
});
