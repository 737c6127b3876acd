import { useEffect } from 'preact/hooks';
import { onFileDrop } from '../../../adapters/browser/files/fileDrop.ts';

/**
 * Refuses files dropped on an open draft: without this the browser would open the file instead of the page.
 * @param say shows a sentence
 */
export function useRefusedDrop(say: (sentence: string) => void): void {
  useEffect(
    () =>
      onFileDrop({
        over: () => undefined,
        drop: () => say('Muốn mở tệp khác, hãy bấm “Các dự thảo” rồi thả tệp vào đó.'),
      }),
    [say],
  );
}
