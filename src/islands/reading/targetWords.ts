import { citedAs } from './citedAs.ts';

/** Maximum length of a preview, in characters. */
const GLANCE = 300;

const pages = new Map<string, Promise<Document | null>>();

/**
 * The first words at an address of this site, taken from its page: without ids, which must be unique in a page, and
 * without editorial additions. Null if they cannot be loaded.
 */
export async function targetWordsOf(target: URL): Promise<readonly Node[] | null> {
  const page = await pageAt(target);
  const anchor = decodeURIComponent(target.hash.slice(1));
  const found = page?.getElementById(anchor === '' ? 'noi-dung' : anchor);
  if (!found) return null;
  const copy = document.importNode(found, true);
  for (const ours of copy.querySelectorAll(
    '.note, .footnotes, .letterhead, .ours, .validity, .crumb, .preview, .cite-panel, nav, [hidden]',
  ))
    ours.remove();
  for (const inner of copy.querySelectorAll('a, mark')) plain(inner);
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  cutAt(copy, GLANCE);
  const mark = found.matches('.clause, .point') ? found.querySelector<HTMLAnchorElement>('.n') : null;
  return [...(mark === null ? [] : [heading(citedAs(mark))]), ...copy.childNodes];
}

/** Replaces links and marks in the copy with plain text: nothing in a preview is focusable. */
function plain(inner: Element): void {
  if (inner.matches('mark, .ref')) return inner.replaceWith(...inner.childNodes);
  const words = document.createElement('span');
  words.className = inner.className;
  words.append(...inner.childNodes);
  inner.replaceWith(words);
}

function heading(words: string): HTMLElement {
  const head = document.createElement('p');
  head.className = 'crumb';
  head.textContent = words.charAt(0).toUpperCase() + words.slice(1);
  return head;
}

/** Cuts the text to the given number of characters, at a word boundary. */
function cutAt(copy: Element, limit: number): void {
  const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  let left = limit;
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const words = text.nodeValue ?? '';
    if (words.length > left) {
      const end = words.lastIndexOf(' ', left);
      const rest = document.createRange();
      rest.setStart(text, Math.max(end, 0));
      rest.setEndAfter(copy.lastChild ?? text);
      rest.deleteContents();
      // One or two words of a line are not worth showing.
      text.nodeValue = end < 12 ? '…' : `${text.nodeValue ?? ''} …`;
      return;
    }
    left -= words.length;
  }
}

function pageAt({ origin, pathname }: URL): Promise<Document | null> {
  if (origin + pathname === location.origin + location.pathname) return Promise.resolve(document);
  const known = pages.get(pathname);
  if (known !== undefined) return known;
  const page = read(origin + pathname);
  pages.set(pathname, page);
  // A failed load is retried next time.
  void page.then((found) => found ?? pages.delete(pathname));
  return page;
}

async function read(address: string): Promise<Document | null> {
  try {
    const answer = await fetch(address);
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  } catch {
    return null;
  }
}
