import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { painted } from '../../../adapters/browser/page/painted.ts';
import { checklistForRole } from '../../../domain/draft/checklist.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { draftRater } from '../../../domain/draft/outcome/draftRater.ts';
import type { Contradiction } from '../../../domain/rating/engine/contradiction.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import { ownRules } from '../../../domain/rating/engine/ownRules.ts';
import { SelfCheckProvider, useSelfCheck } from '../shared/context.ts';
import { Dock } from '../result/Dock.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { lazy } from '../../ui/lazy.tsx';
import { openSentence } from '../shared/openSentence.ts';
import { routeHref, wayBack, type Route } from '../shared/route.ts';
import { DraftAbout } from './DraftAbout.tsx';
import { contradictionNotice, DraftView, VIEWS } from './DraftView.tsx';
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

const changedNotice = lazy(() => import('./ChangedNotice.tsx').then(({ ChangedNotice }) => ChangedNotice), '');
/** Preloads the code for the first answers. Called at the first sign of activity. */
export function preloadViews(): void {
  const { quick, picker, article, figures, result } = VIEWS;
  for (const view of [quick, picker, article, figures, result]) void view.preload();
}

/** Preloads the code of what is mostly opened next, so that only the view itself is left to draw. */
function preloadNext(view: Route['view']): void {
  const { article, quick, check } = VIEWS;
  for (const next of view === 'overview' ? [article, quick] : view === 'result' ? [check] : []) void next.preload();
}

const NONE: readonly Contradiction[] = [];

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
  const rate = useMemo(() => draftRater(ruleset), [ruleset]);
  const rated = rate(draft);
  const rating = rated?.rating ?? null;
  const contradictions = rated?.contradictions ?? NONE;
  const checklist = useMemo(() => checklistForRole(whole, role?.duties ?? []), [whole, role]);

  useEffect(() => void painted().then(() => preloadNext(route.view)), [route.view]);
  const [trying, setTrying] = useState<VNode | null>(null);
  const { changed, dismiss, note } = useSeen(draft, isOld, rate, apply);
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

  // These views show the result themselves.
  const isDocked = route.view !== 'result' && route.view !== 'check' && route.view !== 'report';
  return (
    <div class={isDocked ? 'with-dock' : undefined}>
      <div>
        {changed !== null && (
          <changedNotice.View changed={changed} compared={draft.lastSeen !== undefined} dismiss={dismiss} />
        )}
        <DraftView
          draft={draft}
          route={route}
          role={role}
          checklist={checklist}
          rating={rating}
          contradictions={contradictions}
          about={about}
          edit={edit}
          editWithUndo={editWithUndo}
          showInDock={setTrying}
          exported={exported}
        />
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
