import type { Plugin } from 'vite';

/**
 * Compiles the browser's scripts to the syntax of `target` ("es2021"). `build.target` has no effect, since Astro sets
 * that of its client environment to "esnext".
 */
export function scriptTarget(target: string): Plugin {
  return {
    name: 'script-target',
    configEnvironment: (name) => (name === 'client' ? { build: { target } } : undefined),
  };
}
