import { readyToReload } from '../../adapters/browser/offline/beforeReload.ts';
import type { TakeNewBuild } from '../../adapters/browser/offline/registerWorker.ts';

/** Between looks whether the user is at rest, in milliseconds. */
const REST = 1_000;
/** Rare, so the pages' stylesheet does not carry it. */
const STYLE = 'display:flex;flex-wrap:wrap;align-items:center;gap:var(--s2) var(--s4);padding:var(--s2) var(--s4);background:var(--accent-soft);border-block-end:1px solid var(--line);font-size:.9375rem;line-height:1.5';

let shown: HTMLElement | null = null;

/** Says that a new build is there, once, under the bar: in the page's flow, so that it covers nothing. */
export function offerReload(take: TakeNewBuild): void {
  if (shown !== null) return;
  shown = document.createElement('div');
  shown.className = 'screen';
  shown.style.cssText = STYLE;
  const sentence = document.createElement('span');
  sentence.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn plain small';
  button.textContent = 'Tải lại';
  button.onclick = async () => {
    button.disabled = true;
    if (await readyToReload()) {
      await take();
      location.reload();
    } else {
      button.disabled = false;
      sentence.textContent = 'Chưa tải lại, vì có nội dung chưa lưu được trên máy này. Hãy xuất bản đang làm ra tệp rồi thử lại.';
    }
  };
  shown.append(sentence, button);
  insertAtRest(shown, () => (sentence.textContent = 'Có bản mới. Tải lại khi tiện; nội dung đã nhập được giữ.'));
}

/** Puts the notice in when nobody is just about to tap; what is on the screen of a page scrolled down stays where it is. */
function insertAtRest(notice: HTMLElement, then: () => void): void {
  // Missing in older browsers, where the notice comes at once.
  const { userActivation } = navigator as Partial<Navigator>;
  if (userActivation?.isActive === true) return void setTimeout(insertAtRest, REST, notice, then);
  const bar = document.querySelector('.bar');
  if (bar === null) document.body.prepend(notice);
  else bar.after(notice);
  // A live region is read out when its words change, not when it appears.
  then();
  // Most browsers keep what is in view in its place by themselves.
  if (scrollY > 0 && !CSS.supports('overflow-anchor', 'auto')) scrollBy({ top: notice.offsetHeight, behavior: 'instant' });
}
