import { useState } from 'preact/hooks';
import { here, note } from '../../adapters/browser/page/visits.ts';

/**
 * A state that Back, Forward and a reload find again: what is typed into a form, or chosen in a filter.
 * @param name apart from all others of the page.
 * @param read the state out of stored data, which may be anything; null where it is none.
 */
export function useKept<T>(
  name: string,
  initial: T,
  read: (stored: unknown) => T | null,
): readonly [T, (next: T) => void] {
  const [state, setState] = useState(() => read(here()?.fields[name]) ?? initial);
  return [
    state,
    (next) => {
      note({ fields: { ...here()?.fields, [name]: next } });
      setState(next);
    },
  ];
}

/** Forgets all that was typed at the history entry shown: it has been sent. */
export function forgetFields(): void {
  note({ fields: {} });
}
