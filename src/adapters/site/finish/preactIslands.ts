import preact from '@astrojs/preact';
import type { AstroIntegration } from 'astro';
import type { Plugin, PluginOption } from 'vite';

/**
 * Plugins that a build leaves out: the one that sends every script of the project through Babel only to write JSX as
 * function calls, and the one that names packages to be bundled in advance for the browser of `npm run dev`.
 */
const OF_DEV: readonly string[] = ['vite:preact-jsx', '@astrojs/preact:environment'];

/**
 * Astro's integration of Preact. Anything but `npm run dev` leaves out Babel, which took half of a build's time: Vite
 * itself writes JSX as function calls, as tsconfig.json says. Nor does it bundle packages in advance.
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
              options.command === 'dev'
                ? given
                : { ...given, vite: { plugins: [...forBuild(given.vite?.plugins ?? []), NOT_IN_ADVANCE] } },
            ),
        }),
    },
  };
}

/** Astro reads content through a server for development, for which Vite would bundle Astro's toolbar at each build. */
const NOT_IN_ADVANCE: Plugin = {
  name: 'no-bundles-in-advance',
  enforce: 'post',
  configEnvironment: (_, environment) => {
    environment.optimizeDeps = { noDiscovery: true, include: [] };
  },
};

function forBuild(plugins: readonly PluginOption[]): PluginOption[] {
  return plugins.flatMap((plugin): PluginOption[] => {
    if (Array.isArray(plugin)) return [forBuild(plugin)];
    const name = plugin !== null && typeof plugin === 'object' && 'name' in plugin ? plugin.name : '';
    return OF_DEV.includes(name) ? [] : [plugin];
  });
}
