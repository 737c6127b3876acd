/** What came of offering a file to the share sheet. */
export type Shared =
  /** Given to an app, or put away by the owner. */
  | 'done'
  /** The browser wants a click of its own for it: the file took longer to make than a click counts. */
  | 'again'
  | 'failed';

/** Whether this browser's share sheet takes files of this kind; many take pictures and PDF only. */
export function canShare(name: string, type: string): boolean {
  try {
    return navigator.canShare?.({ files: [new File([' '], name, { type })] }) ?? false;
  } catch {
    return false;
  }
}

/** Opens the share sheet with a file. To be called from a click. Never throws. */
export async function shareFile(file: File): Promise<Shared> {
  try {
    await navigator.share({ files: [file], title: file.name });
    return 'done';
  } catch (error) {
    if (!(error instanceof DOMException)) return 'failed';
    if (error.name === 'AbortError') return 'done';
    return error.name === 'NotAllowedError' ? 'again' : 'failed';
  }
}
