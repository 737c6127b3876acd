import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // Nothing here asserts a time; the limit only ends what hangs, on the slowest machine.
    testTimeout: 180_000,
    // One module graph for all files: no test changes a module or a global without putting it back.
    pool: 'threads',
    isolate: false,
    setupFiles: ['test/setup.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/built/**', 'node_modules/**'],
  },
});
