import { useEffect, useState } from 'preact/hooks';
import { renderSync } from '../renderSync.ts';

/** Parts drawn at first: those of a table of few rows. */
const FIRST = 6;

/** How many parts of a table to draw: one more each time the browser has drawn the last, all before printing. */
export function useDrawnParts(parts: number): number {
  const [drawn, setDrawn] = useState(FIRST);
  useEffect(() => {
    if (drawn >= parts) return;
    const timer = setTimeout(() => setDrawn(drawn + 1));
    const all = () => renderSync(() => setDrawn(parts));
    addEventListener('beforeprint', all);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeprint', all);
    };
  }, [drawn, parts]);
  return Math.min(drawn, parts);
}
