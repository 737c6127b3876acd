import { describe, expect, test } from 'vitest';
import { clauses, findingsIn } from '../drafts.ts';

const often = ['huyện Hớn Quản', 'huyện Hớn Quản', 'huyện Hớn Quản', 'Ủy ban nhân dân huyện Hớn Quản'];
const inClauses = (...names: readonly string[]) =>
  clauses(...names.map((name, at) => `Cây thứ ${at} của ${name} được chăm sóc.`));

describe('one name spelled two ways', () => {
  test.each([
    ['another mark', 'huyện Hón Quản'],
    ['no mark', 'huyện Hơn Quản'],
    ['capitals', 'HUYỆN HÓN QUẢN'],
  ])('%s', (_, name) => {
    expect(findingsIn(inClauses(...often, name))).toEqual([
      `hai-cach-viet dieu-1.khoan-5 ${name.replace(/^huyện /i, '')}`,
    ]);
  });

  test.each([
    ['a place of another kind', [...often, 'xã Hón Quản']],
    ['more than once', [...often, 'huyện Hón Quản', 'huyện Hón Quản']],
    ['both rare', ['huyện Hớn Quản', 'huyện Hón Quản']],
    ['another name', [...often, 'huyện Lộc Ninh']],
    ['tone on another letter', ['xã Hòa An', 'xã Hòa An', 'xã Hòa An', 'xã Hòa An', 'xã Hoà An']],
    ['two syllables apart', [...often, 'huyện Hòn Quân']],
  ])('not %s', (_, names) => {
    expect(findingsIn(inClauses(...names))).toEqual([]);
  });
});

describe('a body that the title does not mention', () => {
  const article = (title: string, ...heads: readonly string[]) =>
    `QUY CHẾ\nVề cây\nĐiều 1. ${title}\n${heads.map((head, at) => `${at + 1}. Trách nhiệm của ${head}\nTrồng cây ở sân số ${at + 1}.`).join('\n')}\n`;
  const heads = ['Trưởng phòng Nội vụ', 'Chánh Văn phòng huyện', 'Trưởng ban Tài chính'];

  test('is reported', () => {
    expect(
      findingsIn(article('Trách nhiệm của người đứng đầu các phòng, ban', ...heads, 'Trưởng Đài Truyền thanh')),
    ).toEqual(['khac-ten-dieu dieu-1.khoan-4 Trưởng Đài']);
  });

  test.each([
    ['the title names it', 'Trách nhiệm các phòng, ban, đài', [...heads, 'Trưởng Đài Truyền thanh']],
    ['the title names none', 'Trách nhiệm thực hiện', [...heads, 'Trưởng Đài Truyền thanh']],
    ['half of them are others', 'Trách nhiệm các phòng', ['Trưởng phòng Nội vụ', 'Trưởng Đài Truyền thanh']],
  ])('not where %s', (_, title, list) => {
    expect(findingsIn(article(title, ...list))).toEqual([]);
  });
});
