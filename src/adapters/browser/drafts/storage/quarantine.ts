import { del, get, keys, set, type UseStore } from 'idb-keyval';
import type { Browser } from './browser.ts';
import { localStorageOf, tolerate } from './storageFailure.ts';

/** Stored data that could not be read, or only in part, and was set aside unchanged. */
export interface Quarantined {
  readonly key: string;
  /** Id of the draft under which it was stored. */
  readonly id: string;
  /** Its whole content as text, JSON if possible. Null if the browser cannot return it. */
  readonly text: string | null;
}

/** The records in quarantine, from the store and from the journal. Rejects with StorageFailure if the store fails. */
export interface Quarantine {
  readonly list: () => Promise<readonly Quarantined[]>;
  /** Deletes one; the returned function restores it unchanged. */
  readonly discard: (key: string) => Promise<() => Promise<void>>;
}

const STORED = 'quarantine/';

/** `prefix` separates deployments on one host in localStorage. */
export function openQuarantine(use: UseStore, browser: Pick<Browser, 'localStorage'>, prefix: string): Quarantine {
  const noted = `${prefix}${STORED}`;

  const storage = () => localStorageOf(browser);

  function listNoted(): readonly Quarantined[] {
    try {
      const local = storage();
      if (local === null) return [];
      const names = Array.from({ length: local.length }, (_, index) => local.key(index) ?? '');
      return names
        .filter((name) => name.startsWith(noted))
        .map((key) => ({ key, id: idIn(key.slice(noted.length)), text: local.getItem(key) ?? '' }));
    } catch (error) {
      tolerate(error);
      return [];
    }
  }

  async function readStored(key: string): Promise<Quarantined> {
    const text = await get<unknown>(key, use).then(textOf, (error: unknown) => tolerate(error) ?? null);
    return { key, id: idIn(key.slice(STORED.length)), text };
  }

  return {
    async list() {
      const all = await keys<IDBValidKey>(use);
      const stored = all.filter((key): key is string => typeof key === 'string' && key.startsWith(STORED));
      return [...(await Promise.all(stored.map(readStored))), ...listNoted()];
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

/** The draft's id from the rest of a key: the part after the last slash only makes keys of one draft unique. */
function idIn(rest: string): string {
  return rest.includes('/') ? rest.slice(0, rest.lastIndexOf('/')) : rest;
}

/**
 * Stored data as JSON. Values that JSON cannot represent are described in words, so that nothing is silently left out.
 */
function textOf(raw: unknown): string {
  /** The ancestors of the object being written, each with the value written instead of it. */
  const above: { readonly value: object; readonly written: object }[] = [];
  function plain(this: unknown, _key: string, value: unknown): unknown {
    if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value))) return `(số) ${value}`;
    if (value === undefined) return '(không có giá trị)';
    if (typeof value !== 'object' || value === null) return value;
    while (above.length > 0 && above[above.length - 1]?.written !== this) above.pop();
    if (above.some((one) => one.value === value)) return '(lặp lại một phần ở trên)';
    const written =
      value instanceof Map ? { '(bảng)': [...value] } : value instanceof Set ? { '(tập hợp)': [...value] } : value;
    above.push({ value, written });
    return written;
  }
  return JSON.stringify(raw, plain, 2);
}
