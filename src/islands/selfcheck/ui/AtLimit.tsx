interface Props {
  readonly text: string;
  /** The most characters that are kept. */
  readonly limit: number;
}

/** Said under a field that is full: a browser cuts what is typed or pasted beyond its length without a word. */
export function AtLimit({ text, limit }: Props) {
  // A character of two units that no longer fits leaves one free.
  if (text.length < limit - 1) return null;
  return (
    <p class="error" role="alert">
      Đã đủ {limit.toLocaleString('vi-VN')} ký tự: phần gõ hay dán thêm không được giữ.
    </p>
  );
}
