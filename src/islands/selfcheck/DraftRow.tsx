import { checklistForRole } from '../../domain/draft/checklist.ts';
import { futureSentence, momentWords } from '../../domain/draft/savedSentence.ts';
import type { DraftItem } from '../../adapters/browser/drafts/draftSession.ts';
import { useSelfCheck } from './context.ts';
import type { DraftActs } from './draftActs.ts';
import { answered, dutyIds } from './progress.ts';
import { routeHref } from './route.ts';
import { unitName } from './words.ts';

interface Props {
  readonly item: DraftItem;
  readonly acts: DraftActs;
}

/** One draft in the list: whose, how far, when it was last put into a file, and what can be done with it. */
export function DraftRow({ item: { draft, exportedAt, splitFrom }, acts }: Props) {
  const { ruleset, checklist } = useSelfCheck();
  const role = ruleset.roles.find(({ id }) => id === draft.role);
  const { done, total } = answered(draft, checklistForRole(checklist, role?.duties ?? []).flatMap(dutyIds));
  const name = unitName(draft);
  const now = new Date().toISOString();
  const ahead = futureSentence(draft.updatedAt, now);
  return (
    <li class="card">
      <h2>
        <a href={routeHref({ view: 'overview', draft: draft.id })}>{name}</a>
      </h2>
      <p class="quiet">
        {role?.name ?? draft.role}
        {draft.year !== null && ` · năm ${draft.year}`} · {done} trong {total} nội dung
      </p>
      {splitFrom !== null && <p class="quiet">Bản tách riêng, vì hai thẻ đã sửa cùng một bản theo hai cách. Không cần nữa thì xóa.</p>}
      <p class="quiet">{exportedAt === null ? 'Chưa tải tệp về máy lần nào' : `Tải tệp về máy lần cuối lúc ${momentWords(exportedAt, now)}`}</p>
      {ahead !== null && <p class="quiet">{ahead}</p>}
      <p class="row-actions">
        <button type="button" class="btn plain small" aria-label={`Tải tệp của ${name}`} onClick={() => acts.download([draft])}>
          Tải tệp
        </button>
        <button type="button" class="btn plain small" aria-label={`Nhân bản ${name}`} onClick={() => acts.duplicate(draft)}>
          Nhân bản
        </button>
        <button type="button" class="btn plain small" aria-label={`Xóa ${name}`} onClick={() => acts.remove(draft)}>
          Xóa
        </button>
      </p>
    </li>
  );
}
