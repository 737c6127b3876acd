import { registerWorker, type TakeNewBuild } from '../../adapters/browser/offline/registerWorker.ts';
import { watchHost } from './watchHost.ts';
import { readyToReload } from '../../adapters/browser/offline/beforeReload.ts';
import { hostNoteText, isSaying } from './hostNoteText.ts';
import { placeAtRest, showNotice } from './notice.ts';

/**
 * Makes the site available offline, and shows a notice when a new build is available or the host no longer publishes
 * the site. Loaded after the page.
 */
const root = new URL(document.documentElement.dataset.root ?? '/', document.baseURI);

function keepSite(): void {
  void registerWorker(root, offerReload);
  // Without a service worker the page always comes from the host, so there is nothing to check. Unavailable without
  // https.
  if (!('serviceWorker' in navigator)) return;
  watchHost(new URL('sw.js', root));
  const slot = document.getElementById('doc-khong-mang');
  if (slot !== null)
    import('./keepRegulation.ts').then(
      ({ offerKeeping }) => offerKeeping(slot),
      () => undefined,
    );
}

/** Some browsers never report a page as idle that draws nothing, such as one in a background tab. In milliseconds. */
const AT_LAST = 2_000;

// When the page is idle (Safari has no requestIdleCallback). In development there is no finished build to cache.
const whenIdle = self.requestIdleCallback ?? ((start: () => void) => setTimeout(start));
whenIdle(
  () => {
    if (import.meta.env.PROD) {
      keepSite();
      void showHostNotes();
    }
    // Preloaded so that the first click on “Mục lục” need not wait for it.
    import('../ui/panels.ts').catch(() => undefined);
  },
  { timeout: AT_LAST },
);

/** Only a file with words needs the script that shows them. */
async function showHostNotes(): Promise<void> {
  const text = await hostNoteText(root);
  if (!isSaying(text)) return;
  const part = await import('./hostNotes.ts').catch(() => null);
  part?.showHostNotes(text, placeAtRest);
}

let offered = false;

/** Shows, once, that a new build is available. */
function offerReload(take: TakeNewBuild): void {
  if (offered) return;
  offered = true;
  const press = async () => {
    if (await readyToReload()) {
      await take();
      location.reload();
    } else
      notice.setText(
        'Chưa tải lại, vì có nội dung chưa lưu được trên máy này. Hãy tải tệp của bản đang làm về máy rồi thử lại.',
      );
  };
  const notice = showNotice('Có bản mới. Tải lại khi tiện.', 'Tải lại', press, false);
}
