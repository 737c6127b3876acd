/**
 * Makes the addresses of a page or stylesheet relative, so that one `dist/` works under any path of any static server
 * (reliability.md, Anywhere).
 */
import { newValue, type TextEdit, type LocatedElement } from './htmlPage.ts';

/** Attributes that hold one address: those of HTML and SVG, those of Astro's islands, and our own. */
export const ADDRESS_ATTRIBUTES: readonly string[] = [
  'href',
  'xlink:href',
  'src',
  'action',
  'formaction',
  'poster',
  'data',
  'cite',
  'background',
  'manifest',
  'ping',
  'component-url',
  'renderer-url',
  'before-hydration-url',
  'data-root',
];
/** Attributes that hold several addresses, each followed by a size. */
export const LIST_ATTRIBUTES: readonly string[] = ['srcset', 'imagesrcset'];

/** A root address: starts with a single slash and no backslash, which browsers treat as a second slash. */
const ROOT = /^\/(?![/\\])/;
const ROOT_IN_LIST = /(^|,\s*)(\/(?![/\\])[^\s,]*)/g;
const ROOT_IN_CSS = /(url\(\s*|@import\s+)(["']?)(\/(?![/\\])[^"')]*)\2/g;

/**
 * The relative address of `target` (root address, with any query or fragment) from the page at `page` (root address,
 * ending in `/` for folders).
 */
export function relativeAddress(page: string, target: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(target) ?? [];
  const from = page.split('/').slice(1, -1);
  const to = path.split('/').slice(1);
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  const up = '../'.repeat(from.length - shared);
  const relative = up + to.slice(shared).join('/');
  return (relative === '' ? './' : relative.startsWith('.') ? relative : `./${relative}`) + rest;
}

/** The edits that make every root address of a page relative, in attributes and in inline styles. */
export function relocation(html: string, elements: readonly LocatedElement[], page: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { name, attributes, text, inside, close, spanOf } of elements) {
    for (const [attribute, value] of attributes) {
      const moved = relativeValue(attribute, value, page);
      const span = moved === value ? undefined : spanOf(attribute);
      if (span !== undefined) edits.push(newValue(html, span, moved));
    }
    const css = name === 'style' ? relativeCss(text, page) : text;
    if (css !== text && close !== null) edits.push({ start: inside, end: close, text: css });
  }
  return edits;
}

function relativeValue(attribute: string, value: string, page: string): string {
  if (ADDRESS_ATTRIBUTES.includes(attribute)) return ROOT.test(value) ? relativeAddress(page, value) : value;
  if (!LIST_ATTRIBUTES.includes(attribute)) return value;
  return value.replace(ROOT_IN_LIST, (_, before: string, target: string) => before + relativeAddress(page, target));
}

/**
 * A stylesheet with every root address in `url()` and `@import` made relative to `sheet`, the address of the stylesheet
 * or of the page that contains it.
 */
export function relativeCss(css: string, sheet: string): string {
  return css.replace(
    ROOT_IN_CSS,
    (_, head: string, quote: string, target: string) => `${head}${quote}${relativeAddress(sheet, target)}${quote}`,
  );
}
