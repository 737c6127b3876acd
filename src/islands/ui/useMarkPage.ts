import { useLayoutEffect } from 'preact/hooks';

/**
 * Sets `data-<what>` on `<html>` while an element is shown that affects the layout of the page (styles of dock, toast
 * and sheet; `:has()` would do the same, but only from Chromium 105, Safari 15.4 and Firefox 121).
 */
export function useMarkPage(
  what: 'dock' | 'panel' | 'tried' | 'picker' | 'toast' | 'sheet' | 'draft',
  shown: boolean,
): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (!shown) return;
    dataset[what] = '';
    return () => {
      delete dataset[what];
    };
  }, [what, shown]);
}
