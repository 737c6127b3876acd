import type { ChecklistArticle } from '../../../domain/draft/checklist.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import type { RoleRule } from '../../../domain/rating/ruleset.ts';
import { useSelfCheck } from '../shared/context.ts';
import { Heading } from '../../ui/Heading.tsx';
import { ratedFacts } from '../shared/openSentence.ts';
import { answered, dutyIds, entered, type Progress } from '../shared/progress.ts';
import { routeHref, type Route } from '../shared/route.ts';
import { unitName } from '../shared/words.ts';

interface Props {
  readonly draft: Draft;
  readonly role: RoleRule;
  readonly checklist: readonly ChecklistArticle[];
}

/** The task list: each article and the figures with their progress, in any order. */
export function Overview({ draft, role, checklist }: Props) {
  const { ruleset } = useSelfCheck();
  const all = answered(draft, checklist.flatMap(dutyIds));
  return (
    <>
      <p class="crumb">
        {role.name}
        {draft.acting && ' (được giao quyền hoặc giao phụ trách)'}
        {draft.year !== null && ` · năm ${draft.year}`}
      </p>
      <Heading>{unitName(draft)}</Heading>
      <p class="quiet">
        Đã trả lời {all.done}/{all.total} nội dung. Làm điều nào trước cũng được.
      </p>
      <progress class="progress" value={all.done} max={all.total} aria-label="Phần đã trả lời" />
      <ul class="tasks">
        {checklist.map((article) => (
          <Task
            key={article.id}
            route={{ view: 'article', draft: draft.id, article: article.id }}
            label={`Điều ${article.label}`}
            title={article.heading ?? undefined}
            progress={answered(draft, dutyIds(article))}
          />
        ))}
        <Task
          route={{ view: 'figures', draft: draft.id }}
          label="Số liệu và các trường hợp"
          progress={entered(draft, ratedFacts(ruleset.facts, role), role)}
        />
      </ul>
      <p class="actions">
        <a class="btn" href={routeHref({ view: 'result', draft: draft.id })}>
          Xem kết quả
        </a>
        <a class="btn plain" href={routeHref({ view: 'quick', draft: draft.id })}>
          Tự kiểm tra nhanh
        </a>
        <a class="btn plain" href={routeHref({ view: 'check', draft: draft.id })}>
          Kiểm tra lại, lập phiếu
        </a>
        <a class="btn plain" href={routeHref({ view: 'about', draft: draft.id })}>
          Sửa tên, năm, chức danh
        </a>
      </p>
    </>
  );
}

function Task({
  route,
  label,
  title,
  progress: { done, total },
}: {
  readonly route: Route;
  readonly label: string;
  readonly title?: string | undefined;
  readonly progress: Progress;
}) {
  return (
    <li>
      <a href={routeHref(route)}>
        <b class={title === undefined ? 'short' : undefined}>{label}</b>
        {title !== undefined && <span>{title}</span>}
        <small class={done === total ? 'done' : ''}>{done === total ? 'Đã xong' : `${done}/${total}`}</small>
      </a>
    </li>
  );
}
