import { useEffect, useMemo, useState } from 'preact/hooks';
import type { NarrowedSearch } from '../../adapters/browser/search/narrowSearch.ts';
import type { LoadedSearch } from '../../adapters/browser/search/searchLoader.ts';
import type { Found, Here } from '../../domain/search/results/found.ts';

/** How many of many texts are searched at first, and how many more each time. */
const TEXTS = 6;
/** Where files are fetched for what is typed, they are fetched when the typing rests this long (milliseconds). */
const REST = 200;

export interface FoundNow {
  /** Null while nothing is typed, or nothing is found out yet. */
  readonly found: Found | null;
  /** Where only some of many texts were searched: how many of how many. */
  readonly part: Pick<NarrowedSearch, 'searched' | 'promising'> | null;
  readonly failed: boolean;
  /** Searches further texts, or once more after a failure. */
  readonly further: () => void;
}

/** What the search finds for what is typed: at once where all texts are there, else when the promising ones have been fetched. */
export function useFound(search: LoadedSearch | null, typed: string, most: number, here: Here | null): FoundNow {
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
        (next) => wanted && setNarrowed(next),
        () => wanted && setFailed(true),
      );
    }, REST);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [search, typed, texts, attempt]);

  const engine = search?.engine ?? narrowed?.engine ?? null;
  const found = useMemo(
    () => (engine === null || empty ? null : engine.search(typed, most, here)),
    [engine, typed, most],
  );
  const part = many && narrowed !== null && !empty ? narrowed : null;
  return { found, part, failed, further: () => (failed ? setAttempt(attempt + 1) : setTexts(texts + TEXTS)) };
}
