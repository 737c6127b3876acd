/** The dialog of the search: there at once, with a sentence, while the search itself is fetched. */
import { isComposing } from '../../adapters/browser/page/composing.ts';
import { closeButton } from '../ui/panels.ts';

/**
 * Opens the search over the page; where a search is already there, goes to its field. Its styles, which the page names but does not load, are
 * loaded first. Throws where the browser has no dialogs (Safari before 15.4): the search has a page, too.
 */
export async function openSearch(): Promise<void> {
  const open = document.querySelector<HTMLElement>('.search-dialog, .search-page');
  if (open !== null) return open.querySelector('input')?.focus();
  if (typeof HTMLDialogElement === 'undefined') throw new Error('no dialogs');
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-label', 'Tìm kiếm');
  const close = () => dialog.close();
  dialog.addEventListener('close', () => {
    dialog.remove();
    // Opened by “/” with the keyboard nowhere: it goes on from the search's own button.
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('a[data-search]')?.focus({ preventScroll: true });
  });
  // In a search field Esc would first empty the field.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    close();
  });
  // A tap beside the sheet closes it, as Esc and the way back do.
  dialog.addEventListener('click', (event) => event.target === dialog && close());
  const place = document.createElement('div');
  const button = closeButton('Đóng tìm kiếm');
  button.onclick = close;
  dialog.append(button, place);
  document.body.append(dialog);
  const filled = fill(dialog, place);
  await stylesLoaded();
  dialog.showModal();
  await filled;
}

/**
 * Puts the search into its place; says that it is coming, or that it cannot be fetched, with the way to try again.
 * @param isRetry it was asked for by that way: its button, which goes meanwhile, gives the keyboard to what comes in its place.
 */
async function fill(dialog: HTMLDialogElement, place: HTMLElement, isRetry = false): Promise<void> {
  const coming = saying('status', 'Đang mở tìm kiếm…');
  coming.tabIndex = -1;
  place.replaceChildren(coming);
  if (isRetry) coming.focus();
  try {
    const [{ mountInDialog }] = await Promise.all([import('./dialogSearch.tsx'), stylesLoaded()]);
    if (dialog.isConnected) mountInDialog(dialog, place);
  } catch {
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'btn plain';
    again.textContent = 'Thử lại';
    again.onclick = () => void fill(dialog, place, true);
    // Some browsers remember that a script could not be fetched; another page asks anew.
    const page = document.createElement('a');
    page.href = document.querySelector<HTMLAnchorElement>('a[data-search]')?.href ?? '';
    page.textContent = 'mở trang tìm kiếm';
    const said = saying('alert', 'Chưa tải được phần tìm kiếm. Kiểm tra mạng rồi ');
    said.append(again, ' hoặc ', page, '.');
    place.replaceChildren(said);
    if (isRetry) again.focus();
  }
}

function saying(role: 'status' | 'alert', sentence: string): HTMLElement {
  const said = document.createElement('p');
  said.className = 'coming';
  said.setAttribute('role', role);
  said.append(sentence);
  return said;
}

/** Loads the stylesheet that the page holds back; a search without its looks is better than none. */
function stylesLoaded(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>('link[data-search-styles]');
  if (link === null || link.sheet !== null) return Promise.resolve();
  return new Promise((resolve) => {
    for (const type of ['load', 'error']) link.addEventListener(type, () => resolve(), { once: true });
    link.disabled = false;
  });
}
