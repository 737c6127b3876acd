import { describe, expect, it } from 'vitest';
import { elementsOf } from '../../../../src/adapters/site/finish/htmlPage.ts';
import { preloadsOf } from '../../../../src/adapters/site/finish/modulePreload.ts';

const FILES: Readonly<Record<string, string>> = {
  '/_astro/page.js': 'import"./shared.js";import("./later.js")',
  '/_astro/island.js': 'import{a}from"./shared.js";import{b} from `./deep.js`;export{b}',
  '/_astro/client.js': "import './island.js'",
  '/_astro/shared.js': 'export const a=()=>import(`./later.js`)',
  '/_astro/deep.js': 'import{b}from"./island.js";export{b}',
  '/_astro/later.js': '',
};
const codeOf = (address: string) => FILES[address] ?? null;
const preloads = (html: string) => preloadsOf(elementsOf(html), codeOf);

describe('preloadsOf', () => {
  it('lists static imports once, at any depth, and no dynamic imports', () => {
    expect(
      preloads(
        '<head></head><astro-island component-url="/_astro/island.js" renderer-url="/_astro/client.js"></astro-island><script type="module" src="/_astro/page.js"></script>',
      ).toSorted(),
    ).toEqual(['/_astro/client.js', '/_astro/deep.js', '/_astro/island.js', '/_astro/shared.js']);
  });

  it('does not list what the page loads itself', () => {
    expect(preloads('<head></head><script type="module" src="/_astro/page.js"></script>')).toEqual([
      '/_astro/shared.js',
    ]);
    expect(
      preloads(
        '<head></head><script type="module" src="/_astro/page.js"></script><script type="module" src="/_astro/shared.js"></script>',
      ),
    ).toEqual([]);
  });

  it.each([
    '<head></head><p>text</p>',
    '<script type="module" src="/_astro/missing.js"></script>',
    '<script>import "./a.js"</script>',
    '<script nomodule src="/_astro/page.js"></script>',
    '<p title="<script type=module src=/_astro/page.js>">',
    '<!-- <script type="module" src="/_astro/page.js"></script> -->',
  ])('lists nothing for %s', (html) => {
    expect(preloads(html)).toEqual([]);
  });
});
