import { useLayoutEffect } from 'preact/hooks';

/**
 * Marks `<html>` with `data-<what>` while something is shown that the rest of the page is laid out around (styles of dock, toast
 * and sheet; `:has()` would do the same from Chromium 105, Safari 15.4 and Firefox 121 on).
 */
export function useMarkPage(what: 'dock' | 'toast' | 'sheet', shown: boolean): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (!shown) return;
    dataset[what] = '';
    return () => {
      delete dataset[what];
    };
  }, [shown]);
}
