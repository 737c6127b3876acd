/**
 * Final check of a built file, independent of the code that wrote it: no address leads outside the site, and a page's
 * policy allows exactly the inline code in the page. Any finding fails the build (`portableDist.ts`).
 */
import { hashOf, inlineCode } from './contentSecurity.ts';
import { elementsOf, locatedElementsOf, type PageElement } from './htmlPage.ts';
import { ADDRESS_ATTRIBUTES, LIST_ATTRIBUTES } from './relativeAddresses.ts';

/** One fault that must not be published. */
export interface Finding {
  /** 1-based. */
  readonly line: number;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/** The context in which a file is checked. */
export interface CheckedFile {
  /** The file's address relative to the site's root: `van-ban/x/`, `_astro/a.css`. */
  readonly address: string;
  /** True if a root address, `/van-ban/x/`, leads to a built file. */
  readonly isBuilt: (rootAddress: string) => boolean;
  /**
   * True for the page that is served at any depth (404.html); it may only link to the host's root and to its embedded
   * icon.
   */
  readonly standsAlone: boolean;
  /** True for a stand-alone picture (an SVG file), to which the policy of pages does not apply. */
  readonly isPicture?: boolean;
}

/** Elements that the policy blocks. */
const BLOCKED: readonly string[] = ['base', 'iframe', 'frame', 'object', 'embed'];
/** Attributes that hold text, even if it looks like an address. */
const WORDS = /^(?:alt|content|label|placeholder|title|value|aria-.+|data-(?:place|source))$/;
/** A site in a subfolder of its host, so that addresses leading above the site's own root are detected. */
const ROOT = 'https://site.invalid/under/a/path/';
/**
 * An address that needs no resolving: as many steps up as at its start, then down. Up to the folder that holds the site
 * is one too many.
 */
const PLAIN_ADDRESS = /^(?:\.\/)?((?:\.\.\/)*)(?:[\w-]+(?:\.[\w-]+)*\/)*(?:[\w-]+(?:\.[\w-]+)*)?(?:#[\w.-]*)?$/;
const RELATIVE = 'addresses relative to the file, inside the site';
const FIX_ADDRESS =
  'Write it as a root address in an attribute that src/adapters/site/finish/relativeAddresses.ts knows, or build it from data-root.';
const FIX_CODE = 'Move the style into a stylesheet, the script into a module.';

/** The faults of a finished page or SVG file; empty if there are none. */
export function checkMarkup(html: string, checked: CheckedFile, isPage: boolean): readonly Finding[] {
  const check = (elements: readonly ReadElement[]) => [
    ...elements.flatMap((element) => checkElement(element, checked)),
    ...(isPage ? checkPolicy(elements) : []),
  ];
  // Locating lines takes as long as the parsing itself, and most files have no findings.
  return check(elementsOf(html)).length === 0 ? [] : check(locatedElementsOf(html));
}

type ReadElement = PageElement & { readonly line?: number };

/** The faults of a finished stylesheet or inline style. `line` is the line where it starts. */
export function checkCss(css: string, checked: CheckedFile, line = 1): readonly Finding[] {
  const addresses = [...css.matchAll(/(?:url\(|@import(?!\s*url\())\s*["']?([^"')\s;]+)/gi)];
  const leaving = addresses.filter(([, address = '']) => checked.standsAlone || !staysInside(address, checked.address));
  return leaving.map(({ 0: found, index }) => ({
    line: line + lineAt(css, index) - 1,
    found,
    expected: RELATIVE,
    fix: FIX_ADDRESS,
  }));
}

/** Faults of a finished script or data file: root addresses of the site's own files. */
export function checkData(file: string, text: string, { isBuilt }: CheckedFile): readonly Finding[] {
  const strings = file.endsWith('.js')
    ? [...text.matchAll(/["'`](\/(?:_astro|src)\/[^"'`]*)/g)].map(([, address = '']) => address)
    : rootStringsIn(text).filter((value) => inFolder(value) && isBuilt(value));
  return strings.map((value) => ({
    line: lineAt(text, text.indexOf(value)),
    found: `the root address ${value}`,
    expected: RELATIVE,
    fix: FIX_ADDRESS,
  }));
}

function checkElement({ name, attributes, text, line = 1 }: ReadElement, checked: CheckedFile): readonly Finding[] {
  const findings: Finding[] = [];
  const add = (found: string, expected: string, fix: string) => findings.push({ line, found, expected, fix });
  if (BLOCKED.includes(name))
    add(`<${name}>`, 'no element that the Content-Security-Policy blocks', 'Link to it instead.');
  for (const [attribute, value] of attributes) {
    const shown = () => `${attribute}="${value.slice(0, 100)}" of <${name}>`;
    if ((attribute === 'style' && !checked.isPicture) || attribute === 'srcdoc' || attribute.startsWith('on'))
      add(shown(), 'no attribute that the Content-Security-Policy blocks', FIX_CODE);
    else if (attribute === 'http-equiv' && /refresh/i.test(value))
      add(shown(), 'no page that leads elsewhere by itself', 'Link to it instead.');
    else if (leavesSite(name, attribute, value, checked)) add(shown(), RELATIVE, FIX_ADDRESS);
  }
  if (name === 'style') findings.push(...checkCss(text, checked, line));
  if (name === 'script' && /["'`]\/_astro\//.test(text))
    add('an inline script with a root address', RELATIVE, FIX_ADDRESS);
  return findings;
}

function leavesSite(element: string, attribute: string, value: string, checked: CheckedFile): boolean {
  if (ADDRESS_ATTRIBUTES.includes(attribute)) return !isAllowed(element, attribute, value, checked);
  if (LIST_ATTRIBUTES.includes(attribute))
    return value.split(',').some((part) => !isAllowed(element, attribute, part.trim().split(/\s/)[0] ?? '', checked));
  // In other attributes, a value counts as a root address only if such a file was built.
  if (attribute === 'props') return rootStringsIn(value).some((part) => inFolder(part) && checked.isBuilt(part));
  return value.startsWith('/') && !WORDS.test(attribute) && checked.isBuilt(value);
}

function isAllowed(element: string, attribute: string, address: string, checked: CheckedFile): boolean {
  const isLink = element === 'a' && attribute === 'href';
  if (isLink && /^(?:https?:\/\/|mailto:|tel:)/i.test(address)) return true;
  if (checked.isPicture === true && element === 'image' && /^data:image\/(?:png|jpeg);base64,/.test(address))
    return true;
  if (!checked.standsAlone) return staysInside(address, checked.address);
  return (
    address.startsWith('#') ||
    (isLink && address === '/') ||
    (element === 'link' && /^data:image\/(?:svg\+xml,|png;base64,)/.test(address))
  );
}

/**
 * True if an address, resolved by a browser against the file at `from`, stays inside the site wherever the site is
 * hosted.
 */
function staysInside(address: string, from: string): boolean {
  const plain = PLAIN_ADDRESS.exec(address);
  if (plain !== null) return (plain[1] ?? '').length / 3 < from.split('/').length;
  // A root address could resolve inside ROOT just because ROOT is on the same host, so it is rejected by its form.
  if (/^\s*[/\\]/.test(address) || !URL.canParse(address, ROOT + from)) return false;
  return new URL(address, ROOT + from).href.startsWith(ROOT) && !/^\s*[a-z][a-z0-9+.-]*:/i.test(address);
}

/**
 * A string in a data file may merely look like an address; only strings with a folder are compared with the built
 * files.
 */
function inFolder(value: string): boolean {
  return /^\/[^/]+\//.test(value);
}

/** The strings of a JSON file; none, without reading it, if no string in it starts with a slash or an escape. */
function rootStringsIn(json: string): readonly string[] {
  return /"[/\\]/.test(json) ? stringsIn(JSON.parse(json)) : [];
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function checkPolicy(elements: readonly ReadElement[]): readonly Finding[] {
  const policies = elements.filter(
    ({ name, attributes }) => name === 'meta' && /^content-security-policy$/i.test(attributes.get('http-equiv') ?? ''),
  );
  const [policy] = policies;
  const fix = 'The page must be finished by src/adapters/site/finish/finishPage.ts and not changed afterwards.';
  if (policy === undefined || policies.length > 1)
    return [
      {
        line: 1,
        found: `${policies.length} policies`,
        expected: 'one <meta http-equiv="Content-Security-Policy">',
        fix,
      },
    ];
  const before = elements
    .slice(0, elements.indexOf(policy))
    .map(({ name, attributes }) => (name === 'meta' && attributes.has('charset') ? 'charset' : name));
  if (before.join(' ') !== 'html head charset')
    return [
      {
        line: policy.line ?? 1,
        found: `the policy behind ${before.join(', ')}`,
        expected: 'it directly behind <meta charset>, before all that it governs',
        fix,
      },
    ];
  const content = policy.attributes.get('content') ?? '';
  const { scripts, styles } = inlineCode(elements);
  return [...checkHashes(content, 'script-src', scripts, fix), ...checkHashes(content, 'style-src', styles, fix)];
}

function checkHashes(policy: string, directive: string, code: readonly ReadElement[], fix: string): readonly Finding[] {
  const [, sources = ''] =
    policy
      .split(';')
      .map((part) => new RegExp(`^\\s*${directive}\\s(.*)$`).exec(part))
      .find((match) => match !== null) ?? [];
  const allowed = new Set(sources.trim().split(/\s+/));
  const hashes = new Set(["'self'", ...code.map(({ text }) => hashOf(text))]);
  const missing = code
    .filter(({ text }) => !allowed.has(hashOf(text)))
    .map(({ line = 1, name }) => ({
      line,
      found: `an inline <${name}> that ${directive} does not allow`,
      expected: 'its hash in the policy',
      fix,
    }));
  const foreign = [...allowed]
    .filter((source) => !hashes.has(source))
    .map((source) => ({
      line: 1,
      found: `${source} in ${directive}`,
      expected: "'self' and the hashes of the page's own inline code only",
      fix,
    }));
  return [...missing, ...foreign];
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, Math.max(offset, 0)).split('\n').length;
}
