import { render } from 'preact';
import { Boundary } from '../faults/Boundary.tsx';
import { SearchBox } from './SearchBox.tsx';
import { CRASHED } from './sentences.ts';

/** Pause in typing before the history entry is updated, in milliseconds: browsers limit how often it may change. */
const DEBOUNCE = 300;

/** The text last typed on this page, restored when the search is opened again, even after a reload. */
let typed = remembered();
let timer: ReturnType<typeof setTimeout> | undefined;

function remembered(): string {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'search' in state && typeof state.search === 'string'
    ? state.search
    : '';
}

function remember(text: string): void {
  typed = text;
  clearTimeout(timer);
  timer = setTimeout(() => history.replaceState({ ...(history.state as object | null), search: text }, ''), DEBOUNCE);
}

/** Renders the search into the dialog, and unmounts it when the dialog closes. */
export function mountInDialog(dialog: HTMLDialogElement, container: HTMLElement): void {
  dialog.addEventListener('close', () => render(null, container));
  container.replaceChildren();
  render(
    <Boundary instead={<p role="alert">Phần tìm kiếm không chạy được vì lỗi của trang. {CRASHED}</p>}>
      <SearchBox initial={typed} focus changed={remember} follow={() => dialog.close()} />
    </Boundary>,
    container,
  );
}
