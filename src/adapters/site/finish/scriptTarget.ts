import type { Plugin } from 'vite';

/**
 * Writes the browser's scripts in the syntax of `target` ("es2021"). `build.target` does not: Astro sets that of its client environment to
 * "esnext" itself.
 */
export function scriptTarget(target: string): Plugin {
  return {
    name: 'script-target',
    configEnvironment: (name) => (name === 'client' ? { build: { target } } : undefined),
  };
}
