/**
 * One open draft: edits are held in memory and stored soon after. A state that another tab has stored meanwhile is
 * never replaced: this one then continues as a separate draft.
 */
import { draftName, type KeptText } from '../../../domain/draftCheck/kept/keptText.ts';
import type { FailureReason } from '../../../domain/draft/storageState.ts';
import { reportPageError } from '../faults/pageErrors.ts';
import { thisBrowser, type Browser } from '../drafts/storage/browser.ts';
import { storageFailure } from '../drafts/storage/storageFailure.ts';
import type { TextJournal } from './textJournal.ts';
import type { StoredText, TextStore } from './textStore.ts';

/** Delay after the first unsaved edit, in milliseconds; further typing does not postpone it. */
const SAVE_DELAY = 400;
/** Delay before the next attempt after a failure, in milliseconds. */
const RETRY_DELAY = 5_000;

type KeepingState =
  | { readonly state: 'saving' }
  | { readonly state: 'saved' }
  | { readonly state: 'failed'; readonly because: FailureReason };

export interface TextSession {
  readonly kept: () => KeptText;
  readonly state: () => KeepingState;
  /** True if it became a separate draft because another tab had changed the same one. */
  readonly isSplit: () => boolean;
  readonly edit: (change: Partial<Pick<KeptText, 'text' | 'name' | 'dismissed'>>) => void;
  /** Stores what is unsaved; resolves to true if everything is stored. */
  readonly flush: () => Promise<boolean>;
  /** Takes over what another tab has stored, if nothing was edited here since. */
  readonly follow: () => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

/**
 * @param opened the state to begin with
 * @param based the token of the stored state that it was read from; null for a new draft, which is stored at once
 */
export function textSession(
  opened: KeptText,
  based: string | null,
  store: TextStore,
  journal: TextJournal,
  browser: Browser = thisBrowser,
): TextSession {
  let kept = opened;
  let stored = based;
  let isUnsaved = based === null;
  let isSplit = false;
  let state: KeepingState = { state: isUnsaved ? 'saving' : 'saved' };
  let cancel: (() => void) | null = null;
  let saving: Promise<void> = Promise.resolve();
  const listeners = new Set<() => void>();
  const show = (next: KeepingState) => {
    state = next;
    listeners.forEach((listener) => listener());
  };
  const plan = (after: number) => {
    cancel ??= browser.after(after, () => {
      cancel = null;
      void save();
    });
  };

  async function saveOnce(): Promise<void> {
    if (!isUnsaved) return;
    const next: StoredText = { kept, token: browser.random() };
    isUnsaved = false;
    const before = kept.id;
    try {
      if ((await store.save(next, stored)) === 'changed') {
        isUnsaved = true;
        isSplit = true;
        stored = null;
        kept = { ...kept, id: browser.random(), name: draftName(`${kept.name} (sửa ở thẻ khác)`) };
        journal.forget(before);
        return await saveOnce();
      }
      stored = next.token;
      journal.forget(before);
      show(isUnsaved ? { state: 'saving' } : { state: 'saved' });
    } catch (error) {
      isUnsaved = true;
      const failure = storageFailure(error);
      if (failure === null) reportPageError(error);
      show({ state: 'failed', because: failure?.reason ?? 'page' });
      plan(RETRY_DELAY);
    }
  }
  const save = () => (saving = saving.then(saveOnce));

  const stops = [
    browser.onHide(() => {
      if (!isUnsaved && state.state === 'saved') return;
      // The page may be gone before the database answers.
      journal.note({ kept, based: stored });
      void save();
    }),
  ];
  if (isUnsaved) void save();
  return {
    kept: () => kept,
    state: () => state,
    isSplit: () => isSplit,
    edit(change) {
      kept = { ...kept, ...change, editedAt: browser.now() };
      isUnsaved = true;
      show(state.state === 'failed' ? state : { state: 'saving' });
      plan(SAVE_DELAY);
    },
    async flush() {
      await save();
      return !isUnsaved;
    },
    async follow() {
      if (isUnsaved) return;
      await saving;
      const found = await store.read(kept.id);
      if (isUnsaved || found === null || found === 'damaged' || found.token === stored) return;
      kept = found.kept;
      stored = found.token;
      show(state);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      cancel?.();
      void save();
      stops.forEach((stop) => stop());
    },
  };
}
