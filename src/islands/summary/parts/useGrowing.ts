import { useEffect, useState } from 'preact/hooks';

/**
 * The number of parts to render: a few at first, then more each time the browser has painted the last.
 * @param by how many at a time
 */
export function useGrowing(parts: readonly unknown[], by = 1): number {
  const [state, setState] = useState({ parts, drawn: 2 * by });
  const drawn = state.parts === parts ? state.drawn : 2 * by;
  useEffect(() => {
    if (drawn >= parts.length) return;
    const timer = setTimeout(() => setState({ parts, drawn: drawn + by }));
    return () => clearTimeout(timer);
  }, [parts, drawn, by]);
  return drawn;
}

/** Splits a list into parts of a given size. */
export function inParts<T>(things: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(things.length / size) }, (_, at) => things.slice(at * size, (at + 1) * size));
}
