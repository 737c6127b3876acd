import { useEffect, useState } from 'preact/hooks';
import { yieldToPage } from '../../adapters/browser/page/yieldToPage.ts';
import { renderSync } from './renderSync.ts';

/**
 * The number of parts of a view to render: the first ones at once, then one more each time the browser has painted the
 * last, so that the page responds in between; all of them before printing.
 * @param first how many at once
 */
export function useStages(parts: number, first = 1): number {
  const [drawn, setDrawn] = useState(first);
  useEffect(() => {
    if (drawn >= parts) return;
    let isStopped = false;
    void yieldToPage().then(() => isStopped || setDrawn(drawn + 1));
    const all = () => renderSync(() => setDrawn(parts));
    addEventListener('beforeprint', all);
    return () => {
      isStopped = true;
      removeEventListener('beforeprint', all);
    };
  }, [drawn, parts]);
  return Math.min(drawn, parts);
}
