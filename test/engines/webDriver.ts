/** WebKitGTK's MiniBrowser over W3C WebDriver. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { freePort } from '../browser/hosting/webServers.ts';
import { KEY_CHARACTERS, keyActions, pointerActions } from './actions.ts';
import type { Browser, Point, StartOptions, Tab } from './driver.ts';
import { start } from './process.ts';
import { until } from './visitor.ts';

/**
 * Starts an X server, WebKitWebDriver, and through it the MiniBrowser. (GTK's Broadway backend needs no X server but
 * has no resolution, which makes every length of a page negative.)
 * @param proxy `host:port` of an HTTP proxy for all requests, if needed
 */
export async function startWebKit(miniBrowser: string, { folder }: StartOptions, proxy?: string): Promise<Browser> {
  const downloads = join(folder, 'downloads');
  const config = join(folder, 'config');
  for (const one of [downloads, join(config, 'gtk-3.0'), join(folder, 'data'), join(folder, 'cache')])
    mkdirSync(one, { recursive: true });
  writeFileSync(join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  // Its toolbar would keep the window wider than a phone.
  writeFileSync(
    join(config, 'gtk-3.0', 'gtk.css'),
    '* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 6px }\n',
  );
  const screen = await start('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    ready: /^(\d+)\n/m,
  });
  const env = {
    XDG_CONFIG_HOME: config,
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    GDK_BACKEND: 'x11',
    DISPLAY: `:${screen.caught}`,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    TZ: 'Asia/Ho_Chi_Minh',
  };
  const port = await freePort();
  const driver = await start('WebKitWebDriver', [`--port=${port}`], { env });
  await answering(`http://127.0.0.1:${port}/status`);
  const options = { binary: miniBrowser, args: ['--automation'] };
  const capabilities = {
    'webkitgtk:browserOptions': options,
    ...(proxy === undefined ? {} : { proxy: { proxyType: 'manual', httpProxy: proxy } }),
  };
  const opened = (await ask('POST', `http://127.0.0.1:${port}/session`, {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const at = `http://127.0.0.1:${port}/session/${opened.sessionId}`;
  let first = true;
  return {
    version: `WebKitGTK/${opened.capabilities.browserVersion}`,
    async tab() {
      const handle = first
        ? await ask('GET', `${at}/window`)
        : ((await ask('POST', `${at}/window/new`, { type: 'window' })) as { handle: string }).handle;
      first = false;
      return openTab(at, String(handle));
    },
    // WebDriver reports no page errors: the pages do (`host.ts`).
    problems: () => [],
    downloads,
    async close() {
      await ask('DELETE', at).catch(() => undefined);
      await driver.stop();
      await screen.stop();
    },
  };
}

async function answering(url: string): Promise<void> {
  await until('WebKitWebDriver answers', async () => ({ value: await ask('GET', url) }));
}

/** Sends a command on a new connection: WebKitWebDriver closes idle ones. */
function ask(method: 'GET' | 'POST' | 'DELETE', url: string, body?: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        const { value } = JSON.parse(text) as { value: unknown };
        if (response.statusCode === 200) resolve(value);
        else reject(new Error(JSON.stringify(value).slice(0, 500)));
      });
    });
    sent.once('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** The key that identifies an element in WebDriver's JSON. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

async function openTab(session: string, handle: string): Promise<Tab> {
  /** WebDriver commands go to one window at a time. */
  const send = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => {
    await ask('POST', `${session}/window`, { handle });
    return ask(method, `${session}/${path}`, body);
  };
  await send('POST', 'window/rect', { x: 0, y: 0, width: 360, height: 780 });
  const act = async (actions: readonly unknown[]) => void (await send('POST', 'actions', { actions }));
  const pointer = (kind: 'mouse' | 'touch', at: Point, pressed: boolean) => act(pointerActions(kind, at, pressed));
  return {
    goto: async (url) => void (await send('POST', 'url', { url })),
    reload: async () => void (await send('POST', 'refresh', {})),
    async evaluate(expression) {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => ${expression}).then(
          (value) => done(JSON.stringify({ value })),
          (error) => done(JSON.stringify({ error: String(error) })),
        );`;
      const { value, error } = JSON.parse(String(await send('POST', 'execute/async', { script, args: [] }))) as {
        value?: unknown;
        error?: string;
      };
      if (error !== undefined) throw new Error(error);
      return value;
    },
    press: (key) => act(keyActions([KEY_CHARACTERS[key]])),
    type: (text) => act(keyActions([...text])),
    hover: (at) => pointer('mouse', at, false),
    click: (at) => pointer('mouse', at, true),
    tap: (at) => pointer('touch', at, true),
    async choose(selector, files) {
      const element = (await send('POST', 'element', { using: 'css selector', value: selector })) as Readonly<
        Record<string, string>
      >;
      await send('POST', `element/${element[ELEMENT]}/value`, { text: files.join('\n') });
    },
    screenshot: async () => Buffer.from(String(await send('GET', 'screenshot')), 'base64'),
    pdf: async () => {
      const pdf = await send('POST', 'print', { page: { width: 21, height: 29.7 } }).catch(() => null);
      return pdf === null ? null : Buffer.from(String(pdf), 'base64');
    },
    // Every tab is a separate window here and all are drawn: switching does not raise one.
    front: async () => void (await send('GET', 'window')),
    close: async () => void (await send('DELETE', 'window')),
  };
}
