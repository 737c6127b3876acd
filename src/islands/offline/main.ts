import { registerWorker, type TakeNewBuild } from '../../adapters/browser/offline/registerWorker.ts';
import { watchHost } from './hostSilence.ts';
import { readyToReload } from '../../adapters/browser/offline/beforeReload.ts';
import { showNotice } from './notice.ts';

/**
 * Makes the site work without a network from now on, tells when a new build of it is there, and when the place that
 * publishes it is there no more. Fetched when the page has loaded.
 */
const root = new URL(document.documentElement.dataset.root ?? '/', document.baseURI);

function keepSite(): void {
  void registerWorker(root, offerReload);
  // A page that no worker can keep always comes from there. Missing where the page did not come by https.
  if ('serviceWorker' in navigator) watchHost(new URL('sw.js', root));
}

// When the page is at rest (Safari has no word for that). While developing there is no finished build to keep.
(self.requestIdleCallback ?? setTimeout)(() => {
  if (import.meta.env.PROD) keepSite();
  // The first press on “Mục lục” is not to wait for it.
  import('../ui/panels.ts').catch(() => undefined);
});

let offered = false;

/** Says that a new build is there, once. */
function offerReload(take: TakeNewBuild): void {
  if (offered) return;
  offered = true;
  const press = async () => {
    if (await readyToReload()) {
      await take();
      location.reload();
    } else
      notice.say('Chưa tải lại, vì có nội dung chưa lưu được trên máy này. Hãy xuất bản đang làm ra tệp rồi thử lại.');
  };
  const notice = showNotice('Có bản mới. Tải lại khi tiện.', 'Tải lại', press, false);
}
