/** Builds a site of an entirely different regulation without changes in src/, from another content folder. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from './buildSite.ts';

let folder = '';
let dist = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  ({ dist } = buildSite({ folder, content: 'test/fixtures/regulations' }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function page(path: string): string {
  return readFileSync(join(dist, 'van-ban/quy-che-thi-dua', path, 'index.html'), 'utf8').replaceAll('\u00a0', ' ');
}

test('the site has all pages', () => {
  for (const path of ['', 'dieu-4', 'toan-van', 'vai-tro/to-truong', 'tu-kiem-tra', 'cach-xep-loai'])
    expect(existsSync(join(dist, 'van-ban/quy-che-thi-dua', path, 'index.html')), path).toBe(true);
});

test('the rules page shows points, levels and thresholds of this regulation', () => {
  const rules = page('cach-xep-loai');
  for (const words of [
    'Hạng Nhất',
    'Điểm thi đua trên 900 điểm',
    'Từ 66,6% trở lên việc làm tốt',
    'Số đơn phản ánh không quá 5 đơn',
    'việc làm chậm hoặc bỏ',
  ])
    expect(rules).toContain(words);
  expect(rules).toMatch(/<svg class="map"[^>]*aria-label="Sơ đồ xếp loại[^"]*Hạng Nhất/);
});

test('no file mentions the first regulation', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(html|js|json|css|xml|txt)$/.test(name),
  );
  expect(files.length).toBeGreaterThan(15);
  for (const name of files)
    expect(readFileSync(join(dist, name), 'utf8'), name).not.toMatch(
      /Hớn Quản|cải cách hành chính|212\/QĐ|parIndex|khong-hoan-thanh|người đứng đầu|cơ quan, đơn vị|bảo đảm|chậm tiến độ|hiệu quả thấp|tự chấm|giao phụ trách|nội dung trách nhiệm|40 đến 47/iu,
    );
});
