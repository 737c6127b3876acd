/** Files that are not an office's text: each gets a sentence, in bounded memory; nothing in them is run or fetched. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../../buildSite.ts';

const MB = 1024 * 1024;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const documentXml = (body: string): Uint8Array => strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`);
const PARAGRAPH = '<w:p><w:r><w:t>Chữ</w:t></w:r></w:p>';

/** An OLE container with one named stream, as Word writes .doc files and files with a password. */
function oleFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, 'utf16le'), 1024);
  return bytes;
}

/** A ZIP file whose directory claims that its parts are small. */
function lyingZip(): Uint8Array {
  const zip = zipSync({ 'word/document.xml': documentXml(PARAGRAPH.repeat(100_000)) }, { level: 9 });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at < zip.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 4000, true);
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 4000, true);
  }
  return zip;
}

/** A PDF page whose content is 60 MB of spaces once unpacked. */
function pdfBomb(): Uint8Array {
  const stream = deflateSync(new Uint8Array(60 * MB).fill(32), { level: 1 });
  const head = strToU8(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`,
  );
  const tail = strToU8('\nendstream\nendobj\ntrailer << /Size 5 /Root 1 0 R >>\n%%EOF');
  return Buffer.concat([head, stream, tail]);
}

const nested = (open: string, close: string, times: number): Uint8Array =>
  zipSync({ 'word/document.xml': documentXml(open.repeat(times) + PARAGRAPH + close.repeat(times)) });

const LAUGHS = strToU8(
  `<!--${' '.repeat(5000)}--><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body><w:p><w:r><w:t>&b;&c;</w:t></w:r></w:p></w:body></w:document>`,
);

const FILES: Readonly<Record<string, readonly [bytes: () => Uint8Array, says: RegExp]>> = {
  'rong.docx': [() => new Uint8Array(0), /tệp rỗng/],
  'mat-khau.docx': [() => oleFile('EncryptedPackage'), /đang đặt mật khẩu.*bỏ mật khẩu/],
  'cu.doc': [() => oleFile('WordDocument'), /Word đời cũ \(\.doc\).*lưu thành \.docx/],
  'cu.rtf': [() => strToU8('{\\rtf1\\ansi Quy\\u7871? \\u273?\\u7883?nh}'), /\.rtf.*lưu thành \.docx/],
  'anh.docx': [() => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), /ảnh JPEG.*OCR/],
  'anh-chup.docx': [() => Uint8Array.of(0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69, 0x63), /ảnh HEIC/],
  'trang.docx': [() => strToU8('<!doctype html><html><body>Điều 1. Cây</body></html>'), /trang web.*lưu thành \.docx/],
  'bom.docx': [() => zipSync({ 'word/document.xml': new Uint8Array(70 * MB) }, { level: 9 }), /lớn khác thường/],
  'bom-nam-phan.docx': [
    () => {
      const part = new Uint8Array(20 * MB);
      return zipSync({ 'word/document.xml': part, 'word/styles.xml': part }, { level: 1 });
    },
    /lớn khác thường/,
  ],
  'khai-sai.docx': [lyingZip, /không đọc được|hỏng/],
  'thuc-the.docx': [() => zipSync({ 'word/document.xml': LAUGHS }), /khai báo lạ/],
  'long-nhau.docx': [() => nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 20_000), /tệp Word hỏng/],
  'bang-long.docx': [() => nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 10_000), /tệp Word hỏng/],
  'nhieu-ten.docx': [
    () => zipSync(Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`a${at}`, new Uint8Array(0)]))),
    /tệp nén ZIP/,
  ],
  'bom.pdf': [pdfBomb, /ảnh quét|hỏng/],
  'mot-dong.txt': [() => new Uint8Array(9 * MB).fill(97), /quá nhiều chữ.*2 triệu ký tự/],
  'bang.txt': [() => strToU8(`Điều 1. Cây\n${'a\tb\n'.repeat(8_000)}x\n`), /./],
  'lap-lai.txt': [() => strToU8('Điều 1. Một câu\n'.repeat(20_000)), /… và \d+ chỗ nữa/],
};

/** Reads the given files in a separate process and prints the reports and the peak memory. */
const READER = `
import { newRegulation } from './src/adapters/site/content/commands/newRegulation.ts';
const [content, ...files] = process.argv.slice(1);
const reports = [];
for (const [at, file] of files.entries()) reports.push(await newRegulation(content, 'thu-' + at, file));
console.log(JSON.stringify({ reports, megabytes: process.resourceUsage().maxRSS / 1024 }));
`;

describe('a file that is not text', () => {
  let folder = '';
  let reports: ReadonlyMap<string, { readonly made: boolean; readonly report: string }> = new Map();
  let megabytes = Infinity;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bad-'));
    for (const [name, [bytes]] of Object.entries(FILES)) writeFileSync(join(folder, name), bytes());
    writeFileSync(join(folder, 'to.docx'), 'PK\u0003\u0004');
    truncateSync(join(folder, 'to.docx'), 200 * MB);
    const names = [...Object.keys(FILES), 'to.docx'];
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', READER, '--', folder, ...names.map((name) => join(folder, name))],
      { cwd: PROJECT, encoding: 'utf8', maxBuffer: 64 * MB },
    );
    if (stdout === '') throw new Error(stderr);
    const read = JSON.parse(stdout) as {
      readonly reports: readonly { readonly made: boolean; readonly report: string }[];
      readonly megabytes: number;
    };
    reports = new Map(names.flatMap((name, at) => (read.reports[at] === undefined ? [] : [[name, read.reports[at]]])));
    ({ megabytes } = read);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(Object.entries(FILES).map(([name, [, says]]) => [name, says] as const))(
    '%s gets a sentence',
    (name, says) => {
      const { report } = reports.get(name) ?? { report: '' };
      expect(report).toMatch(says);
      // It reveals nothing about the machine.
      expect(report).not.toMatch(/root:|Error:|undefined|\bat .*\.ts:/);
    },
  );

  test('of 200 MB is not even read', () => {
    expect(reports.get('to.docx')).toMatchObject({ made: false });
    expect(reports.get('to.docx')?.report).toMatch(/lớn 200 MB, quá cỡ/);
  });

  test('takes a bounded amount of memory even if all are read one after another', () => {
    expect(megabytes).toBeLessThan(900);
  });
});
