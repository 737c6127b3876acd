import { describe, expect, it } from 'vitest';
import { parseRegulation } from '../../../../src/domain/regulation/parse/parse.ts';
import type { Division, Provision } from '../../../../src/domain/regulation/tree/tree.ts';
import { articlesOf, walk } from '../../../../src/domain/regulation/tree/walk.ts';
import { parsed } from '../official.ts';

const FILE = 'content/thu/van-ban.txt';

/** Paragraphs separated by empty lines: the first is on line 1, the next on 3, 5 … */
const paragraphs = (...list: string[]): string => list.join('\n\n');
const clauses = (...labels: string[]): string =>
  paragraphs('Điều 1. Tên gọi', ...labels.map((label) => `${label}. Nội dung;`));
const points = (...labels: string[]): string =>
  paragraphs('Điều 1. Tên gọi', '1. Gồm có:', ...labels.map((label) => `${label}) Nội dung;`));
const articles = (...labels: string[]): string => paragraphs(...labels.map((label) => `Điều ${label}. Nội dung.`));

const IRREGULAR: readonly (readonly [name: string, source: string, line: number, found: string, expected: string])[] = [
  ['a clause skipped', clauses('1', '2', '4'), 7, 'khoản 4', 'khoản 3'],
  ['a clause repeated', clauses('1', '2', '2'), 7, 'khoản 2', 'khoản 3'],
  ['clauses backwards', clauses('1', '2', '3', '1'), 9, 'khoản 1', 'khoản 4'],
  ['a first clause that is not 1', clauses('2'), 3, 'khoản 2', 'khoản 1'],
  ['a suffixed clause without its predecessor', clauses('1', '2b'), 5, 'khoản 2b', 'khoản 2'],
  ['a point skipped', points('a', 'c'), 7, 'điểm c', 'điểm b'],
  ['points out of order', points('a', 'b', 'a'), 9, 'điểm a', 'điểm c'],
  ['a point repeated', points('a', 'a'), 7, 'điểm a', 'điểm b'],
  ['đ left out', points('a', 'b', 'c', 'd', 'e'), 13, 'điểm e', 'điểm đ'],
  ['point f after đ', points('a', 'b', 'c', 'd', 'đ', 'f'), 15, 'điểm f', 'điểm e'],
  ['point j', points('a', 'j'), 7, 'điểm j', 'điểm b'],
  ['point w', points('a', 'w'), 7, 'điểm w', 'điểm b'],
  ['point z', points('a', 'z'), 7, 'điểm z', 'điểm b'],
  ['an article skipped', articles('1', '3'), 3, 'Điều 3', 'Điều 2'],
  ['an article twice', articles('1', '2', '2'), 5, 'Điều 2 (đã có ở dòng 3)', 'Điều 3'],
  [
    'articles that start again in a new chapter',
    paragraphs('Chương I', 'TÊN', 'Điều 1. Một.', 'Chương II', 'TÊN', 'Điều 1. Hai.'),
    11,
    'Điều 1 (đã có ở dòng 5)',
    'Điều 2',
  ],
  [
    'a chapter skipped',
    paragraphs('Chương I', 'TÊN', 'Điều 1. Một.', 'Chương III', 'TÊN', 'Điều 2. Hai.'),
    7,
    'Chương III',
    'Chương II',
  ],
  ['a chapter that is no Roman number', paragraphs('Chương IIII', 'TÊN', 'Điều 1. Một.'), 1, 'Chương IIII', 'Chương I'],
  [
    'a section skipped',
    paragraphs('Chương I', 'TÊN', 'Mục 1', 'TÊN', 'Điều 1. Một.', 'Mục 3', 'TÊN', 'Điều 2. Hai.'),
    11,
    'Mục 3',
    'Mục 2',
  ],
  ['a part skipped', paragraphs('Phần thứ hai', 'TÊN', 'Điều 1. Một.'), 1, 'Phần thứ hai', 'Phần 1'],
  [
    'a chapter without articles',
    paragraphs('Chương I', 'TÊN', 'Điều 1. Một.', 'Chương II', 'TÊN'),
    7,
    'Chương II không có Điều nào',
    'ít nhất một Điều',
  ],
  ['an empty text', '', 1, 'không có chữ nào', 'toàn văn'],
  ['a text of white space', '\n \n\uFEFF\n', 1, 'không có chữ nào', 'toàn văn'],
  ['a text without articles', '\n\nChỉ có một đoạn văn.', 3, 'không có Điều nào', 'Điều 1.'],
  [
    'an article with a title only',
    paragraphs('Điều 1. Tên gọi', 'Điều 2. Nội dung.'),
    1,
    'Điều 1 chỉ có tên “Tên gọi”',
    'nội dung',
  ],
  ['an article without words', paragraphs('Điều 1. Một.', 'Điều 2.'), 3, 'Điều 2 không có chữ nào', 'nội dung'],
  [
    'a point without words',
    paragraphs('Điều 1. Tên gọi', '1. Gồm có:', 'a) Một;', 'b)'),
    7,
    'điểm b không có chữ nào',
    'nội dung',
  ],
  [
    'a clause before any article',
    paragraphs('1. Nội dung.', 'Điều 1. Một.'),
    1,
    '1. Nội dung.',
    'khoản nằm trong một Điều',
  ],
  ['bold that is not closed', paragraphs('**Chương I', 'TÊN', 'Điều 1. Một.'), 1, 'không đóng', '** ở cuối'],
  ['bold that is not opened', paragraphs('Điều 1. Một.', 'Điều 2. Hai.**'), 3, 'không mở', '** ở đầu'],
  ['bold inside a line', paragraphs('Điều 1. Một **hai ba.'), 1, 'ở giữa dòng', 'chỉ ở đầu và cuối'],
  ['two numbers on one line', paragraphs('Điều 1. 1. Nội dung.'), 1, 'hai số trên một dòng', 'dòng riêng'],
  ['an Icelandic Eth', paragraphs('Điều 1. Một.', 'Ðiều 2. Hai.'), 3, 'Ð', 'đ'],
  ['a character that was not decoded', paragraphs('Điều 1. Một.', 'Điều 2. H\uFFFDi.'), 3, 'U+FFFD', 'Unicode'],
];

describe('rejects an irregular text', () => {
  it.each(IRREGULAR)('%s', (_name, source, line, found, expected) => {
    const { text, problems } = parseRegulation(source, FILE);
    expect(text).toBeNull();
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    expect(problem).toMatchObject({ file: FILE, line });
    expect(problem?.found).toContain(found);
    expect(problem?.expected).toContain(expected);
    expect(problem?.fix.trim().length).toBeGreaterThan(10);
  });

  it('reports two defects in line order', () => {
    const { text, problems } = parseRegulation(
      paragraphs('Điều 1. Tên gọi', '1. Một;', '3. Ba;', 'Điều 2. Hai.', 'Điều 4. Bốn.'),
      FILE,
    );
    expect(text).toBeNull();
    expect(problems.map(({ line, found }) => [line, found])).toEqual([
      [5, 'khoản 3'],
      [9, 'Điều 4'],
    ]);
  });

  it('reports one wrong number once, even if correct ones follow', () => {
    const { problems } = parseRegulation(clauses('1', '3', '3', '4'), FILE);
    expect(problems.map(({ line, found }) => [line, found])).toEqual([[5, 'khoản 3']]);
  });

  it.each([['\r\n'], ['\r']])('counts lines like an editor for any line ending', (end) => {
    const { problems } = parseRegulation(clauses('1', '2', '4').replaceAll('\n', end), FILE);
    expect(problems.map(({ line }) => line)).toEqual([7]);
  });
});

describe('regular texts of other structures', () => {
  const shape = (nodes: readonly (Division | Provision)[]): string[] =>
    nodes.flatMap((node) => [node.id, ...shape(node.children)]);

  it('a standalone instrument has no decision and no prefix', () => {
    const text = parsed(paragraphs('LUẬT', 'Về một việc', 'Điều 1. Một.', 'Điều 2. Hai.'));
    expect(text.decision).toBeNull();
    expect(text.regulation.front.map(({ id }) => id)).toEqual(['loai-van-ban', 'tieu-de']);
    expect(shape(text.regulation.body)).toEqual(['dieu-1', 'dieu-2']);
  });

  it('an article may have points without clauses', () => {
    const [article] = articlesOf(parsed(paragraphs('Điều 1. Tên gọi', 'Gồm có:', 'a) Một;', 'b) Hai.')).regulation);
    expect(article?.node.paragraphs).toEqual(['Gồm có:']);
    expect(article?.node.children.map(({ id, kind, paragraphs: own }) => [id, kind, own])).toEqual([
      ['dieu-1.diem-a', 'point', ['Một;']],
      ['dieu-1.diem-b', 'point', ['Hai.']],
    ]);
  });

  it('all drafting letters may follow each other', () => {
    const [article] = articlesOf(parsed(points(...'abcdđeghiklmnopqrstuvxy')).regulation);
    expect(article?.node.children[0]?.children.map(({ label }) => label).join('')).toBe('abcdđeghiklmnopqrstuvxy');
  });

  it('suffixed numbers of amended texts are kept as printed', () => {
    expect(shape(parsed(articles('1', '1a', '1b', '2')).regulation.body)).toEqual([
      'dieu-1',
      'dieu-1a',
      'dieu-1b',
      'dieu-2',
    ]);
    expect(shape(parsed(clauses('1', '2', '2a', '2b', '3')).regulation.body)).toEqual([
      'dieu-1',
      'dieu-1.khoan-1',
      'dieu-1.khoan-2',
      'dieu-1.khoan-2a',
      'dieu-1.khoan-2b',
      'dieu-1.khoan-3',
    ]);
    expect(shape(parsed(points('a', 'b', 'c', 'd', 'đ', 'đ1', 'e')).regulation.body).slice(-3)).toEqual([
      'dieu-1.khoan-1.diem-dd',
      'dieu-1.khoan-1.diem-dd1',
      'dieu-1.khoan-1.diem-e',
    ]);
    expect(shape(parsed(articles('1', '2', '3', '4', '5', '5a', '6')).regulation.body).slice(-3)).toEqual([
      'dieu-5',
      'dieu-5a',
      'dieu-6',
    ]);
  });

  it('Phần, Chương and Mục are nested in ids; articles are not', () => {
    const text = parsed(
      paragraphs(
        'Phần thứ nhất',
        'TÊN',
        'Chương I',
        'TÊN',
        'Mục 1',
        'TÊN',
        'Điều 1. Một.',
        'Mục 2',
        'TÊN',
        'Điều 2. Hai.',
        'Phần thứ hai',
        'TÊN',
        'Chương I',
        'TÊN',
        'Điều 3. Ba.',
      ),
    );
    expect(shape(text.regulation.body)).toEqual([
      'phan-1',
      'phan-1.chuong-1',
      'phan-1.chuong-1.muc-1',
      'dieu-1',
      'phan-1.chuong-1.muc-2',
      'dieu-2',
      'phan-2',
      'phan-2.chuong-1',
      'dieu-3',
    ]);
    expect([...walk(text.regulation)].find(({ node }) => node.id === 'dieu-2')?.within.map(({ id }) => id)).toEqual([
      'phan-1',
      'phan-1.chuong-1',
      'phan-1.chuong-1.muc-2',
    ]);
  });

  it('chapter numbers may continue through the parts', () => {
    const text = parsed(
      paragraphs(
        'Phần thứ nhất',
        'TÊN',
        'Chương I',
        'TÊN',
        'Điều 1. Một.',
        'Phần thứ hai',
        'TÊN',
        'Chương II',
        'TÊN',
        'Điều 2. Hai.',
      ),
    );
    expect(shape(text.regulation.body)).toEqual([
      'phan-1',
      'phan-1.chuong-1',
      'dieu-1',
      'phan-2',
      'phan-2.chuong-2',
      'dieu-2',
    ]);
  });
});
