/** Numbers, contents and codes as offices and programs type them. Words are made up. */
import { describe, expect, test } from 'vitest';
import { doubtsOf } from '../../../../src/domain/regulation/intake/doubts.ts';
import { parseRegulation } from '../../../../src/domain/regulation/parse/parse.ts';
import { instrumentsOf, walk } from '../../../../src/domain/regulation/tree/walk.ts';

/** The ids of all units, and what was remarked; throws if the text is refused. */
function read(words: string): { readonly ids: readonly string[]; readonly remarkLines: string } {
  const { text, problems, remarks } = parseRegulation(`QUY CHẾ\nVề chợ\n${words}\n`, 'thu.txt');
  if (text === null) throw new Error(JSON.stringify(problems));
  const ids = instrumentsOf(text).flatMap((instrument) => [...walk(instrument)].map(({ node }) => node.id));
  return { ids, remarkLines: remarks.map((one) => one.words).join('\n') };
}

/** What is reported as found in a refused text. */
const refused = (words: string): readonly string[] =>
  parseRegulation(`QUY CHẾ\nVề chợ\n${words}\n`, 'thu.txt').problems.map(({ line, found }) => `${line} ${found}`);

describe('numbers', () => {
  test.each(['/', ')'])('articles followed by “%s” are not part of the title', (stop) => {
    expect(read(`Điều 1${stop} Phạm vi\n1. Một.\nĐiều 2${stop} Hai\nHai.`).ids).toEqual([
      'dieu-1',
      'dieu-1.khoan-1',
      'dieu-2',
    ]);
  });

  test('a sentence may go on with a number and a bracket', () => {
    expect(
      read('Điều 1. Phạm vi\nChợ nhỏ (theo quy định tại\nĐiều 2) thì không thu.\nĐiều 2. Chợ nhỏ\nHai.').ids,
    ).toEqual(['dieu-1', 'dieu-2']);
  });

  test('leading zeros stay as printed and are not part of the address', () => {
    expect(read('Điều 01. Một\n01. Một.\n02. Hai.\nĐiều 02: Hai\nHai.').ids).toEqual([
      'dieu-1',
      'dieu-1.khoan-1',
      'dieu-1.khoan-2',
      'dieu-2',
    ]);
  });

  test('“1.1” with “1.2” below it is not khoản 1 with a footnote', () => {
    expect(read('Điều 1. Vốn\n1.1 Vốn là vốn.\n1.2 Vốn chia thành:\n1.2.1 Một;\n1.2.2 Hai.').ids).toEqual([
      'dieu-1',
      'dieu-1.khoan-1-1',
      'dieu-1.khoan-1-2',
      'dieu-1.khoan-1-2.diem-1-2-1',
      'dieu-1.khoan-1-2.diem-1-2-2',
    ]);
  });

  test('“Khoản 1.” and “Điểm a.” are units', () => {
    const { ids, remarkLines } = read('Điều 1. Một\nKhoản 1. Gồm:\nĐiểm a. Một;\nĐiểm b. Hai.\nKhoản 2. Ba.');
    expect(ids).toEqual([
      'dieu-1',
      'dieu-1.khoan-1',
      'dieu-1.khoan-1.diem-a',
      'dieu-1.khoan-1.diem-b',
      'dieu-1.khoan-2',
    ]);
    expect(remarkLines).toContain('“Khoản 1.”');
  });

  test('letters in brackets are points, also (i) after (h)', () => {
    const letters = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k'];
    const { ids } = read(`Điều 1. Một\n1. Gồm:\n${letters.map((letter) => `(${letter}) Chợ;`).join('\n')}`);
    expect(ids.slice(2)).toEqual(letters.map((letter) => `dieu-1.khoan-1.diem-${letter === 'đ' ? 'dd' : letter}`));
  });

  test('“(i)” below a point with a plain letter is a tiết', () => {
    expect(read('Điều 1. Một\n1. Gồm:\na) Chợ:\n(i) Một;\n(ii) Hai.').ids.slice(3)).toEqual([
      'dieu-1.khoan-1.diem-a.tiet-i',
      'dieu-1.khoan-1.diem-a.tiet-ii',
    ]);
  });

  test('double letters are reported as having no address', () => {
    expect(read('Điều 1. Một\n1. Gồm:\naa) Một;\nbb) Hai.').remarkLines).toContain('aa), bb) (dòng 5, 6)');
  });

  test('a single figure in brackets is reported as having no address', () => {
    expect(read('Điều 1. Một\n1. Gồm:\n(1) Một;\n2. Hai.').remarkLines).toContain('(1), (2) (dòng 5)');
  });

  test('an f after e is kept as printed, an f after đ is refused', () => {
    const points = (letters: string) => [...letters].map((letter) => `${letter}) Chợ;`).join('\n');
    const { ids, remarkLines } = read(`Điều 1. Một\n1. Gồm:\n${points('abcdđefgh')}`);
    expect(ids.at(-2)).toBe('dieu-1.khoan-1.diem-g');
    expect(remarkLines).toContain('bảng chữ Latinh');
    expect(refused(`Điều 1. Một\n1. Gồm:\n${points('abcdđf')}`)).toEqual(['10 điểm f']);
  });
});

describe('a printed table of contents', () => {
  const BODY = 'Chương I\nCHUNG\nĐiều 1. Phạm vi\nMột.\nĐiều 2. Đối tượng\nHai.';

  test.each(['\t', ' ........ ', '…… '])('with “%s” before the page numbers is left out and reported', (leader) => {
    const contents = ['Chương I. CHUNG', 'Điều 1. Phạm vi', 'Điều 2. Đối tượng'].map((line) => `${line}${leader}3`);
    const { ids, remarkLines } = read(`MỤC LỤC\n${contents.join('\n')}\n${BODY}`);
    expect(ids).toEqual(['chuong-1', 'dieu-1', 'dieu-2']);
    expect(remarkLines).toContain('Đã bỏ mục lục in ở đầu hoặc cuối (dòng 3, 4, 5, 6)');
  });

  test('below its heading needs no dots', () => {
    const { ids, remarkLines } = read(`MỤC LỤC\nChương I. CHUNG 1\nĐiều 1. Phạm vi 1\nĐiều 2. Đối tượng 2\n${BODY}`);
    expect(ids).toEqual(['chuong-1', 'dieu-1', 'dieu-2']);
    expect(remarkLines).toContain('Đã bỏ mục lục');
  });

  test('is not a table of figures', () => {
    expect(
      read(`${BODY}\nĐiều 3. Điểm\n1. Bảng:\nĐiều\tĐiểm\nĐiều 1\t10\nĐiều 2\t20\nĐiều 3\t30\n2. Hai.`).remarkLines,
    ).not.toContain('mục lục');
  });
});

test.each([
  ['Điều 1.&nbsp;Phạm vi\nMột.', '3 mã trình bày “&nbsp;”, không phải lời văn'],
  ['<p>Điều 1. Phạm vi</p>\nMột.<br>', '3 mã trình bày “<p>”, không phải lời văn'],
  ['## Điều 1. Phạm vi\nMột.', '3 mã trình bày “## ”, không phải lời văn'],
  ['Điều 1. Phạm vi\n| Loại | Phí |\n|---|---|\nMột.', '4 mã trình bày “| Loại | Phí |”, không phải lời văn'],
])('codes of web pages are refused: %s', (words, found) => {
  expect(refused(words)).toContain(found);
});

test('a number alone on its line is doubted', () => {
  const { text } = parseRegulation('QUY CHẾ\nVề chợ\nĐiều 1\n1\nMột.\n2\nHai.\n', 'thu.txt');
  expect(text === null ? [] : doubtsOf(text).map((one) => one.words)).toContainEqual(
    expect.stringContaining('Có dòng chỉ gồm “1”'),
  );
});

test('two texts side by side are refused', () => {
  expect(refused('Điều 1. Một\tArticle 1. One\n1. Một.\t1. One.')).toContain(
    '3 hai cột đứng cạnh nhau “Điều 1. Một | Article 1. One”',
  );
});

test('comparisons and names with & are words', () => {
  expect(read('Điều 1. Mức\n1. Loại A: điểm < 50; R&D; a <b.').ids).toEqual(['dieu-1', 'dieu-1.khoan-1']);
});
