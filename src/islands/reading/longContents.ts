/**
 * Long contents: opens the current part, filters the list by words, and replaces the short list beside an article by
 * the whole one on request. Without this script the folds open by a tap and every link works.
 */
import { addContentsFilter } from './contentsFilter.ts';
import { wholeContents } from './wholeContents.ts';

const list = document.querySelector<HTMLElement>('[data-contents]');
if (list !== null) {
  addContentsFilter(list);
  openTarget();
  addEventListener('hashchange', openTarget);
}

/** Opens the folds around the address's target: browsers before 2022 do not. */
function openTarget(): void {
  const target = document.querySelector(':target');
  if (target === null || list === null || !list.contains(target)) return;
  let opened = false;
  for (let fold = target.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null) {
    opened ||= !fold.open;
    fold.open = true;
  }
  if (opened) target.scrollIntoView();
}

const all = document.querySelector<HTMLAnchorElement>('.toc a.all');
all?.addEventListener('click', (event) => {
  // With a modifier key the browser handles the link.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void wholeContents(new URL(all.href)).then((whole) => {
    if (whole === null) return location.assign(all.href);
    all.closest('ol')?.after(whole);
    all.closest('li')?.remove();
    for (const row of document.querySelectorAll('.toc [data-part]')) row.remove();
    addContentsFilter(whole).focus();
  });
});
