import { useEffect, useState } from 'preact/hooks';
import { isNetworkFailure } from '../../adapters/browser/networkFailure.ts';
import { reportPageError } from '../../adapters/browser/pageErrors.ts';
import { searchLoader, type LoadedSearch } from '../../adapters/browser/searchLoader.ts';
import { siteRoot } from './here.ts';

/** How far the search is: being fetched, ready, or not to be had for want of a network or by a fault of the page. */
export type SearchState = { readonly kind: 'loading' } | { readonly kind: 'failed' | 'fault' } | { readonly kind: 'ready'; readonly search: LoadedSearch };

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
      (error: unknown) => {
        const isFault = !isNetworkFailure(error);
        if (isFault) reportPageError(error);
        if (shown) setState({ kind: isFault ? 'fault' : 'failed' });
      },
    );
    return () => {
      shown = false;
    };
  }, [attempt]);
  return { state, retry: () => setAttempt((count) => count + 1) };
}
