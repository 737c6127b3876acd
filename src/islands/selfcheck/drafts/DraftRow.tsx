import type { DraftItem } from '../../../adapters/browser/drafts/held/draftSession.ts';
import { checklistForRole } from '../../../domain/draft/checklist.ts';
import { duplicateDraft } from '../../../domain/draft/edit/newDraft.ts';
import { dayWords, futureSentence, momentWords } from '../../../domain/draft/savedSentence.ts';
import { useSelfCheck } from '../shared/context.ts';
import type { DraftActs } from './draftActs.ts';
import { freshId } from '../shared/freshId.ts';
import { answered, dutyIds } from '../shared/progress.ts';
import { routeHref } from '../shared/route.ts';
import { unitName, useWords } from '../shared/words.ts';

interface Props {
  readonly item: DraftItem;
  readonly acts: DraftActs;
  /** In a long list, below the heading of its year: a few lines, with the actions collapsed. */
  readonly isOneOfMany?: boolean;
  /** The draft edited last, which is offered first. */
  readonly isLatest?: boolean;
}

/** One draft in the list: unit, progress, last export, and the actions. */
export function DraftRow({
  item: { draft, exportedAt, splitFrom },
  acts,
  isOneOfMany = false,
  isLatest = false,
}: Props) {
  const { ruleset, checklist } = useSelfCheck();
  const { duty } = useWords();
  const role = ruleset.roles.find(({ id }) => id === draft.role);
  const { done, total } = answered(draft, checklistForRole(checklist, role?.duties ?? []).flatMap(dutyIds));
  const name = unitName(ruleset, draft);
  const now = new Date().toISOString();
  const ahead = futureSentence(draft.updatedAt, now);
  const duplicate = () => {
    const unit = `${draft.unit} (bản sao)`.trim();
    acts.duplicate(draft, duplicateDraft(draft, freshId(), new Date().toISOString(), unit));
  };
  const link = <a href={routeHref({ view: 'overview', draft: draft.id })}>{name}</a>;
  const file =
    exportedAt === null ? 'Chưa tải tệp về máy lần nào' : `Tải tệp về máy lần cuối lúc ${momentWords(exportedAt, now)}`;
  const split = splitFrom !== null && (
    <p class="quiet">Bản tách riêng, vì hai thẻ đã sửa cùng một bản theo hai cách. Không cần nữa thì xóa.</p>
  );
  const actions = (
    <p class="row-actions">
      {isLatest && (
        <a class="btn small" href={routeHref({ view: 'overview', draft: draft.id })}>
          Làm tiếp
        </a>
      )}
      <button
        type="button"
        class="btn plain small"
        aria-label={`Tải tệp của ${name}`}
        onClick={() => acts.download([draft])}
      >
        Tải tệp
      </button>
      <button type="button" class="btn plain small" aria-label={`Tạo bản sao ${name}`} onClick={duplicate}>
        Tạo bản sao
      </button>
      <button type="button" class="btn plain small" aria-label={`Xóa ${name}`} onClick={() => acts.remove(draft)}>
        Xóa
      </button>
    </p>
  );
  if (isOneOfMany) {
    return (
      <li>
        <h3>{link}</h3>
        <p class="quiet">
          {role?.name ?? draft.role}
          {total > 0 && ` · ${done}/${total} ${duty}`}
        </p>
        {split}
        <details>
          <summary>
            Tải, tạo bản sao, xóa<span class="vh"> {name}</span>
          </summary>
          <p class="quiet">{file}</p>
          {ahead !== null && <p class="quiet">{ahead}</p>}
          {actions}
        </details>
      </li>
    );
  }
  return (
    <li class="card">
      <h2>{link}</h2>
      <p class="quiet">
        {role?.name ?? draft.role}
        {draft.year !== null && ` · năm ${draft.year}`}
        {total > 0 && ` · ${done}/${total} ${duty}`}
        {ahead === null && ` · sửa ${dayWords(draft.updatedAt, now)}`}
      </p>
      {split}
      <p class="quiet">{file}</p>
      {ahead !== null && <p class="quiet">{ahead}</p>}
      {actions}
    </li>
  );
}
