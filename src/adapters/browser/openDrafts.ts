/**
 * The drafts of one deployment, as the self-check uses them: store, journal, autosave and other tabs behind one object.
 * Longer than most files because the one state that they all work on, `slots`, is here and nowhere else.
 */
import type { Draft } from '../../domain/draft/draft.ts';
import { editDraft } from '../../domain/draft/edit.ts';
import { sameContent } from '../../domain/draft/sameContent.ts';
import { autosave } from './autosave.ts';
import { thisBrowser, type Browser } from './browser.ts';
import type { DraftEvent, DraftSession, Notice } from './draftSession.ts';
import { draftStore, type StoredItem } from './draftStore.ts';
import { exportLog } from './exportLog.ts';
import { idbHandle } from './idbHandle.ts';
import { openJournal } from './journal.ts';
import { openQuarantine } from './quarantine.ts';
import { reconcile } from './reconcile.ts';
import { absorbedOf, sameToken, splitId, type RecordReading, type StoredDraft, type Token } from './record.ts';
import { changedSlot, isUnsaved, recordOfSlot, slotOf, type Slot } from './slot.ts';
import { openTabs } from './tabs.ts';

/** Longest wait for the store when opening, in milliseconds; then the journal alone must do until it answers. */
const OPENING = 1_500;
/** How long a deletion can be taken back, in milliseconds. */
const UNDO = 10 * 60_000;
/** Shortest wait before a deleted draft is removed for good, and between attempts at it, in milliseconds. */
const AGAIN = 1_000;

export interface OpenOptions {
  /** The deployment's path (`/`, `/a/b/`): drafts of two copies of the site under one host stay apart. */
  readonly scope: string;
  /** Only drafts of this regulation are listed. */
  readonly regulation: string;
  readonly browser?: Browser | undefined;
  /** Milliseconds for which `remove` can be taken back. */
  readonly undoFor?: number | undefined;
}

/** Opens the drafts. Always resolves, in about a second and a half at most; `state()` says when nothing can be stored. */
export async function openDrafts({ scope, regulation, browser = thisBrowser, undoFor = UNDO }: OpenOptions): Promise<DraftSession> {
  const name = `ban-nhap:${encodeURIComponent(scope)}`;
  const me = browser.random();
  const use = idbHandle(browser, name);
  const store = draftStore(use, browser.random);
  const journal = openJournal(browser, `${name}:`, me);
  const log = exportLog(browser, `${name}:`);

  const slots = new Map<string, Slot>();
  /** Drafts that go on under another id in this tab since they were split. */
  const moved = new Map<string, string>();
  /** Drafts that another tab has stored while something was unsaved here: to be looked at after the save. */
  const stale = new Set<string>();
  /** What a deletion here deleted that another tab had changed since: that one's version was kept instead. */
  const overruled = new Map<string, Slot>();
  const notices: Notice[] = [];
  const listeners = new Set<(event: DraftEvent) => void>();
  const untold: DraftEvent[] = [];
  let current: string | null = null;
  let count = 0;
  let loading: Promise<void> | null = null;
  let loaded = false;
  let persisted = false;
  let closed = false;

  const nextToken = (): Token => ({ by: me, seq: (count += 1) });
  const differs = (id: string, slot: Slot) => !sameToken(slots.get(id)?.token ?? null, slot.token);

  function emit(event: DraftEvent): void {
    // What is found while opening is told to whoever subscribes first.
    if (listeners.size === 0 && (event.kind === 'notice' || event.kind === 'split')) untold.push(event);
    for (const listener of [...listeners]) {
      try {
        listener(event);
      } catch (error) {
        // A fault of the page must not stop the saving.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  const auto = autosave({
    browser,
    save,
    isUnsaved: () => [...slots.values()].some(isUnsaved),
    report: (state) => emit({ kind: 'state', state }),
  });
  const tabs = openTabs({
    browser,
    name,
    me,
    onChanged: (id) => void look(id),
    onElsewhere: (id, open) => emit({ kind: 'elsewhere', id, open }),
  });

  // Loading: once, and again until it succeeds.

  function load(): Promise<void> {
    loading ??= store.readAll().then(take).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  }

  function take(items: readonly StoredItem[]): void {
    loaded = true;
    const taken = new Set(items.filter(({ reading }) => reading.kind === 'newer' || reading.kind === 'unreadable').map(({ id }) => id));
    const entries = journal.read().filter(({ by }) => by !== me);
    const found = reconcile(items.flatMap(({ reading }) => (reading.kind === 'record' ? [reading.record] : [])), taken, entries);
    journal.drop(found.spent);
    for (const [id, slot] of found.slots) {
      const before = slots.get(id);
      // Entered while the store did not answer: the write will decide.
      if (before === undefined || !isUnsaved(before)) put(id, slot);
      if (slot.deletedAt !== undefined) expireLater(id);
    }
    for (const id of taken) {
      const mine = slots.get(id);
      if (mine !== undefined) apart(mine, null);
    }
    for (const { id, reading } of items) report(id, reading);
    for (const { from, id } of found.splits) announceSplit(from, id, false);
    emit({ kind: 'list' });
  }

  function report(id: string, reading: StoredItem['reading']): void {
    const notice = noticeOf(id, reading);
    if (notice === null) return;
    notices.push(notice);
    emit({ kind: 'notice', notice });
  }

  /** Puts what is stored, or was in the journal, into memory, and says so if it is open here. */
  function put(id: string, slot: Slot): void {
    const isOther = differs(id, slot);
    slots.set(id, slot);
    if (!isOther || id !== current) return;
    emit(slot.deletedAt === undefined ? { kind: 'changed', draft: slot.draft } : { kind: 'removed', id });
  }

  // Saving.

  async function save(): Promise<boolean> {
    await load();
    let wrote = false;
    let failure: { readonly error: unknown } | null = null;
    for (const id of [...slots.keys()]) {
      try {
        wrote = (await saveOne(id)) || wrote;
      } catch (error) {
        failure ??= { error };
      }
    }
    if (failure !== null) throw failure.error;
    return wrote;
  }

  async function saveOne(id: string): Promise<boolean> {
    const slot = slots.get(id);
    if (slot === undefined || !isUnsaved(slot)) return false;
    const savedAt = browser.now();
    const result = await store.write(recordOfSlot(slot, savedAt), { stored: slot.stored, since: slot.since });
    // Edited meanwhile, perhaps; never replaced by another tab's, as it was unsaved.
    const now = slots.get(id);
    if (now === undefined) return false;
    if (result.kind === 'written') written(id, slot, now, savedAt);
    else if (result.kind === 'conflict') apart(now, result.theirs);
    else if (sameToken(now.token, slot.token)) put(id, slotOf(result.theirs));
    if (stale.delete(id)) void look(id);
    emit({ kind: 'list' });
    return true;
  }

  function written(id: string, slot: Slot, now: Slot, savedAt: string): void {
    slots.set(id, { ...now, stored: slot.token, savedAt, journals: [] });
    if (slot.deletedAt === undefined && sameToken(now.token, slot.token)) note(slot, true);
    journal.drop(slot.journals);
    tabs.changed(id);
  }

  /** Another tab's state is stored that this one does not descend from: both are kept. */
  function apart(mine: Slot, theirs: StoredDraft | null): void {
    const { id } = mine.draft;
    if (theirs !== null && (mine.deletedAt !== undefined || (theirs.deletedAt === undefined && sameContent(mine.draft, theirs.draft)))) {
      // The same entered twice, or a deletion of what has been changed since: what it deleted comes back only if it is taken back.
      if (mine.deletedAt !== undefined) overruled.set(id, mine);
      journal.drop(mine.journals);
      journal.dropOwn(id);
      put(id, slotOf(theirs));
      return;
    }
    if (theirs === null) slots.delete(id);
    else slots.set(id, slotOf(theirs));
    const slot = beside(mine);
    const copy = slot.draft.id;
    if (note(slot, false)) journal.dropOwn(id);
    moved.set(id, copy);
    if (current === id) {
      current = copy;
      tabs.open(copy);
    }
    announceSplit(id, copy, true);
  }

  /** Keeps a state of this tab as a draft of its own beside the one that it is a state of. */
  function beside(mine: Slot): Slot {
    const { id } = mine.draft;
    const copy = splitId(id, mine.token.by, mine.stored, (free) => !slots.has(free));
    const token = nextToken();
    const slot: Slot = { ...mine, draft: { ...mine.draft, id: copy }, token, since: token.seq, stored: null, splitFrom: id, deletedAt: undefined };
    slots.set(copy, slot);
    return slot;
  }

  function announceSplit(from: string, id: string, follow: boolean): void {
    const mine = slots.get(id);
    const theirs = slots.get(from);
    if (mine !== undefined) emit({ kind: 'split', from, mine: mine.draft, theirs: theirs === undefined || theirs.deletedAt !== undefined ? null : theirs.draft, follow });
  }

  /** Writes a slot to the journal; whether that worked. */
  function note({ draft, token, stored, absorbed, splitFrom }: Slot, saved: boolean): boolean {
    return journal.write({ draft, ...token, base: stored, saved, ...absorbedOf(absorbed), ...(splitFrom === undefined ? {} : { splitFrom }) });
  }

  // What other tabs did.

  /** Reads a draft anew and takes it over, unless something is unsaved here: then the save will find out. */
  async function look(id: string): Promise<void> {
    for (;;) {
      const before = slots.get(id);
      if (!loaded || closed) return;
      if (before !== undefined && isUnsaved(before)) return void stale.add(id);
      const reading = await store.readOne(id).catch(() => undefined);
      if (reading === undefined) return;
      // Changed here while it was read: what was read may be older.
      if (slots.get(id) === before) return takeOver(id, reading);
    }
  }

  async function lookAtAll(): Promise<void> {
    const stored = await store.ids().catch(() => []);
    await Promise.all([...new Set([...slots.keys(), ...stored])].map(look));
  }

  function takeOver(id: string, reading: RecordReading | null): void {
    const before = slots.get(id);
    if (reading === null && before !== undefined && id !== current) slots.delete(id);
    else if (reading?.kind === 'record' && differs(id, slotOf(reading.record))) put(id, slotOf(reading.record));
    else return;
    emit({ kind: 'list' });
  }

  // What is done here.

  function find(id: string): Slot {
    let at = id;
    for (let next = moved.get(at); next !== undefined; next = moved.get(at)) at = next;
    const slot = slots.get(at);
    if (slot === undefined) throw new RangeError(`no draft ${id}`);
    return slot;
  }

  function change(slot: Slot, what: Parameters<typeof changedSlot>[2]): Slot {
    const next = changedSlot(slot, nextToken(), what);
    const kept = next.deletedAt === undefined && note(next, false);
    // What this tab took over from another's journal is in its own now; left there it would look like a change made apart.
    if (kept) journal.drop(next.journals);
    slots.set(next.draft.id, kept ? { ...next, journals: [] } : next);
    // A deletion is not in the journal: whoever leaves at once must not find the draft again.
    auto.touch(!kept);
    return next;
  }

  /** When a deletion can no longer be taken back: the draft goes for good, the journal's copies first. */
  function expireLater(id: string): void {
    const passed = Date.parse(browser.now()) - Date.parse(slots.get(id)?.deletedAt ?? '');
    browser.after(passed >= 0 ? Math.max(undoFor - passed, AGAIN) : undoFor, () => {
      const slot = slots.get(id);
      if (closed || slot?.deletedAt === undefined) return;
      if (isUnsaved(slot) && slot.stored !== null) return expireLater(id);
      journal.drop(slot.journals);
      journal.forget(id);
      if (slot.stored === null) {
        slots.delete(id);
        return emit({ kind: 'list' });
      }
      void store.purge(id, slot.token).then(
        () => {
          if (slots.get(id) === slot) slots.delete(id);
          tabs.changed(id);
          emit({ kind: 'list' });
        },
        () => undefined,
      );
    });
  }

  /** Brings back a draft deleted here or in another tab; as it is where it is there already, null where it is gone for good. */
  function restore(id: string): Draft | null {
    const slot = slots.get(id);
    if (slot?.deletedAt === undefined) return slot?.draft ?? null;
    const { draft } = change(slot, { deletedAt: undefined });
    emit({ kind: 'list' });
    return draft;
  }

  const stops = [
    browser.onHide((leaving) => {
      void auto.flush();
      if (leaving) tabs.sleep();
    }),
    browser.onShow(() => {
      tabs.wake();
      void auto.flush().then(lookAtAll);
    }),
  ];

  const opening = load().catch(() => undefined);
  void auto.flush();
  await Promise.race([opening, new Promise<void>((resolve) => void browser.after(OPENING, resolve))]);
  if (!loaded) for (const [id, slot] of reconcile(null, new Set(), journal.read()).slots) slots.set(id, slot);

  return {
    list: () =>
      [...slots.values()]
        .filter(({ draft, deletedAt }) => draft.regulation === regulation && deletedAt === undefined)
        .sort((a, b) => Number(a.draft.updatedAt < b.draft.updatedAt) - Number(a.draft.updatedAt > b.draft.updatedAt))
        .map(({ draft, savedAt, splitFrom }) => ({ draft, savedAt, exportedAt: log.at(draft.id), splitFrom: splitFrom ?? null })),
    deleted: () =>
      [...slots.values()]
        .flatMap(({ draft, deletedAt }) => (draft.regulation === regulation && deletedAt !== undefined && Date.parse(browser.now()) - Date.parse(deletedAt) < undoFor ? [{ draft, deletedAt }] : []))
        .sort((a, b) => Date.parse(b.deletedAt) - Date.parse(a.deletedAt))
        .map(({ draft }) => draft),
    restore,
    state: auto.state,
    notices: () => notices,
    quarantine: openQuarantine(use, browser, `${name}:`),
    subscribe(listener) {
      listeners.add(listener);
      if (untold.length > 0) queueMicrotask(() => untold.splice(0).forEach(emit));
      return () => void listeners.delete(listener);
    },
    async open(id) {
      if (id !== null) {
        moved.delete(id);
        await Promise.race([look(id), new Promise<void>((resolve) => void browser.after(OPENING, resolve))]);
      }
      const slot = id === null ? undefined : slots.get(id);
      const draft = slot === undefined || slot.deletedAt !== undefined ? null : slot.draft;
      current = draft === null ? null : draft.id;
      tabs.open(current);
      return draft;
    },
    create(draft) {
      const before = slots.get(draft.id);
      if (before !== undefined && before.deletedAt === undefined) throw new RangeError(`draft ${draft.id} is in use`);
      const empty: Slot = { draft, token: { by: me, seq: 0 }, stored: null, since: Number.POSITIVE_INFINITY, savedAt: null, journals: [] };
      // In place of one that is being deleted: a later state of it.
      const slot = change(before ?? empty, { draft, deletedAt: undefined });
      emit({ kind: 'list' });
      return slot.draft;
    },
    edit(id, action) {
      const slot = find(id);
      // An earlier state of the draft before it was split is one of this draft too.
      const apt = action.type === 'restore' && action.draft.id === id ? { ...action, draft: { ...action.draft, id: slot.draft.id } } : action;
      const draft = editDraft(slot.draft, apt, browser.now());
      if (draft === slot.draft) return draft;
      if (action.type === 'setAnswer' && !persisted) {
        persisted = true;
        browser.persist();
      }
      return change(slot, { draft, deletedAt: undefined }).draft;
    },
    remove(id) {
      const before = find(id);
      const wasSaved = !isUnsaved(before);
      const removed = change(before, { deletedAt: browser.now() });
      const at = removed.draft.id;
      if (current === at) {
        current = null;
        tabs.open(null);
      }
      expireLater(at);
      emit({ kind: 'list' });
      return () => {
        const lost = overruled.get(at);
        if (lost !== undefined && sameToken(lost.token, removed.token) && !wasSaved) {
          // Another tab's version was kept in spite of the deletion, and what was entered here is not in it.
          overruled.delete(at);
          const slot = beside(lost);
          note(slot, false);
          auto.touch();
          emit({ kind: 'list' });
          return slot.draft;
        }
        return restore(at);
      };
    },
    exported(ids) {
      log.note(ids, browser.now());
      emit({ kind: 'list' });
    },
    flush: auto.flush,
    async close() {
      await auto.flush();
      closed = true;
      auto.stop();
      tabs.open(null);
      tabs.sleep();
      stops.forEach((stop) => stop());
    },
  };
}

function noticeOf(id: string, reading: StoredItem['reading']): Notice | null {
  switch (reading.kind) {
    case 'record':
      return reading.dropped.length === 0 ? null : { kind: 'dropped', id, dropped: reading.dropped };
    case 'corrupt':
      return { kind: 'corrupt', id, because: reading.because };
    case 'newer':
    case 'unreadable':
      return { kind: reading.kind, id };
  }
}
