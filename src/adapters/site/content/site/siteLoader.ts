import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import * as z from 'zod/mini';
import type { SiteSettings } from '../../../../domain/site/settings.ts';
import { contentFolder } from '../files/contentFolder.ts';
import { SITE_FILE } from '../files/fileNames.ts';
import { loadSite } from './loadSite.ts';

/** Settings are fully checked when they are loaded; this schema only gives them their type. */
export const siteSettingsSchema = z.custom<SiteSettings>((value) => typeof value === 'object' && value !== null);

/** An Astro loader with one entry, `site`. Reloads it when `site.yaml` changes. */
export function siteLoader(): Loader {
  return {
    name: 'site',
    load: async (context) => {
      const { config, store, watcher, logger } = context;
      const content = contentFolder(fileURLToPath(config.root));
      const read = async () => {
        const settings = loadSite(content);
        const data = await context.parseData({ id: 'site', data: { ...settings } });
        store.set({ id: 'site', data, digest: context.generateDigest(JSON.stringify(settings)) });
      };
      await read();
      watcher?.add(join(content, SITE_FILE));
      watcher?.on('change', (path) => {
        if (path === join(content, SITE_FILE)) read().catch((error: unknown) => logger.error(String(error)));
      });
    },
  };
}
