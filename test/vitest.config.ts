import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Settings of all tests that Vitest runs. */
export const shared = {
  // No test asserts a duration; the timeout only stops a hanging test, even on a very slow machine.
  testTimeout: 600_000,
  hookTimeout: 600_000,
  pool: 'threads',
  // Vitest leaves one core idle by default: half of a machine with two.
  maxWorkers: '100%',
} as const;

export const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    ...shared,
    // All files share one module graph, so a test must restore any module or global that it changes.
    isolate: false,
    setupFiles: ['test/setup.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/built/**', 'node_modules/**'],
  },
});
