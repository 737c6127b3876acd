import { useEffect, useState } from 'preact/hooks';

/** Where in the self-check one is; kept in the address's fragment, so that back, reload and bookmarks work on any static host. */
export type Route =
  | { readonly view: 'drafts' }
  | { readonly view: 'new'; readonly role: string | null }
  | { readonly view: 'overview' | 'result' | 'report'; readonly draft: string }
  /** `at`: the place to be mended, reached from the check page, to which the way back then leads; on the check page the row to come back to. */
  | { readonly view: 'figures' | 'about' | 'check'; readonly draft: string; readonly at?: string }
  | { readonly view: 'article'; readonly draft: string; readonly article: string; readonly at?: string };

const VIEWS = { 'so-lieu': 'figures', 'ket-qua': 'result', 'thong-tin': 'about', 'kiem-tra': 'check', phieu: 'report' } as const;
const NEW = 'moi';

/** Reads a fragment (with or without `#`); anything it does not know leads to the list of drafts. */
export function readRoute(fragment: string): Route {
  const [first = '', second = '', third = ''] = decode(fragment.replace(/^#/, '')).split('/');
  if (first === '') return { view: 'drafts' };
  if (first === NEW) return { view: 'new', role: second === '' ? null : second };
  if (second === '') return { view: 'overview', draft: first };
  const view = Object.hasOwn(VIEWS, second) ? VIEWS[second as keyof typeof VIEWS] : null;
  const at = third === '' ? {} : { at: third };
  if (view === null) return { view: 'article', draft: first, article: second, ...at };
  return view === 'result' || view === 'report' ? { view, draft: first } : { view, draft: first, ...at };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The fragment of a route, with its `#`. */
export function routeHref(route: Route): string {
  if (route.view === 'drafts') return '#';
  if (route.view === 'new') return `#${NEW}${route.role === null ? '' : `/${encodeURIComponent(route.role)}`}`;
  if (route.view === 'overview') return `#${route.draft}`;
  const name = route.view === 'article' ? route.article : (Object.entries(VIEWS).find(([, view]) => view === route.view)?.[0] ?? '');
  return `#${route.draft}/${name}${'at' in route ? `/${route.at}` : ''}`;
}

/** Where “Quay lại” leads: one step up, or to the check page when one came from there to mend something; null at the list of drafts. */
export function wayBack(route: Route): string | null {
  if (route.view === 'drafts') return null;
  if (route.view === 'new' || route.view === 'overview') return routeHref({ view: 'drafts' });
  if (route.view === 'report') return routeHref({ view: 'check', draft: route.draft });
  return route.view !== 'check' && 'at' in route ? routeHref({ ...route, view: 'check' }) : routeHref({ view: 'overview', draft: route.draft });
}

/** The route shown now; follows the address. */
export function useRoute(): Route {
  const [route, setRoute] = useState<Route>(() => readRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(readRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

/** Goes to a route as a followed link would. */
export function go(route: Route): void {
  location.hash = routeHref(route);
}
