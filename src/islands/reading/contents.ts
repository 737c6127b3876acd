/** The contents on narrow screens, where the browser's own popover does not do. */
import { closePanel, togglePanel } from './panels.ts';
import { toolStyles } from './toolStyles.ts';

/** Without popovers: opens the list as a sheet over the page (tools.css), or closes it. @param link the link to the list, in the bar. */
export async function toggleContents(link: HTMLAnchorElement): Promise<void> {
  const contents = document.getElementById('muc-luc');
  if (contents === null) return;
  await toolStyles();
  const isOpen = togglePanel(contents, link, (shown) => contents.classList.toggle('over', shown));
  const button = contents.querySelector('button');
  if (button !== null) button.onclick = closePanel;
  if (isOpen) button?.focus();
  contents.dispatchEvent(new Event('toggle'));
}

/** With popovers: closes the open list at a press beside it, which iOS 17.0 to 18.2 do not do by themselves. */
export function closeAtPressBeside(contents: HTMLElement): void {
  if (watched || !('hidePopover' in contents)) return;
  watched = true;
  addEventListener('pointerup', ({ target }) => {
    // The press on a button of the list's own is the browser's.
    if (!(target instanceof Element) || contents.contains(target) || target.closest('[popovertarget]') !== null) return;
    if (contents.matches(':popover-open')) contents.hidePopover();
  });
}

let watched = false;
