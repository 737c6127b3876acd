import { useRef, useState } from 'preact/hooks';
import { copyText } from '../../adapters/browser/page/copyText.ts';
import { pageErrorDetails } from '../../adapters/browser/faults/pageErrorDetails.ts';
import { pageErrors } from '../../adapters/browser/faults/pageErrors.ts';

/** Says that the page itself failed, and offers the details. Shown until it is closed; shown again on a new error. */
export function PageErrorNotice(_: { readonly count: number }) {
  const details = pageErrorDetails(pageErrors());
  const [closed, setClosed] = useState('');
  const [message, setMessage] = useState('');
  const section = useRef<HTMLElement>(null);
  if (details === closed) return null;
  const copy = async () => {
    if (section.current === null) return;
    const copied = await copyText(details, section.current);
    setMessage(
      copied ? 'Đã chép chi tiết lỗi.' : 'Trình duyệt không cho chép. Hãy mở “Chi tiết lỗi” rồi chép bằng tay.',
    );
  };
  const close = () => {
    setClosed(details);
    // The button disappears with the notice.
    document.querySelector<HTMLElement>('main h1, main')?.focus({ preventScroll: true });
  };
  return (
    <section class="page-error" role="alert" aria-labelledby="loi-cua-trang" ref={section}>
      <h2 id="loi-cua-trang">Lỗi của trang</h2>
      <p>
        Trang vừa gặp lỗi của chính nó, không phải do bạn, do mạng hay do bộ nhớ của máy. Những gì đã nhập không bị xóa.
        Nếu có chỗ không chạy, hãy tải lại trang; nếu vẫn vậy, hãy chép chi tiết lỗi gửi người phụ trách trang.
      </p>
      <p class="row-actions">
        <button type="button" class="btn small" onClick={() => void copy()}>
          Chép chi tiết lỗi
        </button>
        <button type="button" class="btn plain small" onClick={close}>
          Đóng
        </button>
      </p>
      <p class="status-message" role="status">
        {message}
      </p>
      <details>
        <summary>Chi tiết lỗi (không có gì bạn đã nhập)</summary>
        <pre tabIndex={0}>{details}</pre>
      </details>
    </section>
  );
}
