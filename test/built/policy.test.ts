/** The security policy of every finished page. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { elementsOf } from './pages.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));

test.each(pages)('%s has a policy that allows only its own origin and nothing unsafe', (file) => {
  const attributes = elementsOf(parse(readFileSync(`${dist}${file}`, 'utf8')))
    .filter(({ tagName }) => tagName === 'meta')
    .map(({ attrs }) => Object.fromEntries(attrs.map(({ name, value }) => [name, value])));
  const at = attributes.findIndex((one) => one['http-equiv'] === 'Content-Security-Policy');
  const policy = attributes[at]?.['content'] ?? '';
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toMatch(/unsafe|\*|https?:|strict-dynamic|blob:/);
  for (const name of ['script-src', 'style-src', 'connect-src', 'base-uri', 'form-action'])
    expect(policy).toContain(`${name} `);
  // The policy holds from where it is read, so only the encoding precedes it.
  expect(attributes.slice(0, at)).toEqual([{ charset: 'utf-8' }]);
});
