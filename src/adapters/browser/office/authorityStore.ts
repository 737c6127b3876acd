/**
 * Stores the office's own entries (the authority's columns) on this device, one value for each unit and year, so that
 * two tabs that edit different units overwrite nothing. The database is named after the deployment's path.
 */
import { clear, delMany, entries, setMany } from 'idb-keyval';
import { entryKey, isBlank, type AuthorityEntry } from '../../../domain/report/office/authority.ts';
import { readAuthority } from '../../../domain/report/office/readSession.ts';
import { thisBrowser, type Browser } from '../drafts/storage/browser.ts';
import { idbHandle } from '../drafts/storage/idbHandle.ts';
import { otherTabs } from './otherTabs.ts';

/** An entry and the slug of its regulation. */
export interface StoredEntry {
  readonly slug: string;
  readonly entry: AuthorityEntry;
}

/** Every operation rejects with StorageFailure if the storage fails. */
export interface AuthorityStore {
  readonly all: () => Promise<readonly StoredEntry[]>;
  /** Stores entries; empty ones are deleted. Notifies the other tabs. */
  readonly save: (changed: readonly StoredEntry[]) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** Calls back when another tab has changed something. Returns a function that stops. */
  readonly onChanged: (listener: () => void) => () => void;
}

/** @param scope the deployment's path */
export function authorityStore(scope: string, browser: Browser = thisBrowser): AuthorityStore {
  const name = `tong-hop-ghi:${encodeURIComponent(scope)}`;
  const use = idbHandle(browser, name);
  const others = otherTabs(browser, name, 'changed');
  return {
    async all() {
      const found = await entries<IDBValidKey, unknown>(use);
      return found.flatMap(([, value]) => {
        const { slug, entry } = (value ?? {}) as Partial<Record<keyof StoredEntry, unknown>>;
        const read = readAuthority(entry);
        return typeof slug === 'string' && read !== null ? [{ slug, entry: read }] : [];
      });
    },
    async save(changed) {
      const kept = changed.filter(({ entry }) => !isBlank(entry));
      const gone = changed.filter(({ entry }) => isBlank(entry));
      if (kept.length > 0)
        await setMany(
          kept.map((one): [string, StoredEntry] => [keyOf(one), one]),
          use,
        );
      if (gone.length > 0) await delMany(gone.map(keyOf), use);
      others.notify();
    },
    async clear() {
      await clear(use);
      others.notify();
    },
    onChanged: others.onNotified,
  };
}

function keyOf({ slug, entry }: StoredEntry): string {
  return `${slug} ${entryKey(entry)}`;
}
