/** Why a draft could not be stored. */
export type FailureReason =
  /** The browser's storage is full. */
  | 'quota'
  /** The browser does not allow this page to store anything (private mode, settings, policy). */
  | 'forbidden'
  /** The browser has no such storage. */
  | 'missing'
  /** Another page of the site blocks the storage. */
  | 'blocked'
  /** The storage does not respond in time; it may still do so. */
  | 'slow'
  /** The storage fails in any other way. */
  | 'broken'
  /** Not the storage but the page itself failed. */
  | 'page';

/** The storage state shown to the owner: one for all drafts together. */
export type StorageState =
  | { readonly state: 'loading' }
  | { readonly state: 'saving' }
  /**
   * Everything entered so far is stored; `at` (ISO 8601) is when that was last confirmed, null before anything was
   * entered.
   */
  | { readonly state: 'saved'; readonly at: string | null }
  /** Something entered is only in the page's memory, not stored. Saving is retried until it succeeds. */
  | { readonly state: 'failed'; readonly because: FailureReason };
