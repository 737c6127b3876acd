import type { AstroIntegration } from 'astro';

/** Where the gallery stands while developing. */
export const GALLERY = '/gallery/';

/** Every component in every state on one page, to judge look and themes by. Only in `npm run dev`: a build never hears of it. */
export function gallery(): AstroIntegration {
  return {
    name: 'gallery',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev')
          injectRoute({ pattern: GALLERY, entrypoint: new URL('./Gallery.astro', import.meta.url) });
      },
    },
  };
}
