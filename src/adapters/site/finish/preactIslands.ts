import preact from '@astrojs/preact';
import type { AstroIntegration } from 'astro';
import type { PluginOption } from 'vite';

/**
 * Plugins that a build leaves out: the one that sends every script of the project through Babel only to write JSX as
 * function calls, and the one that names packages to be bundled in advance for the browser of `npm run dev`.
 */
const OF_DEV: readonly string[] = ['vite:preact-jsx', '@astrojs/preact:environment'];

/**
 * Astro's integration of Preact. A build leaves out Babel, which took half of its time: Vite itself writes JSX as
 * function calls, as tsconfig.json says. Nor does it bundle packages in advance, which only `npm run dev` uses.
 */
export function preactIslands(): AstroIntegration {
  const { hooks, ...integration } = preact();
  const setup = hooks['astro:config:setup'];
  return {
    ...integration,
    hooks: {
      ...hooks,
      'astro:config:setup': (options) =>
        setup?.({
          ...options,
          updateConfig: (given) =>
            options.updateConfig(
              options.command === 'build'
                ? { ...given, vite: { plugins: forBuild(given.vite?.plugins ?? []) } }
                : given,
            ),
        }),
    },
  };
}

function forBuild(plugins: readonly PluginOption[]): PluginOption[] {
  return plugins.flatMap((plugin): PluginOption[] => {
    if (Array.isArray(plugin)) return [forBuild(plugin)];
    const name = plugin !== null && typeof plugin === 'object' && 'name' in plugin ? plugin.name : '';
    return OF_DEV.includes(name) ? [] : [plugin];
  });
}
