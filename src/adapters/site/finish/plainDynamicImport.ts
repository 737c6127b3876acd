import type { Plugin } from 'vite';

/** Vite's virtual module that wraps every dynamic import in order to preload what the chunk needs. */
const HELPER = '\0vite/preload-helper.js';
/** The wrapper as it appears in a finished chunk: a call that destructures exports only to return them unchanged. */
const WRAPPED =
  /\b[\w$]+\(async\(\)=>\{let\{([^{}]*)\}=await import\(([^()]*)\);return\{([^{}]*)\}\},(?:__vite__mapDeps\(\[[\d,]*\]\)|\[\]),import\.meta\.url\)/g;
const HANDED_ON = /\b[\w$]+\(\(\)=>import\(([^()]*)\),(?:__vite__mapDeps\(\[[\d,]*\]\)|\[\]),import\.meta\.url\)/g;
/** A wrapper that was not replaced; its list is empty if the chunk needs no other. */
const USES = /(?:__vite__mapDeps\(\[[\d,]*\]\)|\[\]),import\.meta\.url\)/;
const LIST = /^const __vite__mapDeps=.*\n/;
const HELPER_IMPORT = /import\{\w+(?: as [\w$]+)?\}from(["'`])[^"'`]*preload-helper[^"'`]*\1;/;

/**
 * Replaces Vite's preload helper with a plain `import()`: chunks here have no styles to preload, and import each other
 * directly. The helper and its preload lists add 1.3 KB gzip to every page with a script.
 */
export function plainDynamicImport(): Plugin {
  return {
    name: 'plain-dynamic-import',
    enforce: 'pre',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        for (const part of Object.values(bundle)) if (part.type === 'chunk') part.code = withPlainImports(part.code);
      },
    },
  };
}

/**
 * A finished chunk with plain dynamic imports. If a call does not have the expected form, its wrapper and the list it
 * needs are kept.
 */
export function withPlainImports(code: string): string {
  const plain = code
    .replace(WRAPPED, (whole, taken: string, address: string, given: string) =>
      taken === given ? `import(${address})` : whole,
    )
    .replace(HANDED_ON, (_, address: string) => `import(${address})`);
  return USES.test(plain) ? plain : plain.replace(LIST, '').replace(HELPER_IMPORT, '');
}
