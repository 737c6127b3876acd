import { useState } from 'preact/hooks';
import type { Progress } from '../../adapters/browser/gatherFiles.ts';

interface Props {
  readonly add: (files: readonly File[]) => void;
  readonly stop: () => void;
  readonly progress: Progress | null;
  readonly said: string;
  /** Brings a table back that was cleared; null where there is none. */
  readonly restore: (() => void) | null;
}

/** Where files come in, by picking or dropping; how far their reading is, and the way to stop it. */
export function FilePicker({ add, stop, progress, said, restore }: Props) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...(event.dataTransfer?.files ?? [])]);
  };
  return (
    <section
      class={`picker screen ${over ? 'over' : ''}`}
      aria-label="Mở tệp"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p id="tep-giup">Mở nhiều tệp dữ liệu (JSON) một lần cũng được, hoặc kéo thả các tệp vào khung này.</p>
      <input
        id="tep"
        class="vh"
        aria-describedby="tep-giup"
        type="file"
        multiple
        accept=".json,application/json"
        disabled={progress !== null}
        onChange={(event) => {
          add([...(event.currentTarget.files ?? [])]);
          // The same files may be picked again after they were mended.
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
          <button type="button" class="btn plain" onClick={stop}>
            Dừng
          </button>
        </div>
      )}
      <p class="said" role="status">
        {said}
      </p>
      {restore !== null && (
        <button type="button" class="btn plain small" onClick={restore}>
          Lấy lại bảng
        </button>
      )}
    </section>
  );
}
