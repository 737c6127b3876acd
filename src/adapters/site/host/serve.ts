/**
 * `npm start`: serves `dist/` like a static host, with compressed text, and prints the address. PORT and BASE_PATH may
 * be set; if the port is in use, the next free one is taken.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';
import { basePathFrom, ServeError, listenProblem, portFrom } from './serveSettings.ts';
import { headersOf } from './siteHeaders.ts';

/** The strongest compression level that still takes about a millisecond for a page. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
/** Timeouts in milliseconds, so that stalled clients do not hold their sockets. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
};
const IDLE = 60_000;
/**
 * Paths with segments that are empty, `.` or `..`, with backslashes or control characters; no address of the site has
 * them.
 */
const ODD_PATH = /(?:^|\/)\.{0,2}\/|(?:^|\/)\.{1,2}$|[\\\u0000-\u001f]/;
const PLAIN_TEXT = { 'content-type': 'text/plain; charset=utf-8' };

/**
 * A server for the built site in `folder`, not yet listening. It answers GET and HEAD, and ignores ranges, as RFC 9110
 * (14.2) allows.
 * @param base path of the site, with a slash at both ends: `/`, `/cchc/`
 */
export function siteServer(folder: string, base = '/'): Server {
  const files = sirv(folder, { dev: true, etag: true });
  const compress = compression({ brotli: BROTLI });
  const isFile = (path: string) => isFileAt(join(folder, path));

  const missing = (response: ServerResponse) => {
    setHeaders(response, '404.html');
    response.statusCode = 404;
    response.end(isFile('404.html') ? readFileSync(join(folder, '404.html')) : 'Không tìm thấy trang.');
  };

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'GET') {
      response
        .writeHead(405, { ...PLAIN_TEXT, allow: 'GET, HEAD', connection: 'close' })
        .end('Máy chủ này chỉ gửi tệp.');
      return;
    }
    // A proxy may send the whole URL (RFC 9112, 3.2.2).
    const [, requested = '/', query = ''] = /^(?:https?:\/\/[^/?#]*)?([^?#]*)(.*)$/i.exec(request.url ?? '') ?? [];
    const withSlash = () => response.writeHead(301, { location: `${requested}/${query}` }).end();
    if (`${requested}/` === base) return withSlash();
    const path = requested.startsWith(base) ? decoded(requested.slice(base.length)) : null;
    if (path === null || ODD_PATH.test(path)) return missing(response);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    // A folder requested without its slash is redirected, as static hosts do.
    if (!isFile(file)) return file === path && isFile(`${path}/index.html`) ? withSlash() : missing(response);
    setHeaders(response, file);
    // sirv has its own range handling, which throws for an unsatisfiable range.
    delete request.headers.range;
    request.url = encodeURI(`/${file}`);
    return files(request, response, () => missing(response));
  };

  const server = createServer(LIMITS, (request, response) => {
    // A read error ends that response, not the server; a client that disconnects does not keep the file open.
    response.on('pipe', (file: NodeJS.ReadableStream & { destroy(): void }) => {
      file.on('error', () => response.destroy());
      response.on('close', () => file.destroy());
    });
    // HEAD is answered with the headers of GET; Node omits the body.
    if (request.method === 'HEAD') request.method = 'GET';
    try {
      compress(request, response, () => answer(request, response));
    } catch {
      // The file disappeared between the check and the read, e.g. during a new build.
      if (response.headersSent) response.destroy();
      else response.writeHead(500, PLAIN_TEXT).end('Máy chủ không đọc được tệp này.');
    }
  });
  return server.setTimeout(IDLE);
}

function setHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
}

/** False also for a path that the file system rejects, e.g. because it is too long. */
function isFileAt(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}

/** The text decoded; null if it is malformed. */
function decoded(text: string): string | null {
  try {
    return decodeURI(text);
  } catch {
    return null;
  }
}

/**
 * Listens on `port` or, if it is in use, on the first free port of the next few, and returns the one taken. Rejects
 * with {@link ServeError} if there is none or the system forbids it.
 */
export function listen(server: Server, port: number, further = 20): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening);
      const problem = listenProblem(error.code, port);
      if (error.code === 'EADDRINUSE' && further > 0 && port < 65_535) resolve(listen(server, port + 1, further - 1));
      else reject(problem === null ? error : new ServeError(problem));
    };
    const listening = () => {
      // E.g. too many open files: that connection fails, the server keeps running.
      server.off('error', failed).on('error', ({ message }) => console.error(message));
      resolve(port);
    };
    server.once('error', failed).once('listening', listening).listen(port);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../../../../dist', import.meta.url));
  try {
    if (!existsSync(join(folder, 'index.html'))) throw new ServeError('Chưa có thư mục dist. Hãy chạy: npm run build');
    const base = basePathFrom(process.env['BASE_PATH']);
    const port = await listen(siteServer(folder, base), portFrom(process.env['PORT']));
    console.log(`\n  Trang đang chạy tại  http://localhost:${port}${base}\n  Dừng bằng Ctrl+C.\n`);
  } catch (error) {
    console.error(error instanceof ServeError ? `\n  ${error.message}\n` : error);
    process.exitCode = 1;
  }
}
