import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { beforeReload } from '../../adapters/browser/offline/beforeReload.ts';
import {
  gatherFiles,
  NOTHING_GATHERED,
  type Gathered,
  type KeptFile,
  type ReadProgress,
} from '../../adapters/browser/office/gatherFiles.ts';
import type { Item } from '../../adapters/browser/office/items.ts';
import { reportPageError } from '../../adapters/browser/faults/pageErrors.ts';
import type { OfficeWork } from '../../domain/report/office/session.ts';
import { isJoint } from '../../domain/rating/engine/joint.ts';
import { regulationRules } from '../../adapters/browser/office/regulationRules.ts';
import { count, reopenedSentence, resultSentence } from './gatheringSentences.ts';
import { useFileStorage, type FileStorage } from './useFileStorage.ts';

interface Gathering {
  readonly gathered: Gathered;
  /** Null while nothing is being read. */
  readonly progress: ReadProgress | null;
  /** The table stored by an earlier visit is being loaded. */
  readonly isReopening: boolean;
  /** A sentence about the last action. */
  readonly message: string;
  /** Why the table is not stored on this device, in a sentence; '' if it is. */
  readonly fault: string;
  readonly add: (items: readonly Item[]) => void;
  /** All files in the table as they are kept. */
  readonly files: () => readonly KeptFile[];
  readonly stop: () => void;
  /** The number of items left unread after a stop; 0 while reading. */
  readonly left: number;
  /** Reads them. */
  readonly resume: () => void;
  /** Clears the table, here and on the device. */
  readonly clear: () => void;
  /** Undoes the last clearing; null if there is none. */
  readonly restore: (() => void) | null;
}

/**
 * The content of the opened files, stored on this device until it is cleared.
 * @param root address of the site's root
 * @param session takes over the office's work in a session that was opened
 */
export function useGathering(root: string, session: (work: ReadonlyMap<string, OfficeWork>) => void): Gathering {
  const rulesOf = useMemo(() => {
    const published = regulationRules(new URL(root));
    return async (slug: string) => {
      const rules = await published(slug);
      if (rules !== null && isJoint(rules.ruleset)) await import('../ui/jointRules.ts');
      return rules;
    };
  }, [root]);
  const [gathered, setGathered] = useState(NOTHING_GATHERED);
  const [progress, setProgress] = useState<ReadProgress | null>(null);
  const [isReopening, setReopening] = useState(true);
  const [message, setMessage] = useState('');
  /** The items left unread after a stop. */
  const [left, setLeft] = useState<readonly Item[]>([]);
  const [cleared, setCleared] = useState<{ readonly gathered: Gathered; readonly files: readonly KeptFile[] } | null>(
    null,
  );
  const storage: FileStorage = useFileStorage(new URL(root).pathname, {
    cleared() {
      drop();
      setMessage('Bảng vừa được xóa ở một thẻ khác.');
    },
    opened() {
      if (isPending.current) void afterAll(reopen);
      else void storage.flush();
    },
  });
  /** The files stored by an earlier visit still have to be loaded. */
  const isPending = useRef(true);
  /** The latest state, independent of rendering: a reading that starts later continues from it. */
  const table = useRef(NOTHING_GATHERED);
  const waiting = useRef<Item[]>([]);
  const running = useRef<{ readonly controller: AbortController; readonly done: Promise<void> } | null>(null);
  const show = (next: Gathered) => {
    table.current = next;
    setGathered(next);
  };
  const drop = () => {
    running.current?.controller.abort();
    setCleared(null);
    setLeft([]);
    show(NOTHING_GATHERED);
  };

  /** Reads all items of a queue. @param keep stores what was read; absent for files that come from the store */
  const read = async (queue: Item[], signal: AbortSignal, keep?: (kept: KeptFile) => void): Promise<Gathered> => {
    const before = table.current;
    const after = await gatherFiles(queue, before, rulesOf, {
      signal,
      progress: setProgress,
      session,
      ...(keep === undefined ? {} : { keep }),
    });
    // If the table was cleared meanwhile, the result is discarded.
    if (table.current === before) show(after);
    return after;
  };
  const run = (work: (signal: AbortSignal) => Promise<void>) => {
    const controller = new AbortController();
    const done = work(controller.signal)
      .catch((error: unknown) => {
        reportPageError(error);
        setMessage('Lỗi của trang: chưa đọc xong các tệp này. Bảng đang có vẫn còn nguyên.');
      })
      .finally(() => {
        running.current = null;
        setProgress(null);
        // Files opened while the last part was being stored.
        if (waiting.current.length > 0) readAdded();
      });
    running.current = { controller, done };
  };
  const readAdded = () =>
    run(async (signal) => {
      const before = table.current;
      const after = await read(waiting.current, signal, storage.add);
      // Only stopping drops the queue; files opened at the very end of the reading are read next.
      const rest = signal.aborted ? waiting.current.splice(0) : [];
      await storage.flush();
      if (table.current !== after) return;
      setLeft((earlier) => [...rest, ...earlier]);
      setMessage(resultSentence(before, after, signal.aborted, rest.length));
    });

  const afterAll = async (next: () => void) => {
    while (running.current !== null) await running.current.done;
    next();
  };
  /** Files opened in the meantime are read afterwards. */
  const reopen = () =>
    run(async (signal) => {
      const found = await storage.reopen();
      isPending.current = found === null;
      const files = (found ?? []).map((file): Item => ({ kind: 'kept', ...file }));
      const isSome = files.length > 0;
      const after = isSome ? await read(files, signal) : null;
      setReopening(false);
      if (after !== null && table.current === after) {
        // Files that were read are gone from `files`; after a stop, the rest can be continued like opened files.
        setLeft(files);
        setMessage(reopenedSentence(count(after), files.length));
      }
      if (found !== null) await storage.flush();
    });

  // Before any file can be chosen: files chosen during a reading wait for it.
  useLayoutEffect(() => {
    reopen();
    return beforeReload(async () => {
      while (running.current !== null) await running.current.done;
      return storage.isSafe();
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once a visit
  }, []);

  const add = (items: readonly Item[]) => {
    if (items.length === 0) return;
    setCleared(null);
    waiting.current.push(...items);
    if (running.current === null) {
      setMessage('');
      readAdded();
    } else setMessage(`Đã nhận thêm ${items.length} mục, sẽ đọc sau các tệp đang đọc.`);
  };
  const clear = () => {
    const before = table.current;
    const files = storage.files();
    drop();
    setCleared({ gathered: before, files });
    storage.clear().then(
      () =>
        setMessage(`Đã xóa bảng gồm ${count(before)} bản khỏi trang và khỏi máy này. Các tệp gốc không bị đụng tới.`),
      () =>
        setMessage(
          'Đã bỏ bảng khỏi trang, nhưng chưa xóa được khỏi máy này vì bộ nhớ của trình duyệt bị lỗi. Hãy tải lại trang rồi xóa lần nữa.',
        ),
    );
  };
  const restore = () => {
    if (cleared === null) return;
    setCleared(null);
    show(cleared.gathered);
    cleared.files.forEach(storage.add);
    setMessage('');
    // Reported only once it is stored again; a failure has its own message.
    void storage.flush().then(() => storage.isSafe() && setMessage('Đã lấy lại bảng.'));
  };
  return {
    gathered,
    progress,
    isReopening,
    message,
    fault: storage.fault,
    add,
    files: storage.files,
    stop: () => running.current?.controller.abort(),
    left: progress === null ? left.length : 0,
    resume() {
      setLeft([]);
      add(left);
    },
    clear,
    restore: cleared === null ? null : restore,
  };
}
