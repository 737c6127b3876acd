import { citedAs } from './citedAs.ts';

/** As much of a target as a glance takes in, in characters. */
const GLANCE = 300;

const pages = new Map<string, Promise<Document | null>>();

/**
 * The first words of what an address of this site leads to, from the page that holds them: without ids, which stay once on a page, and without
 * what is ours. Null where they cannot be had.
 */
export async function wordsOf(target: URL): Promise<readonly Node[] | null> {
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

/** Links and marks of the copy become plain words: nothing in a preview can be reached by the keyboard. */
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

/** Takes off all behind the given number of characters, to the end of a word. */
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
      // Less than a word or two of a line says nothing.
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
  // A page that could not be had may be there the next time.
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
