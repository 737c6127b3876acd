/** Input from addresses, stores and files is data: it runs no script and breaks no page. */
import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import { begin, openTask, saved, SELF_CHECK } from '../selfcheck.ts';
import { isFull } from '../../full.ts';
import { expect, REGULATION, test } from '../watch.ts';

/** Each payload sets the flag if it is ever interpreted as anything but text. */
const PAYLOADS = [
  '<img src=x onerror="window.__ran=1">',
  '"><script>window.__ran=1</script>',
  "javascript:window.__ran=1//'",
  '</script><svg onload=window.__ran=1>',
  '{{constructor.constructor("window.__ran=1")()}}',
  '\u202e\u0000\ud800',
  '__proto__',
  '../../../../etc/passwd',
  'https://nghiep-vu.example/x.js',
  'đ'.repeat(400),
];

/** Expects that nothing ran, that no payload became an element, and that no link leads to a script. */
async function expectUnharmed(page: Page, where: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first(), where).toBeVisible();
  const found = await page.evaluate(() => ({
    ran: '__ran' in window,
    polluted: Object.keys(Object.prototype).length,
    elements: document.querySelectorAll('img[src="x"], svg[onload], [onerror]').length,
    scripts: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
      ({ protocol }) => !/^(https?|mailto|tel):$/.test(protocol),
    ).length,
  }));
  expect(found, where).toEqual({ ran: false, polluted: 0, elements: 0, scripts: 0 });
}

test.describe('the security policy', () => {
  test.use({ allowed: [/Content Security Policy|violates|failed: https:\/\/nghiep-vu\.example/] });

  test('blocks inline scripts and handlers, other origins, inline styles and <base>', async ({ page }) => {
    await page.goto(`${REGULATION}dieu-12/`);
    const ran = await page.evaluate(async () => {
      const results: Record<string, boolean> = {};
      const script = document.createElement('script');
      script.textContent = 'window.__inline = 1';
      document.body.append(script);
      results['inline script'] = '__inline' in window;
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.__handler = 1');
      document.body.append(button);
      button.click();
      results['handler'] = '__handler' in window;
      results['request'] = await fetch('https://nghiep-vu.example/x').then(
        () => true,
        () => false,
      );
      const styled = document.createElement('p');
      styled.setAttribute('style', 'color: rgb(1, 2, 3)');
      document.body.append(styled);
      results['style'] = getComputedStyle(styled).color === 'rgb(1, 2, 3)';
      const base = document.createElement('base');
      base.href = 'https://nghiep-vu.example/';
      document.head.append(base);
      results['base'] = document.baseURI.startsWith('https://nghiep-vu');
      return results;
    });
    expect(ran).toEqual({ 'inline script': false, handler: false, request: false, style: false, base: false });
  });
});

/** Pages that use their query or fragment in different ways. */
const ADDRESSED = ['tim-kiem/', SELF_CHECK, `${REGULATION}dieu-12/`, '', REGULATION, `${REGULATION}toan-van/`];

/** Queries and fragments that are not encoded text. */
const BROKEN = ['%', '%E0%A4%A', '%00', '#%', '##'];

test('no query or fragment runs code or breaks a page', async ({ page }) => {
  for (const [at, path] of ADDRESSED.entries()) {
    // The quick run tries every second payload in the search, which uses it most, and each on some other page.
    const payloads = PAYLOADS.filter(
      (_, index) => isFull || (at === 0 ? index % 2 === 0 : index % (ADDRESSED.length - 1) === at - 1),
    );
    for (const payload of payloads.map((text) => encodeURIComponent(text.toWellFormed()))) {
      await page.goto(`${path}?q=${payload}&${payload}=1`);
      await expectUnharmed(page, `${path}?${payload}`);
      await page.evaluate((fragment) => (location.hash = fragment), `${payload}/${payload}`);
      await expectUnharmed(page, `${path}#${payload}`);
      await page.evaluate((fragment) => (location.hash = fragment), decodeURIComponent(payload));
      await expectUnharmed(page, `${path}# as it is`);
    }
    for (const broken of BROKEN.filter((_, index) => isFull || index === at % BROKEN.length)) {
      await page.goto(`${path}?q=${broken}`);
      await page.evaluate((fragment) => (location.hash = fragment), broken);
      await expectUnharmed(page, `${path} with ${broken}`);
    }
  }
});

test('tampered reading positions and settings do no harm', async ({ page, baseURL }) => {
  const scope = new URL(baseURL ?? '').pathname;
  await page.goto('');
  for (const [at, payload] of PAYLOADS.entries()) {
    const places = [
      payload,
      JSON.stringify({ path: payload, name: payload }),
      JSON.stringify({ path: `${REGULATION}dieu-12/#${payload}`, name: payload }),
      JSON.stringify({ path: `${REGULATION}dieu-12/`, name: payload }),
    ];
    // The quick run stores each payload in one of the ways.
    for (const stored of places.filter((_, index) => isFull || index === at % places.length)) {
      await page.evaluate(
        ([root, value, raw]) => {
          for (const name of ['theme', 'size']) localStorage.setItem(`${root}${name}`, raw ?? '');
          localStorage.setItem(`${root}place`, value ?? '');
        },
        [scope, stored, payload],
      );
      await page.goto(REGULATION);
      await expectUnharmed(page, stored);
      const resumed = page.getByRole('link', { name: /^Đọc tiếp/ });
      if ((await resumed.count()) > 0)
        await expect(resumed).toHaveAttribute('href', /\/van-ban\/[a-z0-9-]+\/[a-z0-9-]+\/(#[a-z0-9-]+)?$/);
    }
  }
});

/** Replaces every free text of all stored drafts, in the store and in the journal, with `payload`. */
async function poison(page: Page, payload: string): Promise<void> {
  await page.evaluate(async (text) => {
    const names = (await indexedDB.databases())
      .map(({ name }) => name ?? '')
      .filter((name) => name.startsWith('ban-nhap:'));
    const spoil = (value: unknown, key = ''): unknown => {
      if (Array.isArray(value)) return value.map((item) => spoil(item, key));
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, spoil(item, name)]));
      return typeof value === 'string' && ['unit', 'note', 'reason', 'text', 'savedAt', 'splitFrom'].includes(key)
        ? text
        : value;
    };
    for (const name of names) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const done = (request: IDBRequest) =>
        new Promise(
          (resolve, reject) => (
            (request.onsuccess = () => resolve(request.result)),
            (request.onerror = () => reject(request.error))
          ),
        );
      const keys = (await done(db.transaction('drafts').objectStore('drafts').getAllKeys())) as IDBValidKey[];
      for (const key of keys) {
        const raw = await done(db.transaction('drafts').objectStore('drafts').get(key));
        await done(db.transaction('drafts', 'readwrite').objectStore('drafts').put(spoil(raw), key));
      }
      // Invalid records next to the valid one.
      for (const [index, junk] of [
        text,
        null,
        7,
        [text],
        { draft: text },
        { draft: { version: 1, id: text } },
      ].entries()) {
        await done(
          db
            .transaction('drafts', 'readwrite')
            .objectStore('drafts')
            .put(junk, `draft/${index}${text.toWellFormed().slice(0, 40)}`),
        );
      }
      db.close();
      for (const key of Object.keys(localStorage))
        if (key.includes(':journal/'))
          localStorage.setItem(key, JSON.stringify(spoil(JSON.parse(localStorage.getItem(key) ?? 'null'))));
      localStorage.setItem(`${name}:journal/${text.toWellFormed().slice(0, 40)}/x`, text);
    }
  }, payload);
}

test('tampered stored drafts are shown as text', async ({ page }) => {
  test.setTimeout(120_000);
  await begin(page, 'Trưởng phòng Tư pháp', 'Phòng Tư pháp');
  const draft = new URL(page.url()).hash.slice(1);
  await openTask(page, 'Điều 9');
  const duty = page.locator('#dieu-9-khoan-1');
  await duty.getByLabel('Bảo đảm', { exact: true }).check();
  await duty.getByText('Ghi chú, minh chứng').click();
  await duty.getByLabel('Ghi chú', { exact: true }).fill('ghi chú');
  await duty.getByRole('button', { name: 'Thêm minh chứng' }).click();
  await duty.getByLabel('Minh chứng 1', { exact: true }).fill('minh chứng');
  await saved(page);
  const views = [
    '',
    ...['', '/dieu-9', '/ket-qua', '/thong-tin', '/kiem-tra', '/phieu'].map((view) => `#${draft}${view}`),
  ];
  for (const [at, payload] of PAYLOADS.entries()) {
    await poison(page, payload);
    // The quick run shows each payload on one view.
    for (const view of views.filter((_, index) => isFull || index === at % views.length)) {
      await page.goto('about:blank');
      await page.goto(SELF_CHECK + view);
      await expectUnharmed(page, `${view} ${payload.slice(0, 40)}`);
    }
  }
});

/** Files that the site itself would never write. */
const FILES = [
  ...PAYLOADS,
  '',
  'null',
  '[]',
  '{"format":"ban-tu-kiem-tra"}',
  '{"format":"ban-tu-kiem-tra","version":1,"drafts":[{"draft":{"__proto__":{"a":1}}},null,7]}',
  '['.repeat(50_000),
  ...PAYLOADS.map((payload) =>
    JSON.stringify({
      format: 'ban-tu-kiem-tra',
      version: 1,
      about: payload,
      drafts: [
        {
          draft: {
            version: 1,
            id: 'tep1',
            revision: 1,
            regulation: '212-qd-ubnd-2021',
            textVersion: payload,
            rulesVersion: payload,
            role: 'truong-phong-tu-phap',
            acting: false,
            unit: payload,
            year: 2026,
            createdAt: '2026-01-01T00:00:00.000Z',
            updatedAt: '2026-01-01T00:00:00.000Z',
            figures: {},
            entries: {
              'dieu-9.khoan-1': { answer: 'assured', note: payload, evidence: [{ id: 'a', text: payload }] },
              [payload]: { note: payload },
            },
          },
          clauses: [{ id: payload, place: payload, quote: payload }],
        },
      ],
    }),
  ),
];

for (const path of [SELF_CHECK, 'tong-hop/'] as const) {
  test.describe(`files opened at ${path}`, () => {
    test('run nothing and break nothing, whatever they contain', async ({ page }) => {
      test.setTimeout(120_000);
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      const picker = page.locator('input[type="file"]').first();
      await expect(picker).toBeAttached();
      for (const [index, content] of FILES.entries()) {
        // The quick run opens each file at one of the two pages.
        if (!isFull && index % 2 === (path === SELF_CHECK ? 0 : 1)) continue;
        await picker.setInputFiles({
          name: `${index}<img src=x onerror=window.__ran=1>.json`,
          mimeType: 'application/json',
          buffer: Buffer.from(content, 'utf8'),
        });
        await expectUnharmed(page, `file ${index}`);
        const open = page.getByRole('button', { name: /^Mở \d+ bản/ });
        const away = page.getByRole('button', { name: /^(Quay lại danh sách|Thôi, không mở)/ });
        // A file with a draft leads to a page with a question, any other file to a sentence.
        await expect(open.or(away).or(picker).first()).toBeAttached();
        if (await open.isVisible()) await open.click();
        else if (await away.isVisible()) await away.click();
        await expectUnharmed(page, `file ${index}, opened`);
      }
      await page.reload();
      await expectUnharmed(page, 'after all of them');
    });
  });
}
