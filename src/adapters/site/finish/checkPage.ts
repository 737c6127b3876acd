/**
 * The last look at a finished file, with nothing taken over from the code that wrote it: no address leaves the site,
 * and a page's policy allows
 * exactly the inline code that is there. What is found stops the build (`portableDist.ts`).
 */
import { hashOf, inlineCode } from './contentSecurity.ts';
import { elementsOf, placedElementsOf, type PageElement } from './htmlPage.ts';
import { ADDRESS_ATTRIBUTES, LIST_ATTRIBUTES } from './relativeAddresses.ts';

/** One thing that must not be published. */
export interface Finding {
  /** 1-based. */
  readonly line: number;
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

/** What is known of the file besides its text. */
export interface Place {
  /** The file's address below the site's root, without a slash before it: `van-ban/x/`, `_astro/a.css`. */
  readonly address: string;
  /** Whether a root address, `/van-ban/x/`, is that of a built file. */
  readonly isBuilt: (rootAddress: string) => boolean;
  /** True for the page that answers at any depth: its only addresses are the host's root and its icon. */
  readonly standsAlone: boolean;
}

/** Elements that the policy blocks. */
const BLOCKED: readonly string[] = ['base', 'iframe', 'frame', 'object', 'embed'];
/** Attributes that hold words, whatever the words look like. */
const WORDS = /^(?:alt|content|label|placeholder|title|value|aria-.+|data-(?:place|source))$/;
/** A site that is not at its host's root, so that what leads above the site's own root is seen to. */
const ROOT = 'https://site.invalid/under/a/path/';
const RELATIVE = 'addresses relative to the file, inside the site';
const MEND_ADDRESS =
  'Write it as a root address in an attribute that src/adapters/site/finish/relativeAddresses.ts knows, or build it from data-root.';
const MEND_CODE = 'Move the style into a stylesheet, the script into a module.';

/** What is wrong with a finished page or SVG file; empty where nothing is. */
export function checkMarkup(html: string, place: Place, isPage: boolean): readonly Finding[] {
  const check = (elements: readonly ReadElement[]) => [
    ...elements.flatMap((element) => checkElement(element, place)),
    ...(isPage ? checkPolicy(elements) : []),
  ];
  // Lines cost as much time as the reading itself, and most files need none.
  return check(elementsOf(html)).length === 0 ? [] : check(placedElementsOf(html));
}

type ReadElement = PageElement & { readonly line?: number };

/** What is wrong with a finished stylesheet, or with the text of an inline style. `line` is that of its beginning. */
export function checkCss(css: string, place: Place, line = 1): readonly Finding[] {
  const addresses = [...css.matchAll(/(?:url\(|@import(?!\s*url\())\s*["']?([^"')\s;]+)/gi)];
  const leaving = addresses.filter(([, address = '']) => place.standsAlone || !staysInside(address, place.address));
  return leaving.map(({ 0: found, index }) => ({
    line: line + lineAt(css, index) - 1,
    found,
    expected: RELATIVE,
    mend: MEND_ADDRESS,
  }));
}

/** Root addresses of the site's files that a finished script or data file holds. */
export function checkData(file: string, text: string, { isBuilt }: Place): readonly Finding[] {
  const strings = file.endsWith('.js')
    ? [...text.matchAll(/["'`](\/(?:_astro|src)\/[^"'`]*)/g)].map(([, address = '']) => address)
    : stringsIn(JSON.parse(text)).filter((value) => inFolder(value) && isBuilt(value));
  return strings.map((value) => ({
    line: lineAt(text, text.indexOf(value)),
    found: `the root address ${value}`,
    expected: RELATIVE,
    mend: MEND_ADDRESS,
  }));
}

function checkElement({ name, attributes, text, line = 1 }: ReadElement, place: Place): readonly Finding[] {
  const findings: Finding[] = [];
  const add = (found: string, expected: string, mend: string) => findings.push({ line, found, expected, mend });
  if (BLOCKED.includes(name))
    add(`<${name}>`, 'no element that the Content-Security-Policy blocks', 'Link to it instead.');
  for (const [attribute, value] of attributes) {
    const told = () => `${attribute}="${value.slice(0, 100)}" of <${name}>`;
    if (attribute === 'style' || attribute === 'srcdoc' || attribute.startsWith('on'))
      add(told(), 'no attribute that the Content-Security-Policy blocks', MEND_CODE);
    else if (attribute === 'http-equiv' && /refresh/i.test(value))
      add(told(), 'no page that leads elsewhere by itself', 'Link to it instead.');
    else if (leavesSite(name, attribute, value, place)) add(told(), RELATIVE, MEND_ADDRESS);
  }
  if (name === 'style') findings.push(...checkCss(text, place, line));
  if (name === 'script' && /["'`]\/_astro\//.test(text))
    add('an inline script with a root address', RELATIVE, MEND_ADDRESS);
  return findings;
}

function leavesSite(element: string, attribute: string, value: string, place: Place): boolean {
  if (ADDRESS_ATTRIBUTES.includes(attribute)) return !isAllowed(element, attribute, value, place);
  if (LIST_ATTRIBUTES.includes(attribute))
    return value.split(',').some((part) => !isAllowed(element, attribute, part.trim().split(/\s/)[0] ?? '', place));
  // Elsewhere a root address is known by the file that it leads to.
  if (attribute === 'props') return stringsIn(JSON.parse(value)).some((part) => inFolder(part) && place.isBuilt(part));
  return value.startsWith('/') && !WORDS.test(attribute) && place.isBuilt(value);
}

function isAllowed(element: string, attribute: string, address: string, place: Place): boolean {
  const isLink = element === 'a' && attribute === 'href';
  if (isLink && /^(?:https?:\/\/|mailto:|tel:)/i.test(address)) return true;
  if (!place.standsAlone) return staysInside(address, place.address);
  return (
    address.startsWith('#') ||
    (isLink && address === '/') ||
    (element === 'link' && address.startsWith('data:image/svg+xml,'))
  );
}

/** Whether an address, read by a browser on the file at `from`, leads to this site wherever the site stands. */
function staysInside(address: string, from: string): boolean {
  // A root address would lead inside here by the way it is written, were it that of this very host.
  if (/^\s*[/\\]/.test(address) || !URL.canParse(address, ROOT + from)) return false;
  return new URL(address, ROOT + from).href.startsWith(ROOT) && !/^\s*[a-z][a-z0-9+.-]*:/i.test(address);
}

/** In a data file a word may look like an address; one with a folder that is a built file's is one. */
function inFolder(value: string): boolean {
  return /^\/[^/]+\//.test(value);
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
  const mend = 'The page must be finished by src/adapters/site/finish/finishPage.ts and not changed afterwards.';
  if (policy === undefined || policies.length > 1)
    return [
      {
        line: 1,
        found: `${policies.length} policies`,
        expected: 'one <meta http-equiv="Content-Security-Policy">',
        mend,
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
        mend,
      },
    ];
  const content = policy.attributes.get('content') ?? '';
  const { scripts, styles } = inlineCode(elements);
  return [...checkHashes(content, 'script-src', scripts, mend), ...checkHashes(content, 'style-src', styles, mend)];
}

function checkHashes(
  policy: string,
  directive: string,
  code: readonly ReadElement[],
  mend: string,
): readonly Finding[] {
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
      mend,
    }));
  const foreign = [...allowed]
    .filter((source) => !hashes.has(source))
    .map((source) => ({
      line: 1,
      found: `${source} in ${directive}`,
      expected: "'self' and the hashes of the page's own inline code only",
      mend,
    }));
  return [...missing, ...foreign];
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, Math.max(offset, 0)).split('\n').length;
}
