/** Files and folders dropped anywhere on the page. */

export interface DroppedFiles {
  readonly files: readonly File[];
  /** The same including folders, if the browser supports it. */
  readonly entries: readonly FileSystemEntry[];
}

interface Listener {
  /** Called when a drag that could be dropped enters or leaves the page. */
  readonly over: (isOver: boolean) => void;
  readonly drop: (dropped: DroppedFiles) => void;
}

/** Handles dropped files; otherwise the browser would navigate to the file. Returns a function that stops. */
export function onFileDrop({ over, drop }: Listener): () => void {
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const onOver = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    over(true);
  };
  const onLeave = (event: DragEvent) => event.relatedTarget === null && over(false);
  const onDrop = (event: DragEvent) => {
    if (!carriesFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    over(false);
    // Read synchronously: after the event the list is empty.
    const entries = [...event.dataTransfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) drop({ files, entries });
  };
  addEventListener('dragover', onOver);
  addEventListener('dragleave', onLeave);
  addEventListener('drop', onDrop);
  return () => {
    removeEventListener('dragover', onOver);
    removeEventListener('dragleave', onLeave);
    removeEventListener('drop', onDrop);
  };
}
