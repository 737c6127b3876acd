import type { Plugin } from 'vite';

/** Vite's virtual module that wraps every dynamic import to preload what the chunk needs. */
const HELPER = '\0vite/preload-helper.js';
/** What is left of the wrapper in a finished chunk: a call that takes names out of the module only to hand them on. */
const WRAPPED =
  /\b[\w$]+\(async\(\)=>\{let\{([^{}]*)\}=await import\(([^()]*)\);return\{([^{}]*)\}\},(?:__vite__mapDeps\(\[[\d,]*\]\)|\[\]),import\.meta\.url\)/g;
const HANDED_ON = /\b[\w$]+\(\(\)=>import\(([^()]*)\),(?:__vite__mapDeps\(\[[\d,]*\]\)|\[\]),import\.meta\.url\)/g;
/** A wrapper that stayed; its list is empty where the chunk needs no other. */
const USES = /(?:__vite__mapDeps\(\[[\d,]*\]\)|\[\]),import\.meta\.url\)/;
const LIST = /^const __vite__mapDeps=.*\n/;
const HELPER_IMPORT = /import\{\w+ as [\w$]+\}from(["'`])[^"'`]*preload-helper[^"'`]*\1;/;

/**
 * Replaces Vite's preload helper by a plain `import()`: no chunk here has styles of its own, and chunks find each other by themselves. With the
 * lists of what to preload it weighs 1.3 KB gzip on every page with a script.
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

/** A finished chunk with its wrapped imports plain; where one does not look as known, its wrapper and the list that it needs stay. */
export function withPlainImports(code: string): string {
  const plain = code
    .replace(WRAPPED, (whole, taken: string, address: string, given: string) =>
      taken === given ? `import(${address})` : whole,
    )
    .replace(HANDED_ON, (_, address: string) => `import(${address})`);
  return USES.test(plain) ? plain : plain.replace(LIST, '').replace(HELPER_IMPORT, '');
}
