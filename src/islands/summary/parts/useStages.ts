import { useEffect, useState } from 'preact/hooks';
import { turn } from '../../../adapters/browser/page/turn.ts';

/**
 * How many of some parts of the page to draw: one at first, then one more each time the browser has drawn the last, so
 * that the page answers in between.
 */
export function useStages(parts: number): number {
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn >= parts) return;
    let isStopped = false;
    void turn().then(() => isStopped || setDrawn(drawn + 1));
    return () => {
      isStopped = true;
    };
  }, [drawn, parts]);
  return drawn;
}
