/** Puts the page as its history entry was left: unfolded, scrolled and with the keyboard where it was. */
import { here, note, storeVisits, type Visit } from './visits.ts';

/** What can have the keyboard, and can be found again. */
const CONTROLS = 'a[href], button, input, select, textarea, summary';

/** The entry was come back to, and its reader has done nothing yet. */
let isUntouched = false;
/** Calls off what is being put in place; null while nothing is. */
let callOff: (() => void) | null = null;

/** True where an entry was come back to, until its reader does something: then nothing else may scroll the page or take the keyboard. */
export function isComingBack(): boolean {
  return isUntouched;
}

/** Follows what the reader does in `<main>`, for the entry shown. Called once for a page; returns the way to stop. */
export function followReader(): () => void {
  history.scrollRestoration = 'manual';
  const stops = [
    listen(window, 'scroll', () => callOff === null && note({ y: scrollY })),
    listen(document, 'focusin', ({ target }) => callOff === null && noteFocus(target)),
    // Safari gives no focus to what is clicked.
    listen(document, 'click', ({ target }) => noteFocus(target instanceof Element ? target.closest('a[href]') : null)),
    listen(document, 'toggle', () => callOff === null && note({ folds: folds().map(({ open }) => open) })),
    listen(document, 'visibilitychange', storeVisits),
    listen(window, 'pagehide', storeVisits),
    ...['pointerdown', 'keydown', 'wheel', 'touchmove', 'change', 'dragenter'].map((type) =>
      listen(window, type, leavePlace),
    ),
  ];
  return () => stops.forEach((stop) => stop());
}

/** Nothing is put in place any more: another entry is shown, or the reader has taken over. */
export function leavePlace(): void {
  isUntouched = false;
  callOff?.();
}

/**
 * Puts the page as it was left, as soon as what was there is there again: parts of it are drawn later (`data-coming`).
 * @param otherwise gives the keyboard a place where what had it is gone.
 */
export function comeBack({ y, focus, folds: left }: Visit, otherwise: () => void): void {
  leavePlace();
  const main = document.querySelector('main');
  if (main === null) return;
  isUntouched = true;
  let isFocused = focus === null;
  const attempt = () => {
    const all = folds();
    if (left !== null && all.length === left.length) all.forEach((one, at) => (one.open = left[at] === true));
    const control = isFocused || focus === null ? null : find(focus);
    control?.focus({ preventScroll: true });
    isFocused ||= control !== null && document.activeElement === control;
    scrollTo({ top: y, behavior: 'instant' });
    if (main.querySelector('[data-coming]') !== null) return;
    if (!isFocused) otherwise();
    callOff?.();
  };
  const observer = new MutationObserver(attempt);
  callOff = () => {
    observer.disconnect();
    callOff = null;
  };
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
    here() === undefined
  )
    return;
  const kind = kindOf(target);
  note({
    focus: `${controls()
      .filter((one) => kindOf(one) === kind)
      .indexOf(target)} ${kind}`,
  });
}

function find(focus: string): HTMLElement | null {
  const [, place = '0', kind = ''] = /^(\d+) ([^]*)$/.exec(focus) ?? [];
  const alike = controls().filter((one) => kindOf(one) === kind);
  return alike[Number(place)] ?? alike[0] ?? null;
}

function controls(): HTMLElement[] {
  return [...(document.querySelector('main')?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
}

/** By what a control is known again, though others have come before it. */
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
