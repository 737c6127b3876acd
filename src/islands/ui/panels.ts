/**
 * Panels over the page, one open at a time: display settings, a citation, the contents on a phone. Not based on the
 * popover API, so that they behave the same in every browser: a panel is closed by its opener, its close button,
 * Escape, or a click outside. (Popovers are missing before Chromium 114, Safari 17 and Firefox 125; a scripted `click`
 * reopens one that the press just closed; iOS 17.0 to 18.2 do not close one on a tap outside.)
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
 * Opens a panel and moves the focus into it, or closes it if it is open and was opened by the same element.
 * @param panel has a close button with the class `close`
 * @param show how it is shown and hidden, if not with its `hidden` attribute
 * @returns true if it is open now
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

/** Closes the open panel and returns the focus to its opener. */
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

/** A close button with an icon and an accessible name; in a panel it works without a listener. */
export function closeButton(name: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'icon close';
  button.setAttribute('aria-label', name);
  button.append(lineIcon('M6 6l12 12M18 6L6 18'));
  return button;
}

/** A line icon like those of Icon.astro, hidden from assistive technology. @param drawn data of its path */
export function lineIcon(drawn: string): SVGElement {
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  icon.setAttribute('class', 'i');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', drawn);
  icon.append(path);
  return icon;
}

addEventListener('keydown', (event) => {
  if (open === null || event.key !== 'Escape' || isComposing(event) || event.defaultPrevented) return;
  event.preventDefault();
  closePanel();
});

// On the end of a press, so that a touch that scrolls the page (its pointer is cancelled) does not close the panel.
addEventListener('pointerup', ({ target }) => {
  if (open === null || !(target instanceof Node) || open.panel.contains(target) || open.opener.contains(target)) return;
  const { activeElement } = document;
  // A clicked control keeps the focus if it is also reachable by keyboard; a click on the text (which focuses `main`)
  // returns it to the opener.
  const isControl =
    activeElement instanceof HTMLElement && activeElement.tabIndex >= 0 && !open.panel.contains(activeElement);
  if (isControl) close();
  else closePanel();
});
