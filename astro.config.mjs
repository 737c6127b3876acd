import { defineConfig } from 'astro/config';
import { siteBrand } from './src/adapters/site/brand/siteBrand.ts';
import { liveContent } from './src/adapters/site/content/liveContent.ts';
import { plainDynamicImport } from './src/adapters/site/finish/plainDynamicImport.ts';
import { portableDist } from './src/adapters/site/finish/portableDist.ts';
import { preactIslands } from './src/adapters/site/finish/preactIslands.ts';
import { scriptGroups } from './src/adapters/site/finish/scriptGroups.ts';
import { scriptTarget } from './src/adapters/site/finish/scriptTarget.ts';
import { unusedMethods } from './src/adapters/site/finish/unusedMethods.ts';
import { gallery } from './test/gallery/integration.ts';

/**
 * The oldest browsers in which everything works (CONTRIBUTING.md, Decisions); Safari 14.1 came with iOS 14.5. They
 * support ES2021. Scripts target that instead of the browser names, which would rewrite optional chaining because of
 * engine bugs that no code here triggers.
 */
const BROWSERS = ['chrome87', 'safari14.1', 'ios14.5', 'firefox91'];
const SYNTAX = 'es2021';
/**
 * Transformations that Lightning CSS must not apply for them (its flags VendorPrefixes and LightDark): nothing here
 * uses light-dark(), and the few prefixes needed are written by hand.
 */
const NOT_LOWERED = 262_144 | 1_048_576;

const scriptName = ({ name }) => `_astro/${name.replace(/\.astro.*/, '').replace(/[^\w-]/g, '')}.[hash].js`;

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // Set only if the host's address is known; then a sitemap is written too.
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  // Every page is a folder with an index.html, so that any static server finds it (product.md, Addresses).
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // The icons are written before the build is made portable, which lists and checks every file.
  integrations: [preactIslands(), siteBrand(), portableDist(), liveContent(), gallery()],
  vite: {
    css: { lightningcss: { exclude: NOT_LOWERED } },
    // ASCII scripts survive a host that declares a wrong character set. A data: URL in CSS would need img-src data: in
    // the policy.
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      cssTarget: BROWSERS,
      rolldownOptions: { output: { charset: 'ascii' } },
    },
    // A classic script, since the oldest browsers start no module as a worker.
    worker: { format: 'iife', rolldownOptions: { output: { charset: 'ascii' } } },
    // Every page names its scripts: `Page` instead of `Page.astro_astro_type_script_index_0_lang`.
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { entryFileNames: scriptName, codeSplitting: { groups: scriptGroups() } } },
        },
      },
    },
    plugins: [plainDynamicImport(), scriptTarget(SYNTAX), unusedMethods('minisearch', ['add', 'search'])],
    // Chunks import each other by relative paths, not from the host's root.
    experimental: { renderBuiltUrl: () => ({ relative: true }) },
  },
});
