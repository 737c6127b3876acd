import type { ChecklistArticle } from '../../domain/draft/checklist.ts';
import { checklistForRole } from '../../domain/draft/checklist.ts';
import type { Draft } from '../../domain/draft/draft.ts';
import { useSelfCheck } from './context.ts';
import { Heading } from './Heading.tsx';
import { Icon } from './Icon.tsx';
import { answered, dutyIds } from './progress.ts';
import { routeHref } from './route.ts';

interface Props {
  readonly drafts: readonly Draft[];
  readonly remove: (draft: Draft) => void;
  readonly duplicate: (draft: Draft) => void;
}

/** All drafts on this device, newest first; or, where there is none, what the self-check is and the way to begin. */
export function DraftList({ drafts, remove, duplicate }: Props) {
  const { ruleset, checklist, instrument } = useSelfCheck();
  const start = (
    <a class="btn" href={routeHref({ view: 'new', role: null })}>
      <Icon name="add" /> Tạo bản tự kiểm tra
    </a>
  );
  if (drafts.length === 0) {
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
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} checklist={checklist} roleName={ruleset.roles.find(({ id }) => id === draft.role)?.name ?? draft.role} remove={remove} duplicate={duplicate} />
        ))}
      </ul>
      <p class="actions">{start}</p>
    </>
  );
}

interface RowProps extends Pick<Props, 'remove' | 'duplicate'> {
  readonly draft: Draft;
  readonly checklist: readonly ChecklistArticle[];
  readonly roleName: string;
}

function DraftRow({ draft, checklist, roleName, remove, duplicate }: RowProps) {
  const { ruleset } = useSelfCheck();
  const duties = ruleset.roles.find(({ id }) => id === draft.role)?.duties ?? [];
  const { done, total } = answered(draft, checklistForRole(checklist, duties).flatMap(dutyIds));
  const name = draft.unit || 'Chưa đặt tên đơn vị';
  return (
    <li class="card">
      <h2>
        <a href={routeHref({ view: 'overview', draft: draft.id })}>{name}</a>
      </h2>
      <p class="quiet">
        {roleName}
        {draft.year !== null && ` · năm ${draft.year}`} · {done} trong {total} nội dung
      </p>
      <p class="row-actions">
        <button type="button" class="btn plain small" aria-label={`Nhân bản ${name}`} onClick={() => duplicate(draft)}>
          Nhân bản
        </button>
        <button type="button" class="btn plain small" aria-label={`Xóa ${name}`} onClick={() => remove(draft)}>
          Xóa
        </button>
      </p>
    </li>
  );
}
