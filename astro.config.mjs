import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { plainDynamicImport } from './src/adapters/site/finish/plainDynamicImport.ts';
import { portableDist } from './src/adapters/site/finish/portableDist.ts';
import { scriptTarget } from './src/adapters/site/finish/scriptTarget.ts';
import { gallery } from './test/gallery/integration.ts';

/**
 * The oldest browsers in which everything works (README, Decisions); Safari 14.1 came with iOS 14.5. Of JavaScript they know
 * ES2021; given by name, they would have optional chaining rewritten over faults that no code here meets.
 */
const BROWSERS = ['chrome87', 'safari14.1', 'ios14.5', 'firefox91'];
const SYNTAX = 'es2021';
/** What Lightning CSS is not to add for them (its flags VendorPrefixes and LightDark): nothing here uses light-dark(), and the few prefixes needed are written out. */
const NOT_LOWERED = 262_144 | 1_048_576;

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
    css: { lightningcss: { exclude: NOT_LOWERED } },
    // Scripts in ASCII: a host that names a wrong character set cannot spoil them. A data: URL in CSS would need img-src data: in the policy.
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      cssTarget: BROWSERS,
      rolldownOptions: { output: { charset: 'ascii' } },
    },
    plugins: [plainDynamicImport(), scriptTarget(SYNTAX)],
    // Chunks find each other from where they stand, not from the host's root.
    experimental: { renderBuiltUrl: () => ({ relative: true }) },
  },
});
