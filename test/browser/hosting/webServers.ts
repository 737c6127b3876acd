/**
 * The web servers that the site is tested on, each serving a folder as a host would. A server that is not installed
 * says what is missing.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { apacheHtaccess, nginxConf } from '../../../src/adapters/site/host/hostFiles.ts';
import { siteServer } from '../../../src/adapters/site/host/serve.ts';

/** A running server. */
interface Running {
  /** Stops the server; resolves once it no longer answers. */
  readonly stop: () => Promise<void>;
}

export interface WebServer {
  readonly name: string;
  /** What is missing on this machine, or null if the server can be started. */
  readonly missing: () => string | null;
  /**
   * Serves `folder` on `port` of localhost; `scratch` is for the server's own files, `path` is where the site is below
   * the root. Resolves once the server answers.
   */
  readonly start: (options: {
    readonly folder: string;
    readonly scratch: string;
    readonly path: string;
    readonly port: number;
  }) => Promise<Running>;
}

const MODULES = '/usr/lib/apache2/modules';
const isRoot = process.getuid?.() === 0;

function has(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).error === undefined;
}

/** A free port. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}

async function until(condition: () => Promise<boolean>, what: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await condition()) return;
    await new Promise((resolve) => void setTimeout(resolve, 50));
  }
  throw new Error(what);
}

async function run(command: string, args: readonly string[], port: number): Promise<Running> {
  // Its own process group: some servers have children that outlive them and keep answering open connections.
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-2_000)));
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`${command} ended: ${output}`);
    return answers(port);
  }, `${command} does not answer: ${output}`);
  return {
    async stop() {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
      await ended;
      await until(async () => !(await answers(port)), `${command} still answers`);
    },
  };
}

export const OURS: WebServer = {
  name: 'npm start',
  missing: () => null,
  async start({ folder, path, port }) {
    const server = siteServer(join(folder, path), path);
    await new Promise<void>((resolve, reject) => void server.once('error', reject).listen(port, '127.0.0.1', resolve));
    return {
      stop: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  },
};

/**
 * nginx with compression and a year of caching, as on many hosts.
 * @param own lines of the server block for the site at a path
 */
function nginxWith(name: string, own: (path: string) => string): WebServer {
  return {
    name,
    missing: () => (has('nginx', '-v') ? null : 'nginx is not installed (Debian: apt-get install nginx-light)'),
    start({ folder, scratch, path, port }) {
      const config = join(scratch, 'nginx.conf');
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((kind) => `${kind}_temp_path ${join(scratch, kind)};`)
        .join(' ');
      writeFileSync(
        config,
        `${isRoot ? 'user root;' : ''} daemon off; pid ${join(scratch, 'nginx.pid')}; error_log stderr;
events {}
http {
  ${existsSync('/etc/nginx/mime.types') ? 'include /etc/nginx/mime.types;' : ''} access_log off; ${temporary}
  server {
    listen 127.0.0.1:${port}; root ${folder}; expires 1y; gzip on; gzip_min_length 1; gzip_vary on;
    gzip_types text/css application/javascript application/json image/svg+xml text/xml;
    ${own(path)}
  }
}`,
      );
      return run('nginx', ['-e', 'stderr', '-c', config], port);
    },
  };
}

/** @param own additional modules, configuration lines, the site's `.htaccess` and the directives it may use */
function apacheWith(
  name: string,
  own: {
    readonly modules?: readonly string[];
    readonly lines?: string;
    readonly htaccess?: (path: string) => string;
    readonly allow?: string;
  },
): WebServer {
  return {
    name,
    missing: () =>
      has('apache2', '-v') && existsSync(MODULES)
        ? null
        : 'Apache httpd is not installed (Debian: apt-get install apache2)',
    start({ folder, scratch, path, port }) {
      const config = join(scratch, 'httpd.conf');
      const modules = ['mpm_event', 'authz_core', 'dir', 'mime', ...(own.modules ?? [])].filter((module) =>
        existsSync(`${MODULES}/mod_${module}.so`),
      );
      if (own.htaccess !== undefined) writeFileSync(join(folder, path, '.htaccess'), own.htaccess(path));
      writeFileSync(
        config,
        `ServerRoot ${scratch}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${join(scratch, 'httpd.pid')}
ErrorLog ${join(scratch, 'error.log')}
${modules.map((module) => `LoadModule ${module}_module ${MODULES}/mod_${module}.so`).join('\n')}
${isRoot ? 'User www-data\nGroup www-data' : ''}
TypesConfig /etc/mime.types
DirectoryIndex index.html
DocumentRoot ${folder}
${own.lines ?? `ErrorDocument 404 ${path}404.html`}
<Directory ${folder}>
  Require all granted
  AllowOverride ${own.allow ?? 'None'}
</Directory>
`,
      );
      return run('apache2', ['-f', config, '-DFOREGROUND'], port);
    },
  };
}

const nginx = nginxWith('nginx', (path) => `error_page 404 ${path}404.html;`);
/** Sends no caching headers. */
const apache = apacheWith('Apache httpd', {});

/** Both servers with the configuration file from the package, on hosts whose own settings contradict it. */
export const CONFIGURED: readonly WebServer[] = [
  nginxWith('nginx with its file', nginxConf),
  apacheWith('Apache httpd with its file', {
    modules: ['headers', 'expires'],
    lines: `AddDefaultCharset iso-8859-1
ExpiresActive On
ExpiresDefault "access plus 1 year"
Header set X-Frame-Options DENY
Header set Cache-Control "max-age=99"`,
    htaccess: apacheHtaccess,
    allow: 'FileInfo',
  }),
];

/** Has none of the modules that the site's `.htaccess` uses. */
export const BARE_APACHE = apacheWith('Apache httpd without modules', { htaccess: apacheHtaccess, allow: 'FileInfo' });

const python: WebServer = {
  name: 'Python http.server',
  missing: () => (has('python3', '--version') ? null : 'Python 3 is not installed'),
  start: ({ folder, port }) =>
    run('python3', ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', folder], port),
};

const busybox: WebServer = {
  name: 'busybox httpd',
  missing: () =>
    has('busybox', 'httpd', '--help') ? null : 'busybox is not installed (Debian: apt-get install busybox)',
  start: ({ folder, port }) => run('busybox', ['httpd', '-f', '-p', `127.0.0.1:${port}`, '-h', folder], port),
};

/** The servers with their default configuration. */
export const SERVERS: readonly WebServer[] = [OURS, nginx, apache, python, busybox];
