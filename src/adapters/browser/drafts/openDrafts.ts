/**
 * The drafts of one deployment, as the self-check uses them: combines memory, journal, store, autosave and other tabs.
 */
import { same } from '../../../domain/draft/same.ts';
import { overNetwork } from '../faults/networkFailure.ts';
import { autosave } from './autosave.ts';
import { thisBrowser, type Browser } from './storage/browser.ts';
import { deletions } from './deletions.ts';
import { draftEdits } from './draftEdits.ts';
import { draftEvents } from './held/draftEvents.ts';
import { deletedDrafts, draftList, otherDrafts } from './held/draftList.ts';
import { draftSaver } from './draftSaver.ts';
import type { DraftSession, DraftNotice } from './held/draftSession.ts';
import { draftStore } from './storage/draftStore.ts';
import { exportLog } from './storage/exportLog.ts';
import { followStore } from './tabs/followStore.ts';
import { heldDrafts } from './held/heldDrafts.ts';
import { idbHandle } from './storage/idbHandle.ts';
import { openJournal } from './held/journal.ts';
import { loadDrafts } from './loadDrafts.ts';
import { storedNamesOf, noteDeployment } from './storage/deployments.ts';
import type { Quarantine } from './storage/quarantine.ts';
import { isUnsaved } from './held/slot.ts';
import { openSplits } from './tabs/splits.ts';
import { openTabs } from './tabs/tabs.ts';

/** Maximum wait for the store when opening, in milliseconds; after that only the journal is used until it responds. */
const OPENING = 1_500;
/** How long a displayed deletion can be undone, in milliseconds. */
const UNDO = 10 * 60_000;

export interface OpenOptions {
  /** The deployment's path (`/`, `/a/b/`); it separates the drafts of two copies of the site on one host. */
  readonly scope: string;
  /** Only drafts of this regulation are listed. */
  readonly regulation: string;
  readonly browser?: Browser | undefined;
  /** How long a displayed deletion can be undone, in milliseconds. */
  readonly undoFor?: number | undefined;
}

/** Opens the drafts. Always resolves, after at most about 1.5 seconds; `state()` reports if nothing can be stored. */
export async function openDrafts({
  scope,
  regulation,
  browser = thisBrowser,
  undoFor = UNDO,
}: OpenOptions): Promise<DraftSession> {
  const name = storedNamesOf(scope);
  const prefix = `${name}:`;
  const me = browser.random();
  const use = idbHandle(browser, name, {
    deleted: () => void auto.flush().then(following.lookAtAll),
    opened: () => void auto.flush(),
  });
  const store = draftStore(use, browser.random);
  const journal = openJournal(browser, prefix, me);
  const log = exportLog(browser, prefix);
  // Only needed by the list, after it is shown.
  const openAside = async () =>
    (await overNetwork(() => import('./storage/quarantine.ts'))).openQuarantine(use, browser, prefix);
  const quarantine: Quarantine = {
    list: async () => (await openAside()).list(),
    discard: async (key) => (await openAside()).discard(key),
  };
  noteDeployment(browser, scope);
  const { emit, subscribe } = draftEvents();
  const notices: DraftNotice[] = [];
  let closed = false;

  function notify(notice: DraftNotice): void {
    if (notices.some((known) => same(known, notice))) return;
    notices.push(notice);
    emit({ kind: 'notice', notice });
  }

  const held = heldDrafts({ me, journal, emit, touch: (urgent) => auto.touch(urgent), opened: (id) => tabs.open(id) });
  const { slots } = held;
  const splits = openSplits(held, journal, emit);
  const { shown, remove, restore } = deletions({
    browser,
    undoFor,
    held,
    store,
    journal,
    splits,
    emit,
    touch: () => auto.touch(),
    purged: (id) => tabs.changed(id),
    isClosed: () => closed,
  });
  const { load, isLoaded, loadJournal, isSettled, settle, isOld } = loadDrafts({
    me,
    store,
    journal,
    held,
    splits,
    emit,
    notify,
    begin: (identity) => following.begin(identity),
  });
  const following = followStore({
    store,
    held,
    emit,
    notify,
    touch: () => auto.touch(true),
    isLive: () => isLoaded() && !closed,
  });
  const saveUnsaved = draftSaver({
    browser,
    store,
    journal,
    held,
    splits,
    emit,
    stored: (id) => tabs.changed(id),
    settled: following.saved,
    vanished: () => void following.lookAtAll(),
  });
  const auto = autosave({
    browser,
    save: (stored) => load().then(() => saveUnsaved(stored)),
    isUnsaved: () => [...slots.values()].some(isUnsaved),
    report: (state) => emit({ kind: 'state', state }),
  });
  const tabs = openTabs({
    browser,
    name,
    me,
    onChanged: (id) => void following.look(id),
    onElsewhere: (id, open) => emit({ kind: 'elsewhere', id, open }),
  });
  const stops = [
    browser.onHide((leaving) => {
      void auto.flush();
      if (leaving) tabs.sleep();
    }),
    browser.onShow(() => {
      tabs.wake();
      void auto.flush().then(following.lookAtAll);
    }),
  ];

  const atMost = (work: Promise<void>) =>
    Promise.race([work, new Promise<void>((resolve) => void browser.after(OPENING, resolve))]);

  const { slotOf, create, edit } = draftEdits({ browser, me, held, splits, emit });

  // The autosave awaits the same loading and reports why it failed.
  const opening = load().catch(() => undefined);
  void auto.flush();
  await atMost(opening);
  if (!isLoaded()) loadJournal();

  return {
    list: () => draftList(slots.values(), regulation, log.at, isOld),
    others: () => otherDrafts(slots.values(), regulation),
    deleted: () => deletedDrafts(slots.values(), regulation),
    deletedShown: shown,
    restore,
    state: auto.state,
    isSettled,
    settle,
    lost: following.lost,
    saveAgain: following.saveAgain,
    otherDeployments: () =>
      overNetwork(() => import('./otherDeployments.ts')).then((code) =>
        code.otherDeployments(browser, scope, regulation),
      ),
    find: (id) =>
      overNetwork(() => import('./held/whereabouts.ts')).then(
        ({ whereabouts }) => whereabouts(id, { slots, regulation, notices, isSettled, quarantine }),
        () => ({ kind: 'unreadable' }),
      ),
    notices: () => notices,
    quarantine,
    subscribe,
    async open(id) {
      if (id !== null) {
        splits.unfollow(id);
        await atMost(following.look(id));
      }
      const slot = id === null ? undefined : slots.get(id);
      const draft = slot === undefined || slot.deletedAt !== undefined ? null : slot.draft;
      held.open(draft === null ? null : draft.id);
      return draft;
    },
    create,
    edit,
    remove: (id) => remove(slotOf(id)),
    exported(ids) {
      log.note(ids, browser.now());
      emit({ kind: 'list' });
    },
    flush: auto.flush,
    async close() {
      await auto.flush();
      closed = true;
      auto.stop();
      tabs.sleep();
      stops.forEach((stop) => stop());
    },
  };
}
