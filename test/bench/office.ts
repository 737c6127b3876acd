/** The office's page with a thousand files in a real Chromium: reading, reopening, sorting, entering a level. */
import { chromium, type Page } from '@playwright/test';
import { listen, siteServer } from '../../src/adapters/site/host/serve.ts';
import { findFullChromium } from '../browser/chromium.ts';
import { fileText, picked, unitDraft } from '../browser/summary/summaryFiles.ts';
import { observe, painted, type Kept } from './observe.ts';
import { dist } from './weight.ts';

const FILES = 1_000;

const sentence = ({ times, longest }: Kept): string => {
  const worst = times.length === 0 ? '' : `worst paint ${Math.max(...times).toFixed(0)} ms; `;
  return `${worst}longest task ${longest === 0 ? 'under 50' : longest.toFixed(0)} ms`;
};

async function measure(page: Page): Promise<readonly (readonly [string, string])[]> {
  const files = Array.from({ length: FILES }, (_, n) => picked(`don-vi-${n}.json`, fileText([unitDraft(n)])));
  await page.addInitScript(observe);
  await page.goto('tong-hop/');
  await page.getByRole('region', { name: 'Mở tệp' }).waitFor();
  const input = page.getByLabel('Chọn tệp', { exact: true });
  const whole = async () => page.waitForFunction(() => document.querySelector('.rows[data-coming]') === null);
  const timed = async (act: () => Promise<void>): Promise<string> => {
    const started = performance.now();
    const kept = await painted(page, async () => {
      await act();
      await whole();
    });
    return `${((performance.now() - started) / 1000).toFixed(1)} s; ${sentence({ ...kept, times: [] })}`;
  };
  const read = await timed(async () => {
    await input.setInputFiles(files);
    await page.getByText(`Đã thêm ${FILES} bản vào bảng`).waitFor({ timeout: 300_000 });
  });
  const level = page.locator('.level-choice').first();
  const entered = await painted(page, async () => void (await level.selectOption({ index: 2 })));
  const sorted = await painted(page, async () => {
    await page.locator('.rows thead button').first().click();
    await whole();
  });
  await page.reload();
  const reopened = await timed(() => page.getByText(`Đã mở lại bảng gồm ${FILES} bản`).waitFor({ timeout: 300_000 }));
  return [
    [`${FILES} files read`, read],
    [`${FILES} files reopened`, reopened],
    ['a level entered', sentence(entered)],
    ['sorted by name', sentence(sorted)],
  ];
}

/** The table's rows, or a single row with the reason if Chromium is missing. */
export async function officeFeel(): Promise<readonly (readonly [string, string])[]> {
  const executablePath = findFullChromium();
  if (executablePath === null) return [['left out', 'no Chromium on this machine']];
  const server = siteServer(dist);
  const port = await listen(server, 4421);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const viewport = { width: 1280, height: 900 };
    return await measure(await browser.newPage({ baseURL: `http://localhost:${port}/`, viewport, locale: 'vi-VN' }));
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}
