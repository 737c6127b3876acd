/** Key handlers must ignore keys that belong to an input method (IME): Vietnamese is often typed through one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const HEARS_KEYS = /\bonKey(Down|Up|Press)\b|['"]key(down|up|press)['"]/;
const ACTS_ON_KEY = /\.(key|code|keyCode)\b/;

test('every key handler ignores keys pressed during composition', () => {
  const handlers = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|astro)$/.test(file))
    .map((file) => ({ file, source: readFileSync(join(src, file), 'utf8') }))
    .filter(
      ({ file, source }) => HEARS_KEYS.test(source) && ACTS_ON_KEY.test(source) && !file.endsWith('composing.ts'),
    );
  expect(handlers.length).toBeGreaterThanOrEqual(4);
  expect(handlers.filter(({ source }) => !/isComposing/.test(source)).map(({ file }) => file)).toEqual([]);
});
