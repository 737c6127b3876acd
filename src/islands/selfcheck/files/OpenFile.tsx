import { useRef } from 'preact/hooks';
import type { DroppedFiles } from '../../../adapters/browser/files/fileDrop.ts';

interface Props {
  /** Called with the chosen files, at least one. */
  readonly open: (files: DroppedFiles) => void;
  /** A drag that could be dropped is over the page. */
  readonly isOver: boolean;
}

/**
 * A button that opens files of drafts with the device's file picker; they can also be dropped anywhere on the page
 * (Drafts.tsx).
 */
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
