/** The files of one build of the site that are kept on the device, so that it works without a network (reliability.md, Offline). */
export interface SiteFiles {
  /** Another for every other set of files or contents. */
  readonly version: string;
  /** Address below the site's root (`''` is the home page, `van-ban/x/` a page, `icon.svg` a file) → SHA-256 of its bytes, in base64. */
  readonly files: Readonly<Record<string, string>>;
}

/** The address that a built file is asked for by: `van-ban/x/index.html` → `van-ban/x/`. `file` may be written with either slash. */
export function addressOfFile(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
  // As a browser writes it: names of chunks may hold what an address cannot.
  return new URL(path.split('/').map(encodeURIComponent).join('/'), 'http://site/').pathname.slice(1);
}

/**
 * The address below the site's root that a URL asks for, without query and fragment; a folder's `index.html` is the folder.
 * Null where the URL lies elsewhere. @param root the site's root, ending in a slash.
 */
export function addressBelow(root: string, url: string): string | null {
  const { origin, pathname } = new URL(url);
  const home = new URL(root);
  if (origin !== home.origin || !pathname.startsWith(home.pathname)) return null;
  return pathname.slice(home.pathname.length).replace(/(^|\/)index\.html$/, '$1');
}
