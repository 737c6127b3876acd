/**
 * State of each history entry of one page in this tab: scroll position, focus, open details and entered text. Back,
 * Forward, a reload and the page's own back links then restore it. Stored in sessionStorage, so only for this tab; if
 * the browser forbids that, in memory until the page is left.
 */

/** The state in which an entry was left. */
export interface Visit {
  /** The address's fragment, including `#`; '' for none. */
  readonly hash: string;
  /** Entries opened one after another without leaving the document share a trail; `index` counts up along it. */
  readonly trail: string;
  readonly index: number;
  /** Scroll position in pixels from the top. */
  readonly y: number;
  /** The focused element, as described by restoreVisit.ts; null for none. */
  readonly focus: string | null;
  /** Which of the page's `<details>` were open, in document order; null until one is toggled. */
  readonly folds: readonly boolean[] | null;
  /** What was typed or chosen, by the name of its form. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Maximum number of entries stored; the oldest are dropped. */
const MAX = 60;

let visits: Map<string, Visit> | null = null;
let current = '';

/**
 * Switches to the entry that the address now shows. @returns its visit if it was shown before, null if it is new,
 * `same` if nothing changed.
 */
export function enterVisit(): Visit | 'same' | null {
  const all = load();
  const key = keyNow();
  if (key !== null && key === current) return 'same';
  const from = all.get(current);
  const found = key === null ? undefined : all.get(key);
  if (key !== null && found !== undefined) {
    current = key;
    return found;
  }
  current = Math.random().toString(36).slice(2);
  // The entries ahead can no longer be reached.
  if (from !== undefined)
    for (const [other, { trail, index }] of all) if (trail === from.trail && index > from.index) all.delete(other);
  all.set(current, {
    hash: location.hash,
    trail: from?.trail ?? current,
    index: from === undefined ? 0 : from.index + 1,
    y: 0,
    focus: null,
    folds: null,
    fields: {},
  });
  mark();
  return null;
}

/** Updates the state of the current entry. Does nothing between a change of the address and `arrive`. */
export function updateVisit(change: Partial<Pick<Visit, 'y' | 'focus' | 'folds' | 'fields'>>): void {
  const visit = currentVisit();
  if (visit === undefined || visit.hash !== location.hash) return;
  // A link to the page's current address makes the browser discard the key in the history state.
  if (keyNow() === null) mark();
  load().set(current, { ...visit, ...change });
}

/** The current entry, as last noted. */
export function currentVisit(): Visit | undefined {
  return load().get(current);
}

/**
 * The nearest earlier entry whose fragment is `wanted`, and the steps for `history.go`; null if none can be reached.
 */
export function earlierVisit(
  wanted: (hash: string) => boolean,
): { readonly hash: string; readonly steps: number } | null {
  const visit = currentVisit();
  if (visit === undefined) return null;
  const before = [...load().values()]
    .filter(({ trail, index, hash }) => trail === visit.trail && index < visit.index && wanted(hash))
    .sort((a, b) => b.index - a.index)[0];
  return before === undefined ? null : { hash: before.hash, steps: before.index - visit.index };
}

/** Changes the fragment of the current entry without adding a new one. Fires `hashchange`. */
export function replaceHash(hash: string): void {
  history.replaceState(history.state, '', hash);
  const visit = currentVisit();
  if (visit !== undefined) load().set(current, { ...visit, hash: location.hash });
  dispatchEvent(new Event('hashchange'));
}

/** Saves the visits; call when the page is hidden or left. */
export function storeVisits(): void {
  try {
    sessionStorage.setItem(storageKey(), JSON.stringify([...load()].slice(-MAX)));
  } catch {
    // Full or forbidden: going back within the page still works.
  }
}

function storageKey(): string {
  return `vi-tri:${location.pathname}`;
}

function load(): Map<string, Visit> {
  if (visits !== null) return visits;
  visits = new Map();
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey()) ?? '[]');
    if (Array.isArray(stored))
      for (const [key, visit] of stored) if (typeof key === 'string' && isVisit(visit)) visits.set(key, visit);
  } catch {
    // Start without stored visits.
  }
  return visits;
}

function isVisit(value: unknown): value is Visit {
  const { hash, trail, index, y, focus, folds, fields } = (value ?? {}) as Partial<Visit>;
  const isText = typeof hash === 'string' && typeof trail === 'string' && (focus === null || typeof focus === 'string');
  return (
    isText &&
    typeof index === 'number' &&
    typeof y === 'number' &&
    (folds === null || Array.isArray(folds)) &&
    typeof fields === 'object' &&
    fields !== null
  );
}

/** The key that `mark` stored in the current history entry, or null. */
function keyNow(): string | null {
  const state: unknown = history.state;
  const key = typeof state === 'object' && state !== null && 'visit' in state ? state.visit : null;
  return typeof key === 'string' ? key : null;
}

function mark(): void {
  try {
    history.replaceState({ ...(history.state as object | null), visit: current }, '');
  } catch {
    // Safari allows only a hundred of these per half minute.
  }
}
