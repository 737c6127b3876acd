import { defineConfig } from 'vitest/config';
import { root, shared } from './vitest.config.ts';

/** Tests of the built site in `dist/`; run them after a build (`npm run test:built`). */
export default defineConfig({ root, test: { ...shared, include: ['test/built/**/*.test.ts'] } });
