import type { DraftAction } from '../../../../domain/draft/edit/action.ts';
import type { Draft } from '../../../../domain/draft/draft.ts';
import type { Dropped } from '../../../../domain/draft/read/reader.ts';
import type { StorageState } from '../../../../domain/draft/storageState.ts';
import type { Quarantine } from '../storage/quarantine.ts';

/** One draft as the list shows it. */
export interface DraftItem {
  readonly draft: Draft;
  /** When it was last stored, ISO 8601; null while it never was. */
  readonly savedAt: string | null;
  /** When it was last put into a file from this browser, ISO 8601; null for never. */
  readonly exportedAt: string | null;
  /** Id of the draft beside which it is kept because two tabs had changed that one apart. */
  readonly splitFrom: string | null;
  /** Known from the journal alone while the store has not answered: there may be a later state of it, so it is not to be edited yet. */
  readonly isOld: boolean;
}

/** Why a draft that an address names is not among those listed. */
export type Whereabouts =
  /** The store has not answered yet. */
  | { readonly kind: 'opening' }
  | { readonly kind: 'deleted'; readonly draft: Draft }
  /** It follows another regulation. */
  | { readonly kind: 'otherRegulation'; readonly regulation: string }
  | { readonly kind: 'newer' | 'unreadable' | 'putAside' | 'none' };

/** What was found amiss when the drafts were loaded. Nothing of it has been deleted. */
export type Notice =
  /** Parts of a draft could not be read; the rest is there. */
  | { readonly kind: 'dropped'; readonly id: string; readonly dropped: readonly Dropped[] }
  /** Nothing of a record could be read; it has been put aside. */
  | { readonly kind: 'corrupt'; readonly id: string; readonly because: string }
  /** The browser cannot hand out a record. */
  | { readonly kind: 'unreadable'; readonly id: string }
  /** Written by a newer version of the site; left alone. */
  | { readonly kind: 'newer'; readonly id: string };

export type DraftEvent =
  | { readonly kind: 'state'; readonly state: StorageState }
  /** The list, or what it says of a draft, is another now. */
  | { readonly kind: 'list' }
  /** The draft open here is now what another tab made of it. Nothing entered here was lost. */
  | { readonly kind: 'changed'; readonly draft: Draft }
  /** The draft open here was deleted in another tab; entering something brings it back. */
  | { readonly kind: 'removed'; readonly id: string }
  /**
   * Two tabs had changed a draft apart; both versions are kept. `mine` is what this tab entered, or one that was killed, as a
   * draft of its own; `theirs` is what stands under `from`, null where that was deleted or cannot be read here. `follow`: what
   * was entered here goes on as `mine`, so that is to be shown where `from` was. The owner is to be asked: `remove` the one
   * not wanted, or keep both.
   */
  | {
      readonly kind: 'split';
      readonly from: string;
      readonly mine: Draft;
      readonly theirs: Draft | null;
      readonly follow: boolean;
    }
  /** The draft open here is, or is no longer, open in another tab too. */
  | { readonly kind: 'elsewhere'; readonly id: string; readonly open: boolean }
  | { readonly kind: 'notice'; readonly notice: Notice }
  /** Drafts shown here are no longer stored (`lost`): the database was deleted from outside this page. */
  | { readonly kind: 'lost' };

/** All drafts of one regulation on this device. Everything but `open` and `flush` answers at once, from memory. */
export interface DraftSession {
  /** The drafts, last edited first. */
  readonly list: () => readonly DraftItem[];
  /** Drafts of this device that follow another regulation. */
  readonly others: () => readonly Draft[];
  /** Drafts deleted on this device that can still be brought back, last deleted first. */
  readonly deleted: () => readonly Draft[];
  /** These of `deleted` are in the owner's view with the way to bring them back: `undoFor` runs for them from now on. */
  readonly deletedShown: (ids: readonly string[]) => void;
  /** Brings one of `deleted` back and gives it; null when it is too late. */
  readonly restore: (id: string) => Draft | null;
  readonly state: () => StorageState;
  /** Whether the store has answered, or there is none; until then the list may lack drafts and hold old states (`isOld`). */
  readonly isSettled: () => boolean;
  /** Waits for the store no longer: old states may be edited, and what is edited in them is kept beside a later state. */
  readonly settle: () => void;
  /** Ids of drafts that are in this page's memory only, since the database was deleted from outside. */
  readonly lost: () => readonly string[];
  /** Has `lost` saved again. */
  readonly saveAgain: () => void;
  /** Why a draft is not listed; never rejects. */
  readonly find: (id: string) => Promise<Whereabouts>;
  readonly notices: () => readonly Notice[];
  /** What could not be read and was put aside. */
  readonly quarantine: Quarantine;
  /** Calls back on every event until the returned function is called; the first to subscribe is also told what was found while opening. */
  readonly subscribe: (listener: (event: DraftEvent) => void) => () => void;
  /** The draft as it is stored now, which becomes the one open here; null (and nothing open) for none of that id. */
  readonly open: (id: string | null) => Promise<Draft | null>;
  /** Adds a draft, which will be saved; one of an id just deleted takes its place. Throws RangeError when the id is in use. */
  readonly create: (draft: Draft) => Draft;
  /**
   * Applies an edit to the present state of a draft: in the journal when this returns, saved soon after. Gives the new draft,
   * under another id than asked for after a `split`. Throws RangeError when there is none of that id.
   */
  readonly edit: (id: string, action: DraftAction) => Draft;
  /** Deletes a draft. The returned function takes that back while it can (`undoFor`), and gives the draft, or null when it is too late. */
  readonly remove: (id: string) => () => Draft | null;
  /** Remembers that these drafts have just been put into a file. */
  readonly exported: (ids: readonly string[]) => void;
  /** Saves now; resolves when all is stored or the attempt failed (see `state`). */
  readonly flush: () => Promise<void>;
  /** Saves and ends the session. */
  readonly close: () => Promise<void>;
}
