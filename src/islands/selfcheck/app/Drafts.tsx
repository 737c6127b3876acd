import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { comeBack, cancelComeBack } from '../../../adapters/browser/page/comeBack.ts';
import type { Imported } from '../../../adapters/browser/drafts/applyImport.ts';
import type { DraftEvent } from '../../../adapters/browser/drafts/held/draftSession.ts';
import { onFileDrop, type DroppedFiles } from '../../../adapters/browser/files/fileDrop.ts';
import { readdress } from '../../../adapters/browser/page/visits.ts';
import { inAppBrowser } from '../../../domain/site/inAppBrowser.ts';
import { Boundary } from '../../faults/Boundary.tsx';
import { useSelfCheck } from '../shared/context.ts';
import { crashed } from './crashed.ts';
import { draftActs, fetchDownload } from '../drafts/draftActs.ts';
import { DraftList, storedDrafts } from '../drafts/DraftList.tsx';
import { eventSentence } from './eventSentence.ts';
import { focusNextHeading, focusTitle, Heading } from '../../ui/Heading.tsx';
import { later } from '../../ui/later.tsx';
import { amiss, justDeleted, ListFiles } from '../drafts/ListFiles.tsx';
import { go, readRoute, routeHref, useRoute, wayBackHere } from '../shared/route.ts';
import { SaveState } from './SaveState.tsx';
import type { DraftSplit } from './SplitNotice.tsx';
import { Toast, type ToastState } from '../ui/Toast.tsx';
import { useDrafts } from './useDrafts.ts';

const lostDrafts = later(() => import('./LostDrafts.tsx').then(({ LostDrafts }) => LostDrafts), '');
const notHere = later(() => import('./NotHere.tsx').then(({ NotHere }) => NotHere), 'Đang mở…');
const oldStates = later(
  () => import('./OldStates.tsx').then(({ OldStates }) => OldStates),
  'Bản cũ, đang mở bản mới nhất…',
);
/** Includes the rating, so a draft is only shown once the rating is available. */
const openDraft = later(() => import('./OpenDraft.tsx').then(({ OpenDraft }) => OpenDraft), 'Đang mở…');
const newDraft = later(() => import('../drafts/NewDraft.tsx').then(({ NewDraft }) => NewDraft), 'Đang mở…');
const splitNotice = later(() => import('./SplitNotice.tsx').then(({ SplitNotice }) => SplitNotice), '');
const inAppNotice = later(() => import('../drafts/InAppNotice.tsx').then(({ InAppNotice }) => InAppNotice), '');
const IN_APP = typeof navigator === 'undefined' ? null : inAppBrowser(navigator.userAgent);

/** All drafts, and the view of them that the address names. Every edit of the self-check passes through here. */
export function Drafts() {
  const props = useSelfCheck();
  const scope = new URL(props.root, document.baseURI).pathname;
  const { route, visit } = useRoute();
  const [toast, setToast] = useState<ToastState | null>(null);
  const [split, setSplit] = useState<DraftSplit | null>(null);
  const [files, setFiles] = useState<DroppedFiles | null>(null);
  const say = (sentence: string, undo?: () => void, until?: string, origin?: string) =>
    setToast((before) => ({ id: (before?.id ?? 0) + 1, sentence, undo, until, origin }));
  const hear = (event: DraftEvent) => {
    const sentence = eventSentence(event);
    if (sentence !== null) say(sentence);
    if (event.kind !== 'split') return;
    if (event.theirs !== null) setSplit({ mine: event.mine, theirs: event.theirs });
    // The version of a killed tab is only announced; the stored one stays visible.
    if (!event.follow) return;
    // Read again, because the address may have changed since this function was created.
    const here = readRoute(location.hash);
    if ('draft' in here && here.draft === event.from) readdress(routeHref({ ...here, draft: event.mine.id }));
  };
  const opened = 'draft' in route ? route.draft : null;
  const drafts = useDrafts(scope, props.ruleset.regulation, hear, () => {
    if (opened !== null) return openDraft.fetchEarly();
    // The page's early script has found drafts.
    return route.view === 'drafts' && 'known' in document.documentElement.dataset
      ? storedDrafts.fetchEarly()
      : undefined;
  });
  const session = drafts?.session;
  const redraw = drafts?.redraw;
  const address = routeHref(route);
  useEffect(() => {
    setToast((said) => (said?.until === address ? said : null));
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
    if (visit === null) cancelComeBack();
    else comeBack(visit, focusTitle);
  }, [session, visit, address]);

  const [isOver, setOver] = useState(false);
  const dropped = useRef<(given: DroppedFiles) => void>(() => {});
  // In every view, because a file dropped outside a drop target would replace the page.
  useEffect(() => onFileDrop({ over: setOver, drop: (given) => dropped.current(given) }), []);

  useEffect(() => {
    const fetchEarly = () => {
      for (const view of [newDraft, storedDrafts, justDeleted, openDraft]) void view.fetchEarly();
      const more = [
        fetchDownload(),
        import('./OpenDraft.tsx').then(({ fetchViewsEarly }) => fetchViewsEarly()),
        import('./keepFieldInView.ts'),
      ];
      void Promise.all(more).catch(() => undefined);
    };
    const options = { once: true, passive: true };
    addEventListener('pointerdown', fetchEarly, options);
    addEventListener('keydown', fetchEarly, options);
    return () => {
      removeEventListener('pointerdown', fetchEarly);
      removeEventListener('keydown', fetchEarly);
    };
  }, []);

  const states = drafts?.items.map(({ draft }) => `${draft.id} ${draft.revision}`).join();
  useEffect(() => {
    if (drafts?.settled !== true) return;
    const { items } = drafts;
    // Without a network it is kept on another visit.
    import('./keepResumeNote.ts').then(
      ({ keepResumeNote }) => keepResumeNote(props, items),
      () => undefined,
    );
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only for a changed draft
  }, [states, drafts?.settled]);

  if (drafts === null || session === undefined) return null;

  const { items, settled } = drafts;
  const acts = draftActs(session, props, drafts.redraw, say);
  const all = items.map((item) => item.draft);
  const keep = (unwanted: DraftSplit['mine'] | null) => {
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
      : say('Muốn mở tệp, hãy về danh sách các bản trên máy này rồi thả tệp vào đó.');
  const imported = (result: Imported | null) => {
    setFiles(null);
    drafts.redraw();
    if (result !== null) say(`Đã mở ${result.taken.length} bản từ tệp.`, result.undo);
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
  const told = session.notices().filter(({ id }) => id === opened);
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
      {split !== null && <splitNotice.View split={split} keep={keep} />}
      {lost > 0 && <lostDrafts.View count={lost} saveAgain={saveAgain} download={() => acts.download(all)} />}
      {(isOld || (isComing && route.view === 'drafts')) && (
        <oldStates.View
          what={route.view !== 'drafts' ? 'one' : items.length === 0 ? 'none' : 'several'}
          settle={settle}
        />
      )}
      {item !== undefined && told.length > 0 && <amiss.View notices={told} drafts={all} others={[]} />}
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
              say={say}
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
            <notHere.View key={route.draft} id={route.draft} session={session} />
          ) : (
            <openDraft.View
              key={item.draft.id}
              draft={item.draft}
              isOld={isOld}
              route={route}
              edit={acts.edit(item.draft.id)}
              editWithUndo={acts.editWithUndo(item.draft)}
              say={(sentence, until) => say(sentence, undefined, until)}
              exported={() => session.exported([item.draft.id])}
            />
          )}
        </fieldset>
      </Boundary>
      <Toast toast={toast} close={() => setToast(null)} />
    </div>
  );
}
