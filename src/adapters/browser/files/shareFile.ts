/** The outcome of offering a file to the share sheet. */
export type Shared =
  /** Passed to an app, or the sheet was dismissed. */
  | 'done'
  /** The browser requires another click: creating the file took longer than a click stays valid. */
  | 'again'
  | 'failed';

/** True if this browser's share sheet accepts files of this type; many accept only pictures and PDF. */
export function canShare(name: string, type: string): boolean {
  try {
    return navigator.canShare?.({ files: [new File([' '], name, { type })] }) ?? false;
  } catch {
    return false;
  }
}

/** Opens the share sheet with a file. Must be called from a click. Never throws. */
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
