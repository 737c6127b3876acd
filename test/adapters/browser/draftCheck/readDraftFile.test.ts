import { DOMParser } from '@xmldom/xmldom';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readDraftFile, type DraftFile } from '../../../../src/adapters/browser/draftCheck/readDraftFile.ts';
import { p, wordFile } from '../../site/content/sources/wordFile.ts';

/** Browsers return an error document for damaged XML; the package throws. */
class BrowserParser {
  parseFromString(source: string) {
    const root = (error: boolean) => ({
      documentElement: {
        ...(error ? { localName: 'parsererror' } : {}),
        getElementsByTagName: () => [],
      },
    });
    try {
      const fail = () => {
        throw new Error('damaged');
      };
      const parser = new DOMParser({ errorHandler: { warning: () => undefined, error: fail, fatalError: fail } });
      return parser.parseFromString(source, 'text/xml');
    } catch {
      return root(true);
    }
  }
}

beforeAll(() => vi.stubGlobal('DOMParser', BrowserParser));
afterAll(() => vi.unstubAllGlobals());

const bytes = (...parts: readonly (string | Uint8Array)[]) => parts.map((part) => Buffer.from(part));
const read = (name: string, ...parts: readonly (string | Uint8Array)[]): Promise<DraftFile> =>
  readDraftFile(new File(bytes(...parts), name), new AbortController().signal);
const sentence = (found: DraftFile) => (found.kind === 'refused' ? found.sentence : found.kind);

describe('a file is read as a draft', () => {
  test('Word, with its paragraphs', async () => {
    expect(await read('a.docx', wordFile(p('Điều 1. Cây') + p('Trồng cây.')))).toMatchObject({
      kind: 'text',
      text: 'Điều 1. Cây\n\nTrồng cây.\n',
    });
  });

  test('plain text in UTF-8 and UTF-16, with any line ends', async () => {
    expect(await read('a.txt', '\uFEFFĐiều 1.\r\nCây')).toMatchObject({ kind: 'text', text: 'Điều 1.\nCây' });
    const wide = Buffer.from('\uFEFFĐiều 1.\rCây', 'utf16le');
    expect(await read('a.txt', wide)).toMatchObject({ kind: 'text', text: 'Điều 1.\nCây' });
  });

  test('a draft that the page saved', async () => {
    const at = '2026-11-03T07:00:00.000Z';
    const kept = {
      format: 'du-thao',
      version: 1,
      id: 'a',
      name: 'Bản',
      text: 'Cây',
      dismissed: [],
      createdAt: at,
      editedAt: at,
    };
    expect(await read('a.json', JSON.stringify(kept))).toEqual({ kind: 'kept', kept });
  });
});

describe('what is not a draft is rejected with a sentence', () => {
  const broken = wordFile(p('Cây'));
  test.each<[string, RegExp, ...(string | Uint8Array)[]]>([
    ['a.docx', /là tệp rỗng/, ''],
    ['a.pdf', /là tệp PDF.*chép rồi dán/, '%PDF-1.7'],
    ['a.doc', /Word đời cũ \(\.doc\)\. Mở bằng Word/, Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a.docx', /đang đặt mật khẩu/, Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a.rtf', /là tệp \.rtf/, '{\\rtf1'],
    ['a.png', /tệp ảnh PNG/, Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a.doc', /trang web/, '<html><body>Cây'],
    ['a.txt', /không lưu bằng mã UTF-8/, Buffer.from([0xc3, 0x28, 0x41])],
    ['a.bin', /không phải tệp chữ/, 'a\0b'],
    ['a.txt', /không có chữ nào/, ' \n '],
    ['a.json', /hỏng hoặc chưa tải đủ/, '{"format":'],
    ['a.json', /không phải tệp dự thảo/, '{}'],
    ['a.docx', /hỏng hoặc chưa tải hết/, broken.slice(0, broken.length - 40)],
    ['a.xlsx', /tệp Excel/, zipSync({ 'xl/workbook.xml': strToU8('<a/>') })],
    ['a.zip', /tệp nén ZIP/, zipSync({ 'a.txt': strToU8('a') })],
    ['a.docx', /không có chữ/, wordFile('<w:p/>')],
    ['a.docx', /XML hỏng/, zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') })],
    ['a.docx', /XML hỏng/, zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') })],
    ['a.docx', /lớn khác thường/, zipSync({ 'word/document.xml': new Uint8Array(25 * 1024 * 1024) })],
  ])('%s: %s', async (name, expected, ...parts) => {
    const message = sentence(await read(name, ...parts));
    expect(message).toMatch(expected);
    expect(message).toContain(`“${name}”`);
  });

  test('any bytes whatever', async () => {
    const whole = wordFile(p('Cây'));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(whole.length), async (noise, at) => {
        const mixed = Uint8Array.from(whole);
        mixed.set(noise.slice(0, Math.max(0, whole.length - at)), at);
        for (const file of [noise, mixed]) expect(sentence(await read('a.docx', file))).not.toMatch(/lỗi của trang/);
      }),
      { numRuns: 60 },
    );
  });

  test('reading that was stopped', async () => {
    const controller = new AbortController();
    controller.abort();
    const found = await readDraftFile(new File(bytes(wordFile(p('Cây'))), 'a.docx'), controller.signal);
    expect(sentence(found)).toMatch(/đã dừng/);
  });
});
