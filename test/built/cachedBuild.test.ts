import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite, PROJECT } from '../adapters/site/buildSite.ts';
import { isFull, onlyFull } from '../full.ts';

const home = mkdtempSync(join(tmpdir(), 'kept-build-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

/** Every file of a build with its bytes. */
function bytesOf(dist: string): ReadonlyMap<string, string> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(dist, name)).isFile(),
  );
  return new Map(files.sort().map((name) => [name, readFileSync(join(dist, name), 'base64')]));
}

const FIRST = '212-qd-ubnd-2021';
/** One edit of each file of the content: words that it has, and others in their place. */
const EDITS: readonly (readonly [file: string, from: string, to: string])[] = [
  [`${FIRST}/van-ban.txt`, 'Phạm vi điều chỉnh', 'Phạm vi áp dụng'],
  [`${FIRST}/metadata.yaml`, 'Phan Thị Kim Oanh', 'Phan Thị Kim Anh'],
  [`${FIRST}/notes.yaml`, 'Khoảng rỗng: không số nào', 'Khoảng rỗng: không có số nào'],
  [`${FIRST}/rating.yaml`, 'Chưa đặt tên đơn vị', 'Chưa có tên đơn vị'],
  [`${FIRST}/roles.yaml`, 'được giao quyền hoặc giao phụ trách', 'giao quyền hoặc giao phụ trách'],
  [`${FIRST}/related.yaml`, 'Văn bản không ghi số của Luật', 'Văn bản chưa ghi số của Luật'],
  [`${FIRST}/rating-cases.yaml`, 'Mọi nội dung bảo đảm', 'Nội dung nào cũng bảo đảm'],
  ['site.yaml', 'Trả lời từng nội dung', 'Trả lời mỗi nội dung'],
];
/** Sample cases are checked by the build, but not published. */
const UNPUBLISHED = `${FIRST}/rating-cases.yaml`;

describe.runIf(isFull)(`a build with the cache of the previous one${onlyFull}`, () => {
  const content = join(home, 'content');
  const warm = () => bytesOf(buildSite({ folder: join(home, 'warm'), content }).dist);
  let before: ReadonlyMap<string, string>;

  beforeAll(() => {
    cpSync(join(PROJECT, 'content'), content, { recursive: true });
    before = warm();
  }, 120_000);

  it('is the same if nothing has changed', { timeout: 120_000 }, () => {
    expect(warm()).toEqual(before);
  });

  it.each(EDITS)('is, byte for byte, a clean build after an edit of %s', { timeout: 240_000 }, (file, from, to) => {
    const path = join(content, file);
    const source = readFileSync(path, 'utf8');
    expect(source).toContain(from);
    writeFileSync(path, source.replaceAll(from, to));
    const edited = warm();
    const clean = join(home, 'clean');
    rmSync(clean, { recursive: true, force: true });
    expect(edited).toEqual(bytesOf(buildSite({ folder: clean, content }).dist));
    if (file !== UNPUBLISHED) expect(edited).not.toEqual(before);
    before = edited;
  });

  it('has an edit of every file of the content', () => {
    const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:yaml|txt)$/.test(name),
    );
    expect(files.map((name) => name.split(sep).join('/')).sort()).toEqual(EDITS.map(([file]) => file).sort());
  });
});
