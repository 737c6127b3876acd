import type { DraftItem } from '../../adapters/browser/drafts/draftSession.ts';
import { useSelfCheck } from './context.ts';
import type { DraftActs } from './draftActs.ts';
import { DraftRow } from './DraftRow.tsx';
import { Heading } from './Heading.tsx';
import { Icon } from './Icon.tsx';
import { routeHref } from './route.ts';

interface Props {
  readonly items: readonly DraftItem[];
  readonly acts: DraftActs;
}

/** All drafts on this device, newest first; or, where there is none, what the self-check is. */
export function DraftList({ items, acts }: Props) {
  const { instrument } = useSelfCheck();
  const start = (
    <a class="btn" href={routeHref({ view: 'new', role: null })}>
      <Icon name="add" /> Tạo bản tự kiểm tra
    </a>
  );
  if (items.length === 0) {
    return (
      <>
        <Heading>Tự kiểm tra xếp loại</Heading>
        <p>
          Trả lời từng nội dung trách nhiệm theo {instrument}. Trang cho biết mức xếp loại có khả năng, căn cứ đến từng khoản, điều gì còn thiếu và chỗ nào văn bản chưa quy định.
        </p>
        <ul>
          <li>Khoảng 40 đến 47 nội dung tùy chức danh, làm dần trong nhiều ngày cũng được.</li>
          <li>Mọi thứ lưu trên máy này, không gửi đi đâu.</li>
          <li>Đây là bản tự kiểm tra, không phải quyết định xếp loại.</li>
        </ul>
        <p class="actions">{start}</p>
      </>
    );
  }
  return (
    <>
      <Heading>Các bản tự kiểm tra trên máy này</Heading>
      <ul class="drafts">
        {items.map((item) => (
          <DraftRow key={item.draft.id} item={item} acts={acts} />
        ))}
      </ul>
      <p class="actions">
        {start}
        {items.length > 1 && (
          <button type="button" class="btn plain" onClick={() => acts.download(items.map(({ draft }) => draft))}>
            Tải tất cả vào một tệp
          </button>
        )}
      </p>
      <p class="quiet">
        Các bản chỉ nằm trong trình duyệt này. Trên iPhone, iPad, Safari có thể xóa chúng nếu bảy ngày không mở lại trang: hãy thêm trang vào màn hình chính, hoặc tải tệp về máy.
      </p>
    </>
  );
}
