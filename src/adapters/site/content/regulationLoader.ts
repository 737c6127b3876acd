import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import * as z from 'zod/mini';
import type { Regulation } from '../../../domain/regulation/regulation.ts';
import { contentFolder } from './contentFolder.ts';
import { loadRegulations } from './loadRegulation.ts';

/** Entries are fully checked (with line numbers) when they are loaded; this schema only gives them their type. */
export const regulationSchema = z.custom<Regulation>((value) => typeof value === 'object' && value !== null);

/**
 * An Astro loader with one entry per folder under `content/` (or `CONTENT_DIR`). Reloads all of them when a file there
 * changes.
 */
export function regulationLoader(): Loader {
  return {
    name: 'regulations',
    load: async (context) => {
      const { config, store, watcher, logger } = context;
      const content = contentFolder(fileURLToPath(config.root));
      const read = async () => {
        const regulations = loadRegulations(content);
        store.clear();
        for (const regulation of regulations) {
          const data = await context.parseData({ id: regulation.slug, data: { ...regulation } });
          store.set({
            id: regulation.slug,
            data,
            digest: context.generateDigest(
              `${regulation.textVersion} ${JSON.stringify([regulation.meta, regulation.notes, regulation.related, regulation.references])} ${regulation.ruleset?.version ?? ''} ${JSON.stringify(regulation.sample ?? null)}`,
            ),
          });
        }
      };
      await read();
      watcher?.add(content);
      watcher?.on('change', (path) => {
        if (path.startsWith(content)) read().catch((error: unknown) => logger.error(String(error)));
      });
    },
  };
}
