/**
 * Opens what is folded while the page is printed, and folds it again. Newer browsers do it by their styles alone
 * (`::details-content`: Chromium 131, Safari 18.4, Firefox 143); for them nothing is done here. Returns the way to stop.
 */
export function unfoldForPrint(): () => void {
  if (CSS.supports('selector(::details-content)')) return () => undefined;
  let unfolded: readonly HTMLDetailsElement[] = [];
  const unfold = () => {
    unfolded = [...document.querySelectorAll<HTMLDetailsElement>('.fold:not([open]), .reading-overview:not([open])')];
    for (const details of unfolded) details.open = true;
  };
  const foldAgain = () => {
    for (const details of unfolded) details.open = false;
    unfolded = [];
  };
  addEventListener('beforeprint', unfold);
  addEventListener('afterprint', foldAgain);
  return () => {
    removeEventListener('beforeprint', unfold);
    removeEventListener('afterprint', foldAgain);
  };
}
