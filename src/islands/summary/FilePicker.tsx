import { useEffect, useRef, useState } from 'preact/hooks';
import { onFileDrop } from '../../adapters/browser/files/fileDrop.ts';
import type { ReadProgress } from '../../adapters/browser/office/gatherFiles.ts';
import { droppedItems, fileItem, type Item } from '../../adapters/browser/office/items.ts';
import { SESSION_ID } from './session/SessionBox.tsx';

interface Props {
  readonly add: (items: readonly Item[]) => void;
  readonly stop: () => void;
  /** The number of items left unread after a stop; 0 while reading. */
  readonly left: number;
  /** Reads them. */
  readonly resume: () => void;
  readonly progress: ReadProgress | null;
  readonly message: string;
  /** Why the table is not stored on this device; '' if it is. */
  readonly fault: string;
  /** There is a table, or a file that could not be read. */
  readonly hasSome: boolean;
  /** Restores a cleared table; null if there is none. */
  readonly restore: (() => void) | null;
}

/**
 * Accepts files, picked or dropped anywhere on the page; shows reading progress with a stop button, and offers to
 * restore a cleared table.
 */
export function FilePicker({ add, stop, left, resume, progress, message, fault, hasSome, restore }: Props) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const restoring = useRef<HTMLButtonElement>(null);
  const latest = useRef(add);
  latest.current = add;
  useEffect(() => onFileDrop({ over: setOver, drop: (dropped) => latest.current(droppedItems(dropped)) }), []);
  const isRestorable = restore !== null;
  // The button that cleared the table disappears.
  useEffect(() => restoring.current?.focus(), [isRestorable]);
  return (
    <section class={`picker screen ${isOver ? 'over' : ''} ${hasSome ? 'filled' : ''}`} aria-label="Mở tệp">
      <p id="tep-giup">
        Mở nhiều tệp dữ liệu (JSON) hoặc tệp nén (ZIP) một lần cũng được.
        <span class="drop-hint"> Cũng có thể kéo tệp hay cả thư mục thả vào bất cứ chỗ nào trên trang này.</span>
      </p>
      <input
        ref={input}
        id="tep"
        class="vh"
        aria-describedby="tep-giup"
        type="file"
        multiple
        accept=".json,.zip,application/json,application/zip"
        onChange={(event) => {
          add([...(event.currentTarget.files ?? [])].map(fileItem));
          // So that the same files can be picked again after they were fixed.
          event.currentTarget.value = '';
        }}
      />
      <label class="btn" for="tep">
        Chọn tệp
      </label>
      {progress !== null && (
        <div class="reading">
          <progress class="progress" value={progress.done} max={progress.total} aria-label="Phần đã đọc" />
          <p>
            Đang đọc tệp {progress.done + 1} trong {progress.total}
          </p>
          <button
            type="button"
            class="btn plain"
            onClick={() => {
              // The button disappears when the reading has stopped.
              input.current?.focus();
              stop();
            }}
          >
            Dừng
          </button>
        </div>
      )}
      <p class="status-message" role="status">
        {message}
      </p>
      {left > 0 && (
        <button
          type="button"
          class="btn plain small"
          onClick={() => {
            // The button disappears when the reading goes on.
            input.current?.focus();
            resume();
          }}
        >
          Đọc tiếp {left} mục
        </button>
      )}
      {fault !== '' && (
        <p class="error" role="alert">
          {fault}
        </p>
      )}
      {restore !== null && (
        <button
          ref={restoring}
          type="button"
          class="btn plain small"
          onClick={() => {
            input.current?.focus();
            restore();
          }}
        >
          Lấy lại bảng
        </button>
      )}
      {hasSome && (
        <p class="quiet stored-files">
          {fault === '' &&
            'Bảng và những gì đã ghi được giữ trên máy này, đóng hay tải lại trang vẫn còn; không gửi đi đâu. '}
          <a href={`#${SESSION_ID}`}>Lưu phiên, xóa bảng</a>
        </p>
      )}
    </section>
  );
}
