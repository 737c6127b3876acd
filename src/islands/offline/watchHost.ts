import { askHost } from '../../adapters/browser/offline/askHost.ts';
import {
  afterResponse,
  isCheckDue,
  readContact,
  lostContact,
  lostContactSentence,
} from '../../domain/site/hostContact.ts';
import { recall, remember } from '../ui/storedValues.ts';
import { showNotice, type PageNotice } from './notice.ts';

/** Name of the stored record about the site's host; storedValues.ts separates it by deployment. */
const NAME = 'host';

let shown: PageNotice | null = null;

/**
 * Checks, when a check is due, if the host still publishes the site, and notifies the reader if it does not. Nothing on
 * the device is deleted: a withdrawn text can still be read as a dated copy. Checks again when the page becomes
 * visible.
 * @param worker the address of `sw.js`
 */
export function watchHost(worker: URL): void {
  const look = () => {
    if (document.visibilityState === 'visible' && isCheckDue(remembered(), Date.now())) void ask(worker);
  };
  // On the first page of the first visit, only record that the site has been visited.
  if (recall(NAME) === null) remember(NAME, JSON.stringify(remembered()));
  look();
  document.addEventListener('visibilitychange', look);
}

function remembered() {
  return readContact(recall(NAME), Date.now());
}

/** Resolves to true if the host responded with the site. */
async function ask(worker: URL): Promise<boolean> {
  const answer = await askHost((url, init) => fetch(url, init), worker.href);
  // Another tab may have checked meanwhile.
  const contact = afterResponse(remembered(), answer, Date.now());
  remember(NAME, JSON.stringify(contact));
  const why = lostContact(contact, Date.now());
  if (why === null) answered();
  else if (shown === null) showLostContact(lostContactSentence(why, contact), worker);
  return why === null;
}

function answered(): void {
  shown?.setText('Đã liên lạc được với nơi công bố. Nếu có bản mới, trang này sẽ báo.');
  shown?.dropButton();
}

function showLostContact(sentence: string, worker: URL): void {
  const press = async () => {
    notice.setText('Đang liên lạc với nơi công bố…');
    if (!(await ask(worker))) notice.setText(`Vẫn chưa được. ${sentence}`);
    else
      void navigator.serviceWorker
        .getRegistration()
        .then((registration) => registration?.update())
        .catch(() => undefined);
  };
  const notice = showNotice(sentence, 'Thử lại', press, true);
  shown = notice;
}
