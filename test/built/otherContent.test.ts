/** A site of entirely different regulations, made without changes in src/. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AMENDED, POINTS, UNRATED } from '../otherSite/content.ts';
import { otherSite } from '../otherSite/site.ts';

const { dist } = otherSite();

function page(path: string): string {
  return readFileSync(join(dist, 'van-ban', POINTS, path, 'index.html'), 'utf8').replaceAll('\u00a0', ' ');
}

/** Whether a file belongs to one of the regulations. */
function isOf(name: string, ...slugs: readonly string[]): boolean {
  return slugs.some((slug) => name.startsWith(join('van-ban', slug)));
}

test('the site has all pages', () => {
  for (const path of ['', 'dieu-4', 'toan-van', 'vai-tro/to-truong', 'tu-kiem-tra', 'cach-xep-loai'])
    expect(existsSync(join(dist, 'van-ban', POINTS, path, 'index.html')), path).toBe(true);
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
  // The schemes are rules like the first regulation's, in some of its words.
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      /\.(html|js|json|css|xml|txt)$/.test(name) && (!/^van-ban[\\/]./.test(name) || isOf(name, POINTS, UNRATED)),
  );
  expect(files.length).toBeGreaterThan(15);
  for (const name of files)
    expect(readFileSync(join(dist, name), 'utf8'), name).not.toMatch(
      /Hớn Quản|cải cách hành chính|212\/QĐ|parIndex|khong-hoan-thanh|người đứng đầu|cơ quan, đơn vị|bảo đảm|chậm tiến độ|hiệu quả thấp|tự chấm|giao phụ trách|nội dung trách nhiệm|40 đến 47/iu,
    );
});

test('an amended regulation shows the words in force, by what they changed, and every version', () => {
  const read = (path: string) =>
    readFileSync(join(dist, 'van-ban', AMENDED, path, 'index.html'), 'utf8').replaceAll('\u00a0', ' ');
  const article = read('dieu-3');
  expect(article).toMatch(/Vườn mở cửa từ 6 giờ đến 18 giờ, trừ ngày mưa bão/);
  expect(article).toMatch(/<del>7<\/del><ins>6<\/ins>/);
  // The repealed clause keeps its anchor.
  expect(article).toMatch(/id="khoan-2"[\s\S]*Đã được bãi bỏ/);
  expect(article).toContain('không phải văn bản hợp nhất chính thức');
  expect(read('dieu-4a')).toContain('Được bổ sung');
  expect(read('ngay/2020-03-01')).toContain('Vườn mở cửa từ 7 giờ đến 17 giờ');
  expect(read('ngay/2022-06-01')).toMatch(/Ngưng hiệu lực[\s\S]*đến hết ngày 31\/12\/2023/);
  const history = read('lich-su');
  for (const words of ['01/03/2020', '01/06/2022', '01/01/2024', 'Hết thời hạn ngưng hiệu lực', '01/01/2099'])
    expect(history).toContain(words);
  expect(history).toMatch(/href="[^"]*sua-doi\/05-2022-qd-vc\/#dieu-1-khoan-2"/);
  expect(read('sua-doi/05-2022-qd-vc')).toContain('id="dieu-1-khoan-2"');
});
