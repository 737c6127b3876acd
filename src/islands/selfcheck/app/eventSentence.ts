import type { DraftEvent } from '../../../adapters/browser/drafts/held/draftSession.ts';

/** The message for an event from outside this page; null if none is needed. */
export function eventSentence(event: DraftEvent): string | null {
  switch (event.kind) {
    case 'state':
    case 'list':
    // The page itself shows a notice until it is resolved.
    case 'lost':
      return null;
    case 'changed':
      return 'Bản này vừa được sửa ở một thẻ khác. Trang đang hiện nội dung mới nhất.';
    case 'removed':
      return 'Bản này vừa bị xóa ở một thẻ khác.';
    case 'split':
      // If both versions can be shown, a notice asks which one is wanted.
      return event.theirs === null
        ? 'Bản này đã bị xóa hoặc thay ở một thẻ khác. Nội dung nhập ở đây được giữ thành một bản riêng.'
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
