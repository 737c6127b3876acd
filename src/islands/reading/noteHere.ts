/** Opens a note of the editor at its number: below its paragraph, or in the margin of a wide screen. */
import { isComposing } from '../../adapters/browser/page/composing.ts';
import { toolStyles } from '../ui/toolStyles.ts';
import { closeButton } from '../ui/panels.ts';

let box: HTMLElement | null = null;
let opener: HTMLAnchorElement | null = null;

/**
 * Opens the note of a number, or closes it if it is open; only one is open at a time.
 * @throws Error if the page has no such note
 */
export async function toggleNote(number: HTMLAnchorElement): Promise<void> {
  if (opener === number) return close(true);
  const note = document.getElementById(number.hash.slice(1));
  if (note === null) throw new Error(`no note ${number.hash}`);
  await toolStyles();
  close(false);
  box = document.createElement('div');
  box.className = 'note here';
  box.tabIndex = -1;
  box.setAttribute('role', 'note');
  box.setAttribute('aria-label', 'Ghi chú của người biên tập');
  const words = document.createElement('p');
  words.textContent = `${number.getAttribute('aria-label') ?? ''}. ${note.textContent?.trim() ?? ''}`;
  const button = closeButton('Đóng ghi chú');
  button.onclick = () => close(true);
  box.append(words, button);
  opener = number;
  number.setAttribute('aria-expanded', 'true');
  (number.closest('p, h1, h2, h3, h4, .table') ?? number).after(box);
  const around = box.offsetParent?.getBoundingClientRect().top ?? 0;
  // It is positioned only in the margin (styles/tools/noteHere.css).
  box.style.top = `${number.getBoundingClientRect().top - around}px`;
  cover(true);
  box.focus({ preventScroll: true });
}

/** Hides the page's contents (onPage.ts) while a note is shown instead. */
function cover(isCovered: boolean): void {
  document.querySelector('.on-page')?.toggleAttribute('data-covered', isCovered);
}

function close(isFocused: boolean): void {
  box?.remove();
  opener?.removeAttribute('aria-expanded');
  if (isFocused) opener?.focus({ preventScroll: true });
  box = opener = null;
  cover(false);
}

addEventListener('keydown', (event) => {
  if (box === null || event.key !== 'Escape' || isComposing(event) || event.defaultPrevented) return;
  event.preventDefault();
  close(true);
});
