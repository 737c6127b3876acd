/**
 * The whole contents of the regulation, copied from its own page, with the current page's row marked and the folds
 * around it open. Null if that page cannot be loaded.
 * @param page address of the regulation's own page
 */
export async function wholeContents(page: URL): Promise<HTMLElement | null> {
  const read = await load(page);
  const found = read?.querySelector<HTMLElement>('[data-contents]');
  if (!found) return null;
  const copy = document.importNode(found, true);
  copy.className = 'whole-contents';
  // Ids must be unique on this page, and citing belongs to the regulation's own.
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a')) {
    const address = new URL(link.getAttribute('href') ?? '', page);
    link.href = address.href;
    if (link.classList.contains('row') && address.pathname === location.pathname)
      link.setAttribute('aria-current', 'page');
  }
  for (const cite of copy.querySelectorAll('.cite')) cite.remove();
  for (const link of copy.querySelectorAll('a.no')) {
    link.className = 'number';
    link.removeAttribute('data-cite');
  }
  const current = copy.querySelector('[aria-current]');
  for (const fold of copy.querySelectorAll('details')) fold.open = current !== null && fold.contains(current);
  return copy;
}

async function load(page: URL): Promise<Document | null> {
  try {
    const answer = await fetch(page.href);
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  } catch {
    return null;
  }
}
