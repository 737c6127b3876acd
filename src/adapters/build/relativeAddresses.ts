/**
 * Makes a page's addresses relative, so that one `dist/` works under any path of any static server (reliability.md, Anywhere).
 * Works on the text of files that this project built, where every root address begins with one slash and stands in a double-quoted
 * attribute. What it does not know it does not touch: `rootAddressIn` then finds it, and the build stops.
 */

const ATTRIBUTES = 'href|xlink:href|src|action|formaction|poster|data|component-url|renderer-url|before-hydration-url|data-root';
const ROOT_ATTRIBUTE = new RegExp(`(\\s(?:${ATTRIBUTES})=")(/(?!/)[^"]*)"`, 'g');
const SET_ATTRIBUTE = /(\s(?:srcset|imagesrcset)=")([^"]*)"/g;
/** A tag whole, also where a quoted value holds a `>`. */
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
/** Scripts and styles, whose bodies are not HTML. */
const RAW = /(<(script|style)\b[^>]*>)([\s\S]*?)(<\/\2>)/g;
const CSS_URL = /(url\(\s*|@import\s+)(["']?)(\/(?!\/)[^"')]*)\2/g;

/** Address of `target` (root-absolute, with any query or fragment) as seen from the page at `page` (root-absolute, ending in `/` for folders). */
export function relativeAddress(page: string, target: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(target) ?? [];
  const from = page.split('/').slice(1, -1);
  const to = path.split('/').slice(1);
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  const up = '../'.repeat(from.length - shared);
  const relative = up + to.slice(shared).join('/');
  return (relative === '' ? './' : relative.startsWith('.') ? relative : `./${relative}`) + rest;
}

/** The page's HTML with every root address of its attributes and inline styles made relative; text and the bodies of scripts are left as they are. */
export function relativeHtml(html: string, page: string): string {
  const attributes = (tag: string) =>
    tag
      .replace(ROOT_ATTRIBUTE, (_, head: string, target: string) => `${head}${relativeAddress(page, target)}"`)
      .replace(SET_ATTRIBUTE, (_, head: string, list: string) => `${head}${list.replace(/(^|,\s*)(\/(?!\/)[^\s,]*)/g, (__, before: string, target: string) => before + relativeAddress(page, target))}"`);
  return mapHtml(html, attributes, (body, element) => (element === 'style' ? relativeCss(body, page) : body));
}

/** A stylesheet with every root address in `url()` and `@import` made relative to `sheet`, the address of the stylesheet or of the page it stands in. */
export function relativeCss(css: string, sheet: string): string {
  return css.replace(CSS_URL, (_, head: string, quote: string, target: string) => `${head}${quote}${relativeAddress(sheet, target)}${quote}`);
}

/**
 * The first root address left in a finished file, with what stands around it; null where there is none. `file` tells by its ending
 * what is looked for; in files of other kinds nothing is.
 */
export function rootAddressIn(file: string, text: string): string | null {
  if (/\.(html|svg)$/.test(file)) return rootAddressInMarkup(text);
  if (file.endsWith('.css')) return text.match(CSS_URL)?.[0] ?? null;
  // Addresses of the site's own files; whole addresses a script puts together from the page's root.
  if (file.endsWith('.js')) return /["'`]\/(?:_astro|src)\/[^"'`]*/.exec(text)?.[0] ?? null;
  if (file.endsWith('.json')) return /"\/[a-z0-9_-]+\/[^"\\]*"/.exec(text)?.[0] ?? null;
  return null;
}

/** Where in a tag a root address may hide: any attribute, however quoted; later in a list; the JSON of an island's properties. */
const HIDING_PLACES: readonly RegExp[] = [
  /\s[\w:-]+=["']?\/(?!\/)[^\s"'>]*/,
  /\s(?:image)?srcset="[^"]*,\s*\/(?!\/)[^"]*/,
  /(?:&quot;|&#34;)\/[a-z0-9_-]+\/[^&]*/,
];

function rootAddressInMarkup(text: string): string | null {
  const found: string[] = [];
  const look = (part: string, ...places: readonly RegExp[]) => {
    found.push(...places.flatMap((place) => part.match(place)?.[0].trim() ?? []));
    return part;
  };
  mapHtml(text, (tag) => look(tag, ...HIDING_PLACES), (body, element) => look(body, element === 'style' ? new RegExp(CSS_URL.source) : /["'`]\/_astro\/[^"'`]*/));
  return found[0] ?? null;
}

/** The HTML with every tag, and the body of every script and style, replaced by what the functions give. */
function mapHtml(html: string, tag: (tag: string) => string, raw: (body: string, element: string) => string): string {
  const tags = (part: string) => part.replace(TAG, tag);
  let done = '';
  let last = 0;
  for (const match of html.matchAll(RAW)) {
    const [whole, open = '', element = '', body = '', close = ''] = match;
    done += tags(html.slice(last, match.index)) + tags(open) + raw(body, element) + close;
    last = match.index + whole.length;
  }
  return done + tags(html.slice(last));
}
