import { toolStyles } from '../ui/toolStyles.ts';

/** How long there must be no input or scrolling before a notice moves the page down, in milliseconds. */
const DEBOUNCE = 1_500;

/** A notice below the bar, in the page's flow, so that it covers nothing. */
export interface PageNotice {
  /** Changes its text; screen readers announce it. */
  readonly setText: (sentence: string) => void;
  /** Removes the button when there is nothing left to do; the focus stays in the notice. */
  readonly dropButton: () => void;
}

/**
 * Shows a notice with a button once the reader is idle.
 * @param press the button's action; it cannot be pressed again until that is done
 * @param keptCopy true if it is about the copy on the device: it is then also printed above official text
 */
export function showNotice(words: string, label: string, press: () => Promise<void>, keptCopy: boolean): PageNotice {
  const element = document.createElement('div');
  // A form to be signed is printed without it.
  const printed = keptCopy && document.querySelector('.wide') !== null;
  element.className = `notice${keptCopy ? ' kept-copy' : ''}${printed ? '' : ' screen'}`;
  const sentence = document.createElement('span');
  sentence.setAttribute('role', 'status');
  sentence.tabIndex = -1;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn plain';
  button.textContent = label;
  let busy = false;
  // Not `disabled`, because the button would lose the focus.
  const setBusy = (next: boolean) => {
    busy = next;
    button.setAttribute('aria-disabled', String(next));
  };
  button.onclick = async () => {
    if (busy) return;
    setBusy(true);
    await press();
    setBusy(false);
  };
  element.append(sentence, button);
  // Its styles are loaded with those of the panels, because most pages never show a notice.
  atRest(() => {
    void toolStyles().then(() => {
      insertBelowBar(element);
      // A live region is announced when its text changes, not when it is inserted.
      sentence.textContent = words;
    });
  });
  return {
    setText: (text) => (sentence.textContent = text),
    dropButton() {
      if (document.activeElement === button) sentence.focus();
      button.remove();
    },
  };
}

/** Puts an element below the bar, with the styles of notices, once the reader is idle. */
export function placeAtRest(element: HTMLElement): void {
  atRest(() => void toolStyles().then(() => insertBelowBar(element)));
}

/** Calls back when there has been no input for a while. */
function atRest(then: () => void): void {
  const types = ['pointerdown', 'keydown', 'scroll'];
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(done, DEBOUNCE);
  };
  // Removed one by one: Chromium 87 and Safari 14 do not support `signal` here.
  const done = () => {
    for (const type of types) removeEventListener(type, wait, { capture: true });
    then();
  };
  let timer = setTimeout(done, DEBOUNCE);
  for (const type of types) addEventListener(type, wait, { capture: true, passive: true });
}

/** Inserts the notice; if the page is scrolled down, the visible content does not move. */
function insertBelowBar(notice: HTMLElement): void {
  const bar = document.querySelector('.bar');
  if (bar === null) document.body.prepend(notice);
  else bar.after(notice);
  // Most browsers keep the scroll position themselves (scroll anchoring).
  if (scrollY > 0 && !CSS.supports('overflow-anchor', 'auto'))
    scrollBy({ top: notice.offsetHeight, behavior: 'instant' });
}
