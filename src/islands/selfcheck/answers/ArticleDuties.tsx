import { useMemo, useRef, useState } from 'preact/hooks';
import { checklistForRole, type ChecklistArticle } from '../../../domain/draft/checklist.ts';
import type { Draft, DutyEntry } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import { scoredDuties } from '../../../domain/draft/scored.ts';
import type { RoleRule } from '../../../domain/rating/ruleset.ts';
import { lazy } from '../../ui/lazy.tsx';
import { useStages } from '../../ui/useStages.ts';
import { DutyCard } from './DutyCard.tsx';
import { DutyDetails } from './DutyDetails.tsx';
import { MarkRest } from './MarkRest.tsx';
import { focusTitle, Heading } from '../../ui/Heading.tsx';
import { answered, dutyIds, unconfirmedIn } from '../shared/progress.ts';
import { routeHref, useArrival } from '../shared/route.ts';
import { useSelfCheck } from '../shared/context.ts';
import { useWords } from '../shared/words.ts';
import { Component, type ComponentType, type FunctionComponent } from 'preact';

interface Props {
  /** Id of the card or field to scroll to. */
  readonly at?: string | undefined;
  readonly draft: Draft;
  readonly role: RoleRule;
  readonly article: ChecklistArticle;
  readonly next: ChecklistArticle | undefined;
  readonly edit: (action: DraftAction) => void;
  /** An edit with undo: the message to show, and the id of the control that was used if the edit removes it. */
  readonly editWithUndo: (action: DraftAction, done: string, origin?: string) => void;
}

const Card = drawnWhen(DutyCard, ['duty', 'entry']);
const UNANSWERED: DutyEntry = {};
/** Duties rendered at a time: the first fill a phone's screen, and all of a long article would hold it up. */
const PART = 5;
/** Loaded only for rules whose duties are given points. */
const scoreCard = lazy(() => import('../entry/ScoreCard.tsx').then(({ ScoreCard }) => ScoreCard), 'Đang mở…');
const articlePoints = lazy(() => import('../entry/ArticlePoints.tsx').then(({ ArticlePoints }) => ArticlePoints), '');

/** All duties of one article. */
export function ArticleDuties({ at, draft, role, article, next, edit, editWithUndo }: Props) {
  useArrival(at);
  const words = useWords();
  const { ruleset } = useSelfCheck();
  const scored = useMemo(() => scoredDuties(ruleset, role), [ruleset, role]);
  const ids = dutyIds(article);
  const answeredIds = ids.filter((id) => !scored.has(id));
  const { done, total } = answered(draft, ids);
  const left = answeredIds.filter((id) => draft.entries[id]?.answer === undefined).length;
  const together = unconfirmedIn(draft, ids).length;
  // The cards keep the callbacks of their first render; through the ref these call the current ones.
  const now = useRef({ edit, editWithUndo });
  now.current = { edit, editWithUndo };
  const [acts] = useState((): Pick<Props, 'edit' | 'editWithUndo'> => ({
    edit: (action) => now.current.edit(action),
    editWithUndo: (...given) => now.current.editWithUndo(...given),
  }));
  const parts = Math.ceil(ids.length / PART);
  const drawn = useStages(parts, at === undefined ? 1 : parts);
  const shown = checklistForRole([article], ids.slice(0, drawn * PART)).flatMap(({ clauses }) => clauses);
  return (
    <>
      <Heading>{article.heading ?? `Điều ${article.label}`}</Heading>
      <div class="progress-row">
        <p class="crumb">
          Điều {article.label} · {done}/{total}
          <span class="vh"> {words.duty}</span>
          {together > 0 && `, nhận chung ${together}`}
        </p>
        <ConfirmTogether draft={draft} article={article} editWithUndo={editWithUndo} />
        {left > 0 && <MarkRest ids={answeredIds} left={left} of="của điều này" editWithUndo={editWithUndo} />}
      </div>
      <ConfirmCarried draft={draft} article={article} editWithUndo={editWithUndo} />
      {shown.map((clause) => (
        <section key={clause.id}>
          {clause.heading !== null && <h2 class="clause-title">{clause.heading}</h2>}
          {clause.duties.map((duty) => {
            const entry = draft.entries[duty.id] ?? UNANSWERED;
            const one = scored.get(duty.id);
            return one === undefined ? (
              <Card key={duty.id} duty={duty} entry={entry} {...acts} />
            ) : (
              <scoreCard.View
                key={duty.id}
                duty={duty}
                scored={one}
                value={draft.figures[one.fact.id]}
                edit={acts.edit}
              >
                <DutyDetails id={duty.id} entry={entry} {...acts} />
              </scoreCard.View>
            );
          })}
        </section>
      ))}
      {drawn < parts && <p hidden data-coming />}
      {scored.size > 0 && <articlePoints.View draft={draft} role={role} ids={ids} />}
      <p class="actions">
        {next === undefined ? (
          <a class="btn" href={routeHref({ view: 'figures', draft: draft.id })}>
            Tiếp: số liệu và các trường hợp
          </a>
        ) : (
          <a class="btn" href={routeHref({ view: 'article', draft: draft.id, article: next.id })}>
            Tiếp: Điều {next.label}
          </a>
        )}
        <a class="btn plain" href={routeHref({ view: 'overview', draft: draft.id })}>
          Danh sách các điều
        </a>
      </p>
    </>
  );
}

/** Confirms last year's answers of a whole article at once; offered only if there are several. */
function ConfirmCarried({ draft, article, editWithUndo }: Pick<Props, 'draft' | 'article' | 'editWithUndo'>) {
  const { duty } = useWords();
  const ids = dutyIds(article).filter((id) => draft.entries[id]?.carried !== undefined);
  if (ids.length < 2) return null;
  return (
    <p class="carried">
      <span>{`${ids.length} ${duty} có câu trả lời của năm trước, chưa tính.`}</span>
      <button
        type="button"
        class="btn plain small"
        onClick={() =>
          editWithUndo({ type: 'confirmCarried', ids }, `Đã xác nhận ${ids.length} câu trả lời của năm trước.`)
        }
      >
        Xác nhận tất cả
      </button>
    </p>
  );
}

/** Confirms all duties of an article that were answered together with all others. */
function ConfirmTogether({ draft, article, editWithUndo }: Pick<Props, 'draft' | 'article' | 'editWithUndo'>) {
  const { duty } = useWords();
  const ids = unconfirmedIn(draft, dutyIds(article));
  if (ids.length === 0) return null;
  const confirm = () => {
    editWithUndo({ type: 'confirm', ids }, `Đã xác nhận ${ids.length} ${duty}.`);
    // The button disappears with what it confirmed.
    focusTitle();
  };
  return (
    <button type="button" class="btn plain small" onClick={confirm}>
      {`Xác nhận ${ids.length === 1 ? '' : 'cả '}${ids.length}`}
      <span class="vh"> {duty} nhận chung</span>
    </button>
  );
}

/**
 * Renders the view again only if one of the named props changes, so that an answer renders one duty, not a whole
 * article.
 * @param names all props that affect the output; the others must stay equivalent while it is mounted
 */
function drawnWhen<P extends object>(View: FunctionComponent<P>, names: readonly (keyof P)[]): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return names.some((name) => next[name] !== this.props[name]);
    }
    override render() {
      return <View {...this.props} />;
    }
  };
}
