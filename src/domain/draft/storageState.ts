/** Why a draft could not be stored. */
export type FailureReason =
  /** The browser's storage is full. */
  | 'quota'
  /** The browser does not let this page store anything (private mode, settings, policy). */
  | 'forbidden'
  /** The browser has no such storage. */
  | 'missing'
  /** Another page of the site holds the storage. */
  | 'blocked'
  /** The storage does not answer in time; it may still do so. */
  | 'slow'
  /** The storage fails in any other way. */
  | 'broken'
  /** Not the storage but the page itself failed. */
  | 'page';

/** All that is ever said of storing: where the drafts stand as a whole, not one by one. */
export type StorageState =
  | { readonly state: 'loading' }
  | { readonly state: 'saving' }
  /** Everything entered so far is stored; `at` (ISO 8601) is when that was last confirmed, null before anything was entered. */
  | { readonly state: 'saved'; readonly at: string | null }
  /** Something entered is not stored; it is in the page's memory. Tried again until it is. */
  | { readonly state: 'failed'; readonly because: FailureReason };
