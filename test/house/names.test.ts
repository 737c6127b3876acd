/** One exported name, one thing: a name exported by two files of `src/` would mean two things. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** Names that Astro itself calls. */
const ASTRO = /^(?:GET|getStaticPaths|prerender|partial)$/;

test('a name is exported by one file only', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path));
  const owners = new Map<string, string[]>();
  for (const path of files) {
    const source = readFileSync(`${src}/${path}`, 'utf8');
    const exported = source.matchAll(
      /^export (?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type) (\w+)/gm,
    );
    for (const name of new Set([...exported].map(([, found = '']) => found)))
      if (!ASTRO.test(name)) owners.set(name, [...(owners.get(name) ?? []), path]);
  }
  expect(owners.size).toBeGreaterThan(500);
  const shared = [...owners].filter(([, paths]) => paths.length > 1);
  expect(shared.map(([name, paths]) => `${name}: ${paths.join(', ')}`)).toEqual([]);
});
