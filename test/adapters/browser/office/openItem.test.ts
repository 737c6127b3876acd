import { zipSync, strToU8, type Zippable } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { droppedItems, fileItem, type Item } from '../../../../src/adapters/browser/office/items.ts';
import { openItem } from '../../../../src/adapters/browser/office/openItem.ts';

const { signal } = new AbortController();
const zip = (members: Zippable, name = 'goi.zip') => new File([zipSync(members)], name);
const json = (text = '{"a":1}') => strToU8(text);

/** Opens an item with everything nested in it: texts and sentences, each with its name. */
async function open(
  item: Item,
): Promise<{ readonly texts: Readonly<Record<string, string>>; readonly problems: readonly string[] }> {
  const texts: Record<string, string> = {};
  const problems: string[] = [];
  const waiting = [item];
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    const opened = await openItem(one, signal);
    if (opened.kind === 'text') texts[one.name] = opened.text;
    else problems.push(...opened.problems.map((sentence) => `${one?.name}: ${sentence}`));
    if (opened.kind === 'items') waiting.unshift(...opened.items);
  }
  return { texts, problems };
}

/** A directory entry as browsers provide it, returning two entries per read. */
function folder(name: string, content: readonly FileSystemEntry[]): FileSystemDirectoryEntry {
  return {
    name,
    isDirectory: true,
    isFile: false,
    createReader: () => {
      const left = [...content];
      return { readEntries: (done: (entries: FileSystemEntry[]) => void) => done(left.splice(0, 2)) };
    },
  } as unknown as FileSystemDirectoryEntry;
}
const entry = (name: string, text = '{}') =>
  ({
    name,
    isDirectory: false,
    isFile: true,
    file: (done: (file: File) => void) => done(new File([text], name)),
  }) as unknown as FileSystemEntry;
const dropped = (one: FileSystemEntry) => droppedItems({ files: [new File([], one.name)], entries: [one] })[0]!;

describe('a file', () => {
  test('is read as it is, whatever its name', async () => {
    expect(await open(fileItem(new File(['{}'], 'ban.txt')))).toEqual({ texts: { 'ban.txt': '{}' }, problems: [] });
  });

  test.each([
    ['trong.json', '', 'Tệp trống, không có nội dung.'],
    [
      'phieu.docx',
      'PK\x03\x04xxxx',
      'Tệp này là phiếu hoặc tài liệu, không phải tệp dữ liệu. Hãy xin đơn vị tệp dữ liệu (JSON) mà trang tự kiểm tra cho tải cùng với phiếu.',
    ],
    [
      'phieu.pdf',
      '%PDF-1.7',
      'Tệp này là phiếu hoặc tài liệu, không phải tệp dữ liệu. Hãy xin đơn vị tệp dữ liệu (JSON) mà trang tự kiểm tra cho tải cùng với phiếu.',
    ],
    ['goi.rar', 'Rar!\x1a\x07', 'Tệp nén kiểu này không mở được ở đây. Hãy giải nén rồi mở các tệp bên trong.'],
    ['goi.zip', 'PK\x03\x04 cut off here', 'Tệp nén (ZIP) bị hỏng hoặc chưa tải về đủ nên không mở được.'],
  ])('%s is rejected with its kind', async (name, text, sentence) => {
    expect((await open(fileItem(new File([text], name)))).problems).toEqual([`${name}: ${sentence}`]);
  });
});

describe('a folder', () => {
  test('is read recursively in natural name order', async () => {
    const tree = folder('nam-2026', [
      entry('b 10.json', '10'),
      entry('b 2.json', '2'),
      folder('xa', [entry('c.json', '3'), entry('.DS_Store')]),
      entry('~$a.docx'),
    ]);
    const { texts, problems } = await open(dropped(tree));
    expect(Object.entries(texts)).toEqual([
      ['nam-2026/b 2.json', '2'],
      ['nam-2026/b 10.json', '10'],
      ['nam-2026/xa/c.json', '3'],
    ]);
    expect(problems).toEqual([]);
  });

  test('has files without data listed by name', async () => {
    const tree = folder('gui', [
      entry('a.json'),
      ...['1.docx', '2.pdf', '3.jpg', '4.txt', '5.xls', '6.png'].map((name) => entry(name)),
    ]);
    expect((await open(dropped(tree))).problems).toEqual([
      'gui: Có 6 tệp không phải tệp dữ liệu (JSON) nên không đọc: 1.docx; 2.pdf; 3.jpg; 4.txt; 5.xls; ….',
    ]);
    expect((await open(dropped(folder('anh', [entry('1.jpg')])))).problems).toEqual([
      'anh: Thư mục không có tệp dữ liệu (JSON) nào.',
      'anh: Có 1 tệp không phải tệp dữ liệu (JSON) nên không đọc: 1.jpg.',
    ]);
    expect((await open(dropped(folder('rong', [])))).problems).toEqual(['rong: Thư mục không có tệp nào.']);
  });

  test('that cannot be read is reported', async () => {
    const locked = {
      name: 'khoa',
      isDirectory: true,
      createReader: () => ({ readEntries: (_: unknown, fail: (error: Error) => void) => fail(new Error('no')) }),
    } as unknown as FileSystemEntry;
    expect((await open(dropped(locked))).problems).toEqual(['khoa: Máy không đọc được thư mục này.']);
  });
});

describe('a ZIP file', () => {
  test('is read with nested folders and ZIP files, compressed or stored', async () => {
    const inner = zipSync({ 'xa.json': json('1') });
    const { texts, problems } = await open(
      fileItem(
        zip({
          'Đơn vị': { 'phòng.json': [json('2'), { level: 0 }] },
          'goi.zip': inner,
          __MACOSX: { '._x.json': json() },
        }),
      ),
    );
    expect(texts).toEqual({ 'goi.zip/Đơn vị/phòng.json': '2', 'goi.zip/goi.zip/xa.json': '1' });
    expect(problems).toEqual([]);
  });

  test('is read after leading bytes, as some mail programs add', async () => {
    expect((await open(fileItem(new File([zipSync({ 'a.json': json() })], 'a.zip')))).texts).toEqual({
      'a.zip/a.json': '{"a":1}',
    });
    const { zipMembers } = await import('../../../../src/adapters/browser/office/zip.ts');
    const [member] = await zipMembers(new Blob(['MIME', zipSync({ 'a.json': json() })]));
    expect(await (await member!.bytes(100, signal)).text()).toBe('{"a":1}');
  });

  test('has files without data reported, also if there is nothing else', async () => {
    expect((await open(fileItem(zip({ 'a.json': json(), 'b.docx': json() })))).problems).toEqual([
      'goi.zip: Có 1 tệp không phải tệp dữ liệu (JSON) nên không đọc: b.docx.',
    ]);
    expect((await open(fileItem(zip({})))).problems).toEqual(['goi.zip: Tệp nén không có tệp dữ liệu (JSON) nào.']);
  });

  describe('whose reader cannot be loaded', () => {
    const ZIP = '../../../../src/adapters/browser/office/zip.ts';
    afterEach(() => {
      vi.doUnmock(ZIP);
      vi.restoreAllMocks();
    });

    test('for another reason than the network is reported as a page error', async () => {
      vi.spyOn(console, 'error').mockImplementation(() => {});
      vi.doMock(ZIP, () => {
        throw new RangeError('evaluating the module failed');
      });
      expect((await open(fileItem(zip({ 'a.json': json() })))).problems).toEqual([
        'goi.zip: Chưa đọc được tệp này: lỗi của trang.',
      ]);
    });
  });

  test('nested too deeply is rejected', async () => {
    const layers = [1, 2].reduce((inside) => zipSync({ 'goi.zip': inside }), zipSync({ 'a.json': json() }));
    expect((await open(fileItem(new File([layers], 'goi.zip')))).problems).toEqual([
      'goi.zip/goi.zip/goi.zip: Tệp nén nằm trong quá nhiều lớp tệp nén. Hãy giải nén rồi mở các tệp bên trong.',
    ]);
  });

  test('with a password is reported; a damaged member does not affect the others', async () => {
    const locked = zipSync({ 'a.json': json() });
    // The encryption flag in the central directory.
    const at = locked.findIndex(
      (_, index) =>
        locked[index] === 0x50 && locked[index + 1] === 0x4b && locked[index + 2] === 1 && locked[index + 3] === 2,
    );
    locked[at + 8]! |= 1;
    expect((await open(fileItem(new File([locked], 'khoa.zip')))).problems).toEqual([
      'khoa.zip/a.json: Tệp nén có mật khẩu. Hãy giải nén rồi mở các tệp bên trong.',
    ]);

    const damaged = zipSync({ 'a.json': json('x'.repeat(500)), 'b.json': json('2') });
    damaged.fill(0xff, 36, 40);
    const { texts, problems } = await open(fileItem(new File([damaged], 'hong.zip')));
    expect(texts).toEqual({ 'hong.zip/b.json': '2' });
    expect(problems).toEqual(['hong.zip/a.json: Tệp trong tệp nén bị hỏng nên không đọc được.']);
  });

  test('that unpacks to more than it declares is stopped early', async () => {
    const bomb = zipSync({ 'bom.json': new Uint8Array(5_000_000) });
    const at = bomb.findIndex(
      (_, index) => bomb[index] === 0x50 && bomb[index + 1] === 0x4b && bomb[index + 2] === 1 && bomb[index + 3] === 2,
    );
    // The central directory declares a hundred bytes.
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(at + 24, 100, true);
    const item = { ...fileItem(new File([bomb], 'bom.zip')), allowance: { members: 10, bytes: 1_000_000 } };
    expect((await open(item)).problems).toEqual([
      'bom.zip/bom.json: Tệp trong tệp nén bung ra quá lớn nên không được đọc.',
    ]);
    const many = {
      ...fileItem(zip({ '1.json': json('1'), '2.json': json('2'), '3.json': json('3') })),
      allowance: { members: 2, bytes: 1_000_000 },
    };
    expect(await open(many)).toEqual({
      texts: { 'goi.zip/1.json': '1', 'goi.zip/2.json': '2' },
      problems: ['goi.zip: Tệp nén có quá nhiều tệp; 1 tệp sau cùng không được đọc.'],
    });
  });

  test('of any bytes gives a sentence or texts, never an error', async () => {
    const good = zipSync({ 'a.json': json(), 'b/c.json': json('x'.repeat(3000)) });
    for (let seed = 1; seed <= 300; seed += 1) {
      const bytes = good.slice(0, seed % 7 === 0 ? (seed * 31) % good.length : good.length);
      for (let change = 0; change < 3; change += 1)
        bytes[(seed * 7919 + change * 104729) % bytes.length] = (seed * 31 + change * 17) % 256;
      const { texts, problems } = await open(fileItem(new File([bytes], 'x.zip')));
      expect(Object.keys(texts).length + problems.length, String(seed)).toBeGreaterThan(0);
    }
  });
});
