/**
 * Configuration files for other hosts: real servers send the expected headers with them, and those for servers not
 * available here are well-formed.
 */
import { mkdirSync, mkdtempSync, rmSync, chmodSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { headersFile, iisWebConfig } from '../../../../src/adapters/site/host/hostFiles.ts';
import { headersOf } from '../../../../src/adapters/site/host/siteHeaders.ts';
import { BARE_APACHE, CONFIGURED, freePort, SERVERS, type WebServer } from '../../../browser/hosting/webServers.ts';

const FILES = [
  'index.html',
  '404.html',
  'van-ban/x/index.html',
  'sw.js',
  '_astro/a.D4f.css',
  'a.json',
  'icon.svg',
  'x.xml',
];

/** Serves a small site under /cchc/ while `work` makes requests below it. */
async function served(
  server: WebServer,
  work: (get: (path: string) => Promise<Response>) => Promise<void>,
): Promise<void> {
  const [folder, scratch] = ['a', 'b'].map(() => mkdtempSync(join(tmpdir(), 'may-chu-'))) as [string, string];
  for (const each of [folder, scratch]) chmodSync(each, 0o755);
  for (const file of FILES) {
    mkdirSync(join(folder, 'cchc', file, '..'), { recursive: true });
    writeFileSync(join(folder, 'cchc', file), file === '404.html' ? 'không có trang này' : `${file}: Điều 1`);
  }
  const port = await freePort();
  const running = await server.start({ folder, scratch, path: '/cchc/', port });
  try {
    await work((path) => fetch(`http://127.0.0.1:${port}/cchc/${path}`));
  } finally {
    await running.stop();
    for (const each of [folder, scratch]) rmSync(each, { recursive: true });
  }
}

const own = SERVERS.filter(({ name }) => name === 'npm start');
describe.each([...own, ...CONFIGURED])('$name', (server) => {
  const missing = server.missing();
  it.skipIf(missing !== null)(
    `sends the headers of siteHeaders.ts${missing === null ? '' : ` (skipped: ${missing})`}`,
    async () => {
      await served(server, async (get) => {
        for (const file of [...FILES, 'nothing/here/', '_astro/gone.js']) {
          const there = FILES.includes(file);
          const answer = await get(file.replace(/index\.html$/, ''));
          const expected = headersOf(there ? file : '404.html');
          expect(answer.status, file).toBe(there ? 200 : 404);
          expect(await answer.text(), file).toBe(
            there && file !== '404.html' ? `${file}: Điều 1` : 'không có trang này',
          );
          for (const [name, value] of Object.entries(expected)) {
            const sent = (answer.headers.get(name) ?? '')
              .toLowerCase()
              .replace('application/javascript', 'text/javascript');
            expect(sent, `${name} of ${file}`).toBe(value.toLowerCase());
          }
          expect(answer.headers.get('expires'), file).toBeNull();
        }
      });
    },
  );
});

it.skipIf(BARE_APACHE.missing() !== null)(
  'an Apache without the modules serves the site without these headers',
  async () => {
    await served(BARE_APACHE, async (get) => {
      expect((await get('')).status).toBe(200);
      expect([(await get('x/')).status, await (await get('x/')).text()]).toEqual([404, 'không có trang này']);
    });
  },
);

describe('iisWebConfig', () => {
  it('is well-formed and removes every entry before adding it', () => {
    const document = XmlDocument.fromString(iisWebConfig('/a/b/'));
    const values = (path: string) => document.find(path).map((node) => node.content);
    for (const [list, key] of [
      ['staticContent', 'fileExtension'],
      ['customHeaders', 'name'],
      ['httpErrors', 'statusCode'],
    ] as const) {
      const added = values(`//${list}/*[not(self::remove)]/@${key}`);
      expect(added.length, list).toBeGreaterThan(0);
      expect(values(`//${list}/remove/@${key}`), list).toEqual(added);
    }
    expect(values('//httpErrors/error/@path')).toEqual(['a\\b\\404.html']);
    document.dispose();
  });

  it('gives the path of 404.html from the server’s root', () => {
    expect(iisWebConfig('/')).toContain('path="404.html" responseMode="File"');
  });
});

it('headersFile sets no header twice for one address', () => {
  const rules = headersFile()
    .trim()
    .split(/^(?=\/)/m)
    .map((rule) => [...rule.matchAll(/^ {2}([\w-]+):/gm)].map(([, name]) => name));
  expect(rules).toHaveLength(2);
  expect(new Set(rules.flat()).size).toBe(rules.flat().length);
});
