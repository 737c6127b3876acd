/**
 * Final changes to a built page: preloads for its scripts, relative addresses, and a policy over the final bytes.
 * Parses the page once.
 */
import { inlineCode, policyOf } from './contentSecurity.ts';
import { edited, locatedElementsOf, newValue, type TextEdit, type LocatedElement, type Span } from './htmlPage.ts';
import { comeAfterPaint, preloadsOf } from './modulePreload.ts';
import { relativeAddress, relativeCss, relocation } from './relativeAddresses.ts';

export interface PageToFinish {
  /** As written by the build, with root addresses. */
  readonly html: string;
  /** The page's file name, for error messages. */
  readonly file: string;
  /** The page's root address: `/van-ban/x/`. */
  readonly address: string;
  /** The text of a script by its root address; null if there is no such file. */
  readonly codeOf: (address: string) => string | null;
}

/**
 * The finished page. Throws if the page has no element after which the policy, or before which the preloads, can be
 * inserted.
 */
export function finishPage({ html, file, address, codeOf }: PageToFinish): string {
  const elements = locatedElementsOf(html);
  const priority = comeAfterPaint(elements) ? ' fetchpriority="low"' : '';
  const preloads = preloadsOf(elements, codeOf).map(
    (script) => `<link rel="modulepreload"${priority} href="${relativeAddress(address, script)}">`,
  );
  // Last in the head, so that stylesheets are requested first.
  const named = preloads.length === 0 ? [] : [{ ...emptySpan(headEnd(elements, file)), text: preloads.join('') }];
  return edited(html, [
    ...relocation(html, elements, address),
    ...named,
    policy(elements, file, (css) => relativeCss(css, address), false),
  ]);
}

/**
 * The page that servers return for unknown addresses at any depth (404.html). Relative addresses would not resolve
 * there, so its icon is embedded and its addresses are unchanged.
 * @param iconAt the bytes of an SVG or PNG file by its root address
 */
export function finishStandAlone(html: string, file: string, iconAt: (address: string) => Uint8Array | string): string {
  const elements = locatedElementsOf(html);
  const icon = elements.find(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'icon');
  const span = icon?.spanOf('href');
  const address = icon?.attributes.get('href') ?? '';
  if (span === undefined || !/^\/[^/].*\.(?:svg|png)$/.test(address))
    throw new Error(
      `${file}: found no <link rel="icon" href="/….svg">; expected one, so that browsers ask the host for none. Add it in src/pages/404.astro.`,
    );
  return edited(html, [
    newValue(html, span, dataAddress(address, Buffer.from(iconAt(address)))),
    policy(elements, file, (css) => css, true),
  ]);
}

function dataAddress(address: string, bytes: Buffer): string {
  return address.endsWith('.svg')
    ? `data:image/svg+xml,${encodeURIComponent(bytes.toString('utf8'))}`
    : `data:image/png;base64,${bytes.toString('base64')}`;
}

/** Inserts the policy directly after the character set, so that it applies to everything that follows. */
function policy(
  elements: readonly LocatedElement[],
  file: string,
  finalCss: (css: string) => string,
  dataIcon: boolean,
): TextEdit {
  const charset = elements.find(({ name, attributes }) => name === 'meta' && attributes.has('charset'));
  if (charset === undefined)
    throw new Error(
      `${file}: found no <meta charset>; expected one, after which the Content-Security-Policy stands. Add it first in <head>.`,
    );
  const { scripts, styles } = inlineCode(elements);
  const content = policyOf(
    scripts.map(({ text }) => text),
    styles.map(({ text }) => finalCss(text)),
    dataIcon,
  );
  return { ...emptySpan(charset.inside), text: `<meta http-equiv="Content-Security-Policy" content="${content}">` };
}

function headEnd(elements: readonly LocatedElement[], file: string): number {
  const end = elements.find(({ name }) => name === 'head')?.close ?? null;
  if (end === null)
    throw new Error(
      `${file}: found no </head>; expected one, before which the page's scripts are named. Close the head of its layout.`,
    );
  return end;
}

function emptySpan(offset: number): Span {
  return { start: offset, end: offset };
}
