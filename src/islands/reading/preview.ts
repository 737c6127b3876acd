/**
 * Previews of references: the first words of a link's target on hover, focus and long press (WCAG 1.4.13: hoverable,
 * dismissible with Escape, persistent). If the target cannot be loaded, no preview opens and the link still works.
 */
import { isComposing } from '../../adapters/browser/page/composing.ts';
import { toolStyles } from '../ui/toolStyles.ts';
import { targetWordsOf } from './targetWords.ts';

const HOVER_MS = 300;
const LEAVE_MS = 250;
const PRESS_MS = 450;
/** Safari before 15.4 does not support :focus-visible. */
const FOCUSED = CSS.supports('selector(:focus-visible)') ? ':focus-visible' : ':focus';

let panel: HTMLElement | null = null;
/** The link whose preview is open or loading. */
let current: HTMLAnchorElement | null = null;
/** The link of a long press: the click that ends the press must not follow it. */
let pressed: HTMLAnchorElement | null = null;
/** The link last touched with a finger or pen; null after a mouse. */
let touched: HTMLAnchorElement | null = null;
let timer = 0;

const later = (run: () => void, after: number) => {
  clearTimeout(timer);
  timer = window.setTimeout(run, after);
};

/**
 * Handles an event on a reference: a pointer over it, a touch, or focus.
 * @param isOver the finger is already up, because this module was loaded after the event
 */
export function showPreviewFor(link: HTMLAnchorElement, event: Event, isOver: boolean): void {
  if (event.type === 'focusin') {
    if (link.matches(FOCUSED)) void show(link);
  } else if (event instanceof PointerEvent && event.pointerType === 'mouse') {
    touched = null;
    later(() => void show(link), current === link ? 0 : HOVER_MS);
  } else {
    touched = link;
    if (!isOver) later(() => press(link), PRESS_MS - (performance.now() - event.timeStamp));
  }
  link.onpointerleave = leave;
  // The next focused element may be covered by the preview.
  link.onblur = () => panel?.matches(':hover') !== true && current === link && hide();
}

function press(link: HTMLAnchorElement): void {
  pressed = link;
  void show(link);
}

function leave(): void {
  if (pressed === null) later(() => (isWanted() ? undefined : hide()), LEAVE_MS);
}

/** True while a pointer is over the link or its preview, or the link has keyboard focus. */
function isWanted(): boolean {
  return panel?.matches(':hover') === true || current?.matches(`:hover, ${FOCUSED}`) === true;
}

function hide(): void {
  clearTimeout(timer);
  current = null;
  if (panel !== null) panel.hidden = true;
}

async function show(link: HTMLAnchorElement): Promise<void> {
  // A note that is open at its number needs no preview.
  if ((current === link && panel?.hidden === false) || link.hasAttribute('aria-expanded')) return;
  current = link;
  const [words] = await Promise.all([targetWordsOf(new URL(link.href)), toolStyles()]);
  // Meanwhile the reader may have moved to another link, or away.
  if (current !== link || link.hasAttribute('aria-expanded')) return;
  if (words === null) return hide();
  panel ??= build();
  panel.replaceChildren(...words);
  panel.hidden = false;
  position(panel, link.getBoundingClientRect());
}

/**
 * Puts it below the link, or above if there is no room below; positioned in the page, so that it scrolls with the
 * link.
 */
function position({ style, offsetHeight, offsetWidth, offsetParent }: HTMLElement, link: DOMRect): void {
  const frame = (offsetParent ?? document.body).getBoundingClientRect();
  const isBelow = link.bottom + 6 + offsetHeight < innerHeight || link.top - offsetHeight - 6 < 0;
  style.top = `${(isBelow ? link.bottom + 6 : link.top - offsetHeight - 6) - frame.top}px`;
  const left = Math.max(8, Math.min(link.left, document.documentElement.clientWidth - offsetWidth - 8));
  style.left = `${left - frame.left}px`;
}

function build(): HTMLElement {
  const made = document.createElement('div');
  made.className = 'preview';
  made.hidden = true;
  made.setAttribute('role', 'tooltip');
  made.onpointerleave = leave;
  document.querySelector('main')?.append(made);
  return made;
}

addEventListener('keydown', (event) => event.key === 'Escape' && !isComposing(event) && hide());
addEventListener('pointerdown', ({ target }) => {
  pressed = null;
  if (!(target instanceof Node) || panel?.contains(target) !== true) hide();
});
// A press that ends before PRESS_MS is a tap or the beginning of a scroll.
for (const type of ['pointerup', 'pointercancel'])
  addEventListener(type, () => pressed === null && current === null && clearTimeout(timer));
addEventListener('contextmenu', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.ref, a.g') : null;
  // The right mouse button keeps its menu. (The event has a pointerType only from Chromium 92.)
  if (link === null || link !== touched) return;
  event.preventDefault();
  press(link);
});
addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.ref, a.g') : null;
    if (link === null) return;
    if (link === pressed) event.preventDefault();
    else hide();
  },
  true,
);
