import type { VNode } from 'preact';
import type { ChecklistArticle } from '../../../domain/draft/checklist.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import type { Contradiction } from '../../../domain/rating/engine/contradiction.ts';
import type { Rating } from '../../../domain/rating/result.ts';
import type { RoleRule } from '../../../domain/rating/ruleset.ts';
import { useSelfCheck } from '../shared/context.ts';
import { Heading } from '../../ui/Heading.tsx';
import { lazy } from '../../ui/lazy.tsx';
import { Overview } from '../answers/Overview.tsx';
import type { Route } from '../shared/route.ts';
import { useWords } from '../shared/words.ts';

interface Props {
  readonly draft: Draft;
  readonly route: Exclude<Route, { view: 'drafts' | 'new' }>;
  readonly role: RoleRule;
  /** The part of the checklist that applies to the role. */
  readonly checklist: readonly ChecklistArticle[];
  /** Null if facts contradict each other. */
  readonly rating: Rating | null;
  readonly contradictions: readonly Contradiction[];
  /** The form for name, year and role. */
  readonly about: VNode;
  readonly edit: (action: DraftAction) => void;
  readonly editWithUndo: (action: DraftAction, done: string, origin?: string) => void;
  /** Replaces the dock's content; null restores it. */
  readonly showInDock: (bar: VNode | null) => void;
  /** Called when the draft was exported to a file that can be opened again. */
  readonly exported: () => void;
}

/** Only the overview is loaded with this module; other code is fetched at the first sign of activity. */
const article = lazy(
  () => import('../answers/ArticleDuties.tsx').then(({ ArticleDuties }) => ArticleDuties),
  'Đang mở…',
);
const quick = lazy(() => import('../quick/Quick.tsx').then(({ Quick }) => Quick), 'Đang mở…');
const picker = lazy(() => import('../quick/Picker.tsx').then(({ Picker }) => Picker), 'Đang mở danh sách…');
const figures = lazy(() => import('../answers/Figures.tsx').then(({ Figures }) => Figures), 'Đang mở…');
const result = lazy(() => import('../result/Result.tsx').then(({ Result }) => Result), 'Đang mở kết quả…');
const check = lazy(() => import('../check/Check.tsx').then(({ Check }) => Check), 'Đang mở trang kiểm tra lại…');
const report = lazy(() => import('../report/ReportPage.tsx').then(({ ReportPage }) => ReportPage), 'Đang lập phiếu…');
const otherEntries = lazy(() => import('../answers/OtherEntries.tsx').then(({ OtherEntries }) => OtherEntries), '');

/** The views whose code is worth fetching before they are opened. */
export const VIEWS = { article, quick, picker, figures, result, check };

/** Loaded only if facts contradict each other. */
export const contradictionNotice = lazy(
  () => import('../entry/ContradictionNotice.tsx').then(({ ContradictionNotice }) => ContradictionNotice),
  '',
);

/** The view of a draft that the address names. */
export function DraftView({
  draft,
  route,
  role,
  checklist,
  rating,
  contradictions,
  about,
  edit,
  editWithUndo,
  showInDock,
  exported,
}: Props) {
  const { ruleset } = useSelfCheck();
  const { kind } = useWords();
  const index = route.view === 'article' ? checklist.findIndex(({ id }) => id === route.article) : -1;
  const opened = checklist[index];
  return route.view === 'quick' ? (
    <quick.View
      key="quick"
      at={route.at}
      draft={draft}
      role={role}
      checklist={checklist}
      contradictions={contradictions}
      edit={edit}
      editWithUndo={editWithUndo}
    />
  ) : route.view === 'picker' ? (
    <picker.View
      key="picker"
      draft={draft}
      role={role}
      checklist={checklist}
      edit={edit}
      editWithUndo={editWithUndo}
      showInDock={showInDock}
    />
  ) : route.view === 'figures' ? (
    <figures.View key="figures" at={route.at} draft={draft} role={role} contradictions={contradictions} edit={edit} />
  ) : rating === null && (route.view === 'result' || route.view === 'check' || route.view === 'report') ? (
    <contradictionNotice.View key="contradicted" draft={draft} contradictions={contradictions} />
  ) : route.view === 'result' && rating !== null ? (
    <result.View
      key="result"
      at={route.at}
      draft={draft}
      role={role}
      rating={rating}
      checklist={checklist}
      showInDock={showInDock}
    />
  ) : route.view === 'check' ? (
    <check.View key="check" draft={draft} at={route.at} editWithUndo={editWithUndo} />
  ) : route.view === 'report' ? (
    <report.View key="report" draft={draft} editWithUndo={editWithUndo} exported={exported} />
  ) : route.view === 'about' ? (
    <section key="about">
      <Heading>{ruleset.roles.length > 1 ? `Tên, năm, ${kind}` : 'Tên, năm'}</Heading>
      {about}
    </section>
  ) : opened !== undefined ? (
    <article.View
      key={opened.id}
      at={route.view === 'article' ? route.at : undefined}
      draft={draft}
      role={role}
      article={opened}
      next={checklist[index + 1]}
      edit={edit}
      editWithUndo={editWithUndo}
    />
  ) : (
    <section key="overview">
      <Overview draft={draft} role={role} checklist={checklist} editWithUndo={editWithUndo} />
      {Object.keys(draft.entries).some((id) => !role.duties.includes(id)) && (
        <otherEntries.View entries={draft.entries} duties={role.duties} />
      )}
    </section>
  );
}
