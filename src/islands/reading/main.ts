/**
 * What a reading page gains with a script: settings, citing, a word on an address that leads nowhere, the way back.
 * Only listeners are here; each part is fetched when first used, and the page reads whole without any of it.
 */
import { followPlace } from './resume.ts';
import { tellUnknownPlace } from './unknownPlace.ts';

const open = document.querySelector<HTMLButtonElement>('[data-settings]');
if (open !== null) {
  open.hidden = false;
  open.onclick = async () => (await import('./settings.ts')).openSettings();
}

addEventListener('click', async (event) => {
  const mark = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-cite]') : null;
  // With a modifier key the reader wants the browser's own way with a link.
  if (mark !== null && !event.ctrlKey && !event.metaKey && !event.shiftKey) (await import('./cite.ts')).openCite(mark);
});

tellUnknownPlace();
addEventListener('hashchange', tellUnknownPlace);
followPlace();
