import { useRef } from 'preact/hooks';
import type { Dropped } from '../../../adapters/browser/files/fileDrop.ts';

interface Props {
  /** Takes the files chosen, at least one. */
  readonly open: (files: Dropped) => void;
  /** Something that could be dropped is over the page. */
  readonly isOver: boolean;
}

/** The way to open files of drafts: a button for the device's file picker; the whole page takes them too (Drafts.tsx). */
export function OpenFile({ open, isOver }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div class={`open-file ${isOver ? 'over' : ''}`}>
      <input
        ref={picker}
        type="file"
        accept=".json,.zip,application/json,application/zip"
        multiple
        hidden
        aria-label="Tệp bản tự kiểm tra"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // So that the same file can be chosen again.
          event.currentTarget.value = '';
          if (files.length > 0) open({ files, entries: [] });
        }}
      />
      <button type="button" class="btn plain" onClick={() => picker.current?.click()}>
        Mở tệp đã tải về
      </button>
      <span class="quiet">hoặc thả tệp vào trang này</span>
    </div>
  );
}
