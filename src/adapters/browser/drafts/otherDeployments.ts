import type { Draft } from '../../../domain/draft/draft.ts';
import { sameContent } from '../../../domain/draft/sameContent.ts';
import type { OtherDeployment, OtherDeployments } from './held/draftSession.ts';
import { readJournal } from './held/journal.ts';
import type { Browser } from './storage/browser.ts';
import { storedNamesOf, notedDeployments } from './storage/deployments.ts';
import { readDatabase } from './storage/readDatabase.ts';
import { readRecord } from './storage/record.ts';
import { localStorageOf, tolerate } from './storage/storageFailure.ts';
import { reconcile } from './tabs/reconcile.ts';

const NAMES = 'ban-nhap:';
const DRAFT_KEYS = 'draft/';

/** @param scope the path of this deployment */
export function otherDeployments(
  browser: Pick<Browser, 'indexedDB' | 'localStorage' | 'after'>,
  scope: string,
  regulation: string,
): OtherDeployments {
  const name = storedNamesOf(scope);
  const settledKey = `${name}:noi-khac`;

  const storage = () => localStorageOf(browser);

  /** The strings of a list stored in localStorage. */
  function noted(key: string): readonly string[] {
    try {
      const list: unknown = JSON.parse(storage()?.getItem(key) ?? '[]');
      return Array.isArray(list) ? [...list].filter((one) => typeof one === 'string') : [];
    } catch {
      // Unreadable or unavailable: the list is only a hint.
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
    const found = new Set(notedDeployments(browser).map(storedNamesOf));
    try {
      const local = storage();
      for (let at = 0; at < (local?.length ?? 0); at += 1)
        found.add((local?.key(at) ?? '').split(':').slice(0, 2).join(':'));
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
      return id === null ? [] : [{ id, parsed: readRecord(value, id) }];
    });
    const local = storage();
    const entries =
      local === null
        ? []
        : readJournal(local, `${other}:`).flatMap(({ key, parsed }) =>
            parsed.kind === 'entry' ? [{ ...parsed.entry, key }] : [],
          );
    const unreadable = new Set(items.flatMap(({ id, parsed }) => (parsed.kind === 'record' ? [] : [id])));
    const { slots } = reconcile(
      items.flatMap(({ parsed }) => (parsed.kind === 'record' ? [parsed.record] : [])),
      unreadable,
      entries,
    );
    return [...slots.values()].flatMap(({ draft, deletedAt }) =>
      deletedAt === undefined && draft.regulation === regulation ? [draft] : [],
    );
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
      const deployments: OtherDeployment[] = [];
      for (const other of [...(await names())].sort()) {
        const path = pathOf(other) ?? '';
        const drafts = (await draftsOf(other)).filter((draft) => !isHere(draft) && !settled.has(markOf(path, draft)));
        if (drafts.length > 0) deployments.push({ path, drafts });
      }
      return deployments;
    },
    settle({ path, drafts }) {
      const marks = drafts.map((draft) => markOf(path, draft));
      note(settledKey, [...new Set([...noted(settledKey), ...marks])]);
      return () =>
        note(
          settledKey,
          noted(settledKey).filter((mark) => !marks.includes(mark)),
        );
    },
  };
}

/** The path in a deployment's storage name; null if it is not such a name. */
function pathOf(name: string): string | null {
  if (!name.startsWith(NAMES)) return null;
  try {
    const path = decodeURIComponent(name.slice(NAMES.length));
    return path.startsWith('/') ? path : null;
  } catch {
    // Not a name of this site.
    return null;
  }
}
