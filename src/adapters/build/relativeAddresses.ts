/**
 * Makes a page's addresses relative, so that one `dist/` works under any path of any static server (reliability.md, Anywhere).
 * Works on the text of pages that this project built, where every root address begins with one slash and stands in a quoted attribute.
 */

const ATTRIBUTES = 'href|src|action|poster|component-url|renderer-url|before-hydration-url|data-root';
const ROOT_ATTRIBUTE = new RegExp(`(\\s(?:${ATTRIBUTES})=")(/(?!/)[^"]*)"`, 'g');
const SCRIPT = /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/g;

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

/** The page's HTML with every root address in its attributes made relative; scripts' bodies are left as they are. */
export function relativeHtml(html: string, page: string): string {
  const relative = (part: string) =>
    part.replace(ROOT_ATTRIBUTE, (_, head: string, target: string) => `${head}${relativeAddress(page, target)}"`);
  let done = '';
  let last = 0;
  for (const script of html.matchAll(SCRIPT)) {
    const [whole, open = '', body = '', close = ''] = script;
    done += relative(html.slice(last, script.index)) + relative(open) + body + close;
    last = script.index + whole.length;
  }
  return done + relative(html.slice(last));
}

/** A stylesheet with every `url(/…)` made relative to the stylesheet at `sheet`. */
export function relativeCss(css: string, sheet: string): string {
  return css.replace(/url\((["']?)(\/(?!\/)[^"')]*)\1\)/g, (_, quote: string, target: string) => `url(${quote}${relativeAddress(sheet, target)}${quote})`);
}
