/** The files of one build of the site that are cached on the device for offline use (reliability.md, Offline). */
export interface SiteFiles {
  /** Differs for every other set of files or contents. */
  readonly version: string;
  /**
   * Address relative to the site's root (`''` is the home page, `van-ban/x/` a page, `icon.svg` a file) → SHA-256 of
   * its bytes, in base64. Every device keeps these.
   */
  readonly files: Readonly<Record<string, string>>;
  /** Regulations whose files are not among these, by slug: a device keeps those that its reader opens or chooses. */
  readonly apart: Readonly<Record<string, ApartRegulation>>;
}

/** A regulation that a device keeps only if its reader wants it. Its list of files is at `listAddress`. */
interface ApartRegulation {
  /** SHA-256 of the list's bytes, in base64. The list is JSON of the form of `SiteFiles.files`. */
  readonly list: string;
  /** Bytes of all its files. */
  readonly bytes: number;
}

/**
 * Up to this many bytes a regulation is kept as soon as one of its pages is opened; a larger one only if its reader
 * chooses it.
 */
export const AUTO_KEEP_BYTES = 4 * 1024 * 1024;

/** The address of the list of a regulation's files. */
export function listAddress(slug: string): string {
  return `van-ban/${slug}/tep.json`;
}

/** The slug of the regulation to which an address belongs, or null. */
export function slugOfAddress(address: string): string | null {
  return /^van-ban\/([^/]+)\//.exec(address)?.[1] ?? null;
}

/** The address of a built file: `van-ban/x/index.html` → `van-ban/x/`. `file` may use either kind of slash. */
export function addressOfFile(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
  // Encoded as browsers do: names of chunks may contain characters that are not allowed in an address.
  return new URL(path.split('/').map(encodeURIComponent).join('/'), 'http://site/').pathname.slice(1);
}

/**
 * The address of a URL relative to the site's root, without query and fragment; a folder's `index.html` is the folder.
 * Null if the URL is outside the site.
 * @param root the site's root, ending in a slash
 */
export function addressBelow(root: string, url: string): string | null {
  const { origin, pathname } = new URL(url);
  const home = new URL(root);
  if (origin !== home.origin || !pathname.startsWith(home.pathname)) return null;
  return pathname.slice(home.pathname.length).replace(/(^|\/)index\.html$/, '$1');
}
