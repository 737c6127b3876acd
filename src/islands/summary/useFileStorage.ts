import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { storageFailure } from '../../adapters/browser/drafts/storage/storageFailure.ts';
import type { KeptFile } from '../../adapters/browser/office/gatherFiles.ts';
import { tableStore } from '../../adapters/browser/office/tableStore.ts';
import { reportPageError } from '../../adapters/browser/faults/pageErrors.ts';
import type { FailureReason } from '../../domain/draft/storageState.ts';

/** Stores the files that were read on this device. */
export interface FileStorage {
  /** The files stored by an earlier visit; empty if they cannot be read, null if they may be later. */
  readonly reopen: () => Promise<readonly KeptFile[] | null>;
  /** Adds a file; it is stored together with the next ones. */
  readonly add: (file: KeptFile) => void;
  /** Stores everything unsaved. */
  readonly flush: () => Promise<void>;
  /** All files added or loaded. */
  readonly files: () => readonly KeptFile[];
  /** Deletes them. Rejects if that fails. */
  readonly clear: () => Promise<void>;
  /** True if a reload would lose nothing. */
  readonly isSafe: () => boolean;
  /** Why something is not stored, in a sentence; '' if everything is. */
  readonly fault: string;
}

/** Number of files stored at a time. */
const PART = 40;

interface FileStorageEvents {
  /** Another tab has deleted everything. */
  readonly cleared: () => void;
  /** The storage has responded after all. */
  readonly opened: () => void;
}

/** Stores the office's files on this device. @param scope the deployment's path */
export function useFileStorage(scope: string, events: FileStorageEvents): FileStorage {
  const latest = useRef(events);
  latest.current = events;
  const store = useMemo(() => tableStore(scope, undefined, () => latest.current.opened()), [scope]);
  const [fault, setFault] = useState('');
  const files = useRef<KeptFile[]>([]);
  const unsaved = useRef<KeptFile[]>([]);
  const saving = useRef(Promise.resolve());
  const forget = () => {
    files.current = [];
    unsaved.current = [];
    setFault('');
  };
  useEffect(
    () =>
      store.onCleared(() => {
        forget();
        latest.current.cleared();
      }),
    [store],
  );

  const flush = () =>
    (saving.current = saving.current.then(async () => {
      while (unsaved.current.length > 0) {
        const part = unsaved.current.slice(0, PART);
        try {
          await store.add(part);
        } catch (error) {
          return setFault(`${FAULTS[reasonOf(error)]} Tải lại trang thì phải mở lại các tệp; hãy tải bảng về trước.`);
        }
        // Files deleted meanwhile are no longer in the list.
        unsaved.current = unsaved.current.filter((file) => !part.includes(file));
        setFault('');
      }
    }));
  return {
    async reopen() {
      try {
        const kept = await store.all();
        files.current = [...kept, ...files.current];
        setFault('');
        return kept;
      } catch (error) {
        const reason = reasonOf(error);
        if (reason === 'slow') {
          setFault(
            'Bảng giữ trên máy này chưa mở lại được vì bộ nhớ của máy chưa trả lời. Trang mở nó ngay khi đọc được.',
          );
          return null;
        }
        if (reason !== 'missing' && reason !== 'forbidden')
          setFault(
            'Không mở lại được bảng giữ trên máy này vì bộ nhớ của trình duyệt bị lỗi. Hãy tải lại trang, hoặc mở lại các tệp.',
          );
        return [];
      }
    },
    add(file) {
      files.current.push(file);
      unsaved.current.push(file);
      if (unsaved.current.length === PART) void flush();
    },
    flush,
    files: () => files.current,
    async clear() {
      forget();
      await saving.current;
      await store.clear();
    },
    isSafe: () => unsaved.current.length === 0,
    fault,
  };
}

function reasonOf(error: unknown): FailureReason {
  const failure = storageFailure(error);
  if (failure === null) reportPageError(error);
  return failure?.reason ?? 'page';
}

const FAULTS: Readonly<Record<FailureReason, string>> = {
  quota: 'Bảng chưa được giữ trên máy này: bộ nhớ đầy.',
  forbidden: 'Bảng chưa được giữ trên máy này: trình duyệt không cho trang này lưu.',
  missing: 'Bảng chưa được giữ trên máy này: trình duyệt này không có chỗ lưu.',
  blocked: 'Bảng chưa được giữ trên máy này: một thẻ khác của trang web này đang giữ bộ nhớ.',
  slow: 'Bảng chưa được giữ trên máy này: bộ nhớ của máy chưa trả lời.',
  broken: 'Bảng chưa được giữ trên máy này: bộ nhớ của trình duyệt bị lỗi.',
  page: 'Bảng chưa được giữ trên máy này: lỗi của trang.',
};
