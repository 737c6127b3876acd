import { useState } from 'preact/hooks';
import { currentVisit, updateVisit } from '../../adapters/browser/page/visits.ts';

/**
 * State that Back, Forward and a reload restore: what is typed into a form, or chosen in a filter.
 * @param name unique in the page
 * @param read validates stored data, which may be anything; null if it is not a valid state
 */
export function useRestored<T>(
  name: string,
  initial: T,
  read: (stored: unknown) => T | null,
): readonly [T, (next: T) => void] {
  const [state, setState] = useState(() => read(currentVisit()?.fields[name]) ?? initial);
  return [
    state,
    (next) => {
      updateVisit({ fields: { ...currentVisit()?.fields, [name]: next } });
      setState(next);
    },
  ];
}

/** Clears the form data stored for the current history entry, after it has been submitted. */
export function forgetFields(): void {
  updateVisit({ fields: {} });
}
