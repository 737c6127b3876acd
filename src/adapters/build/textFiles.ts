/** What the server of `npm start` needs to send text compressed: which files are text, in what coding a browser takes them, and their bytes in it. */
import { readFile } from 'node:fs/promises';
import { statSync, type Stats } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Types of the site's text; pictures, archives and documents are packed already. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'text/xml',
  '.dmn': 'application/xml',
  '.txt': 'text/plain',
};

/** Codings that the server knows, the smaller first; levels at which a first visitor does not wait for the packing. */
const CODINGS = {
  br: (content: Buffer) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  gzip: (content: Buffer) => promisify(gzip)(content, { level: 9 }),
} as const;

export type Coding = keyof typeof CODINGS;

/** A text file below a site's root. */
export interface TextFile {
  readonly path: string;
  /** With its charset, which is UTF-8 all over the site. */
  readonly type: string;
  /** Changes with the file's size and time of change (RFC 9110, 8.8.3); weak, for it is one for all codings. */
  readonly etag: string;
  readonly changed: Date;
}

/**
 * The text file that an address means.
 * @param folder the site's root
 * @param address path below the root without search and hash, as asked for: `van-ban/x/` (its `index.html`), `sw.js`, `a%20b.json`
 * @returns null where there is none, where it is no text, and for every address that leads out of the root
 */
export function textFile(folder: string, address: string): TextFile | null {
  try {
    const path = join(folder, decodeURI(address), address === '' || address.endsWith('/') ? 'index.html' : '');
    const type = TYPES[extname(path)];
    const stats: Stats | undefined = type !== undefined && path.startsWith(join(folder, sep)) ? statSync(path, { throwIfNoEntry: false }) : undefined;
    if (type === undefined || stats?.isFile() !== true) return null;
    return { path, type: `${type}; charset=utf-8`, etag: `W/"${stats.size}-${stats.mtime.getTime()}"`, changed: stats.mtime };
  } catch {
    // An address that cannot be decoded, or that no file system takes.
    return null;
  }
}

/** The coding that a browser likes best, by its `Accept-Encoding` (RFC 9110, 12.5.3); null where it takes the bytes only as they are. */
export function codingFor(accepted: string | undefined): Coding | null {
  const weights = new Map(
    (accepted ?? '').split(',').map((entry) => {
      const [name = '', ...parameters] = entry.toLowerCase().split(';').map((part) => part.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, quality === undefined ? 1 : Number(quality.slice(2)) || 0];
    }),
  );
  const weightOf = (coding: Coding) => weights.get(coding) ?? weights.get('*') ?? 0;
  const best = weightOf('gzip') > weightOf('br') ? 'gzip' : 'br';
  return weightOf(best) > 0 ? best : null;
}

/** How many packed files are kept: the pages of several regulations, some ten megabytes. */
const KEPT = 2_000;

/** Gives a function that packs a file once and keeps the bytes until the file changes. What it gives rejects where the file cannot be read. */
export function packer(): (file: TextFile, coding: Coding) => Promise<Buffer> {
  const kept = new Map<string, { readonly etag: string; readonly bytes: Promise<Buffer> }>();
  return ({ path, etag }, coding) => {
    const key = `${coding} ${path}`;
    const before = kept.get(key);
    if (before?.etag === etag) return before.bytes;
    const bytes = readFile(path).then(CODINGS[coding]);
    kept.set(key, { etag, bytes });
    bytes.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return bytes;
  };
}
