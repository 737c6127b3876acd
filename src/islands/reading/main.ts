/**
 * What a reading page answers before it has loaded: taps on numbers, notes, the contents, the search and its key. Only
 * listeners are here; each feature is loaded on first use, the others after the page (afterLoad.ts), and the page works
 * without them.
 */
const elementAt = ({ target }: Event, kind: string) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>(kind) : null;
const isCommand = (event: MouseEvent | KeyboardEvent) =>
  event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey;

addEventListener('click', (event) => {
  const element = elementAt(event, 'a.n,a.no,a.g,.seek,.toc-link');
  // With a modifier key the browser handles the link; a long press has shown a preview.
  if (element === null || isCommand(event) || event.shiftKey) return;
  // The number of a provision is its address as well.
  const isAddress = element.matches('.n, .no');
  if (!isAddress) event.preventDefault();
  import('./actions.ts')
    .then(({ runAction }) => runAction(element))
    .catch(() => {
      if (!isAddress) location.assign(element.href);
    });
});

addEventListener('keydown', (event) => {
  // Not isComposing(): that import would be another file on every page, and events in fields are ignored anyway.
  if (event.key !== '/' || event.isComposing || isCommand(event)) return;
  if (elementAt(event, 'input,textarea,select,dialog') !== null) return;
  event.preventDefault();
  document.querySelector<HTMLElement>('.seek')?.click();
});

// The contents beside the text are scrolled to the current page's entry.
const contents = document.getElementById('muc-luc');
const here = contents?.querySelector<HTMLElement>('[aria-current]');
if (contents && here) contents.scrollTop = here.offsetTop - contents.clientHeight / 2;

addEventListener('load', () => void import('./afterLoad.ts').catch(() => undefined));

// Without a static import or export this file would not be a module.
// oxlint-disable-next-line unicorn/require-module-specifiers
export {};
