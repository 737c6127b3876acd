import { useEffect, useMemo, useState } from 'preact/hooks';
import type { NarrowedSearch } from '../../adapters/browser/search/narrowSearch.ts';
import { citationReader } from '../../adapters/browser/search/citationReader.ts';
import { isNetworkFailure } from '../../adapters/browser/faults/networkFailure.ts';
import { reportPageError } from '../../adapters/browser/faults/pageErrors.ts';
import type { LoadedSearch } from '../../adapters/browser/search/searchLoader.ts';
import { mayCite } from '../../domain/search/query/mayCite.ts';
import type { ReadCited } from '../../domain/search/results/cited.ts';
import type { Found, CurrentArticle } from '../../domain/search/results/found.ts';

/** Number of texts searched at first if there are many, and number added each time. */
const TEXTS = 6;
/** Pause in typing before files are fetched for the query, in milliseconds. */
const DEBOUNCE = 200;

/** The current state of a search. */
export interface FoundNow {
  /** Null while nothing is typed, or the result is not known yet. */
  readonly found: Found | null;
  /** If only some of many texts were searched: how many of how many. */
  readonly part: Pick<NarrowedSearch, 'searched' | 'promising'> | null;
  readonly failed: boolean;
  /** Searches more texts, or retries after a failure. */
  readonly further: () => void;
}

/**
 * The result for the typed query: at once if all texts are loaded, else when the most promising ones have been fetched.
 */
export function useFound(
  search: LoadedSearch | null,
  typed: string,
  most: number,
  here: CurrentArticle | null,
): FoundNow {
  const [texts, setTexts] = useState(TEXTS);
  const [attempt, setAttempt] = useState(0);
  const [narrowed, setNarrowed] = useState<NarrowedSearch | null>(null);
  const [failed, setFailed] = useState(false);
  const many = search !== null && search.engine === null;
  const empty = typed.trim() === '';

  useEffect(() => setTexts(TEXTS), [typed]);
  useEffect(() => {
    if (search === null || !many || empty) return;
    let wanted = true;
    const timer = setTimeout(() => {
      setFailed(false);
      search.narrowed(typed, here, texts).then(
        (made) => wanted && setNarrowed(made),
        (error: unknown) => {
          if (!isNetworkFailure(error)) reportPageError(error);
          if (wanted) setFailed(true);
        },
      );
    }, DEBOUNCE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [search, many, empty, typed, here, texts, attempt]);

  const { read, waits, unread } = useCitationReader(typed, attempt);
  const engine = search?.engine ?? narrowed?.engine ?? null;
  const found = useMemo(
    () => (engine === null || empty || waits ? null : engine.search(typed, most, here, read)),
    [engine, empty, waits, typed, most, here, read],
  );
  const part = many && narrowed !== null && !empty ? narrowed : null;
  const isFailed = failed || unread;
  const further = () => (isFailed ? setAttempt(attempt + 1) : setTexts(texts + TEXTS));
  return { found, part, failed: isFailed, further };
}

/** What finds citations, once a query on this page has needed it. */
let reader: ReadCited | null = null;

/** What finds citations in queries, loaded with the first one that may have any; `unread` if that failed. */
function useCitationReader(typed: string, attempt: number) {
  const [read, setRead] = useState(() => reader);
  const [failed, setFailed] = useState(false);
  const waits = read === null && mayCite(typed);
  useEffect(() => {
    if (!waits) return;
    let wanted = true;
    setFailed(false);
    citationReader().then(
      ({ citedIn }) => {
        reader = citedIn;
        if (wanted) setRead(() => citedIn);
      },
      (error: unknown) => {
        if (!isNetworkFailure(error)) reportPageError(error);
        if (wanted) setFailed(true);
      },
    );
    return () => {
      wanted = false;
    };
  }, [waits, attempt]);
  return { read, waits, unread: waits && failed };
}
