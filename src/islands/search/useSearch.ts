import { useEffect, useState } from 'preact/hooks';
import { isNetworkFailure } from '../../adapters/browser/faults/networkFailure.ts';
import { reportPageError } from '../../adapters/browser/faults/pageErrors.ts';
import { searchLoader, type LoadedSearch } from '../../adapters/browser/search/searchLoader.ts';
import { siteRoot } from './here.ts';

/** The loading state of the search: `failed` for want of a network, `fault` by an error of the page. */
export type SearchState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' | 'fault' }
  | { readonly kind: 'ready'; readonly search: LoadedSearch };

/** Shared by the whole page, so that reopening the search is immediate. */
const load = searchLoader(siteRoot());

/** Loads the search when the component mounts; `retry` loads it again after a failure. */
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
