/** The official file beside the text: one picture at a time, loaded when its page is shown. */
import { isComposing } from '../../adapters/browser/page/composing.ts';
import { closeButton } from '../ui/panels.ts';
import { toolStyles } from '../ui/toolStyles.ts';

/**
 * Opens the column at the page that the link names, or at the first one; replaces the column that is open there.
 * @param link names the pictures (`data-pictures`) in `ban-goc/`, and maybe the page (`data-page`)
 */
export async function showScan(link: HTMLAnchorElement): Promise<void> {
  const names = (link.dataset['pictures'] ?? '').split(' ');
  await toolStyles();
  document.querySelector<HTMLElement>('.beside > .close')?.click();

  const aside = document.createElement('aside');
  aside.className = 'beside scan';
  aside.setAttribute('aria-label', 'Bản gốc');
  const row = document.createElement('p');
  const before = turn('Trang trước');
  const after = turn('Trang sau');
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  row.append(before, status, after);
  const close = closeButton('Đóng bản gốc');
  const whole = document.createElement('a');
  const picture = document.createElement('img');
  whole.append(picture);
  aside.append(row, close, whole);

  let page = Number(link.dataset['page'] ?? 1);
  const show = (wanted: number) => {
    page = Math.min(Math.max(wanted, 1), names.length);
    whole.href = picture.src = new URL(`../ban-goc/${names[page - 1] ?? ''}`, location.href).href;
    picture.alt = `Bản gốc, trang ${page}; mở riêng để xem cỡ đầy đủ`;
    status.textContent = `Trang ${page} / ${names.length}`;
    before.setAttribute('aria-disabled', String(page === 1));
    after.setAttribute('aria-disabled', String(page === names.length));
  };
  picture.onerror = () => (status.textContent = `Chưa tải được trang ${page}. Hãy thử lại khi có mạng.`);
  before.onclick = () => show(page - 1);
  after.onclick = () => show(page + 1);
  close.onclick = () => {
    aside.remove();
    document.querySelector('.wide')?.classList.remove('paired');
    link.focus({ preventScroll: true });
  };
  aside.onkeydown = (event) => {
    if (event.key === 'Escape' && !isComposing(event)) close.click();
  };
  show(page);
  const frame = document.querySelector('.wide');
  if (frame === null) throw new Error('there is no column beside the text');
  frame.append(aside);
  frame.classList.add('paired');
  close.focus({ preventScroll: true });
}

function turn(words: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn plain';
  button.textContent = words;
  return button;
}
