import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import * as z from 'zod/mini';
import { contentFolder } from './files/contentFolder.ts';
import { regulationCache } from './regulationCache.ts';
import { loadedFolders } from './loadRegulation.ts';
import { readRegulations, unpacked } from './readRegulations.ts';

/** What Astro's store has of a regulation; the pages take the regulation itself from `readRegulations`. */
export const regulationSchema = z.object({
  /** Whether it has rating rules. */
  isRated: z.boolean(),
});

/** The cache in the folder that Astro has for that. */
const CACHE = 'regulations';

/**
 * An Astro loader with one entry per folder under `content/` (or `CONTENT_DIR`). When a file there changes, it reloads
 * the regulation of that file alone.
 */
export function regulationLoader(): Loader {
  return {
    name: 'regulations',
    load: async (context) => {
      const { config, store, watcher, logger } = context;
      const root = fileURLToPath(config.root);
      const content = contentFolder(root);
      const load = regulationCache({ root, cacheFolder: join(fileURLToPath(config.cacheDir), CACHE) });
      const regulations = loadedFolders(content, load);
      store.clear();
      readRegulations.bySlug.clear();
      for (const regulation of regulations) await put(context, regulation);
      readRegulations.changed();

      const reload = async (path: string) => {
        const [slug = '', ...within] = relative(content, path).split(sep);
        if (slug === '..' || within.length === 0) return;
        const folder = join(content, slug);
        if (existsSync(folder)) await put(context, load(folder));
        else {
          store.delete(slug);
          readRegulations.bySlug.delete(slug);
        }
        readRegulations.changed();
      };
      watcher?.add(content);
      for (const event of ['add', 'change', 'unlink'] as const)
        watcher?.on(event, (path) => {
          reload(path).catch((error: unknown) => logger.error(String(error)));
        });
    },
  };
}

async function put(context: LoaderContext, bytes: Uint8Array): Promise<void> {
  const { slug: id, ruleset } = unpacked(bytes);
  readRegulations.bySlug.set(id, bytes);
  const data = await context.parseData({ id, data: { isRated: ruleset !== null } });
  // No digest: with one, Astro would skip entries that seem unchanged.
  context.store.set({ id, data });
}
