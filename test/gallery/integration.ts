import type { AstroIntegration } from 'astro';

/** The gallery's path in development. */
const GALLERY = '/gallery/';

/**
 * Adds a page with every component in every state, to review layout and themes. Only in `npm run dev`, never in a
 * build.
 */
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
