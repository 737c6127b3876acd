import type { RoleId } from '../../../domain/rating/ruleset.ts';
import type { DraftId } from '../../../domain/draft/draft.ts';
import { hasOwn } from '../../../domain/baseline.ts';
import { useEffect, useState } from 'preact/hooks';
import { recordVisit, isRestoringVisit } from '../../../adapters/browser/page/restoreVisit.ts';
import { enterVisit, earlierVisit, type Visit } from '../../../adapters/browser/page/visits.ts';

/**
 * The current view of the self-check, stored in the address's fragment, so that back, reload and bookmarks work on any
 * static host.
 */
export type Route =
  | { readonly view: 'drafts' }
  | { readonly view: 'new'; readonly role: RoleId | null }
  | { readonly view: 'overview' | 'picker' | 'report'; readonly draft: DraftId }
  /** `at`: on the check page the answer to return to, on the result page and the quick entry the part to scroll to. */
  | { readonly view: 'check' | 'result' | 'quick'; readonly draft: DraftId; readonly at?: string | undefined }
  /** `at`: id of the card or field to scroll to. `from`: the page to which the back link leads. */
  | {
      readonly view: 'figures' | 'about';
      readonly draft: DraftId;
      readonly at?: string | undefined;
      readonly from?: 'check' | undefined;
    }
  | {
      readonly view: 'article';
      readonly draft: DraftId;
      readonly article: string;
      readonly at?: string | undefined;
      readonly from?: 'check' | undefined;
    };

const VIEWS = {
  nhanh: 'quick',
  'chon-noi-dung': 'picker',
  'so-lieu': 'figures',
  'ket-qua': 'result',
  'thong-tin': 'about',
  'kiem-tra': 'check',
  phieu: 'report',
} as const;
const NEW = 'moi';
/** The page's own anchor, the target of its skip link. */
const CONTENT = 'noi-dung';
/** First path segments with another meaning: a draft with such an id is prefixed with a slash (`#/moi/dieu-6`). */
const TAKEN: readonly string[] = [NEW, CONTENT];
/** Suffix after an anchor: the reader came from the check page. */
const FROM_CHECK = 'kiem-tra';

/** Parses a fragment (with or without `#`); an unknown one leads to the list of drafts. */
export function readRoute(fragment: string): Route {
  const path = decode(fragment.replace(/^#/, ''));
  const explicit = path.startsWith('/');
  const [first = '', second = '', third = '', fourth = ''] = (explicit ? path.slice(1) : path).split('/');
  if (first === '' || (first === CONTENT && !explicit)) return { view: 'drafts' };
  if (first === NEW && !explicit) return { view: 'new', role: second === '' ? null : second };
  if (second === '') return { view: 'overview', draft: first };
  const view = hasOwn(VIEWS, second) ? VIEWS[second as keyof typeof VIEWS] : null;
  const at = third === '' ? {} : { at: third };
  const from = fourth === FROM_CHECK ? { from: 'check' as const } : {};
  if (view === null) return { view: 'article', draft: first, article: second, ...at, ...from };
  if (view === 'check' || view === 'result' || view === 'quick') return { view, draft: first, ...at };
  return view === 'figures' || view === 'about' ? { view, draft: first, ...at, ...from } : { view, draft: first };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The fragment of a route, including `#`. */
export function routeHref(route: Route): string {
  if (route.view === 'drafts') return '#';
  if (route.view === 'new') return `#${NEW}${route.role === null ? '' : `/${encodeURIComponent(route.role)}`}`;
  const draft = `${TAKEN.includes(route.draft) ? '/' : ''}${route.draft}`;
  if (route.view === 'overview') return `#${draft}`;
  const name =
    route.view === 'article'
      ? route.article
      : (Object.entries(VIEWS).find(([, view]) => view === route.view)?.[0] ?? '');
  const at = 'at' in route && route.at !== undefined ? `/${encodeURIComponent(route.at)}` : '';
  const from = at !== '' && 'from' in route && route.from === 'check' ? `/${FROM_CHECK}` : '';
  return `#${draft}/${name}${at}${from}`;
}

/**
 * Target of “Quay lại”: one level up, or the check page if the reader came from there to fix something; null at the
 * list of drafts.
 */
export function wayBack(route: Route): string | null {
  if (route.view === 'drafts') return null;
  if (route.view === 'new' || route.view === 'overview') return routeHref({ view: 'drafts' });
  if (route.view === 'report') return routeHref({ view: 'check', draft: route.draft });
  if (route.view === 'picker') return routeHref({ view: 'quick', draft: route.draft });
  return 'from' in route && route.from === 'check'
    ? routeHref({ view: 'check', draft: route.draft, at: route.at })
    : routeHref({ view: 'overview', draft: route.draft });
}

/** A back link: an address, and the number of steps to it in the tab's history, or null if it is not there. */
export interface WayBack {
  readonly href: string;
  readonly steps: number | null;
}

/**
 * Target of “Quay lại” from here: as `wayBack`, but from the result the page before it. If it is in this tab's history,
 * its state is restored.
 */
export function wayBackHere(route: Route): WayBack | null {
  const up = wayBack(route);
  if (up === null) return null;
  const before = earlierVisit((hash) => {
    const one = readRoute(hash);
    return route.view === 'result'
      ? 'draft' in one && one.draft === route.draft && one.view !== 'result'
      : routeHref(one) === up;
  });
  return before === null ? { href: up, steps: null } : { href: routeHref(readRoute(before.hash)), steps: before.steps };
}

export interface ShownRoute {
  readonly route: Route;
  /** The state in which the entry was left if the reader returned to it; null for a new one. */
  readonly visit: Visit | null;
}

/** The current route; follows the address. */
export function useRoute(): ShownRoute {
  const [shown, setShown] = useState<ShownRoute>(() => shownNow(null));
  useEffect(() => {
    const follow = () => setShown(shownNow);
    const stop = recordVisit();
    // Going back fires both, in either order.
    for (const type of ['popstate', 'hashchange']) addEventListener(type, follow);
    // The skip links only move the focus: the address belongs to the view.
    const links = document.querySelector('.skip');
    links?.addEventListener('click', skip);
    return () => {
      stop();
      links?.removeEventListener('click', skip);
      for (const type of ['popstate', 'hashchange']) removeEventListener(type, follow);
    };
  }, []);
  return shown;
}

function skip(event: Event): void {
  if (!(event.target instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  const target = document.getElementById(event.target.hash.slice(1));
  // On a phone the contents are a sheet, which its button opens.
  if (target?.getClientRects().length === 0) return document.querySelector<HTMLElement>('.toc-link')?.click();
  (target?.matches('nav') === true ? target.querySelector('a') : target)?.focus();
}

function shownNow(before: ShownRoute | null): ShownRoute {
  const visit = enterVisit();
  const route = readRoute(location.hash);
  if (visit !== 'same') return { route, visit };
  return before !== null && routeHref(before.route) === routeHref(route) ? before : { route, visit: null };
}

/**
 * Scrolls to the card or field that a route names (`at`), and focuses its first input. Use in the view that renders it.
 */
export function useArrival(at: string | undefined): void {
  useEffect(() => {
    if (at === undefined || isRestoringVisit()) return;
    // After the title has taken the focus and scrolled to the top.
    const frame = requestAnimationFrame(() => {
      const target = document.getElementById(at);
      target?.scrollIntoView({ block: 'center', behavior: 'instant' });
      (target?.matches('input, select, [tabindex]') === true
        ? target
        : (target?.querySelector<HTMLElement>('input:checked') ?? target?.querySelector<HTMLElement>('input, select'))
      )?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [at]);
}

/** Navigates to a route as a link would. */
export function go(route: Route): void {
  location.hash = routeHref(route);
}
