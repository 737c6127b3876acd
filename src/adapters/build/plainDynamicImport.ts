import type { Plugin } from 'vite';

/** Vite's virtual module that wraps every dynamic import to preload what the chunk needs. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Replaces Vite's preload helper (0.9 KB gzip on every page with a script) by a plain call: no chunk here has styles of its own,
 * and chunks find each other by themselves.
 */
export function plainDynamicImport(): Plugin {
  return {
    name: 'plain-dynamic-import',
    enforce: 'pre',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
  };
}
