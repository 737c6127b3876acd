import { defineCollection } from 'astro:content';
import { regulationLoader, regulationSchema } from './adapters/site/content/regulationLoader.ts';

export const collections = {
  /** One entry for each folder under `content/`. */
  regulations: defineCollection({ loader: regulationLoader(), schema: regulationSchema }),
};
