/**
 * Names in a page's head the scripts that its scripts import. Without that the browser learns of each only when the one before has come: on a
 * slow line the self-check stood three round trips longer before it could be used.
 */

/** Scripts that a page asks for by itself, and those of its islands, which it asks for only when they are woken. */
const SCRIPT = /<script\b[^>]*\ssrc="([^"]+\.js)"/g;
const ISLAND = /\s(?:component|renderer|before-hydration)-url="([^"]+\.js)"/g;
/** A static import of a finished chunk; a dynamic one has a parenthesis. */
const IMPORT = /\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g;

/**
 * The page with a `modulepreload` for every script that it needs before its first use and does not name as a script itself.
 * @param html a page with root addresses
 * @param codeOf the text of a script by its root address; null where there is none
 */
export function withPreloads(html: string, codeOf: (address: string) => string | null): string {
  const named = new Set(addressesIn(html, SCRIPT));
  const needed = new Set<string>();
  const need = (address: string) => {
    const code = needed.has(address) ? null : codeOf(address);
    if (code === null) return;
    needed.add(address);
    for (const chunk of addressesIn(code, IMPORT)) need(address.replace(/[^/]*$/, chunk));
  };
  for (const address of [...addressesIn(html, ISLAND), ...named]) need(address);
  const links = [...needed].filter((address) => !named.has(address)).map((address) => `<link rel="modulepreload" href="${address}">`);
  // Last in the head: styles are asked for before them.
  return links.length === 0 ? html : html.replace('</head>', `${links.join('')}</head>`);
}

function addressesIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, address = '']) => address);
}
