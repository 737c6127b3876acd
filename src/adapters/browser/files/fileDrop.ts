/** Files and folders dropped anywhere on the page. */

export interface Dropped {
  readonly files: readonly File[];
  /** The same with folders, where the browser tells of them. */
  readonly entries: readonly FileSystemEntry[];
}

interface Listener {
  /** Whether something that could be dropped is over the page. */
  readonly over: (isOver: boolean) => void;
  readonly drop: (dropped: Dropped) => void;
}

/** Takes what is dropped; without this the browser leaves the page to show the file. Returns the way to stop. */
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
    // To be asked for now: when the event is over the list is empty.
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
