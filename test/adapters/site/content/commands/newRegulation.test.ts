import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadRegulation } from '../../../../../src/adapters/site/content/loadRegulation.ts';
import { loadRuleset } from '../../../../../src/adapters/site/content/loadRuleset.ts';
import { newRegulation } from '../../../../../src/adapters/site/content/commands/newRegulation.ts';
import { ContentError } from '../../../../../src/domain/problem.ts';
import { officialSource } from '../../../../domain/regulation/official.ts';
import { PROJECT } from '../../buildSite.ts';
import { p, wordFile } from '../sources/wordFile.ts';

let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-'));
  content = join(folder, 'content');
  mkdirSync(content);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, data: string | Uint8Array): string => {
  writeFileSync(join(folder, name), data);
  return join(folder, name);
};

describe('npm run new', () => {
  test('creates a folder from pasted text, prints the tree and leaves open exactly what the text does not say', async () => {
    const { made, report } = await newRegulation(content, '212-thu', write('a.txt', officialSource));
    expect(made).toBe(true);
    for (const line of [
      '  Chương II NỘI DUNG TRÁCH NHIỆM CỦA NGƯỜI ĐỨNG ĐẦU TRONG',
      '    Điều 12. Đánh giá, xếp loại chất lượng',
      'Đã hiểu 17 Điều, kèm 3 Điều của văn bản ban hành.',
      'npm run check:content',
    ])
      expect(report).toContain(line);
    expect(readFileSync(join(content, '212-thu', 'van-ban.txt'), 'utf8')).toBe(officialSource);
    const yaml = readFileSync(join(content, '212-thu', 'metadata.yaml'), 'utf8');
    for (const line of [
      'number: "212/QĐ-UBND"',
      'date: "2021-01-25"',
      'name: "Phan Thị Kim Oanh"',
      'regulationName: "Quy định"',
    ])
      expect(yaml).toContain(line);
    const empty = yaml
      .split('\n')
      .flatMap((line, index) => (/""(?: #|$)/.test(line) && !line.startsWith('#') ? [index + 1] : []));
    let problems: ContentError['problems'] = [];
    try {
      loadRegulation(join(content, '212-thu'));
    } catch (error) {
      if (error instanceof ContentError) problems = error.problems;
    }
    expect(empty.length).toBeGreaterThan(3);
    expect(problems.map(({ line }) => line)).toEqual(empty);
  });

  test.each(['gia-dinh', 'hoc-sinh', 'nhan-vien', 'chi-so', 'cong-chuc'])(
    'starts rating rules from the example %s',
    async (example) => {
      const source = readFileSync(join(PROJECT, 'test/fixtures/schemes', example, 'van-ban.txt'), 'utf8');
      const { made, report } = await newRegulation(content, 'thu', write('a.txt', source), undefined, example);
      expect(made).toBe(true);
      expect(report).toContain(`từ ví dụ ${example}`);
      // Everything fits the example's own text.
      expect(loadRuleset(join(content, 'thu')).levels.length).toBeGreaterThan(2);
    },
  );

  test('adds an example to a folder that exists, once; refuses one that does not exist', async () => {
    expect((await newRegulation(content, 'thu', write('a.txt', officialSource), undefined, 'khac')).report).toContain(
      'Không có ví dụ xếp loại “khac”. Các ví dụ:\n  gia-dinh',
    );
    expect(existsSync(join(content, 'thu'))).toBe(false);
    await newRegulation(content, 'thu', write('a.txt', officialSource));
    expect((await newRegulation(content, 'thu', undefined, undefined, 'gia-dinh')).made).toBe(true);
    expect(readFileSync(join(content, 'thu', 'rating.yaml'), 'utf8')).toContain('# Chép từ ví dụ gia-dinh');
    expect((await newRegulation(content, 'thu', undefined, undefined, 'hoc-sinh')).report).toContain(
      'không chép ví dụ',
    );
  });

  test('creates a folder that is a regulation once completed', async () => {
    await newRegulation(content, 'thu', write('a.txt', officialSource));
    const path = join(content, 'thu', 'metadata.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replaceAll(/(checked|inForceFrom): ""/g, '$1: 2024-01-31')
        .replaceAll('""', '"Chữ"'),
    );
    expect(loadRegulation(join(content, 'thu')).meta.shortTitle).toBe('Chữ');
  });

  test.each<readonly [what: string, slug: string | undefined, file: () => string | undefined, says: RegExp]>([
    [
      'no arguments',
      undefined,
      () => undefined,
      /Cách dùng: npm run new -- <tên thư mục> <tệp \.docx, \.pdf hoặc \.txt>/,
    ],
    ['no file', 'thu', () => undefined, /Cách dùng/],
    ['a slug with capitals', 'Thu-1', () => write('a.txt', officialSource), /“Thu-1” không dùng được/],
    ['a slug that climbs out', '../ra', () => write('a.txt', officialSource), /“\.\.\/ra” không dùng được/],
    ['an empty slug', '', () => write('a.txt', officialSource), /“” không dùng được/],
    ['a slug that exists', 'co-roi', () => write('a.txt', officialSource), /Đã có .*co-roi\. Chọn tên khác/],
    [
      'a file that is not there',
      'thu',
      () => join(folder, 'khong-co.txt'),
      /Không đọc được .*khong-co\.txt: không có tệp này\./,
    ],
    ['a folder', 'thu', () => folder, /đây là thư mục/],
    ['a damaged Word file', 'thu', () => write('a.docx', new Uint8Array([0x50, 0x4b, 3, 4])), /tệp Word hỏng/],
    [
      'an old Word file',
      'thu',
      () => write('a.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])),
      /Word đời cũ.*lưu thành \.docx/,
    ],
    [
      'a Word file with a password',
      'thu',
      () =>
        write(
          'a.docx',
          Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
        ),
      /mật khẩu/,
    ],
    ['an .rtf file', 'thu', () => write('a.rtf', '{\\rtf1 a}'), /\.rtf.*lưu thành \.docx/],
    [
      'a picture named .docx',
      'thu',
      () => write('a.docx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d])),
      /tệp ảnh PNG/,
    ],
    ['a damaged PDF', 'thu', () => write('a.pdf', '%PDF-1.7'), /tệp PDF hỏng/],
    ['another encoding', 'thu', () => write('a.txt', new Uint8Array([0xc4, 0x90, 0xe9, 0x41])), /không phải mã UTF-8/],
    ['a program', 'thu', () => write('a.txt', new Uint8Array([0x41, 0, 0x42])), /không phải tệp chữ/],
    ['an empty file', 'thu', () => write('a.txt', ''), /tệp rỗng/],
    [
      'an old font',
      'thu',
      () => write('a.txt', 'Ñieàu 1. Troàng caây.'),
      /phông cũ VNI.*“Điều 1\. Trồng cây\.”.*--phong=vni/,
    ],
    [
      'a text with a number left out',
      'thu',
      () => write('a.txt', 'Điều 1. Một\nMột câu.\nĐiều 3. Ba\nBa câu.'),
      /a\.txt:3\n {2}gặp: {6}Điều 3\n {2}cần: {6}Điều 2/,
    ],
  ])('rejects %s with a sentence and creates nothing', async (_, slug, file, says) => {
    mkdirSync(join(content, 'co-roi'));
    const { made, report } = await newRegulation(content, slug, file());
    expect(made).toBe(false);
    expect(report).toMatch(says);
    expect(report).toMatch(/Chưa tạo gì\.$/);
    expect(readdirSync(content)).toEqual(['co-roi']);
    expect(existsSync(join(folder, 'ra'))).toBe(false);
  });

  test('converts an old font when asked', async () => {
    const { made, report } = await newRegulation(content, 'thu', write('a.txt', 'Ñieàu 1. Troàng caây.'), 'vni');
    expect([made, report]).toEqual([true, expect.stringContaining('Đã chuyển cả văn bản từ mã VNI')]);
    expect(readFileSync(join(content, 'thu', 'van-ban.txt'), 'utf8')).toBe('Điều 1. Trồng cây.');
  });

  test('reads a Word file, and keeps its name and hash', async () => {
    const { made } = await newRegulation(
      content,
      'thu',
      write('goc.docx', wordFile(p('QUYẾT ĐỊNH') + p('Về chợ') + p('Điều 1. Một câu.'))),
    );
    expect(made).toBe(true);
    expect(readFileSync(join(content, 'thu', 'van-ban.txt'), 'utf8')).toBe(
      'QUYẾT ĐỊNH\n\nVề chợ\n\nĐiều 1. Một câu.\n',
    );
    expect(readFileSync(join(content, 'thu', 'metadata.yaml'), 'utf8')).toMatch(
      /file: "goc\.docx".*\n {2}sha256: [0-9a-f]{64}\n/,
    );
  });

  test('writes the text of a Word file that needs corrections next to it', async () => {
    const { made, report } = await newRegulation(
      content,
      'thu',
      write('goc.docx', wordFile(p('Điều 1. Một câu.') + p('Điều 3. Ba câu.'))),
    );
    expect(made).toBe(false);
    expect(report).toContain('goc.docx.txt:3');
    expect(readFileSync(join(folder, 'goc.docx.txt'), 'utf8')).toBe('Điều 1. Một câu.\n\nĐiều 3. Ba câu.\n');
  });

  test('fails with a message on the command line if it rejects, and respects CONTENT_DIR', () => {
    const run = (...words: string[]) =>
      spawnSync(process.execPath, ['src/adapters/site/content/commands/runNew.ts', ...words], {
        cwd: PROJECT,
        env: { ...process.env, CONTENT_DIR: content },
        encoding: 'utf8',
      });
    const good = run('thu', write('a.txt', officialSource));
    expect([good.status, good.stderr]).toEqual([0, '']);
    expect(good.stdout).toContain('Đã tạo');
    const bad = run('thu', join(folder, 'a.txt'));
    expect(bad.status).toBe(1);
    expect(bad.stderr).toContain('Đã có');
  });
});

describe('check:content', () => {
  const problemsIn = (files: Readonly<Record<string, string>>): readonly string[] => {
    const path = join(content, 'thu');
    mkdirSync(path);
    for (const [name, data] of Object.entries(files)) writeFileSync(join(path, name), data);
    try {
      loadRegulation(path);
      return [];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      return error.problems.map(({ file, line }) => `${file.split('/').at(-1) ?? ''}:${line}`);
    }
  };

  test('reports the problems of all files at once, even if the text is unreadable', () => {
    expect(
      problemsIn({
        'van-ban.txt': 'Điều 1. Một\nMột câu.\nĐiều 3. Ba\nBa câu.',
        'metadata.yaml': 'number: 1\n',
        'notes.yaml': '- id: A\n',
        'related.yaml': 'x',
        'roles.yaml': 'y',
        'rating.yaml': 'z',
      }),
    ).toEqual(
      expect.arrayContaining([
        'van-ban.txt:3',
        'metadata.yaml:1',
        'notes.yaml:1',
        'related.yaml:1',
        'roles.yaml:1',
        'rating.yaml:1',
      ]),
    );
  });

  test('rejects unknown files, and says what is wrong in the known ones', () => {
    expect(
      problemsIn({
        'van-ban.txt': 'Điều 1. Một\nMột câu.',
        'metadata.yaml': '',
        'note.yaml': '',
        'rating.yml': '',
        'roles.yaml': '',
      }),
    ).toEqual(['note.yaml:1', 'rating.yml:1', 'roles.yaml:1', 'metadata.yaml:1']);
  });
});

describe('npm run new for an amending text', () => {
  const BASE = 'QUY CHẾ\nVề cây\nĐiều 1. Phạm vi\n1. Câu một.\n2. Câu hai.\nĐiều 2. Hiệu lực\nCâu ba.\n';
  const AMENDING = `THÔNG TƯ
Sửa đổi, bổ sung một số điều của Quy chế về cây
Điều 1. Sửa đổi, bổ sung một số điều của Quy chế về cây
1. Sửa đổi khoản 2 Điều 1 như sau:
“2. Câu mới.”.
2. Bổ sung khoản 3 vào sau khoản 2 Điều 1 như sau:
“3. Câu thêm.”.
3. Sửa đổi đôi chỗ cho gọn.
Điều 2. Hiệu lực
Thông tư này có hiệu lực từ ngày 01 tháng 02 năm 2031.
`;
  const makeBase = async (): Promise<void> => {
    await newRegulation(content, 'cay', write('goc.txt', BASE));
    const path = join(content, 'cay/metadata.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('number: ""', 'number: "5/2030/QC"'));
  };

  test('is put below its base, with a report of the orders that are understood and those that are not', async () => {
    await makeBase();
    const { made, report } = await newRegulation(content, 'cay/sua-doi/02-2031', write('sua.txt', AMENDING));
    expect(made).toBe(true);
    expect(report).toContain('Hiểu 2 thao tác.');
    expect(report).toContain('dòng 4, khoản 1 Điều 1: thay khoản 2 Điều 1 bằng lời mới');
    expect(report).toContain('dòng 6, khoản 2 Điều 1: thêm khoản 3 vào sau khoản 2 Điều 1');
    expect(report).toMatch(/1 chỗ không hiểu;[^]*van-ban\.txt:8/);
    expect(readFileSync(join(content, 'cay/sua-doi/02-2031/van-ban.txt'), 'utf8')).toBe(AMENDING);
    expect(readFileSync(join(content, 'cay/sua-doi/02-2031/metadata.yaml'), 'utf8')).toContain(
      'inForceFrom: "2031-02-01"',
    );
  });

  test('is refused without its base, twice under one name, and elsewhere', async () => {
    const file = write('sua.txt', AMENDING);
    expect((await newRegulation(content, 'cay/sua-doi/a', file)).report).toContain('Chưa có văn bản gốc');
    await makeBase();
    expect((await newRegulation(content, 'cay/a', file)).report).toContain('văn bản sửa đổi đặt ở');
    expect((await newRegulation(content, '../cay/sua-doi/a', file)).made).toBe(false);
    expect((await newRegulation(content, 'cay/sua-doi/a', file)).made).toBe(true);
    expect((await newRegulation(content, 'cay/sua-doi/a', file)).report).toContain('Đã có');
  });
});
