import type { DraftItem } from '../../../adapters/browser/drafts/held/draftSession.ts';
import { useSelfCheck } from '../shared/context.ts';
import type { DraftActs } from './draftActs.ts';
import { DraftRow } from './DraftRow.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { later } from '../../ui/later.tsx';
import { NewDraftLink, Start, START_TITLE } from './Start.tsx';

/** With more drafts than this, the list gets a search field. */
const FEW = 8;
const many = later(() => import('./ManyDrafts.tsx').then(({ ManyDrafts }) => ManyDrafts), 'Đang mở danh sách…');

interface Props {
  readonly items: readonly DraftItem[];
  readonly acts: DraftActs;
}

/** All drafts on this device, newest first; if there are none, the introduction. */
export function DraftList({ items, acts }: Props) {
  const { instrument, ruleset } = useSelfCheck();
  if (items.length === 0) {
    return (
      <>
        <Heading>{START_TITLE}</Heading>
        <Start instrument={instrument} ruleset={ruleset} />
      </>
    );
  }
  return (
    <>
      <Heading>Các bản tự kiểm tra trên máy này</Heading>
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
        <NewDraftLink />
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
