/**
 * The office's page with a thousand files in a real Chromium: reading, sorting, filtering, entering a level, opening a
 * row, saving and opening a session. The files are on disk, as handing them over would itself be a long task.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { listen, siteServer } from '../../src/adapters/site/host/serve.ts';
import { CHROMIUM_ARGS, findFullChromium } from '../browser/chromium.ts';
import { fileText, unitDraft } from '../browser/summary/summaryFiles.ts';
import { observe, painted, type Kept } from './observe.ts';
import { dist } from './weight.ts';

const FILES = 1_000;

const sentence = ({ times, longest, own }: Kept): string => {
  const worst = times.length === 0 ? '' : `worst paint ${Math.max(...times).toFixed(0)} ms; `;
  const part = own < longest - 1 ? `, ${own.toFixed(0)} ms of it in the page` : '';
  return `${worst}longest task ${longest === 0 ? 'under 50' : longest.toFixed(0)} ms${part}`;
};

async function measure(page: Page, folder: string): Promise<readonly (readonly [string, string])[]> {
  const paths = Array.from({ length: FILES }, (_, n) => {
    const path = join(folder, `don-vi-${n}.json`);
    writeFileSync(path, fileText([unitDraft(n)]));
    return path;
  });
  await page.addInitScript(observe);
  await page.goto('tong-hop/');
  await page.getByRole('region', { name: 'Mở tệp' }).waitFor();
  const input = page.getByLabel('Chọn tệp', { exact: true });
  const whole = async () => page.waitForFunction(() => document.querySelector('[data-coming]') === null);
  const added = page.getByText(`Đã thêm ${FILES} bản vào bảng`);
  const timed = async (act: () => Promise<void>): Promise<string> => {
    const started = performance.now();
    const kept = await painted(page, async () => {
      await act();
      await whole();
    });
    return `${((performance.now() - started) / 1000).toFixed(1)} s; ${sentence({ ...kept, times: [] })}`;
  };
  const quick = async (act: () => Promise<unknown>): Promise<string> =>
    sentence(
      await painted(page, async () => {
        await act();
        await whole();
      }),
    );
  const read = await timed(async () => {
    await input.setInputFiles(paths);
    await added.waitFor({ timeout: 300_000 });
  });
  // Rows far from the window have no choice of a level yet.
  await page.locator('.rows thead').scrollIntoViewIfNeeded();
  const level = page.locator('.level-choice').first();
  await level.waitFor();
  const entered = await quick(() => level.selectOption({ index: 2 }));
  const sorted = await quick(() => page.locator('.rows thead button').first().click());
  const words = page.getByLabel(/^Tìm theo tên/);
  const filtered = await quick(() => words.fill('ubnd xa'));
  await words.fill('');
  await whole();
  const opened = await quick(async () => {
    await page.locator('.rows tbody th button').first().click();
    await page.locator('.row-detail').waitFor();
  });
  const session = join(folder, 'phien.json');
  const saved = await quick(async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu phiên thành một tệp' }).click();
    await (await download).saveAs(session);
  });
  await page.reload();
  const reopened = await timed(() => page.getByText(`Đã mở lại bảng gồm ${FILES} bản`).waitFor({ timeout: 300_000 }));
  await page.getByRole('button', { name: 'Xóa bảng khỏi máy này' }).click();
  await page.getByText('Đã xóa bảng').waitFor();
  await page.reload();
  await page.getByRole('region', { name: 'Mở tệp' }).waitFor();
  const again = await timed(async () => {
    await input.setInputFiles(session);
    await added.waitFor({ timeout: 300_000 });
  });
  return [
    [`${FILES} files read`, read],
    [`${FILES} files reopened`, reopened],
    ['their session opened', again],
    ['a level entered', entered],
    ['sorted by name', sorted],
    ['filtered by words', filtered],
    ['a row opened', opened],
    ['a session saved', saved],
  ];
}

/** The table's rows, or a single row with the reason if Chromium is missing. */
export async function officeFeel(): Promise<readonly (readonly [string, string])[]> {
  const executablePath = findFullChromium();
  if (executablePath === null) return [['left out', 'no Chromium on this machine']];
  const server = siteServer(dist);
  const port = await listen(server, 4421);
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
  try {
    const viewport = { width: 1280, height: 900 };
    const baseURL = `http://localhost:${port}/`;
    return await measure(await browser.newPage({ baseURL, viewport, locale: 'vi-VN' }), folder);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
    server.close();
    server.closeAllConnections();
  }
}
