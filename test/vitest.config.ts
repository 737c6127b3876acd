import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // No test asserts a duration; the timeout only stops a hanging test, even on a very slow machine.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // All files share one module graph, so a test must restore any module or global that it changes.
    pool: 'threads',
    // Vitest leaves one core idle by default: half of a machine with two.
    maxWorkers: '100%',
    isolate: false,
    setupFiles: ['test/setup.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/built/**', 'node_modules/**'],
  },
});
