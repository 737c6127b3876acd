/** Previews of cross-references: the target's own words beside the link, on hover, focus and long press. Fetched from this site only. */

const HOVER_MS = 250;
let panel: HTMLElement | null = null;
let shownFor: HTMLAnchorElement | null = null;
let timer = 0;
const pages = new Map<string, Promise<Document>>();

/** Starts a preview of `link`: after a moment of hovering, at once on focus or long press (where the link's own menu is held back). */
export function startPreview(link: HTMLAnchorElement, event: Event): void {
  clearTimeout(timer);
  if (event.type === 'contextmenu') {
    // A mouse's right button keeps its menu; a long press shows the words instead.
    if (!(event instanceof PointerEvent) || event.pointerType === 'mouse') return;
    event.preventDefault();
    show(link);
  } else if (event.type === 'focusin') {
    if (link.matches(':focus-visible')) show(link);
  } else if (event instanceof PointerEvent && event.pointerType === 'mouse') {
    timer = window.setTimeout(() => show(link), HOVER_MS);
  }
  link.onpointerleave = link.onblur = () => {
    clearTimeout(timer);
    timer = window.setTimeout(hide, HOVER_MS);
  };
}

async function show(link: HTMLAnchorElement): Promise<void> {
  if (shownFor === link && panel?.matches(':popover-open')) return;
  const words = await wordsOf(link);
  if (words === null || !link.isConnected) return;
  panel ??= build();
  shownFor = link;
  panel.replaceChildren(...words);
  panel.showPopover();
  const box = link.getBoundingClientRect();
  const below = box.bottom + 6 + panel.offsetHeight < innerHeight;
  panel.style.top = `${Math.max(8, below ? box.bottom + 6 : box.top - panel.offsetHeight - 6)}px`;
  panel.style.left = `${Math.max(8, Math.min(box.left, document.documentElement.clientWidth - panel.offsetWidth - 8))}px`;
}

function hide(): void {
  if (panel?.matches(':popover-open') && !panel.matches(':hover')) panel.hidePopover();
  shownFor = null;
}

function build(): HTMLElement {
  const made = document.createElement('div');
  made.className = 'preview official';
  made.popover = 'manual';
  made.setAttribute('role', 'tooltip');
  made.onpointerleave = hide;
  addEventListener('keydown', (event) => event.key === 'Escape' && hide());
  addEventListener('scroll', hide, { passive: true });
  document.body.append(made);
  return made;
}

/** The target's heading and words, without ids (each stays once on the page) and without our own marks. Null when it cannot be had. */
async function wordsOf(link: HTMLAnchorElement): Promise<readonly Node[] | null> {
  const target = new URL(link.href);
  const page = await pageAt(target);
  if (page === null) return null;
  const anchor = decodeURIComponent(target.hash.slice(1));
  const found = anchor === '' ? page.querySelector('main') : page.getElementById(anchor);
  if (found === null) return null;
  const copy = document.importNode(found, true);
  for (const ours of copy.querySelectorAll('.note, .ours, .validity, .crumb, nav, script, noscript, [popover]')) ours.remove();
  for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id');
  for (const inner of copy.querySelectorAll('a')) inner.replaceWith(...inner.childNodes);
  const head = document.createElement('p');
  head.className = 'crumb';
  head.textContent = link.title || link.textContent;
  return [head, ...copy.childNodes];
}

function pageAt(target: URL): Promise<Document | null> {
  const address = target.origin + target.pathname;
  if (address === location.origin + location.pathname) return Promise.resolve(document);
  const known = pages.get(address);
  if (known !== undefined) return known;
  const page = fetch(address).then(async (answer) => {
    if (!answer.ok) throw new Error(`${answer.status}`);
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  });
  pages.set(address, page);
  return page.catch(() => {
    pages.delete(address);
    return null;
  });
}
