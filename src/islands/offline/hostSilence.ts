import { askHost } from '../../adapters/browser/offline/askHost.ts';
import { afterAnswer, isAskingDue, readContact, silence, silenceSentence } from '../../domain/site/hostContact.ts';
import { recall, remember } from '../ui/places.ts';
import { showNotice, type Notice } from './notice.ts';

/** What is remembered of the place that publishes the site; kept apart for each path by places.ts. */
const NAME = 'host';

let shown: Notice | null = null;

/**
 * Asks the place that publishes the site whether it still does, when that is due, and tells the reader when it no
 * longer does. Nothing that is kept on the device is touched: a withdrawn text can still be read, as a copy of its day.
 * Asked again when the page is come back to.
 * @param worker the address of `sw.js`
 */
export function watchHost(worker: URL): void {
  const look = () => {
    if (document.visibilityState === 'visible' && isAskingDue(remembered(), Date.now())) void ask(worker);
  };
  // The first page of the first visit only notes that it has come.
  if (recall(NAME) === null) remember(NAME, JSON.stringify(remembered()));
  look();
  document.addEventListener('visibilitychange', look);
}

function remembered() {
  return readContact(recall(NAME), Date.now());
}

/** Whether the place answered with the site. */
async function ask(worker: URL): Promise<boolean> {
  const answer = await askHost((url, init) => fetch(url, init), worker.href);
  // Another tab may have asked meanwhile.
  const contact = afterAnswer(remembered(), answer, Date.now());
  remember(NAME, JSON.stringify(contact));
  const why = silence(contact, Date.now());
  if (why === null) answered();
  else if (shown === null) tell(silenceSentence(why, contact), worker);
  return why === null;
}

function answered(): void {
  shown?.say('Đã liên lạc được với nơi công bố. Nếu có bản mới, trang này sẽ báo.');
  shown?.dropButton();
}

function tell(sentence: string, worker: URL): void {
  const press = async () => {
    notice.say('Đang liên lạc với nơi công bố…');
    if (!(await ask(worker))) notice.say(`Vẫn chưa được. ${sentence}`);
    else
      void navigator.serviceWorker
        .getRegistration()
        .then((registration) => registration?.update())
        .catch(() => undefined);
  };
  const notice = showNotice(sentence, 'Thử lại', press, true);
  shown = notice;
}
