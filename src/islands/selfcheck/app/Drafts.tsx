import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { restoreVisit, cancelRestoringVisit } from '../../../adapters/browser/page/restoreVisit.ts';
import type { Imported } from '../../../adapters/browser/drafts/applyImport.ts';
import type { DraftEvent } from '../../../adapters/browser/drafts/held/draftSession.ts';
import { onFileDrop, type DroppedFiles } from '../../../adapters/browser/files/fileDrop.ts';
import { replaceHash } from '../../../adapters/browser/page/visits.ts';
import { inAppBrowser } from '../../../domain/site/inAppBrowser.ts';
import { Boundary } from '../../faults/Boundary.tsx';
import { useSelfCheck } from '../shared/context.ts';
import { crashed } from './crashed.ts';
import { draftActs, fetchDownload } from '../drafts/draftActs.ts';
import { DraftList, storedDrafts } from '../drafts/DraftList.tsx';
import { eventSentence } from './eventSentence.ts';
import { focusNextHeading, focusTitle, Heading } from '../../ui/Heading.tsx';
import { lazy } from '../../ui/lazy.tsx';
import { loadProblems, justDeleted, ListFiles } from '../drafts/ListFiles.tsx';
import { go, readRoute, routeHref, useRoute, wayBackHere } from '../shared/route.ts';
import { SaveState } from './SaveState.tsx';
import type { DraftSplit } from './SplitNotice.tsx';
import { Toast, type ToastState } from '../ui/Toast.tsx';
import { useDrafts } from './useDrafts.ts';
import { useFirstActivity } from './useFirstActivity.ts';
import { useResumeNote } from './useResumeNote.ts';

const lostDrafts = lazy(() => import('./LostDrafts.tsx').then(({ LostDrafts }) => LostDrafts), '');
const draftUnavailable = lazy(
  () => import('./DraftUnavailable.tsx').then(({ DraftUnavailable }) => DraftUnavailable),
  'Đang mở…',
);
const oldStates = lazy(
  () => import('./OldStates.tsx').then(({ OldStates }) => OldStates),
  'Bản cũ, đang mở bản mới nhất…',
);
/** Includes the rating, so a draft is only shown once the rating is available. */
const openDraft = lazy(() => import('./OpenDraft.tsx').then(({ OpenDraft }) => OpenDraft), 'Đang mở…');
const newDraft = lazy(() => import('../drafts/NewDraft.tsx').then(({ NewDraft }) => NewDraft), 'Đang mở…');
const splitNotice = lazy(() => import('./SplitNotice.tsx').then(({ SplitNotice }) => SplitNotice), '');
const inAppNotice = lazy(() => import('../drafts/InAppNotice.tsx').then(({ InAppNotice }) => InAppNotice), '');
const IN_APP = typeof navigator === 'undefined' ? null : inAppBrowser(navigator.userAgent);

/** All drafts, and the view of them that the address names. Every edit of the self-check passes through here. */
export function Drafts() {
  const props = useSelfCheck();
  const scope = new URL(props.root, document.baseURI).pathname;
  const { route, visit } = useRoute();
  const [toast, setToast] = useState<ToastState | null>(null);
  const [split, setSplit] = useState<DraftSplit | null>(null);
  const [files, setFiles] = useState<DroppedFiles | null>(null);
  const announce = (sentence: string, undo?: () => void, until?: string, origin?: string) =>
    setToast((before) => ({ id: (before?.id ?? 0) + 1, sentence, undo, until, origin }));
  const onEvent = (event: DraftEvent) => {
    const sentence = eventSentence(event);
    if (sentence !== null) announce(sentence);
    if (event.kind !== 'split') return;
    if (event.theirs !== null) setSplit({ mine: event.mine, theirs: event.theirs });
    // The version of a killed tab is only announced; the stored one stays visible.
    if (!event.follow) return;
    // Read again, because the address may have changed since this function was created.
    const here = readRoute(location.hash);
    if ('draft' in here && here.draft === event.from) replaceHash(routeHref({ ...here, draft: event.mine.id }));
  };
  const opened = 'draft' in route ? route.draft : null;
  const drafts = useDrafts(scope, props.ruleset.regulation, onEvent, () => {
    if (opened !== null) return openDraft.preload();
    // The page's early script has found drafts.
    return route.view === 'drafts' && 'known' in document.documentElement.dataset ? storedDrafts.preload() : undefined;
  });
  const session = drafts?.session;
  const redraw = drafts?.redraw;
  const address = routeHref(route);
  useEffect(() => {
    setToast((message) => (message?.until === address ? message : null));
    setFiles(null);
  }, [address]);
  useEffect(() => {
    void session?.open(opened).then(redraw);
  }, [session, opened, redraw, drafts?.settled]);

  // In a layout effect, so that the change causes no layout shift.
  useLayoutEffect(() => {
    if (session === undefined) return;
    const opening = document.querySelector('.gate');
    if (opening?.contains(document.activeElement) === true) focusNextHeading();
    // The pointer is down on the placeholder; its replacement would never get the click.
    opening?.querySelector<HTMLElement>('a:active')?.click();
    opening?.remove();
  }, [session]);
  useLayoutEffect(() => {
    if (session === undefined) return;
    if (visit === null) cancelRestoringVisit();
    else restoreVisit(visit, focusTitle);
  }, [session, visit, address]);

  const [isOver, setOver] = useState(false);
  const dropped = useRef<(given: DroppedFiles) => void>(() => {});
  // In every view, because a file dropped outside a drop target would replace the page.
  useEffect(() => onFileDrop({ over: setOver, drop: (given) => dropped.current(given) }), []);

  useFirstActivity(() => {
    for (const view of [newDraft, storedDrafts, justDeleted, openDraft]) void view.preload();
    const more = [
      fetchDownload(),
      import('./OpenDraft.tsx').then(({ preloadViews }) => preloadViews()),
      import('./keepFieldInView.ts'),
    ];
    void Promise.all(more).catch(() => undefined);
  });
  useResumeNote(props, drafts);

  if (drafts === null || session === undefined) return null;

  const { items, settled } = drafts;
  const acts = draftActs(session, props, drafts.redraw, announce);
  const all = items.map((item) => item.draft);
  const resolveSplit = (unwanted: DraftSplit['mine'] | null) => {
    setSplit(null);
    // The notice disappears with the button.
    focusTitle();
    if (split === null || unwanted === null || !all.some(({ id }) => id === unwanted.id)) return;
    const wanted = {
      view: 'overview',
      draft: unwanted.id === split.mine.id ? split.theirs.id : split.mine.id,
    } as const;
    acts.remove(unwanted, routeHref(wanted));
    if (opened === unwanted.id) go(wanted);
  };
  const openFiles = (chosen: DroppedFiles) => {
    setToast(null);
    setFiles(chosen);
  };
  dropped.current = (given) =>
    route.view === 'drafts'
      ? openFiles(given)
      : announce('Muốn mở tệp, hãy về danh sách các bản trên máy này rồi thả tệp vào đó.');
  const imported = (result: Imported | null) => {
    setFiles(null);
    drafts.redraw();
    if (result !== null) announce(`Đã mở ${result.taken.length} bản từ tệp.`, result.undo);
  };
  const item = items.find(({ draft }) => draft.id === opened);
  // Opening a file compares it with all drafts, so it also waits for the store.
  const isOld =
    route.view === 'drafts' ? items.some((one) => one.isOld) || (files !== null && !settled) : item?.isOld === true;
  const isComing = items.length === 0 && !settled;
  const settle = () => {
    session.settle();
    drafts.redraw();
  };
  const notices = session.notices().filter(({ id }) => id === opened);
  const lost = session.lost().length;
  const saveAgain = () => {
    session.saveAgain();
    drafts.redraw();
  };
  return (
    <div>
      <SaveState
        storage={drafts.storage}
        back={wayBackHere(route)}
        download={all.length === 0 ? null : () => acts.download(all)}
      />
      {IN_APP !== null && (route.view === 'drafts' || route.view === 'new' || route.view === 'overview') && (
        <inAppNotice.View app={IN_APP} download={all.length === 0 ? null : () => acts.download(all)} />
      )}
      {split !== null && <splitNotice.View split={split} resolve={resolveSplit} />}
      {lost > 0 && <lostDrafts.View count={lost} saveAgain={saveAgain} download={() => acts.download(all)} />}
      {(isOld || (isComing && route.view === 'drafts')) && (
        <oldStates.View
          what={route.view !== 'drafts' ? 'one' : items.length === 0 ? 'none' : 'several'}
          settle={settle}
        />
      )}
      {item !== undefined && notices.length > 0 && <loadProblems.View notices={notices} drafts={all} others={[]} />}
      <Boundary view={routeHref(route)} instead={<crashed.View download={() => acts.download(all)} />}>
        <fieldset class="whole" role="presentation" disabled={isOld} data-coming={isOld || isComing ? '' : undefined}>
          {route.view === 'drafts' ? (
            <ListFiles
              key="drafts"
              session={session}
              files={files}
              open={openFiles}
              isOver={isOver}
              imported={imported}
              announce={announce}
            >
              {isComing ? <Heading>Đang mở các bản trên máy này…</Heading> : <DraftList items={items} acts={acts} />}
            </ListFiles>
          ) : route.view === 'new' ? (
            <newDraft.View
              key="new"
              drafts={items.flatMap((one) => (one.isOld ? [] : [one.draft]))}
              role={route.role}
              begin={acts.begin}
            />
          ) : item === undefined ? (
            <draftUnavailable.View key={route.draft} id={route.draft} session={session} />
          ) : (
            <openDraft.View
              key={item.draft.id}
              draft={item.draft}
              isOld={isOld}
              route={route}
              edit={acts.edit(item.draft.id)}
              editWithUndo={acts.editWithUndo(item.draft)}
              announce={(sentence, until) => announce(sentence, undefined, until)}
              exported={() => session.exported([item.draft.id])}
            />
          )}
        </fieldset>
      </Boundary>
      <Toast toast={toast} close={() => setToast(null)} />
    </div>
  );
}
