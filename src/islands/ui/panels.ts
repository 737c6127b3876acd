/**
 * Panels over the page, one open at a time: display settings, a citation, the contents on a phone. Done here rather than with the
 * popover API, so that they are the same in every browser: a second press on what opened one closes it, as do its close button,
 * Escape and a press beside it. (Popovers are missing before Chromium 114, Safari 17 and Firefox 125; a script's second `click`
 * opens one again that the press had closed; iOS 17.0 to 18.2 do not close one by a press beside it.)
 */

import { isComposing } from '../../adapters/browser/page/composing.ts';

/** Shows or hides a panel. */
type Show = (shown: boolean) => void;

interface Open {
  readonly panel: HTMLElement;
  readonly opener: HTMLElement;
  readonly show: Show;
}

let open: Open | null = null;

/**
 * Opens a panel and puts the focus into it, or closes it where it is open and was opened by the same element.
 * @param panel has a close button, of the class `close`.
 * @param show how it is shown and hidden, if not by its `hidden`.
 * @returns whether it is open now.
 */
export function togglePanel(
  panel: HTMLElement,
  opener: HTMLElement,
  show: Show = (shown) => (panel.hidden = !shown),
): boolean {
  const again = open?.panel === panel && open.opener === opener;
  close();
  if (again) {
    opener.focus();
    return false;
  }
  show(true);
  opener.setAttribute('aria-expanded', 'true');
  open = { panel, opener, show };
  const button = panel.querySelector<HTMLElement>('.close');
  if (button !== null) button.onclick = closePanel;
  panel.querySelector<HTMLElement>(':checked, button')?.focus();
  return true;
}

/** Closes the open panel and puts the focus back where it was opened. */
function closePanel(): void {
  const opener = open?.opener;
  close();
  opener?.focus({ preventScroll: true });
}

function close(): void {
  open?.show(false);
  open?.opener.removeAttribute('aria-expanded');
  open = null;
}

/** A button that closes what it stands in, with its name for screen readers; in a panel it works by itself. */
export function closeButton(name: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'icon close';
  button.setAttribute('aria-label', name);
  const [icon, path] = (['svg', 'path'] as const).map((element) =>
    document.createElementNS('http://www.w3.org/2000/svg', element),
  );
  icon?.setAttribute('class', 'i');
  icon?.setAttribute('viewBox', '0 0 24 24');
  icon?.setAttribute('aria-hidden', 'true');
  path?.setAttribute('d', 'M6 6l12 12M18 6L6 18');
  icon?.append(path ?? '');
  button.append(icon ?? '');
  return button;
}

addEventListener('keydown', (event) => {
  if (open === null || event.key !== 'Escape' || isComposing(event) || event.defaultPrevented) return;
  event.preventDefault();
  closePanel();
});

// The end of a press, so that a finger which scrolls the page (its press is cancelled) closes nothing.
addEventListener('pointerup', ({ target }) => {
  if (open === null || !(target instanceof Node) || open.panel.contains(target) || open.opener.contains(target)) return;
  const { activeElement } = document;
  // What was pressed keeps the focus if it can have it by the keyboard too; a press on the text (`main` takes the focus) gives it back.
  const isControl =
    activeElement instanceof HTMLElement && activeElement.tabIndex >= 0 && !open.panel.contains(activeElement);
  if (isControl) close();
  else closePanel();
});
