/**
 * Adds `modulepreload` links for the scripts that a page's scripts import. Otherwise the browser discovers each import
 * only after loading the script before it: on a slow connection that delayed the self-check by three round trips.
 */
import type { PageElement } from './htmlPage.ts';

/** Attributes with which an island names the scripts it loads on hydration. */
const OF_ISLAND: readonly string[] = ['component-url', 'renderer-url', 'before-hydration-url'];
/** A static import in a finished chunk; a dynamic one has a parenthesis. */
const IMPORT = /\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g;

/**
 * The scripts, by root address, that a page needs before its first use and that are not themselves in a `<script src>`.
 * @param elements of a page with root addresses
 * @param codeOf the text of a script by its root address; null if there is no such file
 */
export function preloadsOf(
  elements: readonly PageElement[],
  codeOf: (address: string) => string | null,
): readonly string[] {
  const modules = elements.filter(({ name, attributes }) => name === 'script' && attributes.get('type') === 'module');
  const named = new Set(modules.flatMap(({ attributes }) => attributes.get('src') ?? []));
  const islands = elements.flatMap(({ attributes }) =>
    OF_ISLAND.flatMap((attribute) => attributes.get(attribute) ?? []),
  );
  const needed = new Set<string>();
  const need = (address: string) => {
    const code = needed.has(address) ? null : codeOf(address);
    if (code === null) return;
    needed.add(address);
    for (const [, chunk = ''] of code.matchAll(IMPORT)) need(address.replace(/[^/]*$/, chunk));
  };
  for (const address of [...islands, ...named]) need(address);
  return [...needed].filter((address) => !named.has(address));
}

/** Whether the page's styles and text come before its scripts on a slow connection (layouts/Page.astro). */
export function comeAfterPaint(elements: readonly PageElement[]): boolean {
  return elements.some(({ name, attributes }) => name === 'body' && attributes.get('data-scripts') === 'late');
}
