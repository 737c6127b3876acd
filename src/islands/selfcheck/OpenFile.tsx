import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  /** The files chosen or dropped, at least one. */
  readonly open: (files: readonly File[]) => void;
}

/** The way to open files of drafts: a button for the device's file picker, and the whole page as a place to drop them. */
export function OpenFile({ open }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // Without this the browser leaves the page to show the file.
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) open(files);
    };
    addEventListener('dragover', onOver);
    addEventListener('dragleave', onLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('dragleave', onLeave);
      removeEventListener('drop', onDrop);
    };
  });
  return (
    <div class={`open-file ${over ? 'over' : ''}`}>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        aria-label="Tệp bản tự kiểm tra"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // So that the same file can be chosen again.
          event.currentTarget.value = '';
          if (files.length > 0) open(files);
        }}
      />
      <button type="button" class="btn plain" onClick={() => picker.current?.click()}>
        Mở tệp đã tải về
      </button>
      <span class="quiet">hoặc thả tệp vào trang này</span>
    </div>
  );
}
