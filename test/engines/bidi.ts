/** Firefox over WebDriver BiDi. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { start } from './process.ts';
import { connect, type Params, type Socket } from './socket.ts';
import type { Browser, NamedKey, Point, StartOptions, Tab } from './driver.ts';
import { KEY_CHARACTERS, keyActions, pointerActions } from './actions.ts';

/** Logged by Firefox when a page is left while its service worker still fetches for it. */
const ABORTED = /^Failed to load ‘’\. A ServiceWorker intercepted the request/;

/** Starts Firefox. @param path its executable */
export async function startFirefox(path: string, { folder, localName }: StartOptions): Promise<Browser> {
  const downloads = join(folder, 'downloads');
  const profile = join(folder, 'profile');
  for (const one of [downloads, profile]) mkdirSync(one);
  const preferences = {
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'dom.w3c_touch_events.enabled': 1,
    'dom.security.https_only_mode': false,
    'dom.security.https_first': false,
    'network.dns.localDomains': localName,
    'intl.accept_languages': 'vi-VN',
  };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const program = await start(
    path,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank'],
    { ready: /WebDriver BiDi listening on (ws:\S+)/, env: { TZ: 'Asia/Ho_Chi_Minh' } },
  );
  const socket = await connect(`${program.caught}/session`);
  const { capabilities } = await socket.send('session.new', { capabilities: {} });
  const problems: string[] = [];
  socket.onEvent((method, params) => {
    const { level, type, text } = params as { level?: string; type?: string; text?: string };
    if (method === 'log.entryAdded' && level === 'error' && !ABORTED.test(text ?? ''))
      problems.push(`${type}: ${text}`);
  });
  await socket.send('session.subscribe', { events: ['log.entryAdded'] });
  // Policy violations are not in the log, so the page logs them.
  await socket.send('script.addPreloadScript', {
    functionDeclaration:
      '() => addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => console.error(`policy: ${violatedDirective} ${blockedURI}`))',
  });
  const { browserVersion } = capabilities as { browserVersion: string };
  return {
    version: `Firefox/${browserVersion}`,
    tab: () => openTab(socket),
    problems: () => problems,
    downloads,
    async close() {
      socket.close();
      await program.stop();
    },
  };
}

async function openTab(socket: Socket): Promise<Tab> {
  const { context } = await socket.send('browsingContext.create', { type: 'tab' });
  const send = (method: string, params: Params = {}) => socket.send(method, { context, ...params });
  await send('browsingContext.setViewport', { viewport: { width: 360, height: 740 } });
  const act = async (actions: readonly unknown[]) => void (await send('input.performActions', { actions }));
  const keys = (characters: readonly string[]) => act(keyActions(characters));
  const pointer = (kind: 'mouse' | 'touch', at: Point, pressed: boolean) => act(pointerActions(kind, at, pressed));

  async function evaluate(expression: string): Promise<Record<string, unknown>> {
    const answer = await socket.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (answer['type'] !== 'success') throw new Error(JSON.stringify(answer['exceptionDetails']).slice(0, 500));
    return answer['result'] as Record<string, unknown>;
  }

  return {
    goto: async (url) => void (await send('browsingContext.navigate', { url, wait: 'complete' })),
    reload: async () => void (await send('browsingContext.reload', { wait: 'complete' })),
    async evaluate(expression) {
      const { value } = await evaluate(`Promise.resolve(${expression}).then((value) => JSON.stringify({ value }))`);
      return (JSON.parse(String(value)) as { value?: unknown }).value;
    },
    press: (key: NamedKey) => keys([KEY_CHARACTERS[key]]),
    type: (text) => keys([...text]),
    hover: (at) => pointer('mouse', at, false),
    click: (at) => pointer('mouse', at, true),
    tap: (at) => pointer('touch', at, true),
    async choose(selector, files) {
      const { sharedId } = await evaluate(`document.querySelector(${JSON.stringify(selector)})`);
      await send('input.setFiles', { element: { sharedId }, files });
    },
    screenshot: async () => Buffer.from(String((await send('browsingContext.captureScreenshot'))['data']), 'base64'),
    pdf: async () =>
      Buffer.from(
        String((await send('browsingContext.print', { page: { width: 21, height: 29.7 } }))['data']),
        'base64',
      ),
    front: async () => void (await send('browsingContext.activate')),
    close: async () => void (await send('browsingContext.close')),
  };
}
