/** Numbers that only their list shows to be numbers: (1), I.1., Roman ones in an article, and lines like “1 Đơn”. */
import { describe, expect, it } from 'vitest';
import { doubtsOf } from '../../../../src/domain/regulation/intake/doubts.ts';
import { guessMetadata } from '../../../../src/domain/regulation/intake/guessMetadata.ts';
import { parseRegulation } from '../../../../src/domain/regulation/parse/parse.ts';
import { findReferences } from '../../../../src/domain/regulation/references/references.ts';
import type { RegulationText } from '../../../../src/domain/regulation/tree/tree.ts';
import { instrumentsOf, walk } from '../../../../src/domain/regulation/tree/walk.ts';

function read(source: string) {
  const { text, problems, remarks, doubts } = parseRegulation(source, 'x.txt');
  expect(problems).toEqual([]);
  if (text === null) throw new Error('not read');
  return { text, remarks, doubts: [...doubts, ...doubtsOf(text)] };
}
const idsOf = (text: RegulationText) =>
  instrumentsOf(text).flatMap((instrument) => [...walk(instrument)].map(({ node }) => node.id));
const inRules = (words: string) => `QUY CHẾ\nLàm việc\nĐiều 1. Chế độ\n${words}\nĐiều 2. Hiệu lực\nTừ ngày ký.\n`;
/** The ids of the units of Điều 1, without doubts. */
const within = (words: string): readonly string[] => {
  const { text, doubts } = read(inRules(words));
  expect(doubts).toEqual([]);
  return idsOf(text).flatMap((id) => (id.startsWith('dieu-1.') ? [id.slice('dieu-1.'.length)] : []));
};

describe('in an article', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      '(1) are khoản',
      '(1) Họp:\na) Tuần;\nb) Tháng.\n(2) Báo cáo.',
      ['khoan-1', 'khoan-1.diem-a', 'khoan-1.diem-b', 'khoan-2'],
    ],
    [
      '(1) below 1. are điểm',
      '1. Họp:\n(1) Tuần;\n(2) Tháng.\n2. Khác.',
      ['khoan-1', 'khoan-1.diem-1', 'khoan-1.diem-2', 'khoan-2'],
    ],
    [
      '(1) below a) are tiết',
      '1. Gồm:\na) Họp:\n(1) Tuần;\n(2) Tháng.\nb) Khác.',
      ['khoan-1', 'khoan-1.diem-a', 'khoan-1.diem-a.tiet-1', 'khoan-1.diem-a.tiet-2', 'khoan-1.diem-b'],
    ],
    [
      '1) below the last 1. are its điểm',
      '1. Gồm:\n1) Tuần;\n2) Tháng.',
      ['khoan-1', 'khoan-1.diem-1', 'khoan-1.diem-2'],
    ],
    ['one (1) is a sentence', '1. Gồm:\n(1) là số thứ tự.\n2. Khác.', ['khoan-1', 'khoan-2']],
    [
      'I. are khoản, 1. below them điểm, a) below those tiết',
      'I. Họp\n1. Tuần.\n2. Tháng:\na) Đầu;\nb) Cuối.\nII. Báo cáo\n1. Tuần.',
      [
        'khoan-i',
        'khoan-i.diem-1',
        'khoan-i.diem-2',
        'khoan-i.diem-2.tiet-a',
        'khoan-i.diem-2.tiet-b',
        'khoan-ii',
        'khoan-ii.diem-1',
      ],
    ],
    [
      'I- and 1- too',
      'I- Họp:\n1- Tuần.\n2- Tháng.\nII- Báo cáo:\n1- Tuần.',
      ['khoan-i', 'khoan-i.diem-1', 'khoan-i.diem-2', 'khoan-ii', 'khoan-ii.diem-1'],
    ],
  ])('%s', (_, words, ids) => {
    expect(within(words)).toEqual(ids);
  });

  it('“điểm 1 mục I Điều 1” is such a unit', () => {
    const { text } = read(
      `QUY CHẾ\nLàm việc\nĐiều 1. Chế độ\nI. Họp\n1. Tuần.\nII. Báo cáo\nMột.\nĐiều 2. Khác\nTheo điểm 1 mục I Điều 1 và Mục II Điều 1.\n`,
    );
    const targets = findReferences(text).map(({ target }) =>
      target.kind === 'internal' ? target.ids.join() : target.kind,
    );
    expect(targets).toEqual(expect.arrayContaining(['dieu-1.khoan-i.diem-1', 'dieu-1.khoan-ii']));
    expect(targets).not.toContain('missing');
  });

  it('I. between articles stays a heading above them', () => {
    const { text } = read('QUY CHẾ\nLàm việc\nI. CHUNG\nĐiều 1. Một\nMột.\nII. RIÊNG\nĐiều 2. Hai\nHai.\n');
    expect(idsOf(text)).toEqual(['muc-i', 'dieu-1', 'muc-ii', 'dieu-2']);
  });

  it('numbers without full stops are not joined into a sentence, and are asked about', () => {
    const { text, doubts } = read(inRules('1 Cán bộ.\n2 Công chức.'));
    expect(text.regulation.body[0]).toMatchObject({ heading: 'Chế độ', paragraphs: ['1 Cán bộ.', '2 Công chức.'] });
    expect(doubts.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^Dòng 4, 5 bắt đầu bằng số không có dấu chấm/),
    ]);
  });
});

describe('in an outline', () => {
  it('I.1. is khoản 1 of mục I', () => {
    const { text, doubts } = read(
      'KẾ HOẠCH\nNăm học\nI. MỤC ĐÍCH\nI.1. Chung\nMột.\nI.2. Riêng\nHai.\nII. NỘI DUNG\nII.1. Ba.\n',
    );
    expect(idsOf(text)).toEqual(['muc-i', 'muc-i.khoan-1', 'muc-i.khoan-2', 'muc-ii', 'muc-ii.khoan-1']);
    expect(text.regulation.body[0]?.children[0]).toMatchObject({ mark: 'I.1.', label: '1' });
    expect(doubts).toEqual([]);
  });

  it('(1) are the items of what holds them', () => {
    const { text } = read(
      'KẾ HOẠCH\nNăm học\nI. MỤC TIÊU\n1. Chung\n(1) Một.\n(2) Hai.\n2. Riêng\n(1) Ba.\n(2) Bốn.\nII. VIỆC\n(1) Năm.\n(2) Sáu.\n',
    );
    expect(idsOf(text)).toEqual([
      'muc-i',
      'muc-i.khoan-1',
      'muc-i.khoan-1.diem-1',
      'muc-i.khoan-1.diem-2',
      'muc-i.khoan-2',
      'muc-i.khoan-2.diem-1',
      'muc-i.khoan-2.diem-2',
      'muc-ii',
      'muc-ii.khoan-1',
      'muc-ii.khoan-2',
    ]);
  });
});

it('most articles of one line without a full stop are content', () => {
  const { text } = read('NỘI QUY\nLỚP HỌC\nĐiều 1: Đi học đúng giờ\nĐiều 2: Mặc đồng phục\nĐiều 3: Giữ vệ sinh\n');
  expect(text.regulation.body).toMatchObject([
    { heading: null, paragraphs: ['Đi học đúng giờ'] },
    { heading: null, paragraphs: ['Mặc đồng phục'] },
    { heading: null, paragraphs: ['Giữ vệ sinh'] },
  ]);
});

it('a name repeated beside the number of each page is no part of a sentence', () => {
  const head = (page: number) => `Quy chế trường Lê Lợi\n${page}`;
  const { text, remarks } = read(
    `QUY CHẾ\nLàm việc\nĐiều 1. Một\nQuy chế này về việc\n${head(2)}\nhọc tập.\nĐiều 2. Hai\nHọc\n${head(3)}\nđúng giờ.\nĐiều 3. Ba\n${head(4)}\nHết.\n`,
  );
  expect(text.regulation.body.map((unit) => unit.paragraphs)).toEqual([
    ['Quy chế này về việc học tập.'],
    ['Học đúng giờ.'],
    ['Hết.'],
  ]);
  expect(remarks.map(({ words }) => words)).toContainEqual(expect.stringContaining('Đã bỏ dòng lặp lại'));
});

it('figures between the words of cells are no page numbers', () => {
  const { text, remarks } = read(inRules('Bàn\n1\ncái\nGhế\n2\ncái\nTủ\n3\ncái'));
  expect(text.regulation.body[0]?.paragraphs).toEqual(['Bàn\n1\ncái\nGhế\n2\ncái\nTủ\n3\ncái']);
  expect(remarks.filter(({ words }) => words.includes('số trang'))).toEqual([]);
});

it('a list with a title in small letters is an attachment of its own', () => {
  const { text, doubts } = read(
    'QUYẾT ĐỊNH\nVề tiêu chí\nĐiều 1. Ban hành bảng tiêu chí.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\nBẢNG TIÊU CHÍ\nĐánh giá thi đua\n(Kèm theo Quyết định số 1/QĐ-UBND)\n1. Một.\n2. Hai.\n',
  );
  expect(idsOf(text)).toEqual(['dieu-1', 'kem-theo.khoan-1', 'kem-theo.khoan-2']);
  expect(doubts).toEqual([]);
});

it.each([
  'BSCKII. Trần Văn Chung',
  'BS.CKII. Trần Văn Chung',
  'Đại tá Trần Văn Chung',
  'NGƯT.PGS.TS. Trần Văn Chung',
  'GS.TSKH Trần Văn Chung',
])('“%s” signs', (name) => {
  const { text, doubts } = read(`QUYẾT ĐỊNH\nVề cây\nĐiều 1. Trồng cây.\nGIÁM ĐỐC BỆNH VIỆN\n${name}\n`);
  expect(guessMetadata(text).signer).toContain('Trần Văn Chung');
  expect(doubts).toEqual([]);
});

it('a short list item is no line of capitals', () => {
  expect(read(inRules('1. Gồm:\n- Ăn;\n- Ở;\n2. Khác.')).doubts).toEqual([]);
});
