/**
 * The panel of one provision: copy its citation, its words with the citation, or its address; share it; read another
 * one beside it; report an error.
 */
import { copyText } from '../../adapters/browser/page/copyText.ts';
import { citedAs } from './citedAs.ts';
import { provisionText } from './provisionText.ts';
import { closeButton, togglePanel } from '../ui/panels.ts';
import { toolStyles } from '../ui/toolStyles.ts';

let panel: HTMLElement | null = null;

/** There is room for two columns of text. */
const BROAD = matchMedia('(min-width: 64rem)');

/**
 * Opens the panel next to a provision's number, or closes it if it is open there. The number is a link as well, which
 * has already changed the address.
 * @param opener what was pressed, if not the number itself
 */
export async function toggleCite(mark: HTMLAnchorElement, opener: HTMLElement = mark): Promise<void> {
  await toolStyles();
  panel ??= build();
  const words = citedAs(mark);
  const citation = `${words} ${sourceOf(mark)}`.trim();
  const [title, hint] = panel.querySelectorAll('p');
  if (title !== undefined) title.textContent = citation;
  if (hint !== undefined) hint.hidden = !mark.matches('h1 > .no') || document.querySelector('main .n') === null;
  const [copyCitation, copyWords, copyAddress, share, beside, report] =
    panel.querySelectorAll<HTMLButtonElement>('.btn');
  const address = addressOf(mark);
  if (copyCitation !== undefined) copyCitation.onclick = () => copy(citation, 'Đã sao chép trích dẫn.');
  if (copyWords !== undefined)
    copyWords.onclick = () => copy(`“${provisionText(mark)}”\n(${citation})`, 'Đã sao chép lời văn và trích dẫn.');
  if (beside !== undefined) {
    beside.hidden = !BROAD.matches || document.querySelector('.toc') === null;
    beside.onclick = () =>
      void import('./sideArticle.ts').then(
        ({ chooseSideArticle }) => chooseSideArticle(),
        () => showMessage('Chưa tải được. Hãy thử lại khi có mạng.'),
      );
  }
  if (report !== undefined)
    report.onclick = () => {
      const text = reportError(citation, address);
      if (text !== null) void copy(text, 'Đã sao chép chỗ cần báo. Hãy gửi kèm điều sai cho nơi công bố trang này.');
    };
  if (copyAddress !== undefined) copyAddress.onclick = () => copy(address, 'Đã sao chép địa chỉ.');
  if (share !== undefined) {
    share.hidden = typeof navigator.share !== 'function';
    share.onclick = () => navigator.share({ title: words, text: citation, url: address }).catch(() => undefined);
  }
  showMessage('');
  if (!panel.hidden && mark.nextElementSibling === panel) return void togglePanel(panel, opener);
  mark.after(panel);
  togglePanel(panel, opener);
  const box = mark.getBoundingClientRect();
  panel.style.top = `${Math.min(box.bottom + 4, innerHeight - panel.offsetHeight - 8)}px`;
  panel.style.left = `${Math.max(8, Math.min(box.left, document.documentElement.clientWidth - panel.offsetWidth - 8))}px`;
}

/** The instrument of a provision: on an article's page its printed head names it, `(Trích Quy định …)`. */
function sourceOf(mark: HTMLElement): string {
  const named = mark.closest<HTMLElement>('[data-source]')?.dataset.source;
  return (
    named ??
    document
      .querySelector('.extract')
      ?.textContent?.trim()
      .replace(/^\(Trích |\)$/g, '') ??
    ''
  );
}

/** The address of the provision; for an article, that of its page. */
function addressOf(mark: HTMLAnchorElement): string {
  const address = new URL(mark.href);
  if (address.hash === '#noi-dung') address.hash = '';
  return address.href;
}

function build(): HTMLElement {
  const made = document.createElement('div');
  made.className = 'cite-panel';
  made.hidden = true;
  made.setAttribute('role', 'dialog');
  made.setAttribute('aria-label', 'Trích dẫn');
  const citation = document.createElement('p');
  const hint = document.createElement('p');
  hint.textContent = 'Muốn dẫn một khoản, một điểm thì bấm vào số của nó trong lời văn.';
  made.append(citation, hint);
  for (const label of [
    'Sao chép trích dẫn',
    'Sao chép lời văn kèm trích dẫn',
    'Sao chép địa chỉ',
    'Chia sẻ',
    'Đặt cạnh điều khác',
    'Báo lỗi ở chỗ này',
  ]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn plain';
    button.textContent = label;
    made.append(button);
  }
  const status = document.createElement('p');
  status.className = 'status';
  status.setAttribute('role', 'status');
  made.append(status, closeButton('Đóng'));
  return made;
}

async function copy(text: string, done: string): Promise<void> {
  const copied = panel !== null && (await copyText(text, panel));
  showMessage(copied ? done : `Trình duyệt không cho sao chép. Hãy chép bằng tay: ${text}`);
}

function showMessage(sentence: string): void {
  const status = panel?.querySelector('.status');
  if (status) status.textContent = sentence;
}

/**
 * Reports an error in a provision: opens a letter with its citation and address if the site names an address for
 * letters, or the page that it names for reports.
 * @returns the words to copy instead or as well, for a site without such an address; null if the letter holds them
 */
function reportError(citation: string, address: string): string | null {
  const contact = document.querySelector<HTMLAnchorElement>('a[data-report], .foot a[href^="mailto:"]');
  const words = `${citation}\n${address}`;
  if (contact === null) return words;
  if (contact.protocol !== 'mailto:') {
    open(contact.href, '_blank', 'noopener');
    return words;
  }
  const letter = new URLSearchParams({ subject: `Báo lỗi: ${citation}`, body: `${words}\n\nChỗ sai: ` });
  location.assign(`${contact.href.split('?')[0] ?? ''}?${letter.toString().replace(/\+/g, '%20')}`);
  return null;
}
