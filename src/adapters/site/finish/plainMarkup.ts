/**
 * The elements of a page read off its source, many times as fast as by building a browser's tree. Only for pages whose
 * tags are all closed in order and in which this and a browser read everything alike; any other is refused, and
 * `htmlPage.ts` then builds the tree.
 */
import type { LocatedElement, Span } from './htmlPage.ts';

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements whose content is text, whatever it looks like. */
const RAW = new Set(['script', 'style', 'title', 'textarea']);
/** Elements with rules of their own for their content, or that a browser renames or lets open twice. */
const REFUSED = new Set(
  'frameset frame iframe image isindex listing math noembed noframes plaintext select xmp'.split(' '),
);
const IN_HEAD = new Set('base link meta noscript script style template title'.split(' '));
const IN_HEAD_NOSCRIPT = new Set('link meta style'.split(' '));
/** SVG elements whose content is read as HTML or differently from the same element in HTML. */
const REFUSED_IN_SVG = new Set(['foreignobject', 'script', 'style']);
/** SVG elements that hold words. */
const WORDS_IN_SVG = new Set(['title', 'desc']);
const IN_SVG = new Set(
  'a circle clippath defs desc ellipse g image line lineargradient marker mask path pattern polygon polyline radialgradient rect stop svg symbol text title tspan use'.split(
    ' ',
  ),
);
const TAG_NAME = /[a-z][a-z0-9-]*/iy;
const ATTRIBUTE = /[\t\n\f ]+([^\t\n\f "'<=>/]+)(?:[\t\n\f ]*=[\t\n\f ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f "'<=>`]+)))?/y;
const TAG_END = /[\t\n\f ]*(\/?)>/y;
const REFERENCE = /&(?:(amp|lt|gt|quot)|#(\d{1,6})|#[xX]([0-9a-fA-F]{1,5}));/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

interface Open {
  readonly name: string;
  readonly element: { close: number | null };
}

/**
 * The elements in the order of their tags, and where each one's end tag is; null if a browser might read the page
 * in another way than this function.
 */
export function plainElementsOf(html: string): readonly LocatedElement[] | null {
  if (!/^<!doctype html>/i.test(html) || /[\r\0\uFEFF]/.test(html)) return null;
  const found: LocatedElement[] = [];
  const open: Open[] = [];
  let svg = 0;
  let line = 1;
  let newline = html.indexOf('\n');
  let at = html.indexOf('>') + 1;
  for (;;) {
    const tag = html.indexOf('<', at);
    if (tag === -1) break;
    if (holdsNoWords(open) && /[^\t\n\f ]/.test(html.slice(at, tag))) return null;
    for (; newline !== -1 && newline < tag; line += 1) newline = html.indexOf('\n', newline + 1);
    const next = html.charCodeAt(tag + 1);
    if (next === 33) {
      const end = commentEnd(html, tag);
      if (end === null) return null;
      at = end;
    } else if (next === 47) {
      const last = open.pop();
      const end = tag + 2 + (last?.name.length ?? 0);
      if (last === undefined || html.slice(tag + 2, end).toLowerCase() !== last.name || html[end] !== '>') return null;
      last.element.close = tag;
      if (last.name === 'svg') svg -= 1;
      at = end + 1;
    } else {
      const read = startTag(html, tag, line);
      if (read === null || !isKnown(read.element.name, found, open, svg > 0)) return null;
      const { element, closed } = read;
      const { name } = element;
      at = element.inside;
      found.push(element);
      if (svg === 0 && VOID.has(name)) continue;
      if (svg === 0 && name !== 'svg' && closed) return null;
      if (closed) continue;
      if (name === 'svg') svg += 1;
      if (svg === 0 && RAW.has(name)) {
        const end = rawEnd(html, at, name);
        if (end === null) return null;
        element.close = end;
        if (name === 'script' || name === 'style') element.text = html.slice(at, end);
        at = end + name.length + 3;
      } else open.push({ name, element });
    }
  }
  return open.length === 0 && found.length > 2 && found[1]?.name === 'head' ? found : null;
}

/** Where a comment ends; null for any other declaration, and for a comment that browsers may end elsewhere. */
function commentEnd(html: string, start: number): number | null {
  if (!html.startsWith('<!--', start)) return null;
  const end = html.indexOf('-->', start + 4);
  const text = html.slice(start + 4, end);
  return end === -1 || text.includes('--') || /^-?>|-$|<!/.test(text) ? null : end + 3;
}

/** Whether an element may be where it is without a browser closing or moving another one. */
function isKnown(name: string, before: readonly LocatedElement[], open: readonly Open[], inSvg: boolean): boolean {
  const parent = open.at(-1)?.name;
  if (inSvg)
    return IN_SVG.has(name) && !REFUSED_IN_SVG.has(name) && !(parent !== undefined && WORDS_IN_SVG.has(parent));
  if (REFUSED.has(name)) return false;
  // One page, one head and one body, in this order and with everything in them.
  if (before.length === 0) return name === 'html';
  if (name === 'html') return false;
  // Astro writes a script behind the page, where browsers count it to the body.
  if (parent === undefined) return name === 'script';
  if (parent === 'head' && !IN_HEAD.has(name)) return false;
  if (holdsNoWords(open) && parent === 'noscript') return IN_HEAD_NOSCRIPT.has(name);
  if (parent === 'html') return before.length === 1 ? name === 'head' : name === 'body' && !before.some(isBody);
  return name !== 'head' && name !== 'body';
}

/** Whether words are not allowed here: browsers would close the head. */
function holdsNoWords(open: readonly Open[]): boolean {
  const parent = open.at(-1)?.name;
  return parent === 'head' || parent === 'html' || (parent === 'noscript' && open[1]?.name === 'head');
}

const isBody = ({ name }: LocatedElement) => name === 'body';

/** Where the end tag of a script, style, title or text area is; null if browsers may find it elsewhere. */
function rawEnd(html: string, from: number, name: string): number | null {
  const end = html.indexOf(`</${name}>`, from);
  if (end === -1) return null;
  const text = html.slice(from, end);
  return /<!--/.test(text) || new RegExp(`</${name}`, 'i').test(text) ? null : end;
}

type Mutable = { -readonly [K in keyof LocatedElement]: LocatedElement[K] };

function startTag(
  html: string,
  tag: number,
  line: number,
): { readonly element: Mutable; readonly closed: boolean } | null {
  TAG_NAME.lastIndex = tag + 1;
  const name = TAG_NAME.exec(html)?.[0].toLowerCase();
  if (name === undefined) return null;
  const attributes = new Map<string, string>();
  const spans = new Map<string, Span>();
  let at = TAG_NAME.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(html);
    if (match === null) break;
    const attribute = (match[1] ?? '').toLowerCase();
    const value = plainValue(match[2] ?? match[3] ?? match[4] ?? '');
    if (value === null) return null;
    const end = ATTRIBUTE.lastIndex;
    if (!attributes.has(attribute)) {
      attributes.set(attribute, value);
      spans.set(attribute, { start: at + match[0].search(/[^\t\n\f ]/), end });
    }
    at = end;
  }
  TAG_END.lastIndex = at;
  const end = TAG_END.exec(html);
  if (end === null) return null;
  const inside = TAG_END.lastIndex;
  return {
    element: {
      name,
      attributes,
      text: '',
      line,
      inside,
      close: null,
      spanOf: (attribute) => spans.get(attribute),
    },
    closed: end[1] === '/',
  };
}

/** An attribute's value with its character references replaced; null if it has other than the plainest of them. */
function plainValue(source: string): string | null {
  if (!source.includes('&')) return source;
  let isPlain = true;
  const value = source.replace(REFERENCE, (_, named?: string, decimal?: string, hex?: string) => {
    if (named !== undefined) return NAMED[named] ?? '';
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    if (!(code > 31 && code < 127) && !(code > 159 && code < 0xd800)) isPlain = false;
    return String.fromCharCode(code);
  });
  return isPlain && !/&[#a-z]/i.test(source.replace(REFERENCE, '')) ? value : null;
}
