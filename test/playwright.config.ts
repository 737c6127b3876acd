import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, launchOptions } from './browser/chromium.ts';

/** TEST_PORT lets two copies of the project be tested on one machine at the same time. */
const port = Number(process.env['TEST_PORT'] ?? 4399);

export default defineConfig({
  testDir: './browser',
  outputDir: '../node_modules/.cache/browser-tests',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: availableParallelism(),
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  // No test asserts a duration; the timeouts only stop a hanging test, even on a very slow machine.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: `http://localhost:${port}/cchc/`,
    // Compression has its own tests; here it would only cost time.
    extraHTTPHeaders: { 'accept-encoding': 'identity' },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 360, height: 740 },
    // Many tests intercept requests, which a service worker would hide from them. The offline specs allow it
    // (offline.ts).
    serviceWorkers: 'block',
    launchOptions: { ...launchOptions(), args: [...CHROMIUM_ARGS] },
  },
  // The site is tested under a base path, as a host may serve it.
  webServer: {
    command: 'node src/adapters/site/host/serve.ts',
    cwd: new URL('..', import.meta.url).pathname,
    env: { PORT: String(port), BASE_PATH: '/cchc/' },
    url: `http://localhost:${port}/cchc/`,
    reuseExistingServer: false,
  },
});
