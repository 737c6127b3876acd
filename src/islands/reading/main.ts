/**
 * What a reading page gains with a script: settings, citing, previews of references, a word on an address that leads nowhere, the way back.
 * Only listeners are here; each part is fetched when first used, and the page reads whole without any of it.
 */
const settings = document.querySelector<HTMLButtonElement>('[data-settings]');
if (settings !== null) {
  settings.hidden = false;
  settings.onclick = async () => (await import('./settings.ts')).openSettings();
}

addEventListener('click', async (event) => {
  const mark = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-cite]') : null;
  // With a modifier key the reader wants the browser's own way with a link.
  if (mark !== null && !event.ctrlKey && !event.metaKey && !event.shiftKey) (await import('./cite.ts')).openCite(mark);
});

for (const type of ['pointerover', 'focusin']) {
  addEventListener(type, async (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.ref') : null;
    if (link !== null) (await import('./preview.ts')).approach(link, event);
  });
}

async function checkPlace(): Promise<void> {
  document.getElementById('khong-co')?.remove();
  if (location.hash.length > 1 && document.querySelector(':target') === null) (await import('./unknownPlace.ts')).tellUnknownPlace();
}
void checkPlace();
addEventListener('hashchange', () => void checkPlace());

const { place, resume } = document.body.dataset;
if (resume !== undefined) void import('./resume.ts').then(({ offerPlace }) => offerPlace(resume));
// A page that was never scrolled holds no place worth coming back to.
if (place !== undefined) addEventListener('scroll', () => void import('./resume.ts').then(({ followPlace }) => followPlace(place)), { once: true, passive: true });

// For use without a network, once the page is there and at rest: it must cost the first visit nothing. Safari has no idle callback.
addEventListener('load', () => (self.requestIdleCallback ?? setTimeout)(() => void import('../offline/main.ts').catch(() => undefined)));

// Nothing is imported at once, so this is what makes the file a module.
export {};
