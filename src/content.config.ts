import { defineCollection } from 'astro:content';
import { regulationLoader, regulationSchema } from './adapters/site/content/regulationLoader.ts';
import { siteLoader, siteSettingsSchema } from './adapters/site/content/site/siteLoader.ts';

export const collections = {
  /** One entry for each folder under `content/`. */
  regulations: defineCollection({ loader: regulationLoader(), schema: regulationSchema }),
  /** One entry, `site`: the settings of `content/site.yaml`. */
  site: defineCollection({ loader: siteLoader(), schema: siteSettingsSchema }),
};
