/** Offline use beyond servers.spec.ts: faulty servers, several tabs, two copies on one host. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { siteServer } from '../../../src/adapters/site/host/serve.ts';
import {
  cacheNames,
  keptOnDevice,
  lookForNewBuild,
  notice,
  onlyThisBuild,
  silence,
  takeNewBuild,
  visitAfter,
  visitor,
  type Visitor,
} from './offline.ts';
import { isFull, onlyFull } from '../../full.ts';
import { expectNoViolations } from '../access/axe.ts';
import { begin, beginByForm, dock, openTask, saved, SELF_CHECK } from '../selfcheck.ts';
import { CHANGED, changeBuild, emptyFolder, putBuild } from '../site.ts';
import { fileText, picked, unitDraft } from '../summary/summaryFiles.ts';
import { expect, REGULATION, test as base } from '../watch.ts';
import { freePort } from './webServers.ts';

/** Answers a request instead of the server and returns true, or returns false. */
type Fault = (request: IncomingMessage, response: ServerResponse) => boolean;

interface Host {
  readonly origin: string;
  /** Copies the build to a path of the host; returns its folder. */
  readonly put: (path: string) => string;
  fault: Fault;
  /** Stops the server: nothing answers any more. */
  readonly stop: () => void;
  readonly visit: (options?: Parameters<typeof visitor>[2]) => Promise<Visitor>;
}

const test = base.extend<{ host: Host }>({
  host: async ({ browser }, use) => {
    const root = emptyFolder();
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const site = siteServer(root);
    const visitors: Visitor[] = [];
    const server = createServer((request, response) => {
      if (!host.fault(request, response)) site.emit('request', request, response);
    });
    const stop = () => {
      server.close();
      server.closeAllConnections();
    };
    const host: Host = {
      origin,
      put: (path) => putBuild(root, path),
      fault: () => false,
      stop,
      async visit(options) {
        const one = await visitor(browser, origin, options);
        visitors.push(one);
        return one;
      },
    };
    await new Promise<void>((resolve, reject) => void server.once('error', reject).listen(port, '127.0.0.1', resolve));
    await use(host);
    // Pages are closed first: one may still be preloading code, which a closed server would refuse.
    for (const { leave } of visitors) await leave();
    stop();
    for (const { wrong } of visitors) expect(wrong).toEqual([]);
    rmSync(root, { recursive: true, force: true });
  },
});

const ARTICLE = `${REGULATION}dieu-12/`;

test('the first visit loads its page before anything is fetched for offline use', async ({ host }) => {
  host.put('/');
  const { page } = await host.visit();
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
  await page.goto(`${host.origin}/${ARTICLE}`);
  const [loaded, later] = await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const loadEventStart = navigation?.loadEventStart ?? 0;
    return [loadEventStart, entries.filter(({ name }) => /\/afterLoad\./.test(name)).map(({ startTime }) => startTime)];
  });
  expect(later).toHaveLength(1);
  expect(later[0]).toBeGreaterThanOrEqual(loaded);
  // The page's own files come first, and the worker fetches none of them a second time.
  expect(asked.indexOf('sw.js')).toBeGreaterThan(asked.findIndex((address) => address.endsWith('.css')));
});

test(`files that fail, redirect or have uncacheable headers do not keep the rest from being cached${onlyFull}`, async ({
  host,
}) => {
  test.skip(!isFull, 'tested of the worker in test/adapters/browser/offline');
  host.put('/');
  const broken = `/${REGULATION}dieu-1/`;
  const moved = `/${REGULATION}dieu-2/`;
  host.fault = ({ url = '' }, response) => {
    response.setHeader('Vary', '*');
    if (url === broken) response.writeHead(500).end('<h1>Lỗi</h1>');
    else if (url === moved) response.writeHead(302, { location: `${url}index.html` }).end();
    else return false;
    return true;
  };
  const { page, wrong } = await host.visit();
  await page.goto(`${host.origin}/`);
  await keptOnDevice(page);
  host.stop();
  await page.goto(`${host.origin}/${ARTICLE}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Điều 12');
  await page.goto(host.origin + moved);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Điều 2');
  expect(wrong).toEqual([]);
  await page.goto(host.origin + broken);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chưa mở được trang này');
  await page.getByRole('link', { name: 'Về trang chủ' }).click();
  await expect(page).toHaveURL(`${host.origin}/`);
  // The browser logs the failed page.
  wrong.splice(0);
});

test(`an incomplete upload is not taken for the new build${onlyFull}`, async ({ host }) => {
  test.skip(!isFull, 'one of several tests of new builds');
  const build = host.put('/');
  const { page } = await host.visit();
  await page.goto(`${host.origin}/`);
  await keptOnDevice(page);
  const article = join(build, ARTICLE, 'index.html');
  const old = readFileSync(article);
  await changeBuild(build);
  // The new worker is uploaded, this page is not yet.
  const fresh = readFileSync(article);
  writeFileSync(article, old);
  await lookForNewBuild(page);
  await takeNewBuild(page);
  writeFileSync(article, fresh);
  await page.goto(`${host.origin}/${ARTICLE}`);
  await expect(page.getByText(CHANGED)).toBeVisible();
  await onlyThisBuild(page, `${host.origin}/`);
  host.stop();
  await page.goto(`${host.origin}/${ARTICLE}`);
  await expect(page.getByText(CHANGED)).toBeVisible();
});

test(`loading a new build in one tab keeps the edits and lazy chunks of the other${onlyFull}`, async ({ host }) => {
  test.skip(!isFull, 'one of several tests of new builds; servers.spec loads one in a single tab');
  const build = host.put('/');
  const { page: first, tab } = await host.visit();
  await first.goto(`${host.origin}/`);
  await keptOnDevice(first);
  await begin(first, 'Trưởng phòng Tư pháp', 'Phòng Tư pháp', `${host.origin}/`);
  await openTask(first, 'Điều 9');
  const second = await tab();
  await second.goto(`${host.origin}/${ARTICLE}`);
  await changeBuild(build);
  await lookForNewBuild(second);
  await expect(notice(first)).toBeVisible();
  // In the middle of a sentence, before the save is triggered.
  await first.locator('#dieu-9-khoan-1').getByText('Ghi chú, minh chứng').click();
  const note = first.locator('#dieu-9-khoan-1').getByLabel('Ghi chú', { exact: true });
  await note.pressSequentially('Đã báo cáo');
  await takeNewBuild(second);
  await expect(second.getByText(CHANGED)).toBeVisible();
  // The first tab is unchanged: not reloaded, typing continues, and its lazy chunks still load.
  await note.pressSequentially(' Ủy ban');
  await first.getByRole('button', { name: 'Giao diện và cỡ chữ' }).click();
  await expect(first.getByRole('dialog', { name: 'Hiển thị' })).toBeVisible();
  await first.keyboard.press('Escape');
  await saved(first);
  await expect(notice(first)).toBeVisible();
  await takeNewBuild(first);
  await first.locator('#dieu-9-khoan-1').getByText('Ghi chú, minh chứng').click();
  await expect(note).toHaveValue('Đã báo cáo Ủy ban');
});

test(`loading a new build on the office’s page or in a new form keeps what was entered${onlyFull}`, async ({
  host,
}) => {
  test.skip(!isFull, 'one of several tests of new builds');
  const build = host.put('/');
  const { page } = await host.visit();
  await page.goto(`${host.origin}/tong-hop/`);
  await keptOnDevice(page);
  await page
    .getByLabel('Chọn tệp', { exact: true })
    .setInputFiles([1, 2, 3].map((n) => picked(`don-vi-${n}.json`, fileText([unitDraft(n)]))));
  await expect(page.locator('.rows tbody tr')).toHaveCount(3);
  await changeBuild(build);
  await lookForNewBuild(page);
  await takeNewBuild(page);
  await expect(page.getByText('Đã mở lại bảng gồm 3 bản giữ trên máy này.')).toBeVisible();
  await expect(page.locator('.rows tbody tr')).toHaveCount(3);

  await page.goto(`${host.origin}/${SELF_CHECK}#moi`);
  await page.getByRole('radio', { name: 'Trưởng phòng Tư pháp' }).check();
  await page.getByLabel('Tên cơ quan, đơn vị').fill('Phòng Tư pháp');
  await changeBuild(build);
  await lookForNewBuild(page);
  await takeNewBuild(page);
  await expect(page.getByRole('radio', { name: 'Trưởng phòng Tư pháp' })).toBeChecked();
  await expect(page.getByLabel('Tên cơ quan, đơn vị')).toHaveValue('Phòng Tư pháp');
});

test(`the page does not reload while something cannot be stored${onlyFull}`, async ({ host }) => {
  test.skip(!isFull, 'one of several tests of new builds');
  const build = host.put('/');
  const { page } = await host.visit();
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    addEventListener('storage-full', () => {
      Storage.prototype.setItem = refuse;
      IDBObjectStore.prototype.put = refuse;
    });
  });
  await page.goto(`${host.origin}/`);
  await keptOnDevice(page);
  await begin(page, 'Trưởng phòng Tư pháp', 'Phòng Tư pháp', `${host.origin}/`);
  await changeBuild(build);
  await lookForNewBuild(page);
  await page.evaluate(() => dispatchEvent(new Event('storage-full')));
  await openTask(page, 'Điều 9');
  await page.locator('#dieu-9-khoan-1').getByLabel('Bảo đảm', { exact: true }).check();
  await page.getByRole('button', { name: 'Tải lại' }).click();
  await expect(page.getByText('Chưa tải lại, vì có nội dung chưa lưu được trên máy này.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tải lại' })).toBeEnabled();
  await expect(page.locator('#dieu-9-khoan-1').getByLabel('Bảo đảm', { exact: true })).toBeChecked();
});

test(`the update notice covers nothing, shifts no text and works by keyboard${onlyFull}`, async ({ host }) => {
  test.skip(!isFull, 'one of several tests of new builds');
  const build = host.put('/');
  // A new build arrives although the host lets browsers cache everything for a year.
  host.fault = (_, response) => {
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    return false;
  };
  const { page, tab } = await host.visit();
  await page.goto(`${host.origin}/${ARTICLE}#khoan-4`);
  await keptOnDevice(page);
  const top = await tab();
  await top.goto(`${host.origin}/${ARTICLE}`);
  await changeBuild(build);
  const place = () => page.locator('#khoan-4').evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await place();
  await lookForNewBuild(top);
  await expect(notice(page)).toBeVisible();
  await expect.poll(place).toBe(before);
  const box = await notice(top).boundingBox();
  const bar = await top.locator('.bar').boundingBox();
  const main = await top.locator('main').boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0) - 1);
  expect(main?.y).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0) - 1);
  await expectNoViolations(top, 'the notice', 'div.screen');
  await notice(top).getByRole('button', { name: 'Tải lại' }).focus();
  await Promise.all([top.waitForEvent('load'), top.keyboard.press('Enter')]);
  await expect(top.getByText(CHANGED)).toBeVisible();
});

test(`after a move to another path the drafts of the old path are offered and can be taken over${onlyFull}`, async ({
  host,
}) => {
  test.skip(!isFull, 'tested of the stores in test/adapters/browser/drafts/otherPlaces.test.ts');
  const old = host.put('/cu/');
  host.put('/moi/');
  const { page } = await host.visit({ worker: false });
  for (const unit of ['Phòng Nội vụ', 'Phòng Kinh tế']) {
    await beginByForm(page, 'Trưởng phòng Tư pháp', unit, `${host.origin}/cu/`);
    await saved(page);
  }
  rmSync(old, { recursive: true });
  await page.goto(`${host.origin}/moi/${SELF_CHECK}`);
  const offer = page.getByRole('region', { name: 'Bản tự kiểm tra ở địa chỉ /cu/' });
  await expect(offer).toContainText(`Trên máy này còn 2 bản lập ở địa chỉ ${new URL(host.origin).host}/cu/.`);
  await expect(offer.getByRole('listitem')).toHaveText([/^Phòng /, /^Phòng /]);
  await offer.getByRole('button', { name: 'Không lấy' }).click();
  await expect(offer).toHaveCount(0);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await offer.getByRole('button', { name: 'Lấy về đây' }).click();
  await expect(offer).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.locator('.drafts h2')).toHaveCount(2);
  await saved(page);
  await page.reload();
  await expect(page.locator('.drafts h2')).toHaveCount(2);
  await expect(offer).toHaveCount(0);
  await page.getByRole('link', { name: 'Phòng Nội vụ' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phòng Nội vụ');
  const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());
  expect(databases, 'the old ones stay').toEqual(['ban-nhap:%2Fcu%2F', 'ban-nhap:%2Fmoi%2F']);
});

test(`two copies on one host keep drafts, settings and files separate${onlyFull}`, async ({ host }) => {
  test.skip(!isFull, 'one of several tests of new builds');
  const paths = ['/', '/cchc/'] as const;
  const [, below = ''] = paths.map((path) => host.put(path));
  const { page } = await host.visit();
  for (const [index, path] of paths.entries()) {
    await page.goto(host.origin + path);
    await page.evaluate(
      (scope) => navigator.serviceWorker.register(`${scope}sw.js`).then(() => navigator.serviceWorker.ready),
      path,
    );
    await begin(page, 'Trưởng phòng Tư pháp', `Đơn vị ${index}`, host.origin + path);
    // With the host gone, a copy that has no site.json yet would request it without success.
    await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), `${path}site-json`)).not.toBeNull();
  }
  await page.goto(`${host.origin}/cchc/${ARTICLE}`);
  await page.getByRole('button', { name: 'Giao diện và cỡ chữ' }).click();
  await page.getByRole('radio', { name: 'Tối' }).check();
  await expect
    .poll(async () => (await cacheNames(page)).map((name) => name.split(':').slice(0, 2).join(':')).sort())
    .toEqual(['trang:%2F', 'trang:%2Fcchc%2F']);

  await changeBuild(below);
  await page.goto(`${host.origin}/cchc/${ARTICLE}`);
  await lookForNewBuild(page);
  await takeNewBuild(page);
  await expect(page.getByText(CHANGED)).toBeVisible();
  host.stop();
  await page.goto(`${host.origin}/${ARTICLE}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Điều 12');
  await expect(page.getByText(CHANGED)).toHaveCount(0);
  expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
  for (const [index, path] of paths.entries()) {
    await page.goto(host.origin + path + SELF_CHECK);
    await expect(page.locator('.drafts li')).toHaveCount(1);
    await expect(page.locator('.drafts li')).toContainText(`Đơn vị ${index}`);
  }
});

test(`the site is installable under any path`, async ({ host }) => {
  for (const path of isFull ? ['/', '/a/b/c/'] : ['/a/b/c/']) {
    host.put(path);
    const { page } = await host.visit();
    await page.goto(`${host.origin}${path}${ARTICLE}`);
    await keptOnDevice(page);
    const session = await page.context().newCDPSession(page);
    const { url, errors, data } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(url).toBe(`${host.origin}${path}manifest.json`);
    expect(new URL((JSON.parse(data ?? '{}') as { start_url: string }).start_url, url).href).toBe(host.origin + path);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // Playwright contexts are incognito, which is reported as an error.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  }
});

test('the self-check continues in an open page after the network is lost', async ({ host }) => {
  host.put('/');
  const { page } = await host.visit();
  await page.goto(`${host.origin}/${SELF_CHECK}`);
  await keptOnDevice(page);
  host.stop();
  await page.getByRole('link', { name: 'Tạo bản tự kiểm tra' }).click();
  await page.getByRole('radio', { name: 'Trưởng phòng Tư pháp' }).check();
  await page.getByLabel('Tên cơ quan, đơn vị').fill('Phòng Tư pháp');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(dock(page)).toContainText('0/43 nội dung');
  await page.getByRole('link', { name: 'Chọn nội dung chưa bảo đảm' }).click();
  await page.getByLabel(/^Khoản 2 Điều 9/).check();
  await page.getByRole('button', { name: 'Xong (1)' }).click();
  await expect(page.getByText('42 nội dung còn lại: bảo đảm')).toBeVisible();
  await saved(page);
  for (const [way, title] of [
    ['Kết quả', 'Kết quả tự kiểm tra'],
    ['Lập phiếu', 'Kiểm tra lại trước khi lập phiếu'],
    ['Lập phiếu, xác nhận sau', 'Phiếu tự đánh giá'],
  ] as const) {
    await page.getByRole('link', { name: way, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  }
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: 'Tìm trong văn bản' }).fill('kỷ luật');
  await expect(page.locator('.hits a').first()).toBeVisible();
});

const GONE = [
  ['the worker alone', 410, 'sw.js'],
  ['the whole site', 404, ''],
] as const;
for (const [what, status, only] of GONE) {
  test(`three visits that find ${what} gone (${status}) mark the page as a saved copy and delete nothing${onlyFull}`, async ({
    host,
  }) => {
    test.skip(!isFull, 'tested of the question to the host in test/adapters/browser/offline/askHost.test.ts');
    const path = '/cchc/';
    host.put(path);
    const { page, wrong } = await host.visit();
    await page.goto(`${host.origin}${path}${ARTICLE}`);
    await keptOnDevice(page);
    const kept = await cacheNames(page);
    host.fault = ({ url = '' }, response) => {
      if (!url.endsWith(only)) return false;
      response.writeHead(status).end('<h1>Không có</h1>');
      return true;
    };
    for (const _ of [1, 2]) {
      await visitAfter(page, 1, `${host.origin}${path}${ARTICLE}`, path);
      await expect(silence(page)).toHaveCount(0);
    }
    await visitAfter(page, 1, `${host.origin}${path}${ARTICLE}?lan=3#khoan-4`, path);
    await expect(silence(page)).toContainText(
      /Bản lưu trên máy ngày \d\d\/\d\d\/\d{4}; không liên lạc được với nơi công bố: trang đã bị gỡ hoặc chuyển đi nơi khác\./,
    );
    await expect(page.locator('#khoan-4')).toBeInViewport();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Điều 12');
    expect(await cacheNames(page)).toEqual(kept);
    await expectNoViolations(page, 'the notice', 'div.notice');
    // The notice is printed with the text, without its button.
    await page.emulateMedia({ media: 'print' });
    await expect(silence(page)).toBeVisible();
    await expect(silence(page).getByRole('button', { includeHidden: true })).toBeHidden();
    await page.emulateMedia({ media: null });
    const { text } = await extractText(
      await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true }))),
      { mergePages: false },
    );
    expect((text[0] ?? '').normalize('NFC')).toContain('Bản lưu trên máy ngày');
    expect((text[0] ?? '').normalize('NFC')).toContain('xếp loại chất lượng');

    const again = silence(page).getByRole('button', { name: 'Thử lại' });
    await again.focus();
    await page.keyboard.press('Enter');
    await expect(silence(page)).toContainText('Vẫn chưa được. Bản lưu trên máy ngày');
    await expect(again).toBeFocused();
    host.fault = () => false;
    await page.keyboard.press('Enter');
    await expect(silence(page)).toHaveText('Đã liên lạc được với nơi công bố. Nếu có bản mới, trang này sẽ báo.');
    await expect(silence(page).locator(':focus')).toHaveCount(1);
    await visitAfter(page, 1, `${host.origin}${path}${ARTICLE}`, path);
    await expect(silence(page)).toHaveCount(0);
    // The browser logs the missing files.
    wrong.splice(0);
  });
}

test(`a host not reached for 30 days is reported; a redirect or login page is not taken for it${onlyFull}`, async ({
  host,
}) => {
  test.skip(!isFull, 'tested of the question to the host in test/adapters/browser/offline/askHost.test.ts');
  host.put('/');
  const elsewhere: string[] = [];
  const other = createServer(({ url = '' }, response) => (elsewhere.push(url), response.end()));
  await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const { page, wrong } = await host.visit();
  await page.goto(`${host.origin}/`);
  await keptOnDevice(page);
  const faults: readonly Fault[] = [
    (_, response) => (response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end(), true),
    (_, response) => (response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Wi-Fi</h1>'), true),
    (_, response) => (response.writeHead(503).end(), true),
  ];
  for (const fault of faults) {
    host.fault = fault;
    await visitAfter(page, 9, `${host.origin}/`);
    await expect(silence(page)).toHaveCount(0);
  }
  host.stop();
  await visitAfter(page, 2, `${host.origin}/${ARTICLE}`);
  await expect(silence(page)).toHaveCount(0);
  await visitAfter(page, 2, `${host.origin}/${ARTICLE}`);
  await expect(silence(page)).toContainText(
    /Bản lưu trên máy ngày \d\d\/\d\d\/\d{4}; không liên lạc được với nơi công bố từ hơn 30 ngày nay\./,
  );
  expect(elsewhere).toEqual([]);
  other.close();
  // The browser logs the redirect, although it does not follow it, and the failed requests.
  wrong.splice(0);
});
