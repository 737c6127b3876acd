import { expect, it, vi } from 'vitest';
import { preactIslands } from '../../../../src/adapters/site/finish/preactIslands.ts';

/** The names of all Vite plugins that the integration adds for a command. */
async function pluginsOf(command: 'build' | 'dev'): Promise<readonly string[]> {
  const updateConfig = vi.fn<(config: unknown) => void>();
  const setup = preactIslands().hooks['astro:config:setup'] as unknown as (options: unknown) => unknown;
  await setup({ command, updateConfig, addRenderer: () => undefined, injectScript: () => undefined });
  const [given] = updateConfig.mock.calls[0] as [{ vite: { plugins: unknown[] } }];
  return (given.vite.plugins.flat(Infinity) as { name: string }[]).map(({ name }) => name);
}

it('leaves Babel and bundles for development out of builds, and nothing else', async () => {
  const [built, served] = [await pluginsOf('build'), await pluginsOf('dev')];
  expect(served.filter((name) => !built.includes(name))).toEqual(['vite:preact-jsx', '@astrojs/preact:environment']);
});
