import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { painted } from '../../../adapters/browser/page/painted.ts';
import { checklistForRole } from '../../../domain/draft/checklist.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { factsOfDraft } from '../../../domain/draft/outcome/factsOf.ts';
import { rateOrContradict, type Contradiction } from '../../../domain/rating/engine/contradiction.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import { ownRules } from '../../../domain/rating/engine/ownRules.ts';
import { SelfCheckProvider, useSelfCheck } from '../shared/context.ts';
import { Dock } from '../result/Dock.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { lazy } from '../../ui/lazy.tsx';
import { openSentence } from '../shared/openSentence.ts';
import { Overview } from '../answers/Overview.tsx';
import { routeHref, wayBack, type Route } from '../shared/route.ts';
import { DraftAbout } from './DraftAbout.tsx';
import { useSeen } from './useSeen.ts';
import { unitName, useWords } from '../shared/words.ts';

interface Props {
  readonly draft: Draft;
  /** This may not be the latest state: shown, but not editable. */
  readonly isOld: boolean;
  readonly route: Exclude<Route, { view: 'drafts' | 'new' }>;
  /** Returns the draft as it is afterwards. */
  readonly edit: (action: DraftAction) => Draft;
  readonly editWithUndo: (action: DraftAction, done: string, origin?: string) => Draft;
  /** Shows a message that stays visible at the address to which the view navigates. */
  readonly announce: (sentence: string, until: string) => void;
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
const changedNotice = lazy(() => import('./ChangedNotice.tsx').then(({ ChangedNotice }) => ChangedNotice), '');
const otherEntries = lazy(() => import('../answers/OtherEntries.tsx').then(({ OtherEntries }) => OtherEntries), '');

/** Preloads the code for the first answers. Called at the first sign of activity. */
export function preloadViews(): void {
  for (const view of [quick, picker, article, figures, result]) void view.preload();
}

/** Preloads the code of what is mostly opened next, so that only the view itself is left to draw. */
function preloadNext(view: Route['view']): void {
  for (const next of view === 'overview' ? [article, quick] : view === 'result' ? [check] : []) void next.preload();
}

const NONE: readonly Contradiction[] = [];
/** Loaded only if facts contradict each other. */
const contradictionNotice = lazy(
  () => import('../entry/ContradictionNotice.tsx').then(({ ContradictionNotice }) => ContradictionNotice),
  '',
);

/** One draft, under the rules of its role. */
export function OpenDraft(props: Props) {
  const context = useSelfCheck();
  const ruleset = ownRules(context.ruleset, props.draft.role);
  const own = useMemo(() => ({ ...context, ruleset }), [context, ruleset]);
  return (
    <SelfCheckProvider value={own}>
      <Opened {...props} />
    </SelfCheckProvider>
  );
}

/** The view that the address names, and the result below it. */
function Opened({ draft, isOld, route, edit: apply, editWithUndo: applyWithUndo, announce, exported }: Props) {
  const { ruleset, checklist: whole } = useSelfCheck();
  const { kind } = useWords();
  const role = ruleset.roles.find(({ id }) => id === draft.role);
  const rated = useMemo(
    () => (role === undefined ? null : rateOrContradict(ruleset, factsOfDraft(ruleset, draft))),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- of the draft only these count
    [ruleset, draft.entries, draft.figures, role],
  );
  const rating = rated?.rating ?? null;
  const contradictions = rated?.contradictions ?? NONE;
  const checklist = useMemo(() => checklistForRole(whole, role?.duties ?? []), [whole, role]);

  useEffect(() => void painted().then(() => preloadNext(route.view)), [route.view]);
  const [trying, setTrying] = useState<VNode | null>(null);
  const { changed, dismiss, note } = useSeen(draft, isOld, rating, apply);
  const edit = (action: DraftAction) => note(apply(action));
  const editWithUndo = (action: DraftAction, done: string, origin?: string) =>
    note(applyWithUndo(action, done, origin));

  const about = <DraftAbout draft={draft} route={route} announce={announce} edit={edit} />;
  if (role === undefined) {
    return (
      <>
        <Heading>{unitName(ruleset, draft)}</Heading>
        <p>
          {`${capital(kind)} trong bản này không có trong quy định đang công bố. Hãy chọn lại ${kind}; các câu trả lời vẫn được giữ.`}
        </p>
        {about}
      </>
    );
  }

  const index = route.view === 'article' ? checklist.findIndex(({ id }) => id === route.article) : -1;
  const opened = checklist[index];
  // These views show the result themselves.
  const isDocked = route.view !== 'result' && route.view !== 'check' && route.view !== 'report';
  return (
    <div class={isDocked ? 'with-dock' : undefined}>
      <div>
        {changed !== null && (
          <changedNotice.View changed={changed} compared={draft.lastSeen !== undefined} dismiss={dismiss} />
        )}
        {route.view === 'quick' ? (
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
            showInDock={setTrying}
          />
        ) : route.view === 'figures' ? (
          <figures.View
            key="figures"
            at={route.at}
            draft={draft}
            role={role}
            contradictions={contradictions}
            edit={edit}
          />
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
            showInDock={setTrying}
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
        )}
      </div>
      {rating === null && isDocked && <contradictionNotice.View inDock draft={draft} contradictions={contradictions} />}
      {rating !== null && (isDocked || trying !== null) && (
        <Dock
          rating={rating}
          open={openSentence(draft, role, ruleset)}
          way={wayOn(route)}
          instead={trying}
          isTrial={!isDocked}
        />
      )}
    </div>
  );
}

/** The link in the dock: to the result, or back to the check page while fixing an answer that was opened from it. */
function wayOn(route: Props['route']): { readonly href: string; readonly label: string } {
  if ('from' in route && route.from === 'check') return { href: wayBack(route) ?? '', label: 'Về trang kiểm tra lại' };
  return { href: routeHref({ view: 'result', draft: route.draft }), label: 'Kết quả' };
}
