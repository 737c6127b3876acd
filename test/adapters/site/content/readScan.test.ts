/** The official file in a regulation's folder: what is published, and what stops the build. */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { loadRegulation, type LoadedRegulation } from '../../../../src/adapters/site/content/loadRegulation.ts';
import { ContentError } from '../../../../src/domain/problem.ts';
import { fileSize, scanLink } from '../../../../src/domain/regulation/scan.ts';
import { pagePicture, TINY_PDF } from '../../../otherSite/scans.ts';
import { PROJECT } from '../buildSite.ts';

const PNG = pagePicture(1);
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
const WEBP = Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1');
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

type Files = Readonly<Record<string, Buffer>>;

/** A regulation's folder with these files and these last lines of its metadata. */
function folderWith(files: Files, scan = '', fixture = 'dieu-le-cho-phien'): string {
  const home = mkdtempSync(join(tmpdir(), 'ban-goc-'));
  made.push(home);
  const folder = join(home, 'thu');
  cpSync(join(PROJECT, 'test/fixtures/regulations', fixture), folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  appendFileSync(join(folder, 'metadata.yaml'), `\n${scan}\n`);
  return folder;
}

const load = (files: Files, scan?: string): LoadedRegulation => loadRegulation(folderWith(files, scan));

function problemsOf(folder: string): string {
  try {
    loadRegulation(folder);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return '';
}

test('a folder without an official file has none, and no link', () => {
  const regulation = load({});
  expect(regulation.scan).toBeUndefined();
  expect(scanLink(regulation, 'dieu-1')).toBeNull();
});

test('a PDF has its size, its hash, and a link to the page on which an article begins', () => {
  const regulation = load({ 'ban-goc.pdf': TINY_PDF }, 'scan: { pages: { dieu-2: 3 } }');
  expect(regulation.scan).toEqual({
    kind: 'pdf',
    files: [{ name: 'ban-goc.pdf', bytes: TINY_PDF.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }],
  });
  expect(scanLink(regulation, 'dieu-2')).toMatchObject({
    href: 'ban-goc.pdf#page=3',
    words: 'Xem bản gốc, trang 3',
    pictures: [],
  });
  expect(scanLink(regulation, 'dieu-1')).toMatchObject({ href: 'ban-goc.pdf', words: 'Xem bản gốc' });
});

test('pictures are in the order of their numbers, whatever their kind', () => {
  const pages = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`ban-goc/${at + 1}.png`, PNG]));
  const files = { ...pages, 'ban-goc/10.jpg': JPEG, 'ban-goc/11.webp': WEBP, 'ban-goc/.DS_Store': JPEG };
  const regulation = load(files, 'scan: { pages: { dieu-1: 10 } }');
  expect(regulation.scan?.files.map(({ name }) => name).slice(8)).toEqual([
    'ban-goc/9.png',
    'ban-goc/10.jpg',
    'ban-goc/11.webp',
  ]);
  expect(scanLink(regulation, 'dieu-1')).toMatchObject({ href: 'ban-goc/10.jpg', page: 10 });
  expect(scanLink(regulation, 'dieu-2')).toMatchObject({ href: '#tai-ve', page: null });
});

test('belongs to the text as issued: provisions added later have no page in it', () => {
  const scan = 'scan: { pages: { dieu-1: 1 } }';
  const regulation = loadRegulation(folderWith({ 'ban-goc.pdf': TINY_PDF }, scan, 'noi-quy-vuon-cay'), '2026-01-01');
  expect(scanLink(regulation, 'dieu-1')?.words).toBe('Xem bản gốc khi ban hành, trang 1');
  expect(scanLink(regulation, 'dieu-99')).toBeNull();
  expect(scanLink(regulation, null)).toMatchObject({ words: 'Xem bản gốc khi ban hành', page: null });
});

describe('stops the build with the file, what was found, what was expected and how to fix it', () => {
  const CASES: Readonly<Record<string, readonly [files: Files, says: RegExp, scan?: string]>> = {
    'a picture named as a PDF': [{ 'ban-goc.pdf': PNG }, /ban-goc\.pdf:1\n.*nội dung là PNG\n.*một tệp PDF\n.*Lưu lại/],
    'a PDF named as a picture': [{ 'ban-goc/01.png': TINY_PDF }, /01\.png:1\n.*là PDF\n.*đúng với đuôi \.png/],
    'a JPEG named as PNG': [{ 'ban-goc/01.png': JPEG }, /là JPEG\n.*\n.*Đổi đuôi tệp thành \.jpg/],
    'a page of markup': [{ 'ban-goc.pdf': Buffer.from('<script>') }, /không phải PDF hay hình/],
    'markup before a PDF': [{ 'ban-goc.pdf': Buffer.from('<b>%PDF-1.4') }, /không phải PDF hay hình/],
    'an empty file': [{ 'ban-goc.pdf': Buffer.of() }, /tệp rỗng/],
    'both kinds': [{ 'ban-goc.pdf': TINY_PDF, 'ban-goc/1.png': PNG }, /cả ban-goc\.pdf và ban-goc\/\n.*một trong hai/],
    'no picture': [{ 'ban-goc/.DS_Store': PNG }, /không có hình nào/],
    'a missing page': [{ 'ban-goc/01.png': PNG, 'ban-goc/03.png': PNG }, /03\.png:1\n.*trang 3\n.*trang 2, mỗi trang/],
    'a page twice': [{ 'ban-goc/01.png': PNG, 'ban-goc/1.jpg': JPEG }, /1\.jpg:1\n.*trang 1\n.*trang 2, mỗi trang/],
    'another file among them': [{ 'ban-goc/01.png': PNG, 'ban-goc/bia.svg': PNG }, /“bia\.svg”, không phải hình/],
    'a folder among them': [{ 'ban-goc/01.png/x.png': PNG }, /01\.png:1\n.*không phải một tệp/],
    'a name almost right': [{ 'Ban_goc.PDF': TINY_PDF }, /“Ban_goc\.PDF”, không phần nào\D+ban-goc\.pdf, hoặc thư mục/],
    'a Word file': [{ 'ban-goc.docx': Buffer.from('PK') }, /“ban-goc\.docx”, không phần nào/],
    'a file with the folder’s name': [{ 'ban-goc': TINY_PDF }, /là một tệp không có đuôi/],
    'words about no file': [{}, /metadata\.yaml:\d+\n.*thư mục không có bản gốc/, 'scan: { caption: Bản quét }'],
    'a page that is not there': [
      { 'ban-goc/1.png': PNG },
      /metadata\.yaml:\d+\n.*trang 2, mà bản gốc chỉ có 1 trang/,
      'scan: { pages: { dieu-1: 2 } }',
    ],
    'an article that is not there': [{ 'ban-goc.pdf': TINY_PDF }, /“dieu-99”/, 'scan: { pages: { dieu-99: 1 } }'],
    'a page 0': [{ 'ban-goc.pdf': TINY_PDF }, /metadata\.yaml:\d+\n  gặp/, 'scan: { pages: { dieu-1: 0 } }'],
  };
  test.each(Object.entries(CASES))('%s', (_, [files, says, scan]) => {
    expect(problemsOf(folderWith(files, scan))).toMatch(says);
  });

  test('a file too large, without reading it', () => {
    const folder = folderWith({ 'ban-goc.pdf': TINY_PDF });
    truncateSync(join(folder, 'ban-goc.pdf'), 3_000_000_000);
    expect(problemsOf(folder)).toMatch(/nặng 3000,0 MB\n.*nhiều nhất 25 MB.*\n.*Quét lại/);
  });
});

test('a PDF with another name is reported, not published', () => {
  const { scan, remarks } = load({ 'nguon.pdf': TINY_PDF });
  expect(scan).toBeUndefined();
  expect(remarks.join('\n')).toMatch(/nguon\.pdf:1\n.*không được đăng.*ban-goc\.pdf/);
});

test('a size below a million bytes is given in KB', () => {
  expect([1, 999_400, 1_250_000].map(fileSize)).toEqual(['1 KB', '999 KB', '1,3 MB']);
});
