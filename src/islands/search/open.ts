/**
 * Opens the search dialog with its button or “/”. The rest of the search is loaded on first use; without a script, or
 * if loading fails, the button is a link to the search page.
 */
const button = document.querySelector<HTMLAnchorElement>('a[data-search]');

async function open(): Promise<void> {
  try {
    await (await import('./dialog.ts')).openSearch();
  } catch {
    if (button !== null) location.assign(button.href);
  }
}

button?.addEventListener('click', (event) => {
  // With a modifier key the browser handles the link.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void open();
});

addEventListener('keydown', (event) => {
  const typing =
    event.target instanceof Element && event.target.closest('input,textarea,select,dialog,[contenteditable]');
  // Not isComposing(): that import would be another file on every page, and events in fields are ignored anyway.
  if (
    event.key !== '/' ||
    event.isComposing ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    typing ||
    button === null
  )
    return;
  event.preventDefault();
  void open();
});
