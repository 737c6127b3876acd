import { entries, get, keys, promisifyRequest, type UseStore } from 'idb-keyval';
import type { StateToken } from './readMarks.ts';
import { readRecord, sameToken, type ParsedRecord, type StoredDraft } from './record.ts';
import { storageFailure, tolerate } from './storageFailure.ts';

const DRAFT = 'draft/';
const QUARANTINE = 'quarantine/';
/** Key of the database's identity, assigned once: another identity means another database. */
const IDENTITY = 'identity';

/** The content under one draft's id; `unreadable` if the browser cannot return it. */
export type StoredItem = { readonly id: string; readonly parsed: ParsedRecord | { readonly kind: 'unreadable' } };

/** The outcome of a write. */
type WriteResult =
  /** `anew`: nothing was stored under its id before. */
  | { readonly kind: 'written'; readonly anew: boolean }
  /** A later state by the same writer is already stored. */
  | { readonly kind: 'behind'; readonly theirs: StoredDraft }
  /** Something is stored from which the new state does not descend; it was left unchanged. */
  | { readonly kind: 'conflict'; readonly theirs: StoredDraft | null };

/** The stored states from which the one to be written descends. */
interface Lineage {
  /** The last state known to be stored; null for none. */
  readonly stored: StateToken | null;
  /** The writer's own states from this sequence number on. */
  readonly since: number;
}

/** All drafts of one deployment, one record each. Every operation rejects with StorageFailure if the storage fails. */
export interface DraftStore {
  /**
   * Every record, and the database's identity, null if it has none yet; corrupt records have been moved to quarantine.
   */
  readonly readAll: () => Promise<{ readonly items: readonly StoredItem[]; readonly identity: string | null }>;
  /** The ids with stored content. */
  readonly ids: () => Promise<readonly string[]>;
  /** One record, or null if there is none. */
  readonly readOne: (id: string) => Promise<ParsedRecord | null>;
  /**
   * Replaces a stored state from which this one descends, in one transaction; resolves when that is committed. If the
   * replaced record could only be read in part, it is kept in quarantine.
   */
  readonly write: (record: StoredDraft, lineage: Lineage) => Promise<WriteResult>;
  /**
   * Removes a deleted draft permanently, if exactly this state is stored. If the record could only be read in part, it
   * is kept in quarantine. Resolves to true if nothing of the draft is stored any more.
   */
  readonly purge: (id: string, token: StateToken) => Promise<boolean>;
  /**
   * The database's identity, assigned now if it has none. A different one means that the database was deleted and
   * recreated.
   */
  readonly identity: () => Promise<string>;
}

/** `use` comes from idbHandle; `random` makes the keys of quarantined records unique. */
export function draftStore(use: UseStore, random: () => string): DraftStore {
  const quarantine = (store: IDBObjectStore, id: string, raw: unknown) =>
    store.put(raw, `${QUARANTINE}${id}/${random()}`);

  /** Updates the value of a key in one transaction; `change` must be synchronous. */
  function updateKey<T>(key: string, change: (store: IDBObjectStore, raw: unknown) => T): Promise<T> {
    return use('readwrite', (store) => {
      const request = store.get(key);
      return new Promise<T>((resolve, reject) => {
        request.onsuccess = () => {
          try {
            const result = change(store, request.result);
            promisifyRequest(store.transaction).then(() => resolve(result), reject);
          } catch (error) {
            reject(error);
          }
        };
        request.onerror = () => reject(request.error);
      });
    });
  }

  const update = <T>(id: string, change: (store: IDBObjectStore, raw: unknown) => T) => updateKey(DRAFT + id, change);

  const moveAside = (id: string) =>
    update(id, (store, raw) => {
      if (raw === undefined || readRecord(raw, id).kind !== 'corrupt') return;
      quarantine(store, id, raw);
      store.delete(DRAFT + id);
    });

  return {
    async identity() {
      const known: unknown = await get(IDENTITY, use);
      if (typeof known === 'string') return known;
      return updateKey(IDENTITY, (store, raw) => {
        if (typeof raw === 'string') return raw;
        const name = random();
        store.put(name, IDENTITY);
        return name;
      });
    },

    async readAll() {
      const items: StoredItem[] = [];
      let identity: string | null = null;
      for (const [key, read] of await readKeys(use)) {
        if (key === IDENTITY && 'raw' in read && typeof read.raw === 'string') identity = read.raw;
        if (typeof key !== 'string' || !key.startsWith(DRAFT)) continue;
        const id = key.slice(DRAFT.length);
        const parsed = 'raw' in read ? readRecord(read.raw, id) : ({ kind: 'unreadable' } as const);
        items.push({ id, parsed });
        // If moving fails, it stays where it is, and the next load tries again.
        if (parsed.kind === 'corrupt') await moveAside(id).catch(tolerate);
      }
      return { items, identity };
    },

    async ids() {
      const all = await keys<IDBValidKey>(use);
      return all
        .filter((key): key is string => typeof key === 'string' && key.startsWith(DRAFT))
        .map((key) => key.slice(DRAFT.length));
    },

    async readOne(id) {
      const raw: unknown = await get(DRAFT + id, use);
      return raw === undefined ? null : readRecord(raw, id);
    },

    write: (record, lineage) =>
      update(record.draft.id, (store, raw): WriteResult => {
        const { id } = record.draft;
        const found = raw === undefined ? null : readRecord(raw, id);
        if (found?.kind === 'newer') return { kind: 'conflict', theirs: null };
        if (found?.kind === 'record') {
          const theirs = found.record;
          if (sameToken(theirs, record)) return { kind: 'written', anew: false };
          if (theirs.by === record.by && theirs.seq > record.seq) return { kind: 'behind', theirs };
          const descends =
            sameToken(theirs, lineage.stored) || (theirs.by === record.by && theirs.seq >= lineage.since);
          if (!descends) return { kind: 'conflict', theirs };
        }
        if (found !== null && (found.kind === 'corrupt' || found.dropped.length > 0)) quarantine(store, id, raw);
        store.put(record, DRAFT + id);
        return { kind: 'written', anew: found === null };
      }),

    purge: (id, token) =>
      update(id, (store, raw) => {
        const found = raw === undefined ? null : readRecord(raw, id);
        if (found === null) return true;
        if (found.kind !== 'record' || found.record.deletedAt === undefined || !sameToken(found.record, token))
          return false;
        if (found.dropped.length > 0) quarantine(store, id, raw);
        store.delete(DRAFT + id);
        return true;
      }),
  };
}

type KeyRead = readonly [key: IDBValidKey, read: { readonly raw: unknown } | { readonly failed: true }];

/**
 * Every key with its value. One value that the browser cannot read (a damaged file of Chromium's) makes reading all of
 * them fail, so then each is read separately.
 */
async function readKeys(use: UseStore): Promise<readonly KeyRead[]> {
  try {
    return (await entries<IDBValidKey, unknown>(use)).map(([key, raw]) => [key, { raw }]);
  } catch (error) {
    if (storageFailure(error)?.reason !== 'broken') throw error;
    const reads: KeyRead[] = [];
    for (const key of await keys(use)) {
      reads.push([
        key,
        await get<unknown>(key, use).then(
          (raw) => ({ raw }),
          (cause: unknown) => (tolerate(cause), { failed: true as const }),
        ),
      ]);
    }
    return reads;
  }
}
