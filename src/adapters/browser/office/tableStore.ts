/**
 * Stores the files opened by the office on this device, so that a reload does not empty its table. The database is
 * named after the deployment's path.
 */
import { clear, entries, setMany } from 'idb-keyval';
import { thisBrowser, type Browser } from '../drafts/storage/browser.ts';
import { idbHandle } from '../drafts/storage/idbHandle.ts';
import type { KeptFile } from './gatherFiles.ts';
import { otherTabs } from './otherTabs.ts';

/** Every operation rejects with StorageFailure if the storage fails. */
export interface TableStore {
  /** The stored files, in the order in which they were added; a sentence instead of one that cannot be read. */
  readonly all: () => Promise<readonly KeptFile[]>;
  readonly add: (files: readonly KeptFile[]) => Promise<void>;
  /** Deletes all of them and notifies other tabs. */
  readonly clear: () => Promise<void>;
  /** Calls back when another tab has deleted them. Returns a function that stops. */
  readonly onCleared: (listener: () => void) => () => void;
}

/**
 * @param scope the deployment's path
 * @param opened called when the database is open after an operation has failed with `slow`
 */
export function tableStore(scope: string, browser: Browser = thisBrowser, opened: () => void = () => {}): TableStore {
  const name = `tong-hop:${encodeURIComponent(scope)}`;
  const use = idbHandle(browser, name, { opened });
  let count = 0;
  const others = otherTabs(browser, name, 'cleared');
  /** Sorts after every earlier key. */
  const key = () => `${browser.now()} ${String((count += 1)).padStart(6, '0')} ${browser.random()}`;
  return {
    async all() {
      const found = await entries<IDBValidKey, unknown>(use);
      return found.map(([, value]) => (isKept(value) ? value : DAMAGED));
    },
    add: (files) =>
      setMany(
        files.map((file): [string, KeptFile] => [key(), file]),
        use,
      ),
    async clear() {
      await clear(use);
      others.notify();
    },
    onCleared: others.onNotified,
  };
}

const DAMAGED: KeptFile = {
  name: 'Tệp giữ trên máy này',
  text: null,
  problems: ['Dữ liệu giữ lại của một tệp bị hỏng nên không đọc được. Hãy mở lại tệp gốc.'],
};

function isKept(value: unknown): value is KeptFile {
  const { name, text, problems } = (value ?? {}) as Partial<KeptFile>;
  return (
    typeof name === 'string' &&
    (text === null || typeof text === 'string') &&
    Array.isArray(problems) &&
    problems.every((one) => typeof one === 'string')
  );
}
