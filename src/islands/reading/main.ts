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

/** The link matching `kind` in which an event happened, or null. */
const linkAt = ({ target }: Event, kind: string) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>(kind) : null;

const settings = document.querySelector<HTMLButtonElement>('[data-settings]');
if (settings !== null) {
  settings.hidden = false;
  settings.onclick = () =>
    use(
      import('./settings.ts'),
      ({ toggleSettings }) => toggleSettings(settings),
      () => alert('Chưa tải được. Hãy thử lại khi có mạng.'),
    );
}

addEventListener('click', (event) => {
  const mark = linkAt(event, 'a.n, a.no');
  // With a modifier key the browser handles the link.
  if (mark !== null && !event.ctrlKey && !event.metaKey && !event.shiftKey)
    use(import('./cite.ts'), ({ toggleCite }) => toggleCite(mark));
  const toContents = linkAt(event, '.toc-link');
  if (toContents === null || contents === null) return;
  event.preventDefault();
  use(
    import('../ui/panels.ts'),
    ({ togglePanel }) => togglePanel(contents, toContents, showContents),
    () => location.assign(toContents.href),
  );
});

let lastUp = 0;
for (const type of ['pointerup', 'pointercancel']) addEventListener(type, ({ timeStamp }) => (lastUp = timeStamp));
for (const type of ['pointerover', 'focusin']) {
  addEventListener(type, (event) => {
    const link = linkAt(event, 'a.ref');
    if (link !== null) use(import('./preview.ts'), ({ approach }) => approach(link, event, lastUp > event.timeStamp));
  });
}

function checkAnchor(): void {
  document.getElementById('khong-co')?.remove();
  if (location.hash.length > 1 && document.querySelector(':target') === null)
    use(import('./unknownAnchor.ts'), ({ tellUnknownAnchor }) => tellUnknownAnchor());
}
checkAnchor();
addEventListener('hashchange', checkAnchor);

const { place: pageName, resume } = document.body.dataset;
if (resume !== undefined) use(import('./resume.ts'), ({ offerPosition }) => offerPosition(resume));
// The position is only remembered on a page that was scrolled.
if (pageName !== undefined) {
  const follow = () => use(import('./resume.ts'), ({ followPosition }) => followPosition(pageName));
  // The browser may have scrolled to the link's target before this ran.
  if (scrollY > 0) follow();
  else addEventListener('scroll', follow, { once: true });
}

// The contents: beside the text, or on a phone a sheet over it. Either is scrolled to the current page's entry.
const contents = document.getElementById('muc-luc');
const here = contents?.querySelector<HTMLElement>('[aria-current]');
function showContents(asSheet: boolean): void {
  contents?.classList.toggle('over', asSheet);
  if (contents && here) contents.scrollTop = here.offsetTop - contents.clientHeight / 2;
}
showContents(false);

// Offline support is loaded after the page, so that it does not slow down the first visit.
addEventListener('load', () => use(import('../offline/main.ts'), () => undefined));

// Without a static import or export this file would not be a module.
// oxlint-disable-next-line unicorn/require-module-specifiers
export {};
