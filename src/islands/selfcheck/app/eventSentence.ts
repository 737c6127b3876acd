import type { DraftEvent } from '../../../adapters/browser/drafts/held/draftSession.ts';

/** What the owner is told when something happens to the drafts from outside this page; null where nothing needs saying. */
export function eventSentence(event: DraftEvent): string | null {
  switch (event.kind) {
    case 'state':
    case 'list':
    // Said by the page itself until something is done about it.
    case 'lost':
      return null;
    case 'changed':
      return 'Bản này vừa được sửa ở một thẻ khác. Trang đang hiện nội dung mới nhất.';
    case 'removed':
      return 'Bản này vừa bị xóa ở một thẻ khác. Nhập thêm ở đây sẽ khôi phục nó.';
    case 'split':
      // Where both can be shown it is asked which one is wanted.
      return event.theirs === null
        ? 'Bản này đã bị xóa hoặc thay ở một thẻ khác. Những gì nhập ở đây được giữ thành một bản riêng.'
        : null;
    case 'elsewhere':
      return event.open ? 'Bản này cũng đang mở ở một thẻ khác.' : null;
    case 'notice':
      return NOTICES[event.notice.kind];
  }
}

const NOTICES = {
  dropped: 'Một phần của một bản không đọc được nên đã bỏ qua; phần còn lại vẫn dùng được.',
  corrupt: 'Một bản trên máy này bị hỏng, không đọc được. Nó được cất riêng, không bị xóa.',
  unreadable: 'Trình duyệt không đọc được một bản trên máy này. Nó không bị xóa.',
  newer: 'Có bản được tạo bằng phiên bản mới hơn của trang này. Hãy tải lại trang để mở nó.',
} as const;
