/** Restores the page as its history entry was left: open details, scroll position and focus. */
import { painted } from './painted.ts';
import { currentVisit, updateVisit, storeVisits, type Visit } from './visits.ts';

/** Focusable elements that can be found again. */
const CONTROLS = 'a[href], button, input, select, textarea, summary';

/** The current entry was returned to, not opened anew. */
let isRestored = false;
/** The reader returned to this entry and has done nothing yet. */
let isUntouched = false;
/** Cancels the restoration in progress; null if there is none. */
let cancel: (() => void) | null = null;

/**
 * True after returning to an entry; nothing else may scroll the page or move the focus meanwhile. Ends with the
 * reader's first action if nothing has the focus by then. Otherwise it continues, because effects run after a paint, so
 * that a quick key press precedes those of a view just restored.
 */
export function isRestoringVisit(): boolean {
  return isUntouched || (isRestored && document.activeElement !== null && document.activeElement !== document.body);
}

/**
 * Records what the reader does in `<main>` for the current entry. Call once per page; returns a function that stops.
 */
export function recordVisit(): () => void {
  history.scrollRestoration = 'manual';
  const stops = [
    listen(window, 'scroll', () => cancel === null && updateVisit({ y: scrollY })),
    listen(document, 'focusin', ({ target }) => cancel === null && noteFocus(target)),
    // Safari does not focus a link that is clicked.
    listen(document, 'click', ({ target }) => noteFocus(target instanceof Element ? target.closest('a[href]') : null)),
    listen(document, 'toggle', () => cancel === null && updateVisit({ folds: folds().map(({ open }) => open) })),
    listen(document, 'visibilitychange', storeVisits),
    listen(window, 'pagehide', storeVisits),
    ...['pointerdown', 'keydown', 'wheel', 'touchmove', 'change', 'dragenter'].map((type) =>
      listen(window, type, takeOver),
    ),
  ];
  return () => stops.forEach((stop) => stop());
}

/** Call when an entry is opened anew: cancels the restoration of the one before. */
export function cancelRestoringVisit(): void {
  isRestored = false;
  takeOver();
}

/** Cancels the restoration because the reader does something. */
function takeOver(): void {
  isUntouched = false;
  cancel?.();
}

/**
 * Restores the page as it was left, as soon as its content is there again: parts of it are rendered later
 * (`data-coming`).
 * @param otherwise moves the focus if the element that had it no longer exists
 */
export function restoreVisit({ y, focus, folds: left }: Visit, otherwise: () => void): void {
  cancelRestoringVisit();
  const main = document.querySelector('main');
  if (main === null) return;
  isRestored = true;
  isUntouched = true;
  let isFocused = focus === null;
  let isUnfolding = false;
  const attempt = () => {
    const all = folds();
    const turned = left?.length === all.length ? all.filter(({ open }, at) => open !== (left[at] === true)) : [];
    for (const one of turned) one.open = !one.open;
    if (turned.length > 0) {
      // Their content may be rendered only once they are open.
      isUnfolding = true;
      void painted().then(() => {
        isUnfolding = false;
        if (cancel === stop) attempt();
      });
    }
    const isComing = isUnfolding || main.querySelector('[data-coming]') !== null;
    const control = isFocused || focus === null ? null : find(focus, isComing);
    control?.focus({ preventScroll: true });
    isFocused ||= control !== null && document.activeElement === control;
    scrollTo({ top: y, behavior: 'instant' });
    if (isComing) return;
    if (!isFocused) otherwise();
    stop();
  };
  const observer = new MutationObserver(attempt);
  const stop = () => {
    observer.disconnect();
    cancel = null;
  };
  cancel = stop;
  observer.observe(main, { childList: true, subtree: true });
  attempt();
}

function folds(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>('main details')];
}

function noteFocus(target: EventTarget | null): void {
  if (
    !(target instanceof HTMLElement) ||
    !target.matches(CONTROLS) ||
    target.closest('main') === null ||
    currentVisit() === undefined
  )
    return;
  const kind = kindOf(target);
  updateVisit({
    focus: `${controls()
      .filter((one) => kindOf(one) === kind)
      .indexOf(target)} ${kind}`,
  });
}

/** @param isComing more controls will be rendered, so that only the very one counts, not one like it */
function find(focus: string, isComing: boolean): HTMLElement | null {
  const [, index = '0', kind = ''] = /^(\d+) ([^]*)$/.exec(focus) ?? [];
  const alike = controls().filter((one) => kindOf(one) === kind);
  return alike[Number(index)] ?? (isComing ? undefined : alike[0]) ?? null;
}

function controls(): HTMLElement[] {
  return [...(document.querySelector('main')?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
}

/** Identifies a control even if others have been inserted before it. */
function kindOf(control: HTMLElement): string {
  const attributes = ['id', 'name', 'href', 'aria-label'].map((name) => control.getAttribute(name) ?? '');
  const words = control.matches('button, summary')
    ? control.textContent
    : control.matches('[type="radio"]')
      ? control.getAttribute('value')
      : '';
  return [control.tagName, ...attributes, words].join(' ');
}

function listen(target: EventTarget, type: string, listener: (event: Event) => void): () => void {
  const options = { capture: true, passive: true };
  target.addEventListener(type, listener, options);
  return () => target.removeEventListener(type, listener, options);
}
