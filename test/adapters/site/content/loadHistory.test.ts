/** The first regulation amended in a folder beside it: `sua-doi/` of a copy of its content. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadRegulation, type LoadedRegulation } from '../../../../src/adapters/site/content/loadRegulation.ts';
import { ContentError } from '../../../../src/domain/problem.ts';
import { formerNameRemarks } from '../../../../src/domain/regulation/amend/repealed.ts';
import { indexById } from '../../../../src/domain/regulation/tree/walk.ts';

const OFFICIAL = new URL('../../../../content/212-qd-ubnd-2021', import.meta.url).pathname;
const FIXTURE = new URL('../../../fixtures/regulations/noi-quy-vuon-cay', import.meta.url).pathname;
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

const META = `instrument: Quyết định
number: 09/2024/QĐ-UBND
date: 2024-03-01
title: Sửa đổi, bổ sung một số điều của Quy định trách nhiệm của người đứng đầu
inForceFrom: 2024-04-01
source:
  name: Viết để thử
`;

const text = (orders: string) => `QUYẾT ĐỊNH
Sửa đổi, bổ sung một số điều của Quy định kèm theo Quyết định số 212/QĐ-UBND

Điều 1. Sửa đổi, bổ sung một số điều của Quy định ban hành kèm theo Quyết định số 212/QĐ-UBND ngày 25/01/2021

${orders}

Điều 2. Hiệu lực

Quyết định này có hiệu lực từ ngày 01 tháng 4 năm 2024.
`;

/** The regulation with one amending text; the day is after that text came into force. */
function amended(
  files: Readonly<Record<string, string>>,
  today = '2024-06-01',
): LoadedRegulation & { readonly folder: string } {
  const folder = join(mkdtempSync(join(tmpdir(), 'lich-su-')), '212-qd-ubnd-2021');
  made.push(join(folder, '..'));
  cpSync(OFFICIAL, folder, { recursive: true });
  const home = join(folder, 'sua-doi', '09-2024-qd-ubnd');
  mkdirSync(home, { recursive: true });
  for (const [name, words] of Object.entries({ 'metadata.yaml': META, ...files })) {
    if (words !== '') writeFileSync(join(home, name), words);
  }
  return { ...loadRegulation(folder, today), folder };
}

/** The problems of such a folder, as printed. */
function problemsOf(files: Readonly<Record<string, string>>): string {
  try {
    amended(files);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return '';
}

const ADDED = text(`1. Bổ sung điểm đ1 vào sau điểm đ khoản 2 Điều 6 như sau:

“đ1) Niêm yết thủ tục bằng chữ lớn, dễ đọc;”.

2. Bổ sung Điều 3a vào sau Điều 3 như sau:

“Điều 3a. Lấy ý kiến người dân

1. Lấy ý kiến trước khi trình.

2. Trả lời ý kiến bằng văn bản.”.`);

describe('an amended regulation', () => {
  it('has the inserted units between their neighbours, with the order that inserted them', () => {
    const { text: current, history, textVersion } = amended({ 'van-ban.txt': ADDED });
    const ids = [...indexById(current).keys()];
    const after = (id: string) => ids[ids.indexOf(id) + 1];
    expect(after('dieu-6.khoan-2.diem-dd')).toBe('dieu-6.khoan-2.diem-dd1');
    expect(after('dieu-3.khoan-2.diem-c')).toBe('dieu-3a');
    expect(after('dieu-3a.khoan-2')).toBe('chuong-2');
    expect(history?.versions.map(({ day }) => day)).toEqual(['2021-01-25', '2024-04-01']);
    expect(history?.current.changes.map(({ id, as }) => `${as} ${id}`)).toEqual([
      'inserted dieu-6.khoan-2.diem-dd1',
      'inserted dieu-3a',
    ]);
    expect(textVersion).not.toBe(loadRegulation(OFFICIAL).textVersion);
  });

  it('is the text as issued before the first day of the amendment', () => {
    const { text: current, history } = amended({ 'van-ban.txt': ADDED }, '2024-03-31');
    expect(current).toEqual(loadRegulation(OFFICIAL).text);
    expect(history?.versions).toHaveLength(2);
  });

  it('refuses a rule on a repealed provision, with its line', () => {
    expect(problemsOf({ 'van-ban.txt': text('1. Bãi bỏ điểm đ khoản 4 Điều 12.') })).toMatch(
      /rating\.yaml:\d+\n {2}gặp: .*“?dieu-12\.khoan-4\.diem-dd"?, đã được bãi bỏ từ ngày 01\/4\/2024/,
    );
  });

  it('keeps the version of its text while nothing in force changes', () => {
    const issued = loadRegulation(OFFICIAL).textVersion;
    expect(amended({ 'van-ban.txt': ADDED }, '2024-03-31').textVersion).toBe(issued);
    expect(amended({ 'van-ban.txt': ADDED }, '2024-04-01').textVersion).not.toBe(issued);
  });

  it('reports a note on a repealed provision, with its line', () => {
    const { history } = amended({ 'van-ban.txt': text('1. Bãi bỏ khoản 1 Điều 3.') });
    if (history === null) throw new Error('not amended');
    const source = '- id: a\n  at: dieu-3.khoan-1\n  note: Một.\n- id: b\n  at: dieu-3.khoan-11\n';
    expect(formerNameRemarks([{ file: 'notes.yaml', source }], history.current)).toMatchObject([
      { file: 'notes.yaml', line: 2, found: '"dieu-3.khoan-1", nay đã được bãi bỏ' },
    ]);
  });

  it('reports rules on a number that another provision has now', () => {
    expect(
      problemsOf({ 'van-ban.txt': text('1. Đánh số lại điểm đ khoản 4 Điều 12 thành điểm đ1 khoản 4 Điều 12.') }),
    ).toMatch(/rating\.yaml:\d+\n {2}gặp: .*dieu-12\.khoan-4\.diem-dd"?, được đánh số lại từ ngày 01\/4\/2024/);
  });

  it('reports a reference to a repealed provision', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'lich-su-')), 'cay-xanh');
    made.push(join(folder, '..'));
    const home = join(folder, 'sua-doi', '09-2024-qd-ubnd');
    mkdirSync(home, { recursive: true });
    cpSync(join(FIXTURE, 'metadata.yaml'), join(folder, 'metadata.yaml'));
    writeFileSync(
      join(folder, 'van-ban.txt'),
      'QUYẾT ĐỊNH\nVề cây xanh\n\nĐiều 1. Tưới\n\nTưới theo Điều 2.\n\nĐiều 2. Lịch\n\nMỗi ngày một lần.\n',
    );
    writeFileSync(join(home, 'metadata.yaml'), META);
    writeFileSync(join(home, 'van-ban.txt'), 'QUYẾT ĐỊNH\nSửa đổi Nội quy\n\nĐiều 1. Bãi bỏ Điều 2.\n');
    expect(loadRegulation(folder, '2024-06-01').remarks.join('\n')).toContain(
      'Điều 1 dẫn “Điều 2”, nay đã được bãi bỏ',
    );
  });

  it('comes into force in parts', () => {
    const files = {
      'van-ban.txt': ADDED,
      'metadata.yaml': `${META}partlyInForce:\n  - provisions: [dieu-1.khoan-2]\n    from: 2024-07-01\n`,
    };
    expect(amended(files).history?.versions.map(({ day }) => day)).toEqual(['2021-01-25', '2024-04-01', '2024-07-01']);
    expect(indexById(amended(files).text).has('dieu-3a')).toBe(false);
  });
});

describe('what stops the build', () => {
  it.each<readonly [string, Readonly<Record<string, string>>, RegExp]>([
    ['no text', { 'van-ban.txt': '' }, /van-ban\.txt:1\n {2}gặp: {6}không có tệp này/],
    ['a file with another name', { 'van-ban.txt': ADDED, 'thaotac.yaml': '[]' }, /thaotac\.yaml:1\n.*thao-tac\.yaml/s],
    [
      'a text that amends another one',
      { 'van-ban.txt': 'QUYẾT ĐỊNH\nSửa đổi Nội quy\n\nĐiều 1. Bãi bỏ Điều 2 Quyết định số 77/2001/QĐ-UB.\n' },
      /không lệnh nào của Quyết định 09\/2024\/QĐ-UBND sửa đổi văn bản số 212\/QĐ-UBND/,
    ],
    ['no metadata', { 'van-ban.txt': ADDED, 'metadata.yaml': '' }, /metadata\.yaml:1\n {2}gặp: {6}không có tệp này/],
    [
      'an order that is not understood',
      { 'van-ban.txt': text('1. Sửa đổi cách tính điểm tại Điều 12.') },
      /van-ban\.txt:6\n.*không hiểu “cách tính điểm tại”/s,
    ],
    [
      'a unit that is not there',
      { 'van-ban.txt': text('1. Bãi bỏ khoản 9 Điều 5.') },
      /văn bản không có khoản 9 Điều 5/,
    ],
    [
      'a day of a provision that is not there',
      {
        'van-ban.txt': ADDED,
        'metadata.yaml': `${META}partlyInForce:\n  - provisions: [dieu-1.khoan-9]\n    from: 2024-07-01\n`,
      },
      /metadata\.yaml:\d+\n.*"dieu-1\.khoan-9"/s,
    ],
    [
      'a written operation without its words',
      { 'van-ban.txt': ADDED, 'thao-tac.yaml': '- by: dieu-1.khoan-1\n  does: replace\n  target: dieu-5\n' },
      /thao-tac\.yaml:1\n.*"text"/s,
    ],
    [
      'a written operation of a provision that is not there',
      { 'van-ban.txt': ADDED, 'thao-tac.yaml': '- by: dieu-9\n  does: nothing\n' },
      /thao-tac\.yaml:1\n.*"dieu-9"/s,
    ],
    [
      'a written operation on something that is no unit',
      { 'van-ban.txt': ADDED, 'thao-tac.yaml': '- by: dieu-1.khoan-1\n  does: repeal\n  target: tieu-de\n' },
      /thao-tac\.yaml:3\n.*"tieu-de"/s,
    ],
  ])('%s', (_, files, expected) => {
    expect(problemsOf(files)).toMatch(expected);
  });

  it.each([
    { 'van-ban.txt': text('1. Sửa đổi tên Quy định như sau: “Trách nhiệm của thủ trưởng”.') },
    {
      'van-ban.txt': text('1. Tên của Quy định thì nay theo tên mới.'),
      'thao-tac.yaml': '- by: dieu-1.khoan-1\n  does: heading\n  target: tieu-de\n  text: Trách nhiệm của thủ trưởng\n',
    },
  ])('a title in metadata.yaml that an amendment has changed', (files) => {
    expect(problemsOf(files)).toMatch(/metadata\.yaml:\d+[^]*từ ngày 01\/4\/2024: “Trách nhiệm của thủ trưởng”/);
  });

  it('a renumbering written by hand replaces an order, and rules get the new number in the message', () => {
    expect(
      problemsOf({
        'van-ban.txt': text('1. Sửa đổi thứ tự tại khoản 6 Điều 8.'),
        'thao-tac.yaml': '- by: dieu-1.khoan-1\n  does: renumber\n  target: dieu-8.khoan-6\n  to: 6a\n',
      }),
    ).toMatch(/roles\.yaml:\d+\n.*"dieu-8\.khoan-6", được đánh số lại từ ngày .*\n.*\n.*Viết "dieu-8\.khoan-6a"/);
  });

  it('an operation written by hand replaces an order that is not understood', () => {
    const { history } = amended({
      'van-ban.txt': text('1. Sửa đổi thời hạn tại khoản 6 Điều 8.'),
      'thao-tac.yaml': `- by: dieu-1.khoan-1
  does: replace
  target: dieu-8.khoan-6
  text: |
    6. Sửa trong 15 ngày.
`,
    });
    expect(history?.current.changes).toMatchObject([
      {
        id: 'dieu-8.khoan-6',
        as: 'replaced',
        operation: { source: { provision: 'dieu-1.khoan-1' }, from: '2024-04-01' },
      },
    ]);
  });
});
