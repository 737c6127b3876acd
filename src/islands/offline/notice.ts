import { toolStyles } from '../ui/toolStyles.ts';

/** How long nobody must have tapped, typed or scrolled before a notice moves the page down, in milliseconds. */
const REST = 1_500;

/** A notice under the bar, in the page's flow, so that it covers nothing. */
export interface Notice {
  /** Changes what it says; a screen reader says it. */
  readonly say: (sentence: string) => void;
  /** Takes the button away when there is nothing left to press; the focus stays in the notice. */
  readonly dropButton: () => void;
}

/**
 * Shows a notice with a button as soon as nobody is about to tap.
 * @param press what the button does; it cannot be pressed again before that is done
 * @param keptCopy whether it speaks of the copy on the device: such a one is also printed over official text
 */
export function showNotice(words: string, label: string, press: () => Promise<void>, keptCopy: boolean): Notice {
  const element = document.createElement('div');
  // A form to be signed is printed alone.
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
  // Not `disabled` meanwhile: the button would lose the keyboard.
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
  // Its styles are fetched with the panels', so that no page carries them for a day that rarely comes.
  atRest(() => {
    void toolStyles().then(() => {
      insert(element);
      // A live region is read out when its words change, not when it appears.
      sentence.textContent = words;
    });
  });
  return {
    say: (text) => (sentence.textContent = text),
    dropButton() {
      if (document.activeElement === button) sentence.focus();
      button.remove();
    },
  };
}

/** Calls back when nobody is just about to tap. */
function atRest(then: () => void): void {
  const types = ['pointerdown', 'keydown', 'scroll'];
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(done, REST);
  };
  // Removed one by one: Chromium 87 and Safari 14 know no `signal` here.
  const done = () => {
    for (const type of types) removeEventListener(type, wait, { capture: true });
    then();
  };
  let timer = setTimeout(done, REST);
  for (const type of types) addEventListener(type, wait, { capture: true, passive: true });
}

/** Puts the notice in; what is on the screen of a page scrolled down stays where it is. */
function insert(notice: HTMLElement): void {
  const bar = document.querySelector('.bar');
  if (bar === null) document.body.prepend(notice);
  else bar.after(notice);
  // Most browsers keep what is in view in its place by themselves.
  if (scrollY > 0 && !CSS.supports('overflow-anchor', 'auto'))
    scrollBy({ top: notice.offsetHeight, behavior: 'instant' });
}
