import type { AstroIntegration } from 'astro';
import { readRegulations } from './readRegulations.ts';

/** Environments of Astro's server that hold lists of paths. */
const RENDERING: readonly string[] = ['ssr', 'prerender'];

/**
 * `npm run dev` shows a changed regulation at once: Astro itself looks half a second later whether its store changed,
 * and there it has not.
 */
export function liveContent(): AstroIntegration {
  return {
    name: 'live-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        readRegulations.changed = () => {
          for (const name of RENDERING) server.environments[name]?.hot.send('astro:content-changed', {});
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
      },
    },
  };
}
