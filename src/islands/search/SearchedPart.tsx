/** Sentences that say which part of the texts was searched, and offer to search the rest. */
import { useEffect, useRef } from 'preact/hooks';
import type { LoadedSearch } from '../../adapters/browser/search/searchLoader.ts';
import type { Widening } from './useSearch.ts';

interface PartProps {
  readonly searched: number;
  readonly promising: number;
  /** Searches further texts. */
  readonly further: () => void;
}

/** Says that only some of many texts were searched, and offers to search the others. */
export function SearchedPart({ searched, promising, further }: PartProps) {
  const sentence = useRef<HTMLParagraphElement>(null);
  const isWhole = searched >= promising;
  useEffect(() => {
    // The button disappears with the last texts, so its focus is moved.
    if (document.activeElement === document.body) sentence.current?.focus();
  }, [isWhole]);
  if (isWhole) {
    return (
      <p class="quiet" ref={sentence} tabIndex={-1}>
        Đã tìm trong {searched} văn bản có nhiều chữ đã gõ nhất.
      </p>
    );
  }
  return (
    <p class="quiet">
      Mới tìm trong {searched} trên {promising} văn bản có nhiều chữ đã gõ nhất. Gõ thêm số hoặc tên văn bản để tìm đúng
      văn bản, hoặc{' '}
      <button type="button" class="btn plain" onClick={further}>
        Tìm tiếp
      </button>
    </p>
  );
}

interface RegulationProps {
  readonly search: LoadedSearch;
  readonly widening: Widening;
  readonly widen: () => void;
}

/** Says that only the regulation that the reader is in is searched, and offers to search the others too. */
export function SearchedRegulation({ search: { within }, widening, widen }: RegulationProps) {
  if (within === null) return null;
  return (
    <p class="quiet" role={widening === 'failed' ? 'alert' : undefined}>
      {widening === 'failed' ? 'Chưa tải được các văn bản khác. Kiểm tra mạng rồi thử lại. ' : ''}
      Đang tìm trong {within.name}.{' '}
      <button type="button" class="btn plain" aria-disabled={widening === 'loading'} onClick={widen}>
        {widening === 'loading' ? 'Đang tải các văn bản khác…' : 'Tìm trong tất cả văn bản'}
      </button>
    </p>
  );
}
