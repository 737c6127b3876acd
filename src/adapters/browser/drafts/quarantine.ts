import { del, get, keys, set, type UseStore } from 'idb-keyval';
import type { Browser } from './browser.ts';

/** A stored record that could not be read and was put aside, whole. */
export interface Quarantined {
  readonly key: string;
  /** All that is there, as text; JSON where it can be. */
  readonly text: string;
}

/** The records put aside, of the store and of the journal. Rejects with StorageFailure where the store fails. */
export interface Quarantine {
  readonly list: () => Promise<readonly Quarantined[]>;
  /** Deletes one; the returned function puts it back as it was. */
  readonly discard: (key: string) => Promise<() => Promise<void>>;
}

const STORED = 'quarantine/';

/** `prefix` sets deployments on one host apart in localStorage. */
export function openQuarantine(use: UseStore, browser: Pick<Browser, 'localStorage'>, prefix: string): Quarantine {
  const noted = `${prefix}${STORED}`;

  function storage(): Storage | null {
    try {
      return browser.localStorage() ?? null;
    } catch {
      return null;
    }
  }

  function listNoted(): readonly Quarantined[] {
    try {
      const local = storage();
      if (local === null) return [];
      const names = Array.from({ length: local.length }, (_, index) => local.key(index) ?? '');
      return names.filter((name) => name.startsWith(noted)).map((key) => ({ key, text: local.getItem(key) ?? '' }));
    } catch {
      return [];
    }
  }

  return {
    async list() {
      const all = await keys<IDBValidKey>(use);
      const stored = all.filter((key): key is string => typeof key === 'string' && key.startsWith(STORED));
      const found = await Promise.all(stored.map(async (key) => ({ key, text: textOf(await get<unknown>(key, use).catch(() => null)) })));
      return [...found, ...listNoted()];
    },

    async discard(key) {
      if (key.startsWith(noted)) {
        const text = storage()?.getItem(key) ?? null;
        storage()?.removeItem(key);
        return async () => void (text !== null && storage()?.setItem(key, text));
      }
      const raw = await get<unknown>(key, use);
      await del(key, use);
      return async () => void (raw !== undefined && (await set(key, raw, use)));
    },
  };
}

function textOf(raw: unknown): string {
  try {
    return JSON.stringify(raw, null, 2) ?? String(raw);
  } catch {
    // Rings and big numbers are stored but are no JSON.
    return String(raw);
  }
}
