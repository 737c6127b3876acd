import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Checks dist/ as files: the build must work wherever it is hosted. */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
/** Links that say that they lead elsewhere; nothing is fetched from there. */
const LEAVING = /<a\b[^>]*\brel="external[^>]*>/g;
const htmlOf = (file: string): string =>
  readFileSync(join(dist, file), 'utf8')
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) => script.replace(/>[\s\S]*</, '><'))
    .replace(LEAVING, '');
const valuesOf = (html: string, attributes: string): readonly string[] =>
  [...html.matchAll(new RegExp(`\\s(?:${attributes})="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&'),
  );
const idsOf = (html: string): readonly string[] => valuesOf(html, 'id');
const ADDRESSES = 'href|src|action|poster|component-url|renderer-url|before-hydration-url';
/** 404.html is served at any depth; before its script runs, its only address is the host's root. */
const portable = pages.filter((file) => file !== '404.html');

test('there are pages to check', () => {
  expect(portable.length).toBeGreaterThan(30);
});

test('every address leads to a file, and every fragment to an element', () => {
  const ids = new Map(pages.map((file) => [file, new Set(idsOf(htmlOf(file)))]));
  const dead = portable.flatMap((file) =>
    valuesOf(htmlOf(file), ADDRESSES).flatMap((address) => {
      const to = new URL(address, `file:///${file}`);
      const path = decodeURIComponent(to.pathname).slice(1);
      const isFolder = path === '' || (existsSync(join(dist, path)) && statSync(join(dist, path)).isDirectory());
      const target = isFolder ? `${path}${path === '' || path.endsWith('/') ? '' : '/'}index.html` : path;
      if (!existsSync(join(dist, target))) return [`${file} → ${address}: no such file`];
      const fragment = decodeURIComponent(to.hash.slice(1));
      // The self-check stores its state in the fragment: “#moi” and “#moi/<chức danh>” start a new draft.
      if (fragment === '' || (target.endsWith('tu-kiem-tra/index.html') && /^moi(?:\/|$)/.test(fragment))) return [];
      return ids.get(target)?.has(fragment) === true ? [] : [`${file} → ${address}: no such element`];
    }),
  );
  expect(dead).toEqual([]);
});

test('no page has a duplicate id', () => {
  const twice = pages.flatMap((file) => {
    const ids = idsOf(htmlOf(file));
    return ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${file}: ${id}`);
  });
  expect(twice).toEqual([]);
});

test('no address in a page or stylesheet is absolute, except of links that say so', () => {
  const absolute = portable.flatMap((file) =>
    valuesOf(htmlOf(file), `${ADDRESSES}|data-root`)
      .filter((address) => /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(address))
      .map((address) => `${file} → ${address}`),
  );
  const sheets = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  const inSheets = sheets.flatMap((file) =>
    [...readFileSync(join(dist, file), 'utf8').matchAll(/url\(["']?([^"')]+)/g)]
      .map(([, address = '']) => address)
      .filter((address) => /^(?:https?:|data:|\/)/.test(address))
      .map((address) => `${file} → ${address}`),
  );
  expect([...absolute, ...inSheets]).toEqual([]);
});
