/**
 * Replaces a crashed view of the self-check: says what is safe, and offers to reload the page and to download the
 * drafts.
 */
export function Crashed({ download }: { readonly download: () => void }) {
  return (
    <section role="alert">
      <h1 tabIndex={-1}>Phần này không hiện được</h1>
      <p>
        Trang gặp lỗi của chính nó khi hiện phần này. Các bản tự kiểm tra vẫn được giữ trên máy này. Hãy tải lại trang;
        cũng có thể tải tệp về máy cho chắc.
      </p>
      <p class="actions">
        <button type="button" class="btn" onClick={() => location.reload()}>
          Tải lại trang
        </button>
        <button type="button" class="btn plain" onClick={download}>
          Tải tệp về máy
        </button>
      </p>
    </section>
  );
}
