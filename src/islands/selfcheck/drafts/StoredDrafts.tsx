import type { ComponentChildren } from 'preact';
import type { DraftItem } from '../../../adapters/browser/drafts/held/draftSession.ts';
import { lazy } from '../../ui/lazy.tsx';
import type { DraftActs } from './draftActs.ts';
import { DraftRow } from './DraftRow.tsx';

/** With more drafts than this, the list gets a search field. */
const FEW = 8;
const many = lazy(() => import('./ManyDrafts.tsx').then(({ ManyDrafts }) => ManyDrafts), 'Đang mở danh sách…');

interface Props {
  /** At least one. */
  readonly items: readonly DraftItem[];
  readonly acts: DraftActs;
  /** The link that creates a draft. */
  readonly children: ComponentChildren;
}

/** All drafts on this device, newest first, and the actions on them together. */
export function StoredDrafts({ items, acts, children }: Props) {
  return (
    <>
      {items.length > FEW ? (
        <many.View items={items} acts={acts} />
      ) : (
        <ul class="drafts">
          {items.map((item, at) => (
            <DraftRow key={item.draft.id} item={item} acts={acts} isLatest={at === 0} />
          ))}
        </ul>
      )}
      <p class="actions">
        {children}
        {items.length > 1 && (
          <button type="button" class="btn plain" onClick={() => acts.download(items.map(({ draft }) => draft))}>
            Tải tất cả vào một tệp
          </button>
        )}
      </p>
      <p class="quiet">
        Các bản chỉ nằm trong trình duyệt này. Trên iPhone, iPad, Safari có thể xóa chúng nếu bảy ngày không mở lại
        trang: hãy thêm trang vào màn hình chính, hoặc tải tệp về máy.
      </p>
    </>
  );
}
