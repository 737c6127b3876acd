/**
 * What this tab remembers of each entry of its history on one page: where it was scrolled to, what had the keyboard, what was unfolded and
 * typed. Back, Forward, a reload and the page's own ways back then find it as it was left. Kept in sessionStorage, so only for the tab;
 * where the browser forbids that, in memory until the page is left.
 */

/** How an entry was left. */
export interface Visit {
  /** The address's fragment, with its `#`; '' for none. */
  readonly hash: string;
  /** Pages opened one after the other without leaving the document have one trail, and count up along it. */
  readonly trail: string;
  readonly index: number;
  /** Pixels from the top. */
  readonly y: number;
  /** What had the keyboard, as comeBack.ts describes it; null for nothing. */
  readonly focus: string | null;
  /** Which of the page's `<details>` were open, in their order; null while none was touched. */
  readonly folds: readonly boolean[] | null;
  /** What was typed or chosen, by the name of its form. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Remembered at most; the oldest go first. */
const MOST = 60;

let visits: Map<string, Visit> | null = null;
let current = '';

/** Adopts the entry that the address shows now. @returns its visit where one comes back to it, null where it is new, `same` where nothing changed. */
export function arrive(): Visit | 'same' | null {
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
  // What lay ahead can no longer be gone to.
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

/** Notes how the entry looks now. Nothing is noted between a change of the address and `arrive`. */
export function note(change: Partial<Pick<Visit, 'y' | 'focus' | 'folds' | 'fields'>>): void {
  const visit = here();
  if (visit === undefined || visit.hash !== location.hash) return;
  // A link to the very address of the page makes the browser forget the mark.
  if (keyNow() === null) mark();
  load().set(current, { ...visit, ...change });
}

/** The entry shown, as last noted. */
export function here(): Visit | undefined {
  return load().get(current);
}

/** How far back the nearest earlier entry lies that is `wanted` by its fragment, with that; null for none that `history.go` leads to. */
export function earlier(wanted: (hash: string) => boolean): { readonly hash: string; readonly steps: number } | null {
  const visit = here();
  if (visit === undefined) return null;
  const before = [...load().values()]
    .filter(({ trail, index, hash }) => trail === visit.trail && index < visit.index && wanted(hash))
    .sort((a, b) => b.index - a.index)[0];
  return before === undefined ? null : { hash: before.hash, steps: before.index - visit.index };
}

/** Gives the entry shown another fragment, without a new entry. Listeners of `hashchange` are told. */
export function readdress(hash: string): void {
  history.replaceState(history.state, '', hash);
  const visit = here();
  if (visit !== undefined) load().set(current, { ...visit, hash: location.hash });
  dispatchEvent(new Event('hashchange'));
}

/** Stores what is remembered; to be called when the page is hidden or left. */
export function storeVisits(): void {
  try {
    sessionStorage.setItem(place(), JSON.stringify([...load()].slice(-MOST)));
  } catch {
    // Full or forbidden: the way back within the page still works.
  }
}

function place(): string {
  return `vi-tri:${location.pathname}`;
}

function load(): Map<string, Visit> {
  if (visits !== null) return visits;
  visits = new Map();
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(place()) ?? '[]');
    if (Array.isArray(stored))
      for (const [key, visit] of stored) if (typeof key === 'string' && isVisit(visit)) visits.set(key, visit);
  } catch {
    // Nothing is remembered then.
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

/** The mark that `mark` left on the entry shown, or null. */
function keyNow(): string | null {
  const state: unknown = history.state;
  const key = typeof state === 'object' && state !== null && 'visit' in state ? state.visit : null;
  return typeof key === 'string' ? key : null;
}

function mark(): void {
  try {
    history.replaceState({ ...(history.state as object | null), visit: current }, '');
  } catch {
    // Safari allows a hundred of these in half a minute.
  }
}
