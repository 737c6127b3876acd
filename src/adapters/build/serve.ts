/**
 * `npm start`: serves `dist/` as any static server would, text compressed, and prints the address.
 * PORT and BASE_PATH may be set; a taken port is stepped over.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { codingFor, packer, textFile } from './textFiles.ts';

/** A server for the built site in `folder` under `base` (`/`, `/cchc/`; a slash left out at either end is added); not listening yet. */
export function siteServer(folder: string, base = '/'): Server {
  const below = `/${base}/`.replace(/\/+/g, '/');
  const asItIs = sirv(folder, { dev: true, etag: true });
  const compressed = textSender(folder);
  const notFound = `${folder}/404.html`;
  return createServer((request, response) => {
    // A file that goes away while it is being sent, as in a new build, ends its answer and not the server.
    response.on('pipe', (file: NodeJS.ReadableStream) => file.on('error', () => response.destroy()));
    const url = request.url ?? '/';
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Không tìm thấy trang.');
    };
    const [asked = '/'] = url.split(/[?#]/);
    // Two slashes at the beginning of a Location would name another host.
    const withSlash = () => response.writeHead(301, { location: `${asked.replace(/^\/+/, '/')}/${url.slice(asked.length)}` }).end();
    if (`${asked}/` === below) return withSlash();
    if (!url.startsWith(below)) return missing();
    request.url = `/${url.slice(below.length)}`;
    const path = asked.slice(below.length);
    // A folder asked for without its slash is sent on to the folder, as static servers do.
    if (path !== '' && !path.endsWith('/') && existsSync(`${folder}/${decodeURIComponentSafe(path)}/index.html`)) return withSlash();
    return compressed(request, response, path, () => asItIs(request, response, missing));
  });
}

/**
 * Answers for the text files of `folder`, compressed where the browser takes that; leaves all else to `otherwise`: what is no text or
 * not there, a part of a file, a browser that wants the bytes as they are. `path` is the address below the folder.
 */
function textSender(folder: string): (request: IncomingMessage, response: ServerResponse, path: string, otherwise: () => void) => void {
  const pack = packer();
  return (request, response, path, otherwise) => {
    const { method, headers } = request;
    const file = method === 'GET' || method === 'HEAD' ? textFile(folder, path) : null;
    if (file === null) return otherwise();
    // Also for the bytes as they are: a cache in between must not give them to everyone, nor the compressed ones.
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Content-Type', file.type);
    const coding = headers.range === undefined ? codingFor(headers['accept-encoding']) : null;
    if (coding === null) return otherwise();
    response.setHeader('ETag', file.etag);
    response.setHeader('Cache-Control', 'no-cache');
    if (headers['if-none-match']?.split(',').some((known) => known.trim() === file.etag)) {
      response.removeHeader('Content-Type');
      response.writeHead(304).end();
      return;
    }
    pack(file, coding).then(
      (bytes) => response.writeHead(200, { 'Content-Encoding': coding, 'Content-Length': bytes.length, 'Last-Modified': file.changed.toUTCString() }).end(bytes),
      otherwise,
    );
  };
}

/** The text decoded, or as it is where it cannot be. */
function decodeURIComponentSafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Listens on the first free port from `port` on and gives the one taken. Rejects when the server fails for another reason. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, () => resolve(port));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../../../dist', import.meta.url));
  if (!existsSync(`${folder}/index.html`)) {
    console.error('Chưa có thư mục dist. Hãy chạy: npm run build');
    process.exit(1);
  }
  const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');
  const port = await listen(siteServer(folder, base), Number(process.env.PORT ?? 4321));
  console.log(`\n  Trang đang chạy tại  http://localhost:${port}${base}\n  Dừng bằng Ctrl+C.\n`);
}
