/** Another article, or a provision of it, beside the one on this page; its id is in the address (`?canh=`). */
import { pageAnchorOf } from '../../domain/regulation/tree/ids.ts';
import { closeButton } from '../ui/panels.ts';
import { toolStyles } from '../ui/toolStyles.ts';

const KEY = 'canh';
let aside: HTMLElement | null = null;

/** Opens what the address names. */
export async function openSideArticle(): Promise<void> {
  const id = new URLSearchParams(location.search).get(KEY) ?? '';
  if (!/^dieu-[a-z0-9.-]+$/.test(id) || document.querySelector('.toc') === null) return;
  await toolStyles();
  await show(id);
}

/** Opens the column with the choice of an article. */
export async function chooseSideArticle(): Promise<void> {
  await toolStyles();
  build().querySelector('select')?.focus();
}

function build(): HTMLElement {
  if (aside !== null) return aside;
  // The official file, if it is open there.
  document.querySelector<HTMLElement>('.beside > .close')?.click();
  const made = (aside = document.createElement('aside'));
  made.className = 'beside';
  made.setAttribute('aria-label', 'Điều đặt cạnh');
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.add(new Option('Chọn một điều', ''));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.toc a:not(.div)')) {
    const [page = ''] = link.pathname.split('/').slice(-2);
    if (page.startsWith('dieu-') && !link.matches('[aria-current]'))
      select.add(new Option(link.textContent ?? '', page));
  }
  select.onchange = () => select.value !== '' && void show(select.value);
  label.append('Đặt cạnh: ', select);
  const close = closeButton('Bỏ điều đặt cạnh');
  close.onclick = () => {
    setAddress(null);
    aside?.remove();
    aside = null;
    document.querySelector('.wide')?.classList.remove('paired');
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  };
  const text = document.createElement('div');
  text.setAttribute('role', 'status');
  made.append(label, close, text);
  document.querySelector('.wide')?.append(made);
  document.querySelector('.wide')?.classList.add('paired');
  return made;
}

/** Shows a provision by its id: that part of its article's page, scrolled to in the whole article. */
async function show(id: string): Promise<void> {
  const column = build();
  const { page, anchor } = pageAnchorOf(id);
  const select = column.querySelector('select');
  if (select !== null) select.value = page;
  const target = new URL(`../${page}/`, location.href.replace(/[?#].*/, ''));
  const text = column.querySelector<HTMLElement>('[role=status]');
  const read = await load(target);
  if (text === null) return;
  if (read === null) {
    text.textContent = 'Chưa mở được điều này. Hãy thử lại khi có mạng.';
    return;
  }
  text.replaceChildren(...read.childNodes);
  setAddress(id);
  if (anchor !== '') text.querySelector(`[data-anchor="${CSS.escape(anchor)}"]`)?.scrollIntoView();
}

/** The title and words of an article's page, without ids (they are this page's) and without our additions. */
async function load(page: URL): Promise<HTMLElement | null> {
  try {
    const answer = await fetch(page.href);
    if (!answer.ok) return null;
    const main = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
    if (main === null) return null;
    const copy = document.importNode(main, true);
    for (const ours of copy.querySelectorAll('.g, .footnotes, .letterhead, .ours, .validity, .tools, nav'))
      ours.remove();
    for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      link.href = new URL(link.getAttribute('href') ?? '', page).href;
      // Numbers are plain links here: the panel cites this page's provisions.
      if (link.matches('.n, .no'))
        link.classList.replace(link.matches('.n') ? 'n' : 'no', link.matches('.n') ? 'nb' : 'nob');
    }
    for (const named of copy.querySelectorAll<HTMLElement>('[id]')) {
      named.dataset['anchor'] = named.id;
      named.removeAttribute('id');
    }
    return copy;
  } catch {
    return null;
  }
}

/** Keeps the choice in the address, so that the pair can be sent and reloaded. */
function setAddress(id: string | null): void {
  const address = new URL(location.href);
  if (id === null) address.searchParams.delete(KEY);
  else address.searchParams.set(KEY, id);
  history.replaceState(history.state, '', address.href);
}
