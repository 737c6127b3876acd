/**
 * The last changes to a built page: the scripts it needs named, its addresses relative, its policy over the final
 * bytes. Reads the page once.
 */
import { inlineCode, policyOf } from './contentSecurity.ts';
import { edited, placedElementsOf, newValue, type Edit, type PlacedElement, type Span } from './htmlPage.ts';
import { preloadsOf } from './modulePreload.ts';
import { relativeAddress, relativeCss, relocation } from './relativeAddresses.ts';

export interface PageToFinish {
  /** As the build wrote it, with root addresses. */
  readonly html: string;
  /** The page's file, for errors. */
  readonly file: string;
  /** The page's address from the root: `/van-ban/x/`. */
  readonly address: string;
  /** The text of a script by its root address; null where there is none. */
  readonly codeOf: (address: string) => string | null;
}

/** The finished page. Throws where it has no place for the policy or for what is to be preloaded. */
export function finishPage({ html, file, address, codeOf }: PageToFinish): string {
  const elements = placedElementsOf(html);
  const preloads = preloadsOf(elements, codeOf).map(
    (script) => `<link rel="modulepreload" href="${relativeAddress(address, script)}">`,
  );
  // Last in the head: styles are asked for before them.
  const named = preloads.length === 0 ? [] : [{ ...placeAt(headEnd(elements, file)), text: preloads.join('') }];
  return edited(html, [
    ...relocation(html, elements, address),
    ...named,
    policy(elements, file, (css) => relativeCss(css, address), false),
  ]);
}

/**
 * The page that servers answer with at any depth, where no address of a file would lead anywhere: it carries its icon
 * in itself, and its
 * addresses are left. @param iconAt the text of an SVG file by its root address
 */
export function finishStandAlone(html: string, file: string, iconAt: (address: string) => string): string {
  const elements = placedElementsOf(html);
  const icon = elements.find(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'icon');
  const span = icon?.spanOf('href');
  const address = icon?.attributes.get('href') ?? '';
  if (span === undefined || !/^\/[^/].*\.svg$/.test(address))
    throw new Error(
      `${file}: found no <link rel="icon" href="/….svg">; expected one, so that browsers ask the host for none. Add it in src/pages/404.astro.`,
    );
  return edited(html, [
    newValue(html, span, `data:image/svg+xml,${encodeURIComponent(iconAt(address))}`),
    policy(elements, file, (css) => css, true),
  ]);
}

/** The policy as an element directly after the character set, so that it governs all that follows. */
function policy(
  elements: readonly PlacedElement[],
  file: string,
  finalCss: (css: string) => string,
  dataIcon: boolean,
): Edit {
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
  return { ...placeAt(charset.inside), text: `<meta http-equiv="Content-Security-Policy" content="${content}">` };
}

function headEnd(elements: readonly PlacedElement[], file: string): number {
  const end = elements.find(({ name }) => name === 'head')?.close ?? null;
  if (end === null)
    throw new Error(
      `${file}: found no </head>; expected one, before which the page's scripts are named. Close the head of its layout.`,
    );
  return end;
}

function placeAt(offset: number): Span {
  return { start: offset, end: offset };
}
