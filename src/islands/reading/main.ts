/**
 * What a reading page gains with a script: settings, citing, previews of references, a word on an address that leads nowhere, the way back.
 * Only listeners are here; each part is fetched when first used, and the page reads whole without any of it.
 */
/** Uses a part when it has come. Without a network it may not come: all can be read and followed without it. */
const use = <T>(part: Promise<T>, run: (part: T) => unknown, otherwise: () => void = () => undefined) =>
  void part.then(run, otherwise);

/** The link of a kind that an event happened on, or null. */
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
  // With a modifier key the reader wants the browser's own way with a link.
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

function checkPlace(): void {
  document.getElementById('khong-co')?.remove();
  if (location.hash.length > 1 && document.querySelector(':target') === null)
    use(import('./unknownPlace.ts'), ({ tellUnknownPlace }) => tellUnknownPlace());
}
checkPlace();
addEventListener('hashchange', checkPlace);

const { place, resume } = document.body.dataset;
if (resume !== undefined) use(import('./resume.ts'), ({ offerPlace }) => offerPlace(resume));
// A page that was never scrolled holds no place worth coming back to.
if (place !== undefined) {
  const follow = () => use(import('./resume.ts'), ({ followPlace }) => followPlace(place));
  // The browser may have gone to the place that a link named before this ran.
  if (scrollY > 0) follow();
  else addEventListener('scroll', follow, { once: true });
}

// The contents: beside the text, or on a phone a sheet over it. Either is at the place where one is.
const contents = document.getElementById('muc-luc');
const here = contents?.querySelector<HTMLElement>('[aria-current]');
function showContents(asSheet: boolean): void {
  contents?.classList.toggle('over', asSheet);
  if (contents && here) contents.scrollTop = here.offsetTop - contents.clientHeight / 2;
}
showContents(false);

// For use without a network, once the page is there: it must cost the first visit nothing.
addEventListener('load', () => use(import('../offline/main.ts'), () => undefined));

// Nothing is imported at once, so this is what makes the file a module.
export {};
