import preact from '@astrojs/preact';
import type { AstroIntegration } from 'astro';
import type { PluginOption } from 'vite';

/** The plugin that sends every script of the project through Babel only to write JSX as function calls. */
const BABEL = 'vite:preact-jsx';

/**
 * Astro's integration of Preact. A build leaves out Babel, which took a third of its time: Vite itself writes JSX as
 * function calls, as tsconfig.json says. `npm run dev` keeps it, because its live reload needs names that Babel gives.
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
                ? { ...given, vite: { ...given.vite, plugins: withoutBabel(given.vite?.plugins ?? []) } }
                : given,
            ),
        }),
    },
  };
}

function withoutBabel(plugins: readonly PluginOption[]): PluginOption[] {
  return plugins.flatMap((plugin): PluginOption[] => {
    if (Array.isArray(plugin)) return [withoutBabel(plugin)];
    return plugin !== null && typeof plugin === 'object' && 'name' in plugin && plugin.name === BABEL ? [] : [plugin];
  });
}
