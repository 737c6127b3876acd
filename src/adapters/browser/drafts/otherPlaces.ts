import type { Draft } from '../../../domain/draft/draft.ts';
import { sameContent } from '../../../domain/draft/sameContent.ts';
import type { Browser } from './browser.ts';
import type { readJournal } from './journal.ts';
import type { namesOf, notedPlaces } from './places.ts';
import { readDatabase } from './readDatabase.ts';
import type { readRecord } from './record.ts';
import type { reconcile } from './reconcile.ts';
import type { tolerate } from './storageFailure.ts';

/** Drafts that another path of the same host has on this device: the site was moved from there, or stands there too. */
export interface OtherPlace {
  /** The deployment's path there. */
  readonly path: string;
  /** Those that are not here, nor were dealt with before. */
  readonly drafts: readonly Draft[];
}

/** Finds them. Nothing at the other path is ever changed. */
export interface OtherPlaces {
  /** The paths that have drafts of the regulation which are not `here`, in the order of their names. Never rejects. */
  readonly find: (here: readonly Draft[]) => Promise<readonly OtherPlace[]>;
  /** Remembers that these drafts were taken over or are not wanted; the returned function forgets that. */
  readonly settle: (place: OtherPlace) => () => void;
}

/**
 * What the drafts of this deployment are read with. Handed in, not imported: this code is fetched after the self-check stands, and
 * what both import would be cut out of the one file that comes first.
 */
export interface Readers {
  readonly readRecord: typeof readRecord;
  readonly readJournal: typeof readJournal;
  readonly reconcile: typeof reconcile;
  readonly namesOf: typeof namesOf;
  readonly notedPlaces: typeof notedPlaces;
  readonly tolerate: typeof tolerate;
}

const NAMES = 'ban-nhap:';
const DRAFT_KEYS = 'draft/';

/** @param scope the path of this deployment */
export function otherPlaces(
  browser: Pick<Browser, 'indexedDB' | 'localStorage' | 'after'>,
  scope: string,
  regulation: string,
  { readRecord, readJournal, reconcile, namesOf, notedPlaces, tolerate }: Readers,
): OtherPlaces {
  const name = namesOf(scope);
  const settledKey = `${name}:noi-khac`;

  function storage(): Storage | null {
    try {
      return browser.localStorage() ?? null;
    } catch (error) {
      tolerate(error);
      return null;
    }
  }

  /** The texts of a list that is noted in localStorage. */
  function noted(key: string): readonly string[] {
    try {
      const list: unknown = JSON.parse(storage()?.getItem(key) ?? '[]');
      return Array.isArray(list) ? [...list].filter((one) => typeof one === 'string') : [];
    } catch {
      // Not readable, or not to be had: the list is only a help.
      return [];
    }
  }

  function note(key: string, list: readonly string[]): void {
    try {
      storage()?.setItem(key, JSON.stringify(list));
    } catch (error) {
      tolerate(error);
    }
  }

  async function names(): Promise<ReadonlySet<string>> {
    const found = new Set(notedPlaces(browser).map(namesOf));
    try {
      const local = storage();
      for (let at = 0; local !== null && at < local.length; at += 1) found.add((local.key(at) ?? '').split(':').slice(0, 2).join(':'));
      const factory: Partial<IDBFactory> | undefined = browser.indexedDB();
      for (const { name: one = '' } of (await factory?.databases?.()) ?? []) found.add(one);
    } catch (error) {
      tolerate(error);
    }
    found.delete(name);
    return new Set([...found].filter((one) => pathOf(one) !== null));
  }

  async function draftsOf(other: string): Promise<readonly Draft[]> {
    const raw = await readDatabase(browser, other).catch(tolerate);
    const items = (raw ?? []).flatMap(([key, value]) => {
      const id = typeof key === 'string' && key.startsWith(DRAFT_KEYS) ? key.slice(DRAFT_KEYS.length) : null;
      return id === null ? [] : [{ id, reading: readRecord(value, id) }];
    });
    const local = storage();
    const entries = local === null ? [] : readJournal(local, `${other}:`).flatMap(({ key, reading }) => (reading.kind === 'entry' ? [{ ...reading.entry, key }] : []));
    const unreadable = new Set(items.flatMap(({ id, reading }) => (reading.kind === 'record' ? [] : [id])));
    const { slots } = reconcile(items.flatMap(({ reading }) => (reading.kind === 'record' ? [reading.record] : [])), unreadable, entries);
    return [...slots.values()].flatMap(({ draft, deletedAt }) => (deletedAt === undefined && draft.regulation === regulation ? [draft] : []));
  }

  const markOf = (path: string, { id, revision }: Draft) => `${path} ${id} ${revision}`;

  return {
    async find(here) {
      const known = new Map(here.map((draft) => [draft.id, draft]));
      const settled = new Set(noted(settledKey));
      const isHere = (draft: Draft) => {
        const mine = known.get(draft.id);
        return mine !== undefined && (mine.revision >= draft.revision || sameContent(mine, draft));
      };
      const places: OtherPlace[] = [];
      for (const other of [...(await names())].sort()) {
        const path = pathOf(other) ?? '';
        const drafts = (await draftsOf(other)).filter((draft) => !isHere(draft) && !settled.has(markOf(path, draft)));
        if (drafts.length > 0) places.push({ path, drafts });
      }
      return places;
    },
    settle({ path, drafts }) {
      const marks = drafts.map((draft) => markOf(path, draft));
      note(settledKey, [...new Set([...noted(settledKey), ...marks])]);
      return () => note(settledKey, noted(settledKey).filter((mark) => !marks.includes(mark)));
    },
  };
}

/** The path out of a deployment's name; null where the name is none. */
function pathOf(name: string): string | null {
  if (!name.startsWith(NAMES)) return null;
  try {
    const path = decodeURIComponent(name.slice(NAMES.length));
    return path.startsWith('/') ? path : null;
  } catch {
    // No name of ours.
    return null;
  }
}
