/**
 * Names in a page's head the scripts that its scripts import. Without that the browser learns of each only when the one
 * before has come: on a
 * slow line the self-check stood three round trips longer before it could be used.
 */
import type { PageElement } from './htmlPage.ts';

/** Attributes by which an island names the scripts that it asks for when it is woken. */
const OF_ISLAND: readonly string[] = ['component-url', 'renderer-url', 'before-hydration-url'];
/** A static import of a finished chunk; a dynamic one has a parenthesis. */
const IMPORT = /\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g;

/**
 * The scripts that a page needs before its first use and does not name as a script itself, by root address.
 * @param elements of a page with root addresses
 * @param codeOf the text of a script by its root address; null where there is none
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
