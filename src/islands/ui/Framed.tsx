import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Replaces drafts and tables while a page of another origin shows this one in a frame: explains why, and links to the
 * page outside the frame. Nothing of the reader's is opened. The address is also shown as text, for frames that may not
 * open other pages. `children` is the title.
 */
export function Framed({ children }: { readonly children?: ComponentChildren }) {
  // Also removes invitations to actions that are impossible in a frame.
  useLayoutEffect(() => document.querySelectorAll('.gate, [data-unframed]').forEach((one) => one.remove()), []);
  return (
    <div class="framed">
      {children}
      <p>
        Trang này đang nằm trong khung của một trang khác. Để không ai lừa bạn bấm nhầm, ở đây không mở bản nào của bạn.
      </p>
      <p>
        <a class="btn" href={location.href} target="_blank" rel="noopener">
          Mở trang này riêng
        </a>
      </p>
      <p class="quiet">Nếu không mở được, hãy chép địa chỉ này vào một thẻ mới của trình duyệt: {location.href}</p>
    </div>
  );
}
