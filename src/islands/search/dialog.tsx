import { render } from 'preact';
import { SearchBox } from './SearchBox.tsx';

/** What was typed last on this page: opened again, the search is as it was left. */
let typed = '';

/** Opens the search over the page; where a search is already there, goes to its field. Its styles, which the page names but does not load, are loaded first. */
export async function openSearch(): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('.search-dialog input, .search-page input');
  if (field !== null) return field.focus();
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-label', 'Tìm kiếm');
  document.body.append(dialog);
  await stylesLoaded();
  const close = () => dialog.close();
  dialog.addEventListener('close', () => {
    render(null, dialog);
    dialog.remove();
  });
  // In a search field Esc would first empty the field. While letters are being composed it belongs to the keyboard.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    close();
  });
  // A tap beside the sheet closes it, as Esc and the way back do.
  dialog.addEventListener('click', (event) => event.target === dialog && close());
  dialog.showModal();
  render(
    <>
      <button type="button" class="icon close" aria-label="Đóng tìm kiếm" onClick={close}>
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 6l12 12M18 6L6 18" />
        </svg>
      </button>
      <SearchBox initial={typed} focus changed={(text) => (typed = text)} follow={close} />
    </>,
    dialog,
  );
}

/** Loads the stylesheet that the page holds back; a search without its looks is better than none. */
function stylesLoaded(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>('link[data-search-styles][disabled]');
  if (link === null) return Promise.resolve();
  return new Promise((resolve) => {
    link.onload = link.onerror = () => resolve();
    link.disabled = false;
  });
}
