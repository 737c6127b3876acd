/**
 * Edits made in the moments before a page was left, in localStorage, which is written at once. Taken over by the next
 * visit.
 */
import { readKeptText, type KeptText } from '../../../domain/draftCheck/kept/keptText.ts';
import { thisBrowser, type Browser } from '../drafts/storage/browser.ts';
import { localStorageOf, tolerate } from '../drafts/storage/storageFailure.ts';
import type { TextStore } from './textStore.ts';

/** An edited state, and the token of the stored one that it was made from. */
interface Noted {
  readonly kept: KeptText;
  readonly based: string | null;
}

/** None of these throws: without localStorage there is only the database. */
export interface TextJournal {
  readonly note: (noted: Noted) => void;
  readonly forget: (id: string) => void;
  readonly all: () => readonly Noted[];
}

/** Longer drafts do not fit beside what else localStorage holds. */
const LONGEST = 1_000_000;

/** @param scope the deployment's path */
export function textJournal(scope: string, browser: Browser = thisBrowser): TextJournal {
  const prefix = `soat-du-thao:${scope}:`;
  const attempt = <T>(work: (storage: Storage) => T): T | undefined => {
    try {
      const storage = localStorageOf(browser);
      return storage === null ? undefined : work(storage);
    } catch (error) {
      return tolerate(error);
    }
  };
  return {
    note: (noted) => {
      if (noted.kept.text.length <= LONGEST)
        attempt((storage) => storage.setItem(prefix + noted.kept.id, JSON.stringify(noted)));
    },
    forget: (id) => {
      attempt((storage) => storage.removeItem(prefix + id));
    },
    all: () =>
      attempt((storage) =>
        Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
          .filter((key) => key.startsWith(prefix))
          .flatMap((key) => notedIn(storage.getItem(key)) ?? []),
      ) ?? [],
  };
}

function notedIn(text: string | null): Noted | null {
  try {
    const { kept, based } = (JSON.parse(text ?? 'null') ?? {}) as Partial<Record<keyof Noted, unknown>>;
    const read = readKeptText(kept);
    return read === null ? null : { kept: read, based: typeof based === 'string' ? based : null };
  } catch {
    return null;
  }
}

/**
 * Stores the edits that an earlier visit could only note here, as a separate draft if the stored one has changed since.
 * Rejects with StorageFailure if the storage fails; the notes are kept then.
 */
export async function takeOverNoted(journal: TextJournal, store: TextStore, random: () => string): Promise<void> {
  for (const { kept, based } of journal.all()) {
    const known = await store.read(kept.id);
    const isStored = known !== null && known !== 'damaged' && JSON.stringify(known.kept) === JSON.stringify(kept);
    if (!isStored && (await store.save({ kept, token: random() }, based)) === 'changed')
      await store.save({ kept: { ...kept, id: random() }, token: random() }, null);
    journal.forget(kept.id);
  }
}
