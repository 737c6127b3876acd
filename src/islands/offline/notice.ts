import { readyToReload } from '../../adapters/browser/offline/beforeReload.ts';
import type { TakeNewBuild } from '../../adapters/browser/offline/registerWorker.ts';
import { toolStyles } from '../reading/toolStyles.ts';

/** How long nobody must have tapped, typed or scrolled before the notice moves the page down, in milliseconds. */
const REST = 1_500;

let shown: HTMLElement | null = null;

/** Says that a new build is there, once, under the bar: in the page's flow, so that it covers nothing. */
export function offerReload(take: TakeNewBuild): void {
  if (shown !== null) return;
  shown = document.createElement('div');
  shown.className = 'notice screen';
  const sentence = document.createElement('span');
  sentence.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn plain';
  button.textContent = 'Tải lại';
  let busy = false;
  // Not `disabled` meanwhile: the button would lose the keyboard.
  const setBusy = (next: boolean) => {
    busy = next;
    button.setAttribute('aria-disabled', String(next));
  };
  button.onclick = async () => {
    if (busy) return;
    setBusy(true);
    if (await readyToReload()) {
      await take();
      location.reload();
    } else {
      setBusy(false);
      sentence.textContent = 'Chưa tải lại, vì có nội dung chưa lưu được trên máy này. Hãy xuất bản đang làm ra tệp rồi thử lại.';
    }
  };
  shown.append(sentence, button);
  const notice = shown;
  // Its styles are fetched with the panels', so that no page carries them for a day that rarely comes.
  atRest(() => {
    void toolStyles().then(() => {
      insert(notice);
      // A live region is read out when its words change, not when it appears.
      sentence.textContent = 'Có bản mới. Tải lại khi tiện.';
    });
  });
}

/** Calls back when nobody is just about to tap. */
function atRest(then: () => void): void {
  const types = ['pointerdown', 'keydown', 'scroll'];
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(done, REST);
  };
  // Removed one by one: Chromium 87 and Safari 14 know no `signal` here.
  const done = () => {
    for (const type of types) removeEventListener(type, wait, { capture: true });
    then();
  };
  let timer = setTimeout(done, REST);
  for (const type of types) addEventListener(type, wait, { capture: true, passive: true });
}

/** Puts the notice in; what is on the screen of a page scrolled down stays where it is. */
function insert(notice: HTMLElement): void {
  const bar = document.querySelector('.bar');
  if (bar === null) document.body.prepend(notice);
  else bar.after(notice);
  // Most browsers keep what is in view in its place by themselves.
  if (scrollY > 0 && !CSS.supports('overflow-anchor', 'auto')) scrollBy({ top: notice.offsetHeight, behavior: 'instant' });
}
