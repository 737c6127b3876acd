import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import * as z from 'zod/mini';
import type { Regulation } from '../../../domain/regulation/regulation.ts';
import { contentFolder } from './contentFolder.ts';
import { loadRegulations } from './loadRegulation.ts';

/** The entry was checked file by file, with line numbers, when it was loaded; here it only gets its type. */
export const regulationSchema = z.custom<Regulation>((value) => typeof value === 'object' && value !== null);

/** Gives Astro one entry for each folder under `content/` (or under CONTENT_DIR), and reads them again when a file there changes. */
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
              `${regulation.textVersion} ${JSON.stringify([regulation.meta, regulation.notes, regulation.related, regulation.references])} ${regulation.ruleset?.version ?? ''}`,
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
