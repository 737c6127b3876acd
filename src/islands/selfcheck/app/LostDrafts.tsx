import { focusTitle } from '../../ui/Heading.tsx';

interface Props {
  readonly count: number;
  readonly saveAgain: () => void;
  /** Downloads all drafts in one file. */
  readonly download: () => void;
}

/** Shown if the database was deleted from outside while drafts are open here: they exist only in this page's memory. */
export function LostDrafts({ count, saveAgain, download }: Props) {
  const save = () => {
    saveAgain();
    // The button disappears with the notice.
    focusTitle();
  };
  return (
    <section class="notice" role="alert" aria-labelledby="bo-nho-bi-xoa">
      <h2 id="bo-nho-bi-xoa">Bộ nhớ của trang này đã bị xóa</h2>
      <p>
        Dữ liệu lưu trên máy này vừa bị xóa từ bên ngoài, ở một thẻ khác hoặc trong cài đặt của trình duyệt. {count} bản
        chỉ còn trong trang đang mở: đóng trang thì mất.
      </p>
      <p class="row-actions">
        <button type="button" class="btn small" onClick={save}>
          Lưu lại trên máy này
        </button>
        <button type="button" class="btn plain small" onClick={download}>
          Tải tất cả vào một tệp
        </button>
      </p>
    </section>
  );
}
