import { readHostNote, type ContactLine, type HostNote } from '../../domain/site/hostNote.ts';
import { recall, remember } from '../ui/storedValues.ts';

/** Names of the stored copy of site.json, with its time, and of the notices that were read. */
const NAME = 'site-json';
const READ = 'da-doc';
/** How long a copy is used without asking the host again, in milliseconds. */
const FRESH = 10 * 60_000;
/** Maximum wait for the host, in milliseconds. */
const TIMEOUT = 15_000;

/**
 * Shows what `site.json` says: a banner and notices below the bar, and the contact in the footer. Every build has such
 * a file, so that asking for it is no error; without a network the stored copy is used.
 * @param place puts an element below the bar once the reader is idle (notice.ts). An import of it would make one more
 * chunk, and every page name it.
 */
export async function showHostNotes(root: URL, place: (element: HTMLElement) => void): Promise<void> {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const note = readHostNote(await textOf(new URL('site.json', root), now.getTime()), today);
  if (note === null) return;
  if (note.contact !== null) replaceContact(note.contact);
  showNotices(note, place);
}

/** The file's text; empty if it is neither on the host nor stored. */
async function textOf(address: URL, now: number): Promise<string> {
  const [at = '', ...rest] = (recall(NAME) ?? '').split('\n');
  const stored = rest.join('\n');
  const age = now - Number(at);
  if (at !== '' && age >= 0 && age < FRESH) return stored;
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), TIMEOUT);
  try {
    const response = await fetch(address.href, { cache: 'no-cache', signal: waiting.signal });
    const text = response.status === 200 ? (await response.text()).slice(0, 20_001) : '';
    // A login page of the network is not what the host says.
    if (response.status !== 200 || response.redirected || /^\s*</.test(text)) return stored;
    remember(NAME, `${now}\n${text}`);
    return text;
  } catch {
    return stored;
  } finally {
    clearTimeout(timer);
  }
}

function replaceContact(lines: readonly ContactLine[]): void {
  const foot = document.querySelector('.foot');
  if (foot === null) return;
  const address = foot.querySelector('address') ?? document.createElement('address');
  address.replaceChildren(
    ...lines.map(({ words, href }) => {
      const line = document.createElement(href === null ? 'span' : 'a');
      if (href !== null) line.setAttribute('href', href);
      line.textContent = words;
      return line;
    }),
  );
  if (!address.isConnected) foot.insertBefore(address, foot.lastElementChild);
}

function showNotices({ banner, notices }: HostNote, place: (element: HTMLElement) => void): void {
  const words = notices.join('\n');
  const isUnread = words !== '' && recall(READ) !== words;
  if (banner === null && !isUnread) return;
  const element = document.createElement('div');
  element.className = 'notice host-note screen';
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', 'Thông báo của nơi công bố');
  const text = document.createElement('div');
  const add = (sentence: string) => {
    const line = document.createElement('p');
    line.textContent = sentence;
    text.append(line);
    return line;
  };
  if (banner !== null) add(banner).className = 'banner';
  element.append(text);
  if (isUnread) {
    const lines = notices.map(add);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn plain';
    button.textContent = 'Đã đọc';
    button.onclick = () => {
      remember(READ, words);
      for (const line of [...lines, button]) line.remove();
      if (banner === null) element.remove();
    };
    element.append(button);
  }
  place(element);
}
