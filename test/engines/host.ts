/** The host for the engines: the built site under a base path, on a server that can be stopped and made faulty. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { siteServer } from '../../src/adapters/site/host/serve.ts';
import { writeServiceWorker } from '../../src/adapters/site/finish/serviceWorker.ts';
import { putBuild } from '../browser/site.ts';
import { freePort } from '../browser/hosting/webServers.ts';

const BASE = '/cchc/';

export interface Host {
  readonly port: number;
  /** Errors reported by the pages themselves (`watched`), oldest first. */
  readonly problems: readonly string[];
  /** Sends scripts with `charset=iso-8859-1`, as hosts with a global setting do. */
  wrongCharset: boolean;
  /** Stops answering until `start`. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
}

/**
 * Serves a copy of the build in `folder`.
 * @param watched makes every page report its errors, for engines whose driver does not
 */
export async function openHost(folder: string, watched: boolean): Promise<Host> {
  putBuild(folder, BASE);
  if (watched) await reportPageErrors(join(folder, BASE));
  const problems: string[] = [];
  const site = siteServer(join(folder, BASE), BASE);
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    // A proxy receives absolute addresses; this one answers for every host name.
    request.url = (request.url ?? '/').replace(/^http:\/\/[^/]+/, '');
    if (request.method === 'POST' && request.url === `${BASE}watched`) {
      note(request, response, problems);
      return;
    }
    if (host.wrongCharset) giveWrongCharset(response);
    site.emit('request', request, response);
  };
  let server: Server | null = null;
  const host: Host = {
    port: await freePort(),
    problems,
    wrongCharset: false,
    async stop() {
      const open = server;
      server = null;
      if (open === null) return;
      await new Promise<void>((resolve) => {
        open.close(() => resolve());
        open.closeAllConnections();
      });
    },
    async start() {
      const one = (server = createServer(answer));
      await new Promise<void>(
        (resolve, reject) => void one.once('error', reject).listen(host.port, '127.0.0.1', resolve),
      );
    },
  };
  await host.start();
  return host;
}

function note(request: IncomingMessage, response: ServerResponse, problems: string[]): void {
  let text = '';
  request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  request.on('end', () => {
    problems.push(text);
    response.writeHead(204).end();
  });
}

function giveWrongCharset(response: ServerResponse): void {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    set(
      name,
      name.toLowerCase() === 'content-type' && /javascript/.test(String(value))
        ? 'text/javascript; charset=iso-8859-1'
        : value,
    );
}

/** The first script of every page: reports uncaught errors, console errors and policy violations to the server. */
const WATCH = `(function () {
  var to = new URL('watched', document.currentScript.src);
  function post(what) { fetch(to, { method: 'POST', body: what, keepalive: true }).catch(function () {}); }
  addEventListener('error', function (event) { if (event.message) post('error: ' + event.message + ' ' + event.filename); });
  addEventListener('unhandledrejection', function (event) { post('rejected: ' + event.reason); });
  addEventListener('securitypolicyviolation', function (event) { post('policy: ' + event.violatedDirective + ' ' + event.blockedURI); });
  var error = console.error;
  console.error = function () { post('console: ' + [].join.call(arguments, ' ')); error.apply(console, arguments); };
})();`;

async function reportPageErrors(build: string): Promise<void> {
  writeFileSync(join(build, 'watch.js'), WATCH);
  for (const file of readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('index.html'),
  )) {
    const root = '../'.repeat(file.split('/').length - 1);
    const page = readFileSync(join(build, file), 'utf8');
    writeFileSync(
      join(build, file),
      page.replace('<meta charset="utf-8">', `$&<script src="${root}watch.js"></script>`),
    );
    if (!readFileSync(join(build, file), 'utf8').includes('watch.js')) throw new Error(`${file} takes no script`);
  }
  await writeServiceWorker(build);
}
