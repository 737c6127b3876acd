import type { ChecklistArticle } from '../../../domain/draft/checklist.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import { scoredDuties } from '../../../domain/draft/scored.ts';
import type { RoleRule } from '../../../domain/rating/ruleset.ts';
import { useSelfCheck } from '../shared/context.ts';
import { Heading } from '../../ui/Heading.tsx';
import { MarkRest } from './MarkRest.tsx';
import { ratedFacts } from '../shared/openSentence.ts';
import { answered, dutyIds, unconfirmedIn, type Progress } from '../shared/progress.ts';
import { entered } from '../shared/enteredFigures.ts';
import { routeHref, type Route } from '../shared/route.ts';
import { unitName, useWords } from '../shared/words.ts';

interface Props {
  readonly draft: Draft;
  readonly role: RoleRule;
  readonly checklist: readonly ChecklistArticle[];
  readonly editWithUndo: (action: DraftAction, done: string, origin?: string) => void;
}

/** The task list: the figures, which narrow most, then each article, with their progress. */
export function Overview({ draft, role, checklist, editWithUndo }: Props) {
  const { ruleset } = useSelfCheck();
  const words = useWords();
  const all = answered(draft, checklist.flatMap(dutyIds));
  const scored = scoredDuties(ruleset, role);
  const answeredIds = role.duties.filter((id) => !scored.has(id));
  const rest = answeredIds.filter((id) => draft.entries[id]?.answer === undefined).length;
  return (
    <>
      <p class="crumb">
        {role.name}
        {draft.acting && ruleset.acting !== undefined && ` (${ruleset.acting.short ?? ruleset.acting.text})`}
        {draft.year !== null && ` · năm ${draft.year}`}
      </p>
      <Heading>{unitName(ruleset, draft)}</Heading>
      {all.total > 0 && (
        <>
          <div class="progress-row">
            <p class="quiet">
              Đã trả lời {all.done}/{all.total} {words.duty}.
            </p>
            {rest > 0 && (
              <MarkRest ids={answeredIds} left={rest} of="của mọi điều" isUnseen editWithUndo={editWithUndo} />
            )}
          </div>
          <progress class="progress" value={all.done} max={all.total} aria-label="Phần đã trả lời" />
        </>
      )}
      <ul class="tasks">
        <Task
          route={{ view: 'figures', draft: draft.id }}
          label="Số liệu và các trường hợp"
          progress={entered(ruleset, draft, ratedFacts(ruleset.facts, role), role)}
        />
        {checklist.map((article) => (
          <Task
            key={article.id}
            route={{ view: 'article', draft: draft.id, article: article.id }}
            label={`Điều ${article.label}`}
            title={article.heading ?? undefined}
            progress={answered(draft, dutyIds(article))}
            unconfirmed={unconfirmedIn(draft, dutyIds(article)).length}
          />
        ))}
      </ul>
      <p class="actions">
        <a class="btn plain" href={routeHref({ view: 'quick', draft: draft.id })}>
          Tự kiểm tra nhanh
        </a>
        <a class="btn plain" href={routeHref({ view: 'check', draft: draft.id })}>
          Kiểm tra lại, lập phiếu
        </a>
        <a class="btn plain" href={routeHref({ view: 'about', draft: draft.id })}>
          Sửa tên, năm{ruleset.roles.length > 1 && `, ${words.kind}`}
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
  unconfirmed = 0,
}: {
  readonly route: Route;
  readonly label: string;
  readonly title?: string | undefined;
  readonly progress: Progress;
  /** How many of the answers were given to all duties together. */
  readonly unconfirmed?: number;
}) {
  const isDone = done === total && unconfirmed === 0;
  return (
    <li>
      <a href={routeHref(route)}>
        <b class={title === undefined ? 'short' : undefined}>{label}</b>
        {title !== undefined && <span>{title}</span>}
        <small class={isDone ? 'done' : ''}>
          {isDone ? 'Đã xong' : done < total ? `${done}/${total}` : `Nhận chung ${unconfirmed}`}
        </small>
      </a>
    </li>
  );
}
