import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly searched: number;
  readonly promising: number;
  /** Searches further texts. */
  readonly further: () => void;
}

/** Says that only some of many texts were searched, and offers to search the others. */
export function SearchedPart({ searched, promising, further }: Props) {
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
