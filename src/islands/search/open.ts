/**
 * Opens the search over the page: by its button, by “/”. Everything else of the search is fetched when it is first opened; without
 * a script, or where that fails, the button is a link to the search page.
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
  // With a modifier key the reader wants the browser's own way with a link.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void open();
});

addEventListener('keydown', (event) => {
  const typing =
    event.target instanceof Element && event.target.closest('input,textarea,select,dialog,[contenteditable]');
  // Checked here and not by isComposing(): an import would be one more file on every page, and fields are left alone anyway.
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
