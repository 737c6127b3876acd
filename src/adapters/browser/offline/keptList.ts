import type { WorkerScope } from './workerScope.ts';

/**
 * The slugs of the regulations that this device's reader wants to keep. Stored beside the builds' files, in a separate
 * cache, because a worker has no localStorage and this outlives every build.
 */
export interface KeptList {
  readonly slugs: () => Promise<readonly string[]>;
  /** Adds or removes one. Rejects if the device refuses storage. */
  readonly change: (slug: string, kept: boolean) => Promise<void>;
}

/** Opens the list of a deployment. */
export function keptList({ caches, registration }: Pick<WorkerScope, 'caches' | 'registration'>): KeptList {
  const name = `giu:${encodeURIComponent(new URL(registration.scope).pathname)}`;
  const key = `${registration.scope}giu.json`;
  const read = async (): Promise<readonly string[]> => {
    try {
      // `match` without opening: asking must not create the cache on every device.
      if (!(await caches.keys()).includes(name)) return [];
      const stored: unknown = await (await (await caches.open(name)).match(key))?.json();
      return Array.isArray(stored) ? stored.filter((slug) => typeof slug === 'string') : [];
    } catch {
      // Unreadable: as if nothing had been chosen.
      return [];
    }
  };
  return {
    slugs: read,
    async change(slug, kept) {
      const others = (await read()).filter((other) => other !== slug);
      const next = kept ? [...others, slug] : others;
      await (await caches.open(name)).put(key, new Response(JSON.stringify(next)));
    },
  };
}
