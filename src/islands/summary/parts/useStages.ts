import { useEffect, useState } from 'preact/hooks';
import { yieldToPage } from '../../../adapters/browser/page/yieldToPage.ts';

/**
 * The number of parts of the page to render: one at first, then one more each time the browser has painted the last, so
 * that the page responds in between.
 */
export function useStages(parts: number): number {
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn >= parts) return;
    let isStopped = false;
    void yieldToPage().then(() => isStopped || setDrawn(drawn + 1));
    return () => {
      isStopped = true;
    };
  }, [drawn, parts]);
  return drawn;
}
