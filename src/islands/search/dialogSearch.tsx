import { render } from 'preact';
import { SearchBox } from './SearchBox.tsx';

/** Milliseconds of rest before the history entry follows what is typed: browsers refuse one that changes at every key. */
const REST = 300;

/** What was typed last on this page: opened again, the search is as it was left, after a reload too. */
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
  timer = setTimeout(() => history.replaceState({ ...(history.state as object | null), search: text }, ''), REST);
}

/** Puts the search into its place in the dialog, and takes it away when the dialog closes. */
export function mountInDialog(dialog: HTMLDialogElement, place: HTMLElement): void {
  dialog.addEventListener('close', () => render(null, place));
  place.replaceChildren();
  render(<SearchBox initial={typed} focus changed={remember} follow={() => dialog.close()} />, place);
}
