/**
 * Opens collapsed details while the page is printed, and closes them again. Newer browsers do this with CSS alone
 * (`::details-content`: Chromium 131, Safari 18.4, Firefox 143), so nothing is done there. Returns a function that
 * stops.
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
