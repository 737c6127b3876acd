/**
 * Chromium over the DevTools protocol, from version 83 to the current one. Puppeteer and Playwright support only some
 * of the old builds, since they need later commands and page functions.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { start } from './process.ts';
import { connect, type Socket } from './socket.ts';
import { until } from './visitor.ts';
import type { Browser, NamedKey, Point, StartOptions, Tab } from './driver.ts';

const KEY_CODES: Readonly<Record<NamedKey, number>> = {
  Enter: 13,
  Escape: 27,
  Tab: 9,
  ArrowDown: 40,
  ArrowUp: 38,
  Delete: 46,
  F8: 119,
};

/** Starts Chromium. @param path its executable */
export async function startChromium(path: string, { folder, localName }: StartOptions): Promise<Browser> {
  const downloads = join(folder, 'downloads');
  mkdirSync(downloads);
  const program = await start(
    path,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
      '--disable-component-update',
      // Only matters for the current version, which would try https first.
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      `--host-resolver-rules=MAP ${localName} 127.0.0.1`,
      `--user-data-dir=${join(folder, 'profile')}`,
      '--remote-debugging-port=0',
      '--lang=vi-VN',
      'about:blank',
    ],
    { ready: /DevTools listening on (ws:\S+)/ },
  );
  const socket = await connect(program.caught);
  const problems: string[] = [];
  socket.onEvent((method, params) => problems.push(...problemsIn(method, params)));
  await socket.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  const { product } = await socket.send('Browser.getVersion');
  return {
    version: String(product),
    tab: () => openTab(socket),
    problems: () => problems,
    downloads,
    async close() {
      socket.close();
      await program.stop();
    },
  };
}

interface RemoteObject {
  readonly value?: unknown;
  readonly description?: string;
}

function problemsIn(method: string, params: Record<string, unknown>): readonly string[] {
  if (method === 'Runtime.exceptionThrown') {
    const { exceptionDetails: details } = params as {
      exceptionDetails: { text: string; exception?: RemoteObject; url?: string };
    };
    return [`error: ${details.exception?.description ?? details.text}`];
  }
  if (method === 'Runtime.consoleAPICalled' && params['type'] === 'error')
    return [
      `console: ${(params['args'] as readonly RemoteObject[]).map(({ value, description }) => String(value ?? description)).join(' ')}`,
    ];
  if (method !== 'Log.entryAdded') return [];
  const { entry } = params as { entry: { level: string; text: string; url?: string } };
  return entry.level === 'error' ? [`log: ${entry.text} ${entry.url ?? ''}`] : [];
}

async function openTab(socket: Socket): Promise<Tab> {
  const { targetId } = await socket.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await socket.send('Target.attachToTarget', { targetId, flatten: true });
  const send = (method: string, params?: Readonly<Record<string, unknown>>) =>
    socket.send(method, params, String(sessionId));
  /** Ids of the loaded documents. */
  const loaded = new Set<unknown>();
  socket.onEvent((method, { name, loaderId }, session) => {
    if (session === sessionId && method === 'Page.lifecycleEvent' && name === 'load') loaded.add(loaderId);
  });
  for (const domain of ['Page', 'Runtime', 'Log', 'DOM']) await send(`${domain}.enable`);
  await send('Page.setLifecycleEventsEnabled', { enabled: true });
  await send('Emulation.setDeviceMetricsOverride', { width: 360, height: 740, deviceScaleFactor: 2, mobile: true });
  await send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  await send('Emulation.setTimezoneOverride', { timezoneId: 'Asia/Ho_Chi_Minh' });
  const mouse = (type: string, at: Point, more = {}) =>
    send('Input.dispatchMouseEvent', { type, ...at, button: 'none', ...more });

  async function evaluate(expression: string, byValue = true): Promise<RemoteObject & { objectId?: string }> {
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: byValue,
      userGesture: true,
    });
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails).slice(0, 500));
    return result as RemoteObject;
  }
  const hasLoaded = (which: (loaderId: unknown) => boolean) =>
    until('the page has loaded', async () =>
      [...loaded].some(which) ? { value: true } : { not: 'it is still on its way' },
    );

  return {
    async goto(url) {
      const { loaderId, errorText } = await send('Page.navigate', { url });
      if (errorText !== undefined) throw new Error(String(errorText));
      // Without a loader id only the fragment changed.
      if (loaderId !== undefined) await hasLoaded((one) => one === loaderId);
    },
    async reload() {
      const before = new Set(loaded);
      await send('Page.reload');
      await hasLoaded((one) => !before.has(one));
    },
    evaluate: async (expression) => (await evaluate(expression)).value,
    async press(key) {
      const about = {
        key,
        code: key,
        windowsVirtualKeyCode: KEY_CODES[key],
        ...(key === 'Enter' ? { text: '\r' } : {}),
      };
      await send('Input.dispatchKeyEvent', { type: key === 'Enter' ? 'keyDown' : 'rawKeyDown', ...about });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...about });
    },
    async type(text) {
      for (const character of text) {
        await send('Input.dispatchKeyEvent', { type: 'keyDown', key: character, text: character });
        await send('Input.dispatchKeyEvent', { type: 'keyUp', key: character });
      }
    },
    hover: async (at) => void (await mouse('mouseMoved', at)),
    async click(at) {
      await mouse('mouseMoved', at);
      await mouse('mousePressed', at, { button: 'left', buttons: 1, clickCount: 1 });
      await mouse('mouseReleased', at, { button: 'left', clickCount: 1 });
    },
    async tap(at) {
      await send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
      await send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
    async choose(selector, files) {
      const { objectId } = await evaluate(`document.querySelector(${JSON.stringify(selector)})`, false);
      await send('DOM.setFileInputFiles', { files, objectId });
    },
    screenshot: async () => Buffer.from(String((await send('Page.captureScreenshot'))['data']), 'base64'),
    pdf: async () =>
      Buffer.from(String((await send('Page.printToPDF', { preferCSSPageSize: true }))['data']), 'base64'),
    front: async () => void (await send('Page.bringToFront')),
    close: async () => void (await socket.send('Target.closeTarget', { targetId })),
  };
}
