import { readHostNote, type ContactLine, type HostNote } from '../../domain/site/hostNote.ts';
import { recall, remember } from '../ui/storedValues.ts';

/** Name under which the notices that were read are stored. */
const READ = 'da-doc';

/**
 * Shows what `site.json` says: a banner and notices below the bar, and the contact in the footer.
 * @param text of the file, untrusted
 * @param insert puts an element below the bar once the reader is idle (notice.ts). An import of it would make one more
 * chunk, and every page name it.
 */
export function showHostNotes(text: string, insert: (element: HTMLElement) => void): void {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const note = readHostNote(text, today);
  if (note === null) return;
  if (note.contact !== null) replaceContact(note.contact);
  showNotices(note, insert);
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

function showNotices({ banner, notices }: HostNote, insert: (element: HTMLElement) => void): void {
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
  element.append(text, expander(element, text));
  if (isUnread) {
    const lines = notices.map(add);
    const button = plainButton('Đã đọc');
    button.onclick = () => {
      remember(READ, words);
      for (const line of [...lines, button]) line.remove();
      if (banner === null) element.remove();
    };
    element.append(button);
  }
  insert(element);
}

function plainButton(name: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn plain';
  button.textContent = name;
  return button;
}

/** The button that shows what is beyond the first three lines (notice.css), as long as there is anything. */
function expander(element: HTMLElement, text: HTMLElement): HTMLButtonElement {
  const button = plainButton('Đọc hết');
  button.hidden = true;
  const isWhole = () => element.classList.contains('whole');
  button.onclick = () => {
    element.classList.toggle('whole');
    button.textContent = isWhole() ? 'Thu gọn' : 'Đọc hết';
  };
  // In the next frame: the button takes room from the text, which an observer must not change while it is called.
  const update = () => {
    if (!isWhole()) button.hidden = text.scrollHeight <= text.clientHeight + 1;
  };
  new ResizeObserver(() => requestAnimationFrame(update)).observe(text);
  return button;
}
