import { useEffect, useState } from 'preact/hooks';
import { searchLoader, type LoadedSearch } from '../../adapters/browser/search/searchLoader.ts';
import { siteRoot } from './here.ts';

/** How far the search is: being fetched, ready, or not to be had. */
export type SearchState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly search: LoadedSearch };

/** One for the page: opened again, the search is there at once. */
const load = searchLoader(siteRoot());

/** Fetches the search when its component first shows; `retry` fetches again after a failure. */
export function useSearch(): { readonly state: SearchState; readonly retry: () => void } {
  const [state, setState] = useState<SearchState>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let shown = true;
    setState({ kind: 'loading' });
    load().then(
      (search) => shown && setState({ kind: 'ready', search }),
      () => shown && setState({ kind: 'failed' }),
    );
    return () => {
      shown = false;
    };
  }, [attempt]);
  return { state, retry: () => setAttempt((count) => count + 1) };
}
