import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { plainDynamicImport } from './src/adapters/build/plainDynamicImport.ts';
import { portableDist } from './src/adapters/build/portableDist.ts';
import { gallery } from './test/gallery/integration.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // Set only where the host's address is known; then a sitemap is written too.
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  // Every page is a folder with an index.html, so any static server finds it (product.md, Addresses).
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [preact(), portableDist(), gallery()],
  vite: {
    // A data: URL in CSS would need img-src data: in the policy.
    build: { assetsInlineLimit: 0, modulePreload: false },
    plugins: [plainDynamicImport()],
    // Chunks find each other from where they stand, not from the host's root.
    experimental: { renderBuiltUrl: () => ({ relative: true }) },
  },
});
