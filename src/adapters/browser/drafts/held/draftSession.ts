import type { RegulationId } from '../../../../domain/ids.ts';
import type { DraftAction } from '../../../../domain/draft/edit/action.ts';
import type { Draft, DraftId } from '../../../../domain/draft/draft.ts';
import type { LeftOut } from '../../../../domain/draft/read/reader.ts';
import type { StorageState } from '../../../../domain/draft/storageState.ts';
import type { Quarantine } from '../storage/quarantine.ts';

/**
 * Drafts on this device stored under another path of the same host: the site was moved from there, or is hosted there
 * too.
 */
export interface OtherDeployment {
  /** The path of that deployment. */
  readonly path: string;
  /** The drafts that are not here and were not taken over or dismissed before. */
  readonly drafts: readonly Draft[];
}

/** Finds such drafts. Never changes anything under the other paths. */
export interface OtherDeployments {
  /** The paths with drafts of the regulation that are not in `here`, sorted by name. Never rejects. */
  readonly find: (here: readonly Draft[]) => Promise<readonly OtherDeployment[]>;
  /** Records that these drafts were taken over or dismissed; the returned function undoes that. */
  readonly settle: (deployment: OtherDeployment) => () => void;
}

/** A draft in the list. */
export interface DraftItem {
  readonly draft: Draft;
  /** When it was last stored, ISO 8601; null if never. */
  readonly savedAt: string | null;
  /** When it was last exported to a file from this browser, ISO 8601; null if never. */
  readonly exportedAt: string | null;
  /** Id of the draft from which it was split because two tabs had edited that one independently. */
  readonly splitFrom: string | null;
  /**
   * Known only from the journal because the store has not responded: there may be a later state, so it must not be
   * edited yet.
   */
  readonly isOld: boolean;
}

/** Why a draft named by an address is not in the list. */
export type Whereabouts =
  /** The store has not responded yet. */
  | { readonly kind: 'opening' }
  | { readonly kind: 'deleted'; readonly draft: Draft }
  /** It belongs to another regulation. */
  | { readonly kind: 'otherRegulation'; readonly regulation: RegulationId }
  | { readonly kind: 'newer' | 'unreadable' | 'quarantined' | 'none' };

/** A problem found when the drafts were loaded. Nothing has been deleted because of it. */
export type DraftNotice =
  /** Parts of a draft could not be read; the rest was loaded. */
  | { readonly kind: 'dropped'; readonly id: DraftId; readonly dropped: readonly LeftOut[] }
  /** Nothing of a record could be read; it was moved to quarantine. */
  | { readonly kind: 'corrupt'; readonly id: DraftId; readonly because: string }
  /** The browser cannot return a record. */
  | { readonly kind: 'unreadable'; readonly id: DraftId }
  /** Written by a newer version of the site; left unchanged. */
  | { readonly kind: 'newer'; readonly id: DraftId };

/** A change reported to subscribers of the session. */
export type DraftEvent =
  | { readonly kind: 'state'; readonly state: StorageState }
  /** The list, or the details of a draft in it, changed. */
  | { readonly kind: 'list' }
  /** The open draft was replaced by another tab's state of it. Nothing entered here was lost. */
  | { readonly kind: 'changed'; readonly draft: Draft }
  /** The open draft was deleted in another tab; an edit restores it. */
  | { readonly kind: 'removed'; readonly id: DraftId }
  /**
   * Two tabs edited a draft independently; both versions are kept. `mine` is what this tab, or one that was killed,
   * entered, now as a separate draft; `theirs` is what is stored under `from`, null if that was deleted or cannot be
   * read here. If `follow`, later edits made here go to `mine`, so it should be shown instead of `from`. Ask the
   * owner: `remove` the unwanted one, or keep both.
   */
  | {
      readonly kind: 'split';
      readonly from: string;
      readonly mine: Draft;
      readonly theirs: Draft | null;
      readonly follow: boolean;
    }
  /** The open draft is now, or no longer, open in another tab too. */
  | { readonly kind: 'elsewhere'; readonly id: DraftId; readonly open: boolean }
  | { readonly kind: 'notice'; readonly notice: DraftNotice }
  /** Drafts shown here are no longer stored (`lost`): the database was deleted from outside this page. */
  | { readonly kind: 'lost' };

/**
 * All drafts of one regulation on this device. Everything except `find`, `open`, `flush` and `close` returns
 * immediately, from memory.
 */
export interface DraftSession {
  /** The drafts, last edited first. */
  readonly list: () => readonly DraftItem[];
  /** Drafts of other regulations on this device. */
  readonly others: () => readonly Draft[];
  /** Deleted drafts on this device that can still be restored, last deleted first. */
  readonly deleted: () => readonly Draft[];
  /** These of `deleted` are displayed with a way to restore them: their undo period (`undoFor`) starts now. */
  readonly deletedShown: (ids: readonly string[]) => void;
  /** Restores a deleted draft and returns it; null when it is too late. */
  readonly restore: (id: string) => Draft | null;
  readonly state: () => StorageState;
  /**
   * True once the store has responded, or there is none; until then the list may lack drafts and contain old states
   * (`isOld`).
   */
  readonly isSettled: () => boolean;
  /**
   * Stops waiting for the store: old states may be edited, and the result is kept beside a later state if there is one.
   */
  readonly settle: () => void;
  /** Ids of drafts that exist only in this page's memory, because the database was deleted from outside. */
  readonly lost: () => readonly string[];
  /** Saves the drafts in `lost` again. */
  readonly saveAgain: () => void;
  /** Why a draft is not listed; never rejects. */
  readonly find: (id: string) => Promise<Whereabouts>;
  readonly notices: () => readonly DraftNotice[];
  /** Stored data that could not be read and was moved to quarantine. */
  readonly quarantine: Quarantine;
  /** Drafts of other paths of this host. Rejects with NetworkFailure if its code cannot be fetched. */
  readonly otherDeployments: () => Promise<OtherDeployments>;
  /**
   * Calls back on every event until the returned function is called; the first subscriber also gets the events found
   * while opening.
   */
  readonly subscribe: (listener: (event: DraftEvent) => void) => () => void;
  /** Opens a draft and resolves to its stored state; null (and nothing open) if there is none with that id. */
  readonly open: (id: string | null) => Promise<Draft | null>;
  /**
   * Adds a draft, to be saved soon; it replaces one of the same id that was just deleted. Throws RangeError if the id
   * is in use.
   */
  readonly create: (draft: Draft) => Draft;
  /**
   * Applies an edit to the current state of a draft: written to the journal before this returns, saved soon after.
   * Returns the new draft, which after a `split` has another id than requested. Throws RangeError if there is no such
   * draft.
   */
  readonly edit: (id: string, action: DraftAction) => Draft;
  /**
   * Deletes a draft. The returned function undoes that during the undo period (`undoFor`) and returns the draft, or
   * null when it is too late.
   */
  readonly remove: (id: string) => () => Draft | null;
  /** Records that these drafts have just been exported to a file. */
  readonly exported: (ids: readonly string[]) => void;
  /** Saves now; resolves when everything is stored or the attempt failed (see `state`). */
  readonly flush: () => Promise<void>;
  /** Saves and ends the session. */
  readonly close: () => Promise<void>;
}
