import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/**
 * The first of many items, and a button that shows them all; null if there are no more.
 * @param first how many are shown at first
 */
export function useShowMore<T>(things: readonly T[], first: number): readonly [readonly T[], ComponentChildren] {
  const [all, setAll] = useState(false);
  if (all || things.length <= first) return [things, null];
  const more = (
    <button type="button" class="btn plain small screen" onClick={() => setAll(true)}>
      Xem cả {things.length}
    </button>
  );
  return [things.slice(0, first), more];
}
