interface Props {
  readonly text: string;
  /** Maximum number of characters. */
  readonly limit: number;
}

/** A message below a field that is full, because a browser silently cuts what is typed or pasted beyond its length. */
export function LimitNotice({ text, limit }: Props) {
  // If a character of two UTF-16 units does not fit, one unit stays free.
  if (text.length < limit - 1) return null;
  return (
    <p class="error" role="alert">
      Đã đủ {limit.toLocaleString('vi-VN')} ký tự: phần gõ hay dán thêm không được giữ.
    </p>
  );
}
