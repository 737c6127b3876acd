/** A site of entirely different regulations, made without changes in src/. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AMENDED, POINTS, UNRATED } from '../otherSite/content.ts';
import { pagePicture, TINY_PDF } from '../otherSite/scans.ts';
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

test('the site goes by its own name, logo, colour and contact everywhere', () => {
  const file = (name: string) => readFileSync(join(dist, name), 'utf8');
  const home = file('index.html');
  expect(home).toContain('<html lang="vi-VN"');
  expect(home).toContain('Xếp hạng thi đua của tổ trưởng</h1>');
  expect(home).toContain('Trang của Tổ 5.');
  expect(home).toContain('Ban điều hành &lt;Tổ 5&gt;');
  expect(home).toContain('href="tel:02713860100"');
  expect(home).toContain('href="https://congbao.example.vn/"');
  expect(page('dieu-4')).toMatch(/<a class="mark"[^>]*><img src="[./]+logo.svg"/);
  expect(JSON.parse(file('manifest.json'))).toMatchObject({ name: 'Thi đua tổ dân phố "Chợ & Phiên"', lang: 'vi-VN' });
  expect(JSON.parse(file('site.json'))).toMatchObject({
    notices: [{ until: '2026-12-10' }],
    contact: { mail: 'to5@cho-phien.vn' },
  });
  expect(file('icon.svg')).toBe(readFileSync('test/fixtures/regulations/logo.svg', 'utf8'));
  expect(file('404.html')).toContain(encodeURIComponent('#0b5394'));
  for (const icon of ['icon-192.png', 'icon-512.png', 'icon-maskable-512.png']) {
    const bytes = readFileSync(join(dist, icon));
    expect(bytes.equals(readFileSync(join('public', icon))), icon).toBe(false);
    expect(bytes.readUInt32BE(16), icon).toBe(Number(/\d+/.exec(icon)?.[0]));
  }
  const styles = readdirSync(join(dist, '_astro')).filter((name) => /^Page\..*css$/.test(name));
  expect(styles.map((name) => file(`_astro/${name}`)).join('')).toMatch(/--accent:#0b5394/);
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }))
    if (/\.(?:html|js|json|svg|css|xml)$/.test(name)) expect(file(name), name).not.toContain('Văn bản và tự kiểm tra');
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

test('an amended regulation shows the words in force, what changed them, and every version', () => {
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
  for (const words of ['01/3/2020', '01/6/2022', '01/01/2024', 'Hết thời hạn ngưng hiệu lực', '01/01/2099'])
    expect(history).toContain(words);
  expect(history).toMatch(/href="[^"]*sua-doi\/05-2022-qd-vc\/#dieu-1-khoan-2"/);
  expect(read('sua-doi/05-2022-qd-vc')).toContain('id="dieu-1-khoan-2"');
  for (const path of ['van-ban.docx', 'ngay/2022-06-01/van-ban.docx', 'phien-ban.json'])
    expect(existsSync(join(dist, 'van-ban', AMENDED, path)), path).toBe(true);
});

test('an official file is published unchanged, with its size and hash, and linked from each article', () => {
  const bytes = (slug: string, name: string) => readFileSync(join(dist, 'van-ban', slug, name));
  const words = (slug: string, path: string) => bytes(slug, join(path, 'index.html')).toString('utf8');
  expect(bytes(AMENDED, 'ban-goc.pdf').equals(TINY_PDF)).toBe(true);
  expect(bytes(UNRATED, 'ban-goc/02.png').equals(pagePicture(2))).toBe(true);
  for (const [slug, file] of [
    [AMENDED, 'ban-goc.pdf'],
    [UNRATED, 'ban-goc/03.png'],
  ] as const)
    expect(words(slug, ''), slug).toContain(createHash('sha256').update(bytes(slug, file)).digest('hex'));
  expect(words(UNRATED, '')).toContain('Bản quét bản có dấu');
  expect(words(UNRATED, 'dieu-3')).toMatch(/<a href="\.\.\/ban-goc\/02\.png"[^>]*>Xem bản gốc, trang 2</);
  expect(words(UNRATED, 'dieu-2')).toMatch(/<a href="\.\.\/(?:index\.html)?#tai-ve"[^>]*>Xem bản gốc</);
  expect(words(AMENDED, 'dieu-2')).toContain('href="../ban-goc.pdf#page=1"');
  // Nothing of it in a regulation without one, and no device keeps it unasked.
  expect(page('dieu-4')).not.toMatch(/bản gốc|ban-goc|scan/i);
  expect(readFileSync(join(dist, 'sw.js'), 'utf8')).not.toContain('ban-goc');
});
