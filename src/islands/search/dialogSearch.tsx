import { render } from 'preact';
import { SearchBox } from './SearchBox.tsx';

/** What was typed last on this page: opened again, the search is as it was left. */
let typed = '';

/** Puts the search into its place in the dialog, and takes it away when the dialog closes. */
export function mountInDialog(dialog: HTMLDialogElement, place: HTMLElement): void {
  dialog.addEventListener('close', () => render(null, place));
  place.replaceChildren();
  render(<SearchBox initial={typed} focus changed={(text) => (typed = text)} follow={() => dialog.close()} />, place);
}
