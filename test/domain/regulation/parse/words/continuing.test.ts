/** Lines that look like a number but may continue the previous sentence. */
import { describe, expect, it } from 'vitest';
import { parseRegulation } from '../../../../../src/domain/regulation/parse/parse.ts';
import { articlesOf } from '../../../../../src/domain/regulation/tree/walk.ts';
import { parsed } from '../../official.ts';

/** The paragraphs of all clauses with their labels. */
const clausesOf = (source: string): string[] =>
  articlesOf(parsed(source).regulation).flatMap(({ node }) =>
    node.children.map(({ label, paragraphs }) => `${label}: ${paragraphs.join(' | ')}`),
  );
const problemsOf = (source: string): (readonly [number, string])[] =>
  parseRegulation(source, 'thu.txt').problems.map(({ line, found }) => [line, found]);

describe('continues the sentence', () => {
  it.each([
    [
      'a number after “khoản”',
      'Điều 1. Tên\n\n1. Theo quy định tại khoản\n4. Điều này.',
      ['1: Theo quy định tại khoản 4. Điều này.'],
    ],
    [
      'a letter after “tại điểm”',
      'Điều 1. Tên\n\n1. Theo quy định tại điểm\nc) khoản này.',
      ['1: Theo quy định tại điểm c) khoản này.'],
    ],
    [
      'a bracket that closes',
      'Điều 1. Tên\n\n1. Gồm ba loại (loại một, loại\nc) và các loại khác.',
      ['1: Gồm ba loại (loại một, loại c) và các loại khác.'],
    ],
    [
      'an article after “khoản 2”',
      'Điều 1. Tên\n\n1. Theo quy định tại khoản 2\nĐiều 8. Trừ trường hợp khác.',
      ['1: Theo quy định tại khoản 2 Điều 8. Trừ trường hợp khác.'],
    ],
    [
      'a chapter after “tại”',
      'Điều 1. Tên\n\n1. Theo quy định tại\nChương IV\nQuy định này.',
      ['1: Theo quy định tại Chương IV Quy định này.'],
    ],
    [
      'a year',
      'Điều 1. Tên\n\n1. Ban hành trong năm\n2018. Hết năm thì thôi.',
      ['1: Ban hành trong năm 2018. Hết năm thì thôi.'],
    ],
    [
      'a decimal',
      'Điều 1. Tên\n\n1. Kinh phí được giao là\n1.345 tỷ đồng.',
      ['1: Kinh phí được giao là 1.345 tỷ đồng.'],
    ],
    [
      'across an empty line, after a scan',
      'Điều 1. Tên\n\n1. Theo quy định của Nghị\n\nđịnh số 61 và đạt từ\n\n60% trở lên.',
      ['1: Theo quy định của Nghị định số 61 và đạt từ 60% trở lên.'],
    ],
    [
      'a sentence that begins with an article',
      'Điều 1. Tên\n\n1. Một.\n\nĐiều 2 Luật này không áp dụng.\n\nĐiều 2. Hai.',
      ['1: Một. | Điều 2 Luật này không áp dụng.'],
    ],
  ])('%s', (_name, source, expected) => {
    expect(clausesOf(source)).toEqual(expected);
  });
});

describe('rejects ambiguous lines', () => {
  it.each([
    ['the next clause after “khoản”', 'Điều 1. Tên\n\n1. Theo quy định tại khoản\n\n2. Điều này áp dụng.', 5],
    [
      'the next point after “tại các điểm”',
      'Điều 1. Tên\n\n1. Gồm:\n\na) Theo quy định tại các điểm\n\nb) Khoản này.',
      7,
    ],
    ['the next article after a comma', 'Điều 1. Tên\n\nMột,\n\nĐiều 2. Hai.', 5],
  ])('%s', (_name, source, line) => {
    const problems = problemsOf(source);
    expect(problems.map(([at]) => at)).toEqual([line]);
    expect(problems[0]?.[1]).toContain('câu chưa hết');
  });

  it.each([
    ['Điêu for Điều', 'Điều 1. Một.\n\nĐiêu 2. Hai.', 3],
    [
      'Chương with a title in small letters',
      'Chương I\n\nTÊN\n\nĐiều 1. Một.\n\nChương II Quy định chung\n\nĐiều 2. Hai.',
      7,
    ],
    ['A) for a)', 'Điều 1. Tên\n\n1. Gồm:\n\nA) Một;', 5],
    ['a clause after points', 'Điều 1. Tên\n\na) Một;\n\n1. Hai.', 5],
    ['a paragraph between chapter and article', 'Chương I\n\nTÊN\n\nMột đoạn văn.\n\nĐiều 1. Một.', 5],
    ['bold around an article', '**Điều 1. Một.**', 1],
    ['bold on a caption alone', '**Chương I**\n\nTÊN\n\nĐiều 1. Một.', 3],
    ['an article after the signature', 'Điều 1. Một.\n\nNơi nhận:\n- Lưu: VT.\n\nĐiều 2. Hai.', 6],
  ])('rejects %s', (_name, source, line) => {
    expect(problemsOf(source).map(([at]) => at)).toEqual([line]);
  });
});

describe('two ways of separating paragraphs', () => {
  it('takes every line break for a paragraph if articles follow without an empty line', () => {
    const [article, second] = articlesOf(
      parsed(
        'Điều 1. Phạm vi\nQuy định này nói về một việc của\nđơn vị.\n1. Một;\n2. Hai.\nĐiều 2. Đối tượng\nMọi người.',
      ).regulation,
    );
    expect(article?.node).toMatchObject({
      heading: 'Phạm vi',
      paragraphs: ['Quy định này nói về một việc của đơn vị.'],
    });
    expect(article?.node.children).toHaveLength(2);
    expect(second?.node).toMatchObject({ heading: 'Đối tượng', paragraphs: ['Mọi người.'] });
  });

  it('takes a single line break for a soft break if empty lines separate the articles', () => {
    const [article] = articlesOf(parsed('Điều 1. Phạm vi của\nQuy định\n\nMột.\n\nĐiều 2. Hai.').regulation);
    expect(article?.node).toMatchObject({ heading: 'Phạm vi của Quy định', paragraphs: ['Một.'] });
  });
});
