/**
 * Features of a reading page that start after it has loaded, so that they do not delay its first paint: the settings
 * button, previews of references, a message for an unknown anchor, the contents of a long page, the last position,
 * offline use. Each is loaded on first use.
 */
import '../offline/main.ts';
import { lineIcon } from '../ui/panels.ts';
import { toolStyles } from '../ui/toolStyles.ts';

/**
 * Uses a module once it is loaded. Without a network it may fail to load: everything can still be read and followed.
 */
const use = <T>(part: Promise<T>, run: (part: T) => unknown) => void part.then(run, () => undefined);

/** The element matching `kind` in which an event happened, or null. */
const elementAt = ({ target }: Event, kind: string) =>
  target instanceof Element ? target.closest<HTMLElement>(kind) : null;

/** Gives the browser's own bar the background of the page, in the theme that is shown. */
const themeColour = document.createElement('meta');
themeColour.name = 'theme-color';
document.head.append(themeColour);
const colourBrowser = () => {
  themeColour.content = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();
};
colourBrowser();
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', colourBrowser);
new MutationObserver(colourBrowser).observe(document.documentElement, { attributeFilter: ['data-theme'] });

/** A button that loads what it does when it is first pressed. */
function button(act: (button: HTMLButtonElement) => Promise<void>): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.onclick = () => void act(made).catch(() => alert('Chưa tải được. Hãy thử lại khi có mạng.'));
  return made;
}

const settings = button(async (self) => (await import('./settings.ts')).toggleSettings(self));
settings.className = 'icon';
settings.setAttribute('aria-label', 'Giao diện và cỡ chữ');
settings.append(lineIcon('M3 18L8 6l5 12M4.7 14h6.6M15 18l3-7 3 7M16.2 15.5h3.6'));
document.querySelector('.bar')?.append(settings);

// The key that opens the search, where there is a keyboard and the button looks like a field.
const seek = document.querySelector('.seek');
if (seek !== null && matchMedia('(min-width: 64rem) and (hover: hover)').matches) {
  const key = document.createElement('kbd');
  key.textContent = '/';
  key.setAttribute('aria-hidden', 'true');
  seek.setAttribute('aria-keyshortcuts', '/');
  seek.append(key);
}

const tool = (words: string, drawn: string, act: (button: HTMLButtonElement) => Promise<void>) => {
  const made = button(act);
  made.append(lineIcon(drawn), words);
  document.querySelector('.tools')?.append(made);
};
const article = document.querySelector<HTMLAnchorElement>('h1 > .no');
if (article !== null)
  tool('Trích dẫn', 'M10 7H5v5h5zM10 12q0 4-4 5M19 7h-5v5h5zM19 12q0 4-4 5', async (self) =>
    (await import('./cite.ts')).toggleCite(article, self),
  );
tool('In', 'M7 8V4h10v4M7 17H4V8h16v9h-3M7 14h10v6H7z', async (self) =>
  (await import('./printPage.ts')).togglePrint(self),
);

/** References, terms, and the numbers of units. */
const MARKS = 'a.ref, a.g, a.n, a.no';
let lastUp = 0;
for (const type of ['pointerup', 'pointercancel']) addEventListener(type, ({ timeStamp }) => (lastUp = timeStamp));
for (const type of ['pointerover', 'focusin']) {
  addEventListener(type, (event) => {
    const link = elementAt(event, MARKS);
    if (!(link instanceof HTMLAnchorElement)) return;
    // The panels' styles contain what a number does.
    if (link.matches('.n, .no')) void toolStyles();
    else use(import('./preview.ts'), ({ showPreviewFor }) => showPreviewFor(link, event, lastUp > event.timeStamp));
  });
}

// What the reader was on before this ran.
const on = [...document.querySelectorAll(':hover')].find((element) => element.matches(MARKS));
on?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
const { activeElement } = document;
if (activeElement?.matches(MARKS) === true) activeElement.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));

function checkAnchor(): void {
  document.getElementById('khong-co')?.remove();
  if (location.hash.length > 1 && document.querySelector(':target') === null)
    use(import('./unknownAnchor.ts'), ({ showUnknownAnchor }) => showUnknownAnchor());
}
checkAnchor();
addEventListener('hashchange', checkAnchor);

if (location.search.includes('canh=')) use(import('./sideArticle.ts'), ({ openSideArticle }) => openSideArticle());

// Where there is a margin (styles/text/notes.css).
const margin = matchMedia('(min-width: 78rem)');
const listUnits = () => {
  if (!margin.matches || document.querySelector('.wide:not(.broad) > .toc') === null) return;
  margin.removeEventListener('change', listUnits);
  use(import('./onPage.ts'), (part) => part.listUnits());
};
margin.addEventListener('change', listUnits);
listUnits();

const { place, resume } = document.body.dataset;
if (resume !== undefined) use(import('./resume.ts'), ({ offerPosition }) => offerPosition(resume));
// The position is only remembered on a page that was scrolled.
if (place !== undefined) {
  const follow = () => use(import('./resume.ts'), ({ followPosition }) => followPosition());
  // The browser may have scrolled to the link's target, or the reader down, before this ran.
  if (scrollY > 0) follow();
  else addEventListener('scroll', follow, { once: true });
}
