/** Tests of the baseline check itself: its findings in small inputs, good and bad. */
import { describe, expect, test } from 'vitest';
import { BASELINE, lackedBy } from './baseline.ts';
import { pageFindings } from './pages.ts';
import { ownNames, scriptFindings } from './scripts.ts';
import { DROPS_RULE, selectorFindings, styleFindings } from './styles.ts';

const features = (findings: readonly { readonly feature: string }[]) => findings.map(({ feature }) => feature);

describe('a script', () => {
  test.each([
    ['a.at(-1)', '.at()'],
    ['a?.at?.(-1)', '.at()'],
    ['a.toSorted()', '.toSorted()'],
    ['a["findLast"](f)', '.findLast()'],
    ['Object.hasOwn(a, "b")', 'Object.hasOwn'],
    ['Object.groupBy(a, f)', 'Object.groupBy'],
    ['Promise.withResolvers()', 'Promise.withResolvers'],
    ['AbortSignal.timeout(9)', 'AbortSignal.timeout'],
    ['structuredClone(a)', 'structuredClone'],
    ['new CompressionStream("gzip")', 'CompressionStream'],
    ['crypto.randomUUID()', 'crypto.randomUUID'],
    ['navigator.userActivation.isActive', 'navigator.userActivation'],
    ['panel.showPopover()', '.showPopover()'],
    ['panel.popover = "auto"', '.popover'],
    ['dialog.showModal()', '.showModal()'],
    ['addEventListener("scrollend", f)', 'event scrollend'],
    ['addEventListener("click", f, { signal })', 'addEventListener({ signal })'],
    ['new Worker(u, { type: "module" })', 'Worker({ type })'],
    ['new Error("x", { cause: e })', 'Error({ cause })'],
    ['d.querySelector("main:has(p)")', ':has'],
    ['e.matches(`:focus-visible`)', ':focus-visible'],
    ['/(?<!a)b/u', 'lookbehind'],
    ['new RegExp("(?<=a)b")', 'lookbehind'],
    ['new RegExp(`(?<=${a})b`)', 'lookbehind'],
    ['/a/d', 'RegExp flag d'],
    ['class A { #m() {} }', 'private method'],
    ['class A { static {} }', 'static block'],
    ['class A { #a; has(o) { return #a in o } }', '#name in'],
    ['await f()', 'top-level await'],
  ])('with %s lacks support', (source, feature) => {
    expect(features(scriptFindings(source))).toContain(feature);
  });

  test.each(['/[a--b]/v', 'using a = f()', 'import a from "./a.json" with { type: "json" }', '/(?i:a)b/'])(
    'with unsupported syntax has a finding: %s',
    (source) => {
      expect(scriptFindings(source)[0]?.feature).toMatch(/^syntax: /);
    },
  );

  test.each([
    'a?.b ?? (c ||= 1_000); a.replaceAll("a", "b"); a.flatMap(f); Object.fromEntries(e); new Set(a).has(b)',
    'a.includes(b); a.closest("p > a:not(.b)"); document.addEventListener("visibilitychange", f, { passive: true })',
    'class A { #a = 1; b = 2; get() { return this.#a } }',
    'async function f() { await g(); for await (const a of b) c(a) }',
    'import("./a.js").then(f); const { a, ...b } = import.meta',
    'new Intl.NumberFormat("vi", { maximumFractionDigits: 2 }); /\\p{L}+(?=a)(?!b)/u.test(a); indexedDB.open("a")',
  ])('has no findings: %s', (source) => {
    expect(scriptFindings(source)).toEqual([]);
  });

  test('may define a property named like an unsupported one, but not a method', () => {
    const own = ownNames(['const a = { popover: 1, at: 2 }']);
    expect(features(scriptFindings('a.popover; a.at; a.at(1)', own))).toEqual(['.at()']);
  });

  test('has the passage in its finding', () => {
    expect(scriptFindings('const b = 1; a.at(-1); const c = 2')[0]).toMatchObject({
      at: expect.stringContaining('a.at(-1)'),
      lackedBy: expect.arrayContaining(['chrome 87', 'safari 14.1']),
    });
  });
});

describe('a style', () => {
  test.each([
    ['a { aspect-ratio: 1 }', 'aspect-ratio'],
    ['a { text-wrap: pretty }', 'text-wrap'],
    ['a { min-height: 100dvh }', 'min-height: dvh'],
    ['a { width: calc(100cqw - 1px) }', 'width: cqw'],
    ['a { --room: 10svb }', '--room: svb'],
    ['a { color: color-mix(in srgb, red, blue) }', 'color: color-mix()'],
    ['a { color: oklch(50% 0 0) }', 'color: oklch()'],
    ['a { overflow: clip }', 'overflow: clip'],
    ['a { float: inline-end }', 'float: inline-end'],
    ['a { text-decoration: underline dotted var(--c) }', 'text-decoration: of several values'],
    ['a:has(b) {}', ':has'],
    [':is(a, b) {}', ':is'],
    ['a:not(b, c) {}', ':not of a list'],
    ['a:not(b c) {}', ':not of a list'],
    ['a:nth-child(2 of b) {}', ':nth-child of'],
    ['a { & b { color: red } }', 'nesting'],
    ['a { b { color: red } }', 'syntax: Colon is expected'],
    ['@media (width >= 10rem) {}', 'media range'],
    ['@media (10rem < width) {}', 'media range'],
    ['@media (scripting: none) {}', '@media scripting'],
    ['@container (min-width: 1px) {}', '@container'],
    ['@layer a {}', '@layer'],
    ['@starting-style {}', '@starting-style'],
    ['a { nonsense: 1 }', 'nonsense'],
    ['a:nonsense {}', ':nonsense'],
  ])('with %s lacks support', (source, feature) => {
    expect(features(styleFindings(source))).toContain(feature);
  });

  test('has a separate finding if an unsupported selector invalidates a whole list', () => {
    expect(features(styleFindings('a:hover, a:focus-visible {}'))).toEqual([`${DROPS_RULE}:focus-visible`]);
    expect(features(styleFindings('a:hover {} a:focus-visible {}'))).toEqual([':focus-visible']);
  });

  test('may use a feature inside an @supports that tests it', () => {
    expect(styleFindings('@supports selector(:popover-open) { a:popover-open {} }')).toEqual([]);
    expect(styleFindings('@supports (aspect-ratio: 1) { a { aspect-ratio: 1 } }')).toEqual([]);
    expect(features(styleFindings('@supports (aspect-ratio: 1) {} a { aspect-ratio: 1 }'))).toEqual(['aspect-ratio']);
    expect(features(styleFindings('@supports not (aspect-ratio: 1) { a { aspect-ratio: 1 } }'))).toEqual([
      'aspect-ratio',
    ]);
    expect(features(styleFindings('@supports (aspect-ratio: 1) { a:has(b) {} }'))).toEqual([':has']);
  });

  test('may override a supported value with an unsupported one', () => {
    expect(styleFindings('a { height: 100vh; height: 100dvh }')).toEqual([]);
    expect(features(styleFindings('a { height: 100dvh; height: 100vh }'))).toEqual(['height: dvh']);
    expect(features(styleFindings('a { height: 100vh } b { height: 100dvh }'))).toEqual(['height: dvh']);
  });

  test.each([
    'a { margin-inline: 1px; inset: 0; display: grid; gap: 1rem }',
    'a { min-block-size: calc(100vh - 1px); inline-size: min(1rem, 2vw) }',
    'a { text-decoration: underline; text-decoration-color: var(--c) } a:not(.b):focus-within::before { content: "a" }',
    '@media screen and (min-width: 64rem) and (prefers-color-scheme: dark) { :root { --a: 1px } }',
    '@supports not selector(:popover-open) { a { color: red } }',
  ])('has no findings: %s', (source) => {
    expect(styleFindings(source)).toEqual([]);
  });
});

test('a selector passed by a script is parsed as a list', () => {
  expect(features(selectorFindings('main, a:has(b)'))).toEqual([':has']);
  expect(selectorFindings('a[href^="#"]:not([hidden]) > b')).toEqual([]);
});

describe('a page', () => {
  test.each([
    ['<div popover>', '<div popover>'],
    ['<button popovertarget="a">', '<button popovertarget>'],
    ['<dialog>', '<dialog>'],
    ['<p inert>', '<p inert>'],
    ['<img fetchpriority="high">', '<img fetchpriority>'],
    ['<script>a.at(1)</script>', '.at()'],
    ['<script type="module">a.at(1)</script>', '.at()'],
    ['<style>a{aspect-ratio:1}</style>', 'aspect-ratio'],
    ['<template><dialog></dialog></template>', '<dialog>'],
  ])('with %s lacks support', (html, feature) => {
    expect(features(pageFindings(html, new Set()))).toContain(feature);
  });

  test('has no findings for known elements, data attributes and JSON', () => {
    expect(
      pageFindings(
        '<main lang="vi" data-popover="a"><details open></details><script type="application/json">{"at":1}</script>',
        new Set(),
      ),
    ).toEqual([]);
  });
});

test('lackedBy compares versions of every baseline browser', () => {
  const since = (version_added: string | false) =>
    ({ support: Object.fromEntries(Object.keys(BASELINE).map((browser) => [browser, { version_added }])) }) as never;
  expect(lackedBy(since('1'))).toEqual([]);
  expect(lackedBy(since('≤80'))).toEqual(['safari 14.1', 'safari_ios 14.5']);
  expect(lackedBy(since(false))).toHaveLength(Object.keys(BASELINE).length);
  expect(lackedBy(since('preview'))).toHaveLength(Object.keys(BASELINE).length);
});
