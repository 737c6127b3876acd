/** A site of Starlight, a generator of documentation, from the words of the same articles, built beside ours. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedRegulation } from '../../../src/adapters/site/content/loadRegulation.ts';
import { articleName } from '../../../src/domain/regulation/tree/names.ts';
import { articlesOf } from '../../../src/domain/regulation/tree/walk.ts';
import { printProvision } from '../plainText.ts';
import { installed } from './installed.ts';

/** Exact versions, so that figures of different days are comparable. */
export const STARLIGHT = '0.42.4';
const ASTRO = '7.3.5';

const CONFIG = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  integrations: [starlight({ title: 'Văn bản', locales: { root: { label: 'Tiếng Việt', lang: 'vi' } } })],
});
`;
const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Writes the project into a folder: a page for each regulation and each of its articles, as Markdown. */
export function writeStarlight(folder: string, regulation: LoadedRegulation, slugs: readonly string[]): void {
  installed(folder, { '@astrojs/starlight': STARLIGHT, astro: ASTRO });
  const docs = join(folder, 'src', 'content', 'docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(folder, 'astro.config.mjs'), CONFIG);
  writeFileSync(join(folder, 'src', 'content.config.ts'), COLLECTIONS);
  writeFileSync(join(docs, 'index.md'), page('Văn bản', slugs.map((slug) => `- [${slug}](./${slug}/)`).join('\n')));
  const articles = articlesOf(regulation.text.regulation).map(({ node }) => ({
    id: node.id,
    title: articleName(node),
    words: printProvision(node).replaceAll('\n', '\n\n'),
  }));
  const list = articles.map(({ id, title }) => `- [${title}](./${id}/)`).join('\n');
  for (const [index, slug] of slugs.entries()) {
    mkdirSync(join(docs, slug));
    writeFileSync(join(docs, slug, 'index.md'), page(`${regulation.meta.title}, bản thứ ${index + 1}`, list));
    for (const { id, title, words } of articles) writeFileSync(join(docs, slug, `${id}.md`), page(title, words));
  }
}

function page(title: string, words: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\n---\n${words}\n`;
}

export interface Built {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Builds it without a cache. The memory is that of Node alone, without the search indexer. */
export function buildStarlight(folder: string): Built {
  for (const kept of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(join(folder, kept), { recursive: true, force: true });
  const started = performance.now();
  const code = `import { build } from 'astro'; await build({ logLevel: 'warn' }); console.log('peak ' + Math.round(process.resourceUsage().maxRSS / 1024));`;
  const built = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`Starlight was not built:\n${built.stdout}\n${built.stderr}`);
  return {
    seconds: (performance.now() - started) / 1000,
    megabytes: Number(/peak (\d+)/.exec(built.stdout)?.[1]),
  };
}
