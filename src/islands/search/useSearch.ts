import { useEffect, useState } from 'preact/hooks';
import { isNetworkFailure } from '../../adapters/browser/faults/networkFailure.ts';
import { reportPageError } from '../../adapters/browser/faults/pageErrors.ts';
import { searchLoader, type LoadedSearch } from '../../adapters/browser/search/searchLoader.ts';
import { pathNow, regulationOf, siteRoot } from './currentArticle.ts';

/** The loading state of the search: `failed` for want of a network, `fault` by an error of the page. */
type SearchState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' | 'fault' }
  | { readonly kind: 'ready'; readonly search: LoadedSearch };

/** The state of widening the search from the reader's own regulation to all. */
export type Widening = 'not asked' | 'loading' | 'failed';

interface Search {
  readonly state: SearchState;
  /** Loads the search again after a failure. */
  readonly retry: () => void;
  readonly widening: Widening;
  /** Searches all regulations from now on; without effect if it already does. */
  readonly widen: () => void;
}

/** Shared by the whole page, so that reopening the search is immediate. */
const load = searchLoader(siteRoot(), regulationOf(pathNow()));
/** The search of all regulations, once it has been asked for on this page. */
let widened: LoadedSearch | null = null;

/** Loads the search when the component mounts. */
export function useSearch(): Search {
  const [state, setState] = useState<SearchState>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const [widening, setWidening] = useState<Widening>('not asked');
  useEffect(() => {
    let shown = true;
    setState({ kind: 'loading' });
    load().then(
      (search) => shown && setState({ kind: 'ready', search: widened ?? search }),
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
  const widen = () => {
    const within = state.kind === 'ready' ? state.search.within : null;
    if (within === null || widening === 'loading') return;
    setWidening('loading');
    within.widen().then(
      (search) => {
        widened = search;
        setState({ kind: 'ready', search });
      },
      (error: unknown) => {
        if (!isNetworkFailure(error)) reportPageError(error);
        setWidening('failed');
      },
    );
  };
  return { state, retry: () => setAttempt((count) => count + 1), widening, widen };
}
