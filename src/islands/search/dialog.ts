/** The search dialog: opens at once with a message while the search itself is loaded. */
import { isComposing } from '../../adapters/browser/page/composing.ts';
import { isNetworkFailure, overNetwork } from '../../adapters/browser/faults/networkFailure.ts';
import { reportPageError } from '../../adapters/browser/faults/pageErrors.ts';
import searchStyles from '../../styles/search.css?url';
import { loadStyles } from '../ui/loadStyles.ts';
import { closeButton } from '../ui/panels.ts';

/**
 * Opens the search dialog; if a search is already open, focuses its field. Its stylesheet is loaded first. Throws if
 * the browser has no dialogs (Safari before 15.4): the search page is used then.
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
    // If it was opened with “/” while nothing had focus, the focus moves to the search button.
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('.seek')?.focus({ preventScroll: true });
  });
  // In a search field Esc would first clear the field.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    close();
  });
  // A click outside closes it, as Esc does.
  dialog.addEventListener('click', (event) => event.target === dialog && close());
  const container = document.createElement('div');
  const button = closeButton('Đóng tìm kiếm');
  button.onclick = close;
  dialog.append(button, container);
  document.body.append(dialog);
  const filled = fill(dialog, container);
  await stylesLoaded();
  dialog.showModal();
  await filled;
}

/**
 * Loads the search into `container`; shows a message meanwhile, and if loading fails, a button to retry.
 * @param isRetry true if that button was pressed: it disappears, so the focus moves to its replacement
 */
async function fill(dialog: HTMLDialogElement, container: HTMLElement, isRetry = false): Promise<void> {
  const coming = messageElement('status', 'Đang mở tìm kiếm…');
  coming.tabIndex = -1;
  container.replaceChildren(coming);
  if (isRetry) coming.focus();
  try {
    const [{ mountInDialog }] = await Promise.all([overNetwork(() => import('./dialogSearch.tsx')), stylesLoaded()]);
    if (dialog.isConnected) mountInDialog(dialog, container);
  } catch (error) {
    const isFault = !isNetworkFailure(error);
    if (isFault) reportPageError(error);
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'btn plain';
    again.textContent = 'Thử lại';
    again.onclick = () => void fill(dialog, container, true);
    // Some browsers cache a failed script load; another page loads it again.
    const page = document.createElement('a');
    page.href = document.querySelector<HTMLAnchorElement>('.seek')?.href ?? '';
    page.textContent = 'mở trang tìm kiếm';
    const message = messageElement(
      'alert',
      isFault
        ? 'Phần tìm kiếm không chạy được vì lỗi của trang. Có thể '
        : 'Chưa tải được phần tìm kiếm. Kiểm tra mạng rồi ',
    );
    message.append(again, ' hoặc ', page, '.');
    container.replaceChildren(message);
    if (isRetry) again.focus();
  }
}

function messageElement(role: 'status' | 'alert', sentence: string): HTMLElement {
  const message = document.createElement('p');
  message.className = 'coming';
  message.setAttribute('role', role);
  message.append(sentence);
  return message;
}

/** A search without styles is better than none. */
const stylesLoaded = () => loadStyles(searchStyles);
