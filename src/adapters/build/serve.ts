/**
 * `npm start`: serves `dist/` as any static server would, and prints the address.
 * PORT and BASE_PATH may be set; a taken port is stepped over.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/** A server for the built site in `folder` under `base` (`/`, `/cchc/`; a slash left out at either end is added); not listening yet. */
export function siteServer(folder: string, base = '/'): Server {
  const below = `/${base}/`.replace(/\/+/g, '/');
  const handle = sirv(folder, { dev: true, etag: true });
  const notFound = `${folder}/404.html`;
  return createServer((request, response) => {
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
    return handle(request, response, missing);
  });
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
