/**
 * Keeps the files opened by the office on this device, so that a reload does not empty its table. Named by the
 * deployment's path.
 */
import { clear, entries, setMany } from 'idb-keyval';
import { thisBrowser, type Browser, type Channel } from '../drafts/storage/browser.ts';
import { idbHandle } from '../drafts/storage/idbHandle.ts';
import type { KeptFile } from './gatherFiles.ts';

/** Every operation rejects with StorageFailure. */
export interface TableStore {
  /** The stored files, in the order in which they were added. */
  readonly all: () => Promise<readonly KeptFile[]>;
  readonly add: (files: readonly KeptFile[]) => Promise<void>;
  /** Deletes all of them and notifies other tabs. */
  readonly clear: () => Promise<void>;
  /** Calls back when another tab has deleted them. Returns a function that stops. */
  readonly onCleared: (listener: () => void) => () => void;
}

/** @param scope the deployment's path */
export function tableStore(scope: string, browser: Browser = thisBrowser): TableStore {
  const name = `tong-hop:${encodeURIComponent(scope)}`;
  const use = idbHandle(browser, name);
  let count = 0;
  let others: Channel | null = null;
  /** Sorts after every earlier key. */
  const key = () => `${browser.now()} ${String((count += 1)).padStart(6, '0')} ${browser.random()}`;
  return {
    async all() {
      const found = await entries<IDBValidKey, unknown>(use);
      return found.flatMap(([, value]) => (isKept(value) ? [value] : []));
    },
    add: (files) =>
      setMany(
        files.map((file): [string, KeptFile] => [key(), file]),
        use,
      ),
    async clear() {
      await clear(use);
      others?.postMessage('cleared');
    },
    onCleared(listener) {
      // The same channel is used to send, because a channel does not receive its own messages.
      const channel = browser.channel(name);
      if (channel !== null) channel.onmessage = ({ data }) => data === 'cleared' && listener();
      others = channel;
      return () => {
        channel?.close();
        others = null;
      };
    },
  };
}

function isKept(value: unknown): value is KeptFile {
  const { name, text, problems } = (value ?? {}) as Partial<KeptFile>;
  return (
    typeof name === 'string' &&
    (text === null || typeof text === 'string') &&
    Array.isArray(problems) &&
    problems.every((one) => typeof one === 'string')
  );
}
