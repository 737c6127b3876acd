/**
 * Scripted features of a reading page: settings, citing, previews of references, a message for an unknown anchor, the
 * link back to the last position. Only listeners are here; each feature is loaded on first use, and the page works
 * without them.
 */
/**
 * Uses a module once it is loaded. Without a network it may fail to load: everything can still be read and followed.
 */
const use = <T>(part: Promise<T>, run: (part: T) => unknown, otherwise: () => void = () => undefined) =>
  void part.then(run, otherwise);

/** The element matching `kind` in which an event happened, or null. */
const elementAt = ({ target }: Event, kind: string) =>
  target instanceof Element ? target.closest<HTMLElement>(kind) : null;

const settings = document.querySelector<HTMLElement>('[data-settings]');
if (settings !== null) settings.hidden = false;

const contents = document.getElementById('muc-luc');

/** Does what a link or button offers; if that fails, follows the link. */
function perform(element: HTMLElement | null): void {
  if (element === null) return;
  const href = element instanceof HTMLAnchorElement && !element.matches('.n, .no') ? element.href : null;
  import('./actions.ts')
    .then(({ act }) => act(element))
    .catch(() => {
      if (href !== null) location.assign(href);
      else if (element === settings) alert('Chưa tải được. Hãy thử lại khi có mạng.');
    });
}

addEventListener('click', (event) => {
  const element = elementAt(
    event,
    `a.n,a.no,a.g,[data-search],[data-settings],[data-print]${contents === null ? '' : ',.toc-link'}`,
  );
  // With a modifier key the browser handles the link; a long press has shown a preview.
  if (element === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return;
  // The number of a provision is its address as well.
  if (!element.matches('.n, .no')) event.preventDefault();
  perform(element);
});

addEventListener('keydown', (event) => {
  // Not isComposing(): that import would be another file on every page, and events in fields are ignored anyway.
  if (event.key !== '/' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (elementAt(event, 'input,textarea,select,dialog,[contenteditable]') !== null) return;
  const search = document.querySelector<HTMLElement>('[data-search]');
  if (search !== null) event.preventDefault();
  perform(search);
});

let lastUp = 0;
for (const type of ['pointerup', 'pointercancel']) addEventListener(type, ({ timeStamp }) => (lastUp = timeStamp));
for (const type of ['pointerover', 'focusin']) {
  addEventListener(type, (event) => {
    const link = elementAt(event, 'a.ref, a.g');
    if (link instanceof HTMLAnchorElement)
      use(import('./preview.ts'), ({ approach }) => approach(link, event, lastUp > event.timeStamp));
  });
}

function checkAnchor(): void {
  document.getElementById('khong-co')?.remove();
  if (location.hash.length > 1 && document.querySelector(':target') === null)
    use(import('./unknownAnchor.ts'), ({ tellUnknownAnchor }) => tellUnknownAnchor());
}
checkAnchor();
addEventListener('hashchange', checkAnchor);

if (location.search.includes('canh=')) use(import('./beside.ts'), ({ openBeside }) => openBeside());

const { place: pageName, resume } = document.body.dataset;
if (resume !== undefined) use(import('./resume.ts'), ({ offerPosition }) => offerPosition(resume));
// The position is only remembered on a page that was scrolled.
if (pageName !== undefined) {
  const follow = () => use(import('./resume.ts'), ({ followPosition }) => followPosition(pageName));
  // The browser may have scrolled to the link's target before this ran.
  if (scrollY > 0) follow();
  else addEventListener('scroll', follow, { once: true });
}

// The contents beside the text are scrolled to the current page's entry.
const here = contents?.querySelector<HTMLElement>('[aria-current]');
if (contents && here) contents.scrollTop = here.offsetTop - contents.clientHeight / 2;

// Offline support is loaded after the page, so that it does not slow down the first visit.
addEventListener('load', () => use(import('../offline/main.ts'), () => undefined));

// Without a static import or export this file would not be a module.
// oxlint-disable-next-line unicorn/require-module-specifiers
export {};
