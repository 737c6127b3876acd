/** README and CONTRIBUTING mention only files, folders and commands that exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = ['src', 'test', 'content']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `/${folder}/${path}`),
  )
  .map((path) => path.replaceAll('\\', '/'));
const scripts = Object.keys(
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts,
);

const exists = (path: string) => existsSync(join(root, path)) || files.some((file) => file.endsWith(`/${path}`));

describe.each(['README.md', 'CONTRIBUTING.md'])('%s', (name) => {
  const text = readFileSync(join(root, name), 'utf8');
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words);

  test('mentions only existing files', () => {
    const named = quoted.filter((words) => /^[\w./-]+\.(?:tsx?|astro|mjs)$/.test(words));
    const inPaths = [
      ...text.matchAll(/(?:domain|adapters|islands|pages|components|rules|test)\/[\w/[\].-]+\.(?:tsx?|astro)/g),
    ];
    expect([...named, ...inPaths.map(([path]) => path)].filter((path) => !exists(path))).toEqual([]);
  });

  test('mentions only existing npm scripts', () => {
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
  });

  test('links only to existing files', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
