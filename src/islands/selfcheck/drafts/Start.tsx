import { Icon } from '../ui/Icon.tsx';
import { routeHref } from '../shared/route.ts';

/**
 * The introduction for someone without drafts, and the button to create one. `instrument` is the regulation's name in a
 * sentence.
 */
export function Start({ instrument }: { readonly instrument: string }) {
  return (
    <>
      <p>
        Trả lời từng nội dung trách nhiệm theo {instrument}. Trang cho biết mức xếp loại dự kiến, căn cứ đến từng khoản,
        điều gì còn thiếu và chỗ nào văn bản chưa quy định.
      </p>
      <ul>
        <li>Khoảng 40 đến 47 nội dung tùy chức danh, làm dần trong nhiều ngày cũng được.</li>
        <li>Mọi thứ lưu trên máy này, không gửi đi đâu.</li>
        <li>Đây là bản tự kiểm tra, không phải quyết định xếp loại.</li>
      </ul>
      <p class="actions">
        <NewDraftLink />
      </p>
    </>
  );
}

export function NewDraftLink() {
  return (
    <a class="btn" href={routeHref({ view: 'new', role: null })}>
      <Icon name="add" /> Tạo bản tự kiểm tra
    </a>
  );
}

export const START_TITLE = 'Tự kiểm tra xếp loại';
